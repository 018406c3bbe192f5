/** A member on the way: what was found out where there is no network is in the file once when there is one again. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { PICTURE_OF_A_POINT } from '../support/pictures'
import { APPROVAL, PLAN, topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

/** The demo's member, whose WeChat is bound: 委员乙. */
const MEMBER = 'm-demo-02'

const stage = setStage()
const walk = topicWalk(() => stage.cloud)

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

async function asked(): Promise<string> {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  const by = { member: MEMBER, called: '委员乙' }
  const questions = [{ id: 'costs', question: '电费由谁出', by }]
  const participants = { ...PLAN.participants, members: [{ id: MEMBER }] }
  await walk.hasFiled('clerk', topic, { ...PLAN, questions, participants })
  await walk.hasMovedOn('head', topic)
  return topic
}

it('a record written with a picture without a network outlasts closing the app, and is in the file once', async () => {
  const topic = await asked()
  const page = await stage.come({ person: 'member', path: '/#/pages/mine/index', screen: 'small' })
  await page.getByText('我的调研', { exact: true }).click()
  await read(page, '电费由谁出')
  // What is known is kept a moment after it came.
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('电费由谁出')))
  const context = page.context()
  await context.route('**/gateway/**', (route) => route.abort())
  await press(page, '写调研记录：电费由谁出')
  await press(page, '交调研记录')
  await read(page, '去了哪里')
  await page.getByRole('textbox', { name: '去了哪里' }).fill('靛坪村村委会')
  await page.getByRole('textbox', { name: '看到、问到了什么' }).fill('村委会愿意出一半电费，另一半问镇上。')
  const chooser = page.waitForEvent('filechooser')
  await press(page, /加照片/)
  await (await chooser).setFiles({ name: '村委会.png', mimeType: 'image/png', buffer: PICTURE_OF_A_POINT })
  await page.getByRole('button', { name: '看第 1 张照片' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  await press(page, '交调研记录')
  await read(page, '已存好，有网自动交')
  await page.close()

  const again = await context.newPage()
  await again.goto(`${stage.cloud.url}/#/member/tasks/index`)
  await read(again, '已存好，有网自动交')
  await read(again, '1 张照片')
  await context.unroute('**/gateway/**')
  await press(again, '现在再试')
  await read(again, '没有要去了解的事')
  await again.reload()
  await read(again, '没有要去了解的事')

  const { file } = await walk.workspace('clerk', topic)
  const records = file.flatMap(({ paper }) => (paper.kind === 'research' ? [paper] : []))
  expect(records).toMatchObject([{ question: 'costs', site: '靛坪村村委会', photos: [expect.any(String)] }])
}, 90_000)

it('a record that comes too late for its consultation stays in sight and can be copied; a full phone says so', async () => {
  const topic = await asked()
  const page = await stage.come({ person: 'member', path: '/#/member/tasks/index', screen: 'small' })
  await press(page, '写调研记录：电费由谁出')
  const context = page.context()
  await context.route('**/gateway/**', (route) => route.abort())
  await page.getByRole('textbox', { name: '去了哪里' }).fill('靛坪村村委会')
  await page.getByRole('textbox', { name: '看到、问到了什么' }).fill('村委会愿意出一半电费。')
  await page.evaluate(() => {
    const setItem = Storage.prototype.setItem
    Storage.prototype.setItem = function full(key: string, value: string) {
      if (key.includes('research-outbox')) throw new DOMException('full', 'QuotaExceededError')
      setItem.call(this, key, value)
    }
  })
  await press(page, '交调研记录')
  await read(page, '这部手机存不下了，正在直接交')
  const found = { day: Date.now(), site: '靛坪村', findings: '村里说电费由村集体出。', photos: [] }
  await walk.hasFiled('clerk', topic, { kind: 'research', question: 'costs', ...found })
  await walk.hasMovedOn('clerk', topic)
  await context.unroute('**/gateway/**')
  await press(page, '现在再试')
  await read(page, '“电费由谁出”没有交上去')
  await read(page, '村委会愿意出一半电费。')
  await page.getByRole('button', { name: '复制文字' }).waitFor()
  expect(await page.getByRole('button', { name: '拿回来改' }).count()).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
}, 90_000)

it('a member sees what they supervise and how far it is, on a phone and on a desktop', async () => {
  const topic = await asked()
  const joins = { requestId: randomUUID(), target: topic, supervises: true }
  await expectData(stage.cloud, 'member', 'resident', 'join', joins)
  for (const screen of ['small', 'desktop'] as const) {
    const page = await stage.come({ person: 'member', path: '/#/member/topics/index', screen })
    await read(page, '我监督的事')
    await read(page, '靛坪村村口路灯维修')
    await read(page, '第4步 议前调研')
    expect(await seriousViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  }
}, 90_000)
