/** The clerk's workbench on the phone: a concern is dealt with, a colleague is faster, an unfinished answer waits. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { GONGCHANG, submission } from '../support/submission'
import { Phone } from '../support/wechat/phone'

jest.setTimeout(40_000)

const ANSWER = '已经安排电工明天上午来修，修好后电话告诉您。'

let cloud: LocalCloud
let phone: Phone
let concerns = 0

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
beforeEach(() => {
  phone = new Phone({ cloud: cloud.url, person: 'clerk' })
})
afterEach(() => phone.close())

/** A new concern in the clerk's inbox; its id. */
const newConcern = async (text = '村口的路灯坏了三盏，晚上看不见路。有事请打 13900000001。'): Promise<string> => {
  concerns += 1
  const sent = await expectData(cloud, `visitor-desk-${concerns}`, 'resident', 'submit', submission({ text }))
  if (sent.outcome !== 'submitted') throw new Error('the concern has no receipt')
  return sent.receipt.concern
}

/** The colleague at the next desk answers first. */
const colleagueAnswers = async (concern: string) => {
  const { version } = await expectData(cloud, 'head', 'council', 'concern', { id: concern })
  const requestId = `colleague-turn-number-${concerns}`
  await expectData(cloud, 'head', 'council', 'return', { requestId, concern, version, reason: '同事已经先答复了。' })
}

test('a clerk takes a concern up; the suggestion leaves the phone number out, and the board lists the topic', async () => {
  const concern = await newConcern()
  const screen = await phone.open('council/concern/index', { id: concern })
  await screen.tap('列为议题')
  await screen.see('草稿已自动保存在本机')
  expect(screen.valueOf('公开说明')).toContain('（电话已隐去）')
  expect(screen.valueOf('公开说明')).not.toContain('13900000001')

  await screen.type('公开标题', '修好村口的三盏路灯')
  await screen.tap('列为议题并公开')
  await screen.see('公开到了议事板')
  const board = await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
  expect(board.cards.map(({ title }) => title)).toContain('修好村口的三盏路灯')
})

test('a title that is missing is asked for at its field, and nothing is published', async () => {
  const concern = await newConcern()
  const screen = await phone.open('council/concern/index', { id: concern })
  await screen.tap('列为议题')
  await screen.type('公开标题', '')
  await screen.tap('列为议题并公开')
  await screen.see('请填写“公开标题”')
  expect((await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })).state).toBe('routed')
})

test('an answer half written is still there after the app was closed', async () => {
  const concern = await newConcern()
  const screen = await phone.open('council/concern/index', { id: concern })
  await screen.tap('答复居民')
  await screen.type('答复理由', ANSWER)
  await phone.hasWritten('desk-drafts', ANSWER)

  const again = await phone.open('council/concern/index', { id: concern })
  await again.see('答复理由')
  expect(again.valueOf('答复理由')).toBe(ANSWER)
})

test('when a colleague was faster, the clerk reads what happened and keeps what was typed', async () => {
  const concern = await newConcern()
  const screen = await phone.open('council/concern/index', { id: concern })
  await screen.tap('答复居民')
  await screen.type('答复理由', ANSWER)
  await colleagueAnswers(concern)
  await screen.tap('发出答复')
  await screen.see('这件诉求现在是“已答复”')
  await screen.see(ANSWER)
  await screen.see('同事已经先答复了。')
})

test('an answer whose confirmation got lost is sent again without being given twice', async () => {
  const concern = await newConcern()
  const screen = await phone.open('council/concern/index', { id: concern })
  await screen.tap('答复居民')
  await screen.type('答复理由', ANSWER)
  await cloud.setFault({ target: 'function:council', kind: 'drop-answer', times: 1 })
  await screen.tap('发出答复')
  await screen.see('没有发出')
  await screen.tap('发出答复')
  await screen.see('答复已发给反映人')
  const { timeline } = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
  expect(timeline.filter(({ kind }) => kind === 'returned')).toHaveLength(1)
})

test('a concern of another township goes straight there, after the clerk has read where it will go', async () => {
  const concern = await newConcern()
  const screen = await phone.open('council/concern/index', { id: concern })
  await screen.tap('转给别处')
  await screen.tap('转出')
  await screen.see('请选择为什么要转')
  await screen.tap('事情在别的乡镇')
  await screen.tap('文峰镇')
  await screen.see('将直接转到文峰镇')
  await screen.tap('转到文峰镇')
  await screen.see('已转交')
  const there = await expectData(cloud, 'clerk-next', 'council', 'concern', { id: concern })
  expect(there.hops).toMatchObject([{ to: '文峰镇委员工作站', reason: '事情在别的乡镇' }])
})

test('somebody without a role at a station is told so, and sees no concern', async () => {
  const stranger = new Phone({ cloud: cloud.url, person: 'visitor-stranger' })
  const screen = await stranger.open('council/inbox/index')
  await screen.see('没有办理此事的权限')
  expect(screen.text).not.toContain('路灯')
  stranger.close()
})

test('a clerk finds that two residents wrote of one thing, and takes both up as one topic', async () => {
  const first = await newConcern('村文化广场的篮球架倒了，娃娃没处打球。')
  const second = await newConcern('广场上篮球架歪倒好几天了，没人扶，打球的娃娃差点砸着。')
  const screen = await phone.open('council/concern/index', { id: first, gather: '1' })
  await screen.see('相似的 1 件')
  await screen.tap('一并受理 2 件')
  await screen.type('公开标题', '扶正村文化广场的篮球架')
  await screen.tap('一并受理 2 件并公开')
  await screen.see('公开到了议事板')
  const board = await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
  expect(board.cards.find(({ title }) => title === '扶正村文化广场的篮球架')?.people).toBe(2)
  const inbox = await expectData(cloud, 'clerk', 'council', 'inbox', { tab: 'waiting' })
  expect(inbox.rows.map(({ id }) => id)).not.toContain(second)
})
