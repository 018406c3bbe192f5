/** A county that sends text messages: who has no WeChat gets one where a phone was left for it; and who is asked for permission when. */
import { randomUUID } from 'node:crypto'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { functionsWithRules } from '../support/functions-with-rules'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING, submission } from '../support/submission'

const LONGXI = '621122'

let built: Awaited<ReturnType<typeof functionsWithRules>>
let cloud: LocalCloud

beforeAll(async () => {
  built = await functionsWithRules(['resident', 'council', 'courier'], LONGXI, {
    sms: { type: 'Notification', templateId: '1000001' },
  })
}, 60_000)
afterAll(() => built.remove())

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true, functions: built.folder })
})
afterEach(() => cloud.stop())

/** An old neighbour says it at the counter, and the station answers. */
async function answered(phone: string): Promise<string> {
  const { scene: _scene, ...matter } = submission()
  const entry = { ...matter, consent: 'in-person' as const, village: DIANPING, name: '老人甲', phone }
  const entered = await expectData(cloud, 'clerk', 'council', 'enter', entry)
  if (entered.outcome !== 'entered') throw new Error('the concern was not entered')
  const { concern } = entered.receipt
  const answer = { requestId: randomUUID(), concern, version: 1, reason: '供电所本周内来修。' }
  await expectData(cloud, 'clerk', 'council', 'return', answer)
  await deliverAll(cloud)
  return concern
}

const texts = async () => (await cloud.sent()).filter(({ api }) => api === 'cloudbase.sendSms')
const callsFor = async (concern: string) =>
  (await expectData(cloud, 'clerk', 'council', 'phoneTasks', {})).tasks.filter((task) => task.concern === concern)

it('who left a phone at the counter gets the answer as one text, and is not called', async () => {
  const concern = await answered('13900001234')
  const sent = await texts()
  expect(sent).toMatchObject([
    { errcode: 0, sms_type: 'Notification', phone_number_list: ['+8613900001234'], template_id: '1000001' },
  ])
  expect(JSON.stringify(sent)).toContain('您的诉求有了答复')
  expect(await callsFor(concern)).toEqual([])
})

it('whose number is out of service is called by the station after all', async () => {
  const concern = await answered('13900000000')
  expect(await callsFor(concern)).toMatchObject([{ phone: '13900000000', attempts: 0 }])
})

it('a text whose answer was lost is not sent again; the station calls', async () => {
  await cloud.setFault({ target: 'openapi:cloudbase.sendSms', kind: 'drop-answer', times: 1 })
  const concern = await answered('13900001234')
  await cloud.setClockAhead(60 * 60_000)
  await deliverAll(cloud)
  expect(await texts()).toHaveLength(1)
  expect(await callsFor(concern)).toHaveLength(1)
})

it('a text is tried again when the platform is busy', async () => {
  await cloud.setFault({ target: 'openapi:cloudbase.sendSms', kind: 'system-error', code: '45009', times: 1 })
  const { scene: _scene, ...matter } = submission()
  const entry = { ...matter, consent: 'in-person' as const, village: DIANPING, name: '老人甲', phone: '13900001234' }
  const entered = await expectData(cloud, 'clerk', 'council', 'enter', entry)
  if (entered.outcome !== 'entered') throw new Error('the concern was not entered')
  const answer = { requestId: randomUUID(), concern: entered.receipt.concern, version: 1, reason: '供电所来修。' }
  await expectData(cloud, 'clerk', 'council', 'return', answer)
  await cloud.runTimer('courier')
  expect(await texts()).toHaveLength(0)
  await cloud.setClockAhead(2 * 60_000)
  await deliverAll(cloud)
  expect(await texts()).toHaveLength(1)
})

it('who says no is not asked again at once, and is asked again when they have said yes elsewhere', async () => {
  const asked = async () =>
    (await expectData(cloud, 'resident', 'resident', 'permissions', { moment: 'submitted' })).templates
  const [template] = await asked()
  if (template === undefined) throw new Error('nothing is asked for')
  expect(template.purpose).toBe('诉求有答复时')
  const answer = (granted: string[], refused: string[], moment: 'submitted' | 'joined') =>
    expectData(cloud, 'resident', 'resident', 'recordCredits', { requestId: randomUUID(), moment, granted, refused })
  await answer([], [template.id], 'submitted')
  expect(await asked()).toEqual([])
  await answer([template.id], [], 'joined')
  expect(await asked()).toEqual([template])
})
