/** What people do besides the straight way: old links, no network at the second tab, wrong files, another code, impatience. */
import type { Page } from 'playwright-core'
import { demoScene } from '../../local-cloud/demo/codes'
import { DIANPING_SCENE } from '../support/submission'
import { setStage } from '../support/visits'

const FORM = `/?scene=${DIANPING_SCENE}`
const MATTER = '靛坪村小学门口的过街天桥栏杆松了，孩子上下学不安全。'

const stage = setStage()

const come = (path: string): Promise<Page> => stage.come({ person: 'resident', path })

const box = (page: Page) => page.getByRole('textbox', { name: '说说是什么事' })

/** The wide screen's links are there too, out of sight. */
const tab = (page: Page, name: string) => page.getByText(name, { exact: true }).filter({ visible: true }).first()

it('an old link to a page that is no more leads to the board', async () => {
  const page = await come('/#/pages/nowhere/index')
  await page.getByText('身边的事', { exact: false }).first().waitFor()
}, 60_000)

it('a tab that was never opened opens without a network', async () => {
  const page = await come('/#/pages/board/index')
  await page.getByText('身边的事', { exact: false }).first().waitFor()
  await page.waitForFunction(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
    return files.length > 8
  })
  await page.context().setOffline(true)
  await tab(page, '提诉求').click()
  await box(page).waitFor()
}, 60_000)

it('a file that is no picture is named, and what was written stays', async () => {
  const page = await come(FORM)
  await box(page).fill(MATTER)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /加照片/ }).click()
  const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') }
  await (await choosing).setFiles([file])
  await page.getByText('有 1 个文件打不开', { exact: false }).waitFor()
  expect(await box(page).inputValue()).toBe(MATTER)
}, 60_000)

describe('somebody who is writing and scans another village’s code', () => {
  const scanAnother = async (page: Page) => {
    await page.getByText('靛坪村', { exact: true }).waitFor()
    await box(page).fill(MATTER)
    await page.waitForFunction(
      (words) => Object.values({ ...localStorage }).some((kept) => String(kept).includes(words)),
      MATTER,
    )
    await page.goto(`${stage.cloud.url}/?scene=${demoScene('621122101001')}`)
    await page.getByText('换成刚扫的地方', { exact: false }).waitFor()
  }

  it('is asked, and keeps the old place when it is not about the new one', async () => {
    const page = await come(FORM)
    await scanAnother(page)
    await page.getByText('不，照旧').click()
    await page.getByText('靛坪村', { exact: true }).waitFor()
    expect(await box(page).inputValue()).toBe(MATTER)
  }, 60_000)

  it('has the new place when it is', async () => {
    const page = await come(FORM)
    await scanAnother(page)
    await page.getByText('是，换掉').click()
    await page.getByText('文峰镇 · 陇西县').waitFor()
    expect(await box(page).inputValue()).toBe(MATTER)
  }, 60_000)
})

it('somebody who looks elsewhere while a slow network sends is not pulled away, and finds the receipt on coming back', async () => {
  const page = await come(FORM)
  await page.getByText('靛坪村', { exact: true }).waitFor()
  await box(page).fill(MATTER)
  await page.getByText('路水电网', { exact: true }).click()
  const held = await holdSubmission(page)
  await page.getByRole('button', { name: '提交给 巩昌镇协商议事会' }).click()
  await held.arrived
  await tab(page, '议事板').click()
  await page.getByText('靛坪村通组路硬化').first().waitFor()
  held.letGo()
  await page.getByText('已提交，回执在“我的”').waitFor()
  expect(page.url()).toContain('pages/board')
  await tab(page, '提诉求').click()
  await page
    .getByText(/^\d{6}-\d{6}$/)
    .first()
    .waitFor()
}, 60_000)

/** Holds the request that submits until it is let go. */
async function holdSubmission(page: Page): Promise<{ arrived: Promise<void>; letGo: () => void }> {
  let letGo = (): void => undefined
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const arrived = new Promise<void>((resolve) => {
    void page.route('**/gateway/functions/resident', async (route) => {
      if (route.request().postData()?.includes('"path":"submit"')) {
        resolve()
        await released
      }
      await route.continue()
    })
  })
  return { arrived, letGo: () => letGo() }
}

it('an answer that an older version of the app kept is not shown, and breaks nothing', async () => {
  const topic = '/#/pages/topic/index?id=t-demo-006'
  const page = await come(topic)
  await page.getByText('靛坪村通组路硬化').first().waitFor()
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('last-known')))
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('last-known')) ?? ''
    const kept = [{ key: ['board', 'topic', 't-demo-006'], data: { title: '旧版的样子' }, at: Date.now() }]
    localStorage.setItem(key, JSON.stringify({ data: JSON.stringify({ shape: 'older', kept }) }))
  })
  await page.reload()
  await page.getByText('靛坪村通组路硬化').first().waitFor()
  expect(await page.getByText('旧版的样子').count()).toBe(0)
}, 60_000)

it('a topic that has reached the notice without one being out says nothing of a last day', async () => {
  const page = await come('/#/pages/topic/index?id=t-demo-008')
  await page.getByText('第6步 公开公示', { exact: false }).first().waitFor()
  expect(await page.getByText('公示期到', { exact: false }).count()).toBe(0)
}, 60_000)
