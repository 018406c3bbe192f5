/** A member between two villages: finds the invitation on the phone, answers, and puts it into the calendar. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { Phone } from '../support/wechat/phone'

jest.setTimeout(40_000)

/** The demo's topic with a session to come. */
const TOPIC = { id: 't-demo-006', title: '靛坪村通组路硬化' }

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
afterEach(() => phone.close())

const invitationOf = async (person: string): Promise<string> => {
  const { rows } = await expectData(cloud, person, 'member', 'invitations', {})
  return rows.find(({ topic }) => topic === TOPIC.id)?.id ?? ''
}

test('from 我的 to the invitation: time, place, agenda; staying away needs a reason, and the station reads it', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'member' })
  const screen = await phone.open('pages/mine/index')
  await screen.tap('我的邀请')
  await screen.arrive('member/invitations/index')
  await screen.see('待答复')
  await screen.tap(TOPIC.title)
  await screen.arrive('member/invitation/index')
  await screen.see('邀请函')
  await screen.see('村文化广场和现场')
  await screen.see('走访了十二户')
  await screen.tap('请假')
  await screen.tap('答复“请假”')
  await screen.see('请填写“请假的原因”')
  await screen.type('请假的原因', '那天要去县医院。')
  await screen.tap('答复“请假”')
  await screen.see('您答复了：请假')
  const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic: TOPIC.id })
  expect(session?.seats.find(({ as, hasWeChat }) => as === 'fixed' && hasWeChat)?.answer).toMatchObject({
    kind: 'declined',
    reason: '那天要去县医院。',
  })
})

test('a representative puts the consultation into the phone’s calendar; whoever says no to WeChat’s question is not scolded', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'neighbour' })
  const screen = await phone.open('member/invitation/index', { id: await invitationOf('neighbour') })
  phone.confirms = false
  await screen.tap('添加到手机日历')
  await screen.see('添加到手机日历')
  expect(screen.text).not.toContain('没能加进日历')
  phone.confirms = true
  await screen.tap('添加到手机日历')
  await screen.see('已加进手机日历')
  expect(phone.calendar).toMatchObject([{ title: `协商会：${TOPIC.title}`, location: '村文化广场和现场', alarm: true }])
})

test('without a network the invitation shows what was last known, and an answer is not lost silently', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'resident' })
  const id = await invitationOf('resident')
  const screen = await phone.open('member/invitation/index', { id })
  await screen.see('邀请函')
  await phone.hasWritten('last-known', '村文化广场和现场')
  phone.setOnline(false)
  const again = await phone.open('member/invitation/index', { id })
  await again.see('村文化广场和现场')
  await again.see('离线，显示的是')
  await again.tap('请人代替')
  await again.type('请谁代替', '三社的邻居')
  await again.tap('答复“请人代替”')
  await again.see('网络不通')
  phone.setOnline(true)
  await again.tap('答复“请人代替”')
  await again.see('您答复了：请人代替')
})
