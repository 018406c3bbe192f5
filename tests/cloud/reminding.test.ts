/** Reminders that leave the inbox: by WeChat to an officer who allowed it, by text to somebody invited who has no WeChat. */
import { randomUUID } from 'node:crypto'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { functionsWithRules } from '../support/functions-with-rules'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { sessionWalk } from '../support/session-walk'
import { untilClock } from '../support/until-clock'

const LONGXI = '621122'
const HOUR = 3_600_000

let built: Awaited<ReturnType<typeof functionsWithRules>>
let cloud: LocalCloud
const { convened, atStation, openTopic, hasMovedOn, seated, answer } = sessionWalk(() => cloud)

beforeAll(async () => {
  built = await functionsWithRules(['resident', 'council', 'member', 'courier'], LONGXI, {
    sms: { type: 'Notification', templateId: '1000001' },
  })
}, 60_000)
afterAll(() => built.remove())

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true, functions: built.folder })
})
afterEach(() => cloud.stop())

const askedAt = async (person: string, moment: 'desk-done' | 'accepted') =>
  (await expectData(cloud, person, 'resident', 'permissions', { moment })).templates

/** They say yes to all that they are asked for. */
async function allows(person: string, moment: 'desk-done' | 'accepted'): Promise<void> {
  const templateIds = (await askedAt(person, moment)).map(({ id }) => id)
  await cloud.fetch('/gateway/subscribe', {
    method: 'POST',
    headers: { 'x-demo-person': person, 'content-type': 'application/json' },
    body: JSON.stringify({ templateIds }),
  })
  const given = { requestId: randomUUID(), moment, granted: templateIds, refused: [] }
  await expectData(cloud, person, 'resident', 'recordCredits', given)
}

const sentBy = async (api: string) => (await cloud.sent()).filter((each) => each.api === api && each.errcode === 0)

it('a secretary of the committee who allowed it after a piece of work is told by WeChat of the next one', async () => {
  expect((await askedAt('committee', 'desk-done')).map(({ purpose }) => purpose)).toEqual(['工作台有事要办时'])
  await deliverAll(cloud)
  await allows('committee', 'desk-done')
  await hasMovedOn('clerk', await openTopic())
  await deliverAll(cloud)
  const notices = (await sentBy('subscribeMessage.send')).filter((each) => each.template_id === 'local-desk-reminder')
  expect(notices).toHaveLength(1)
})

it('whoever accepts an invitation is asked once for both reminders and for changes, and gets both reminders by WeChat; who has no WeChat gets texts', async () => {
  const startsAt = Math.floor((Date.now() + untilClock('15:00', 2)) / 60_000) * 60_000
  const topic = await convened({ startsAt })
  const [one, other] = (await atStation(topic)).seats.filter(({ as }) => as === 'group')
  const comes = await seated(one?.id ?? '', 'visitor-aaaaaaaa', '代表甲')
  await answer('visitor-aaaaaaaa', comes.invitation, { kind: 'accepted' })
  // Whoever takes a seat finds the invitation in the inbox before they allow any notice.
  await deliverAll(cloud)
  const phone = '13900001234'
  const named = { requestId: randomUUID(), seat: other?.id ?? '', name: '代表乙', phone }
  await expectData(cloud, 'clerk', 'council', 'nameSeat', named)
  expect((await askedAt('visitor-aaaaaaaa', 'accepted')).map(({ purpose }) => purpose)).toEqual([
    '协商会开始前两小时',
    '协商会前一天',
    '协商会有通知或变动时',
  ])
  await allows('visitor-aaaaaaaa', 'accepted')
  for (const before of [29, 1]) {
    await cloud.setClockAhead(startsAt - before * HOUR - Date.now())
    await deliverAll(cloud)
  }
  const templates = (await sentBy('subscribeMessage.send')).map((each) => each.template_id)
  expect(templates).toEqual(['local-session-reminder', 'local-session-soon'])
  const texts = (await sentBy('cloudbase.sendSms')).filter((each) => JSON.stringify(each).includes(phone))
  expect(texts).toHaveLength(2)
}, 60_000)
