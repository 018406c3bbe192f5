/** @jest-environment ./tests/support/wechat/beside-browsers.cjs */
/** Two browsers and the built package on a phone take part in one session at the same time, from the invitation to the confirmed minutes in the file. */
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, type Visitor, visit } from '../support/browser'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DAY, topicWalk } from '../support/topic-walk'
import { Phone } from '../support/wechat/phone'

/** The demo's topic with a session to come. */
const TOPIC = 't-demo-006'
const MINUTE = 60_000

let cloud: LocalCloud
let browsers: Browser[]
let phone: Phone
const visitors: Visitor[] = []
const { hasFiled, hasMovedOn, workspace } = topicWalk(() => cloud)

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
  browsers = [await openBrowser(), await openBrowser()]
}, 60_000)
afterAll(async () => {
  phone?.close()
  await Promise.all(browsers.map((browser) => browser.close()))
  await cloud.stop()
  expect(visitors.flatMap(({ problems }) => problems)).toEqual([])
})

const sit = async (browser: Browser | undefined, options: Parameters<typeof visit>[2]): Promise<Page> => {
  if (!browser) throw new Error('no browser')
  const visitor = await visit(browser, cloud, options)
  visitors.push(visitor)
  return visitor.page
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()
const invitationOf = async (person: string): Promise<string> =>
  (await expectData(cloud, person, 'member', 'invitations', {})).rows.find(({ topic }) => topic === TOPIC)?.id ?? ''
const atStation = async () => {
  const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic: TOPIC })
  if (!session) throw new Error('the demo has no session')
  return session
}

test('a resident on the phone, a member and a clerk in browsers hold one session together', async () => {
  const [atHome, atDesk] = browsers
  const { id: session, call, seats } = await atStation()
  const own = await invitationOf('resident')
  phone = new Phone({ cloud: cloud.url, person: 'resident' })
  const letter = await phone.open('member/invitation/index', { id: own })
  await letter.see('邀请函')
  await letter.tap('参加')
  await letter.see('您答复了：参加')
  const member = await sit(atHome, {
    person: 'member',
    path: `/#/member/invitation/index?id=${await invitationOf('member')}`,
    screen: 'phone',
  })
  await member.getByText('参加', { exact: true }).first().click()
  await read(member, '您答复了：参加')

  await cloud.setClockAhead(call.startsAt - Date.now() - 10 * MINUTE)
  const clerk = await sit(atDesk, {
    person: 'clerk',
    path: `/#/council/live/index?session=${session}`,
    screen: 'desktop',
  })
  const wall = await sit(atDesk, {
    person: 'clerk',
    path: `/#/council/check-in/index?session=${session}`,
    screen: 'desktop',
  })
  const screen = await phone.open('member/session/index', { id: own })
  await screen.type('签到数字', (await wall.locator('.wall__figures').textContent()) ?? '')
  await screen.tap('签到')
  await screen.see('您已签到')
  await member.goto(`${cloud.url}/#/member/session/index?id=${await invitationOf('member')}`)
  await member
    .getByRole('textbox', { name: '签到数字' })
    .fill((await wall.locator('.wall__figures').textContent()) ?? '')
  await press(member, '签到')
  await read(member, '您已签到')
  for (const { id, as } of seats) {
    if (as === 'other' || id === own || id === (await invitationOf('member'))) continue
    await expectData(cloud, 'clerk', 'council', 'tick', { requestId: randomUUID(), seat: id, as: 'present' })
  }
  await read(clerk, '人数够了')
  await press(clerk, '开会')
  await read(clerk, '正在开会')

  await clerk.getByRole('textbox', { name: '说了什么' }).fill('先修学校门口这一段。')
  await screen.type('我的意见', '排水沟要一起做。')
  await member.getByRole('textbox', { name: '我的意见' }).fill('路面要留够错车的宽度。')
  await Promise.all([press(clerk, '记下'), screen.tap('交给会场'), press(member, '交给会场')])
  for (const words of ['先修学校门口这一段。', '排水沟要一起做。', '路面要留够错车的宽度。']) {
    await Promise.all([read(clerk, words), read(member, words), screen.see(words)])
  }

  await press(clerk, '散会')
  await clerk.getByText('散会后到会情况就定下来', { exact: false }).waitFor()
  await clerk.locator('.taro-modal__foot > *').last().click()
  await press(clerk, '加一项')
  await clerk.getByRole('textbox', { name: '第 1 项' }).fill('先修学校门口到桥头一段')
  await press(clerk, '保存这一稿')
  await press(clerk, '请大家确认')
  await screen.see('请看看记得对不对')
  await screen.see('先修学校门口到桥头一段')
  await screen.tap('记得对，同意')
  await screen.see('您已确认')
  await read(member, '请看看记得对不对')
  await press(member, '有不同意见')
  await member.getByRole('textbox', { name: '我的不同意见' }).fill('错车的宽度没有写进去。')
  await press(member, '附上不同意见')
  await read(member, '您的不同意见已附上')
  await read(clerk, '同意 1 人，有不同意见 1 人')
  await read(clerk, '错车的宽度没有写进去。')

  const { confirmBy } = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
  await cloud.setClockAhead((confirmBy ?? 0) - Date.now() + DAY)
  await read(clerk, '已确认')
  await screen.see('会议记录已经定稿')
  await read(member, '会议记录已经定稿')

  if ((await workspace('clerk', TOPIC)).step === 'research') await hasMovedOn('clerk', TOPIC)
  await press(clerk, '去议题里提交会议记录和协商成果')
  await read(clerk, '已照确认过的会议记录填写')
  await press(clerk, '提交会议记录')
  await read(clerk, '“会议记录”已提交')
  await hasFiled('clerk', TOPIC, {
    kind: 'outcome',
    form: 'recommendation',
    text: '建议先修学校门口到桥头一段。',
    points: [{ id: 'road', text: '先修学校门口到桥头一段', department: '县住建局', dueAt: Date.now() + 120 * DAY }],
    dissent: ['错车的宽度没有写进去。'],
  })
  const { file } = await workspace('clerk', TOPIC)
  const filed = file.map(({ paper }) => paper).find(({ kind }) => kind === 'session')
  expect(filed).toMatchObject({ held: { session, counts: { agreed: 1, dissenting: 1 } } })
  await deliverAll(cloud)
}, 180_000)
