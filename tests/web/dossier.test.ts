/** The dossier in a real browser: downloaded from the workspace, printed from its page. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { readDocx } from '../support/read-docx'
import { topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

const stage = setStage()
const { untilDone } = topicWalk(() => stage.cloud)

const pageOf = (topic: string): string => `/#/council/dossier/index?id=${topic}`
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

it('a clerk downloads it as a Word file from the workspace, with its number in the name', async () => {
  const topic = await untilDone()
  const page = await stage.come({ person: 'clerk', path: `/#/council/topic/index?id=${topic}`, screen: 'desktop' })
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载议事档案（Word）')])
  expect(download.suggestedFilename()).toMatch(/^议事档案-\d{6}-\d{6}\.docx$/)
  const { lines } = readDocx(readFileSync(await download.path()))
  expect(lines).toEqual(expect.arrayContaining(['议　事　档　案', '靛坪村村口路灯维修', '八、跟踪落实']))
  await page.getByText('做好了', { exact: false }).waitFor()
}, 90_000)

it('the committee reads it on the phone, and a piece is found by the catalogue', async () => {
  const topic = await untilDone()
  const page = await stage.come({ person: 'committee', path: `/#/council/topic/index?id=${topic}`, screen: 'small' })
  await press(page, '打印')
  await page.getByRole('heading', { name: '卷内目录' }).waitFor()
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: '组织决定', exact: true }).click()
  await page.waitForFunction(() => {
    const [piece] = Array.from(document.querySelectorAll('[id^="piece-"]')).filter((each) =>
      each.textContent?.includes('纳入年度计划'),
    )
    return piece !== undefined && piece.getBoundingClientRect().top < window.innerHeight
  })
}, 90_000)

it('is printed on A4, page after page, without the app around it', async () => {
  const topic = await untilDone()
  const page = await stage.come({ person: 'head', path: pageOf(topic), screen: 'desktop' })
  await page.getByRole('heading', { name: '备考表' }).waitFor()
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sheets = paper.match(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/g) ?? []
  expect(sheets.length).toBeGreaterThan(5)
  await page.emulateMedia({ media: 'print' })
  for (const words of ['返回', '打印', '下载议事档案（Word）', '工作台']) {
    expect(await page.getByText(words, { exact: true }).filter({ visible: true }).count()).toBe(0)
  }
  const colours = await page
    .locator('.dossier')
    .evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(document.body).backgroundColor])
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
}, 90_000)

it('of a place that is not theirs is not there', async () => {
  const topic = await untilDone()
  const page = await stage.come({ person: 'clerk-next', path: pageOf(topic), screen: 'phone' })
  await page.getByText('没有找到这个议题', { exact: false }).waitFor()
}, 90_000)
