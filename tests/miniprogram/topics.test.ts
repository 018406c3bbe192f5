/** Topics in deliberation on the phone: the committee approves between two appointments, the clerk begins a plan on the way. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { Phone } from '../support/wechat/phone'

jest.setTimeout(40_000)

/** The demo's topics that wait for the committee, and for a plan. */
const TO_APPROVE = { id: 't-demo-010', title: '中药材晾晒场地不够' }
const TO_PLAN = 't-demo-007'

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
afterEach(() => phone.close())

test('somebody of the committee finds from 我的 what waits for them, and approves it', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'committee' })
  const screen = await phone.open('pages/mine/index')
  await screen.tap('进入工作台')
  await screen.arrive('council/topics/index')
  await screen.see('等您办')
  await screen.tap(TO_APPROVE.title)
  await screen.arrive('council/topic/index')
  await screen.see('为什么适合协商')
  await screen.tap('提交审定意见')
  await screen.see('请选择“审定意见”。')
  await screen.tap('同意')
  await screen.type('理由', '群众急盼，同意。')
  await screen.tap('提交审定意见')
  await screen.see('进入第3步 制定方案')
  expect(await expectData(cloud, 'clerk', 'council', 'topic', { id: TO_APPROVE.id })).toMatchObject({ step: 'plan' })
})

test('a plan half written says what is missing at its field, and is still there after the app was closed', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'clerk' })
  const screen = await phone.open('council/topic/index', { id: TO_PLAN })
  await screen.tap('现场协商')
  await screen.type('协商地点', '小区中心花园')
  await screen.tap('提交方案')
  await screen.see('请选择“协商方式”。')
  await screen.see('请选择“开始时间”。')
  await phone.hasWritten('paper-drafts', '小区中心花园')

  const again = await phone.open('council/topic/index', { id: TO_PLAN })
  await again.see('协商地点')
  expect(again.valueOf('协商地点')).toBe('小区中心花园')
  const { file } = await expectData(cloud, 'clerk', 'council', 'topic', { id: TO_PLAN })
  expect(file.map(({ paper }) => paper.kind)).not.toContain('plan')
})
