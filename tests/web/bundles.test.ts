/** Several residents with one trouble, on the desk in a real browser: gathered, merged, said to be different; the county's view. */
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { DIANPING_SCENE, GONGCHANG, submission } from '../support/submission'
import { setStage } from '../support/visits'

const INBOX = '/#/council/inbox/index'
const LAMPS = [
  '村口到学校那一段路的路灯坏了，娃娃放学看不清路。',
  '进村的路灯不亮，黑灯瞎火，老人晚上不敢出门。',
] as const

const stage = setStage()

const suggestions = (page: Page) => page.getByRole('tab', { name: /可能是同一件事/ })
const submit = (person: string, text: string) =>
  expectData(stage.cloud, person, 'resident', 'submit', submission({ text, where: {}, scene: DIANPING_SCENE }))

describe('the clerk of 巩昌镇 at the desktop', () => {
  it('finds three residents’ garbage together, leaves one out, and takes up the other two as one topic', async () => {
    const page = await stage.come({ person: 'clerk', path: INBOX, screen: 'desktop' })
    await suggestions(page).click()
    await page.getByText('都说的是 柴家门村 垃圾', { exact: true }).first().click()
    await page.getByRole('button', { name: '一并受理 3 件' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    const last = page.getByRole('checkbox', { name: /^一起办：/ }).last()
    await last.focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: '一并受理 2 件' }).click()
    await page.getByText('一并受理 2 件，列为一个议题：').waitFor()
    await page.getByRole('textbox', { name: '公开标题' }).fill('柴家门村垃圾清运')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已列为议题，公开到了议事板，反映人会收到消息。').waitFor()
    const board = await expectData(stage.cloud, 'neighbour', 'board', 'list', { council: GONGCHANG, phase: 'collect' })
    expect(board.cards.find(({ title }) => title === '柴家门村垃圾清运')?.people).toBe(2)
  }, 60_000)

  it('adds a concern to the topic that is there already, after reading its public title', async () => {
    await submit('visitor-aaaaaaaa', LAMPS[0])
    const [first] = (await expectData(stage.cloud, 'clerk', 'council', 'inbox', { tab: 'waiting' })).rows.filter(
      ({ title }) => title.startsWith('村口到学校那一段路'),
    )
    if (!first) throw new Error('the concern is not in the inbox')
    const { topic } = await expectData(stage.cloud, 'clerk', 'council', 'accept', {
      requestId: 'request-of-the-first-topic',
      concern: first.id,
      version: 1,
      title: '靛坪村村口路灯维修',
      summary: '村口到学校一段路灯损坏，希望修复。',
      photos: [],
    })
    await submit('visitor-bbbbbbbb', LAMPS[1])
    const page = await stage.come({ person: 'clerk', path: INBOX, screen: 'desktop' })
    await page
      .getByText(/^进村的路灯不亮/)
      .first()
      .click()
    await page.getByRole('button', { name: /并入/ }).first().click()
    await page.getByText('公开标题：靛坪村村口路灯维修', { exact: false }).waitFor()
    await page.getByText('并入', { exact: true }).click()
    await page.getByText('已并入议题，议事板上的人数已更新，反映人会收到消息。', { exact: false }).waitFor()
    const { people } = await expectData(stage.cloud, 'neighbour', 'board', 'topic', { id: topic ?? '' })
    expect(people).toBe(2)
  }, 60_000)
})

describe('the clerk on a small phone', () => {
  it('opens the suggestion, says that one is another matter, and it is not suggested again', async () => {
    const page = await stage.come({ person: 'clerk', path: INBOX, screen: 'small' })
    await suggestions(page).click()
    await page.getByText('都说的是 柴家门村 垃圾', { exact: true }).click()
    await page.getByRole('button', { name: '“垃圾车好久不来”不是同一件事' }).click()
    await page.getByText('不是', { exact: true }).click()
    await page.getByRole('button', { name: '“垃圾车好久不来”不是同一件事' }).waitFor({ state: 'detached' })
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  }, 60_000)
})

describe('the county', () => {
  it('sees which councils have the same trouble, on the desktop and on the phone', async () => {
    const desktop = await stage.come({ person: 'county', path: INBOX, screen: 'desktop' })
    await desktop.getByRole('tab', { name: /共性问题/ }).click()
    await desktop.getByText('首阳镇协商议事会', { exact: true }).waitFor()
    expect(await seriousViolations(desktop)).toEqual([])
    const phone = await stage.come({ person: 'county', path: INBOX, screen: 'small' })
    await phone.getByRole('tab', { name: /共性问题/ }).click()
    await phone.getByText(/\d 件 · \d 个协商议事会/).click()
    await phone.getByText('福星镇协商议事会', { exact: true }).waitFor()
    expect(await sidewaysOverflow(phone)).toBeLessThanOrEqual(0)
  }, 60_000)
})
