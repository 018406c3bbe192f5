/** The daily proof that no concern is dropped, and the alarm to the county when one is. */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { type Reconciliation, reconciliationSchema } from '../../types/reconciliation'
import { call, expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { submission, withoutCode } from '../support/submission'
import { untilClock } from '../support/until-clock'

const LONGXI = '621122'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const submit = async (changes: Parameters<typeof submission>[0] = {}): Promise<string> => {
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission(changes))
  if (outcome.outcome !== 'submitted') throw new Error('not submitted')
  return outcome.receipt.concern
}

/** The next time that the courier's timetable has the proof. */
const untilProof = (): Promise<void> => cloud.setClockAhead(untilClock('03:32'))

const proof = async (): Promise<Reconciliation> => {
  await untilProof()
  const [run] = await cloud.runTimer('courier')
  const { data } = v.parse(v.object({ data: v.object({ counties: v.array(reconciliationSchema) }) }), run?.result)
  const found = data.counties.find(({ county }) => county === LONGXI)
  if (!found) throw new Error('no proof for 陇西县')
  return found
}

/** As a slip in the console would. */
const lose = async (concern: string): Promise<void> => {
  loadSdk(cloud.env)
  await sdkDatabase().collection('concerns').doc(concern).remove()
}

const turn = (concern: string) => ({ requestId: randomUUID(), concern, version: 1 })

it('what was there before messages named their turn keeps nobody awake, and what came since is still proved', async () => {
  loadSdk(cloud.env)
  await sdkDatabase().collection('messages').where({ 'turn.county': LONGXI }).remove()
  expect((await proof()).problems).toEqual([])
  const [kept, lost] = [await submit(), await submit()]
  await expectData(cloud, 'clerk', 'council', 'return', { ...turn(kept), reason: '这件事归县住建局办理。' })
  expect((await proof()).problems).toEqual([])
  await lose(lost)
  expect((await proof()).problems).toEqual(['收到过的诉求有 2 件，现在查得到的有 1 件'])
})

it('every concern is somewhere: with a council, with the county, answered, in a topic, or taken back', async () => {
  const before = await proof()
  const [accepted, returned, withdrawn] = [await submit(), await submit(), await submit()]
  await submit()
  await call(cloud, 'neighbour', 'resident', 'submit', withoutCode({ text: '家门口的事情想请你们管一管。' }))
  await expectData(cloud, 'clerk', 'council', 'accept', {
    ...turn(accepted),
    title: '靛坪村路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
    with: [],
  })
  await expectData(cloud, 'clerk', 'council', 'return', { ...turn(returned), reason: '这件事归县住建局办理。' })
  await expectData(cloud, 'resident', 'resident', 'withdraw', { requestId: randomUUID(), id: withdrawn })
  const after = await proof()
  expect(after.problems).toEqual([])
  expect(after).toMatchObject({
    submitted: before.submitted + 5,
    routed: before.routed + 1,
    held: before.held + 1,
    merged: before.merged + 1,
    referred: before.referred + 1,
    withdrawn: before.withdrawn + 1,
  })
})

/** As a slip in the console would, and as the functions never do. */
const putInto = async (concern: string, state: string): Promise<void> => {
  loadSdk(cloud.env)
  await sdkDatabase().collection('concerns').doc(concern).update({ data: { state } })
}

it('a concern that the county held from the first day on is missed like any other', async () => {
  const { submitted } = await proof()
  const outcome = await expectData(
    cloud,
    'neighbour',
    'resident',
    'submit',
    withoutCode({ text: '家门口的事情想请你们管一管。' }),
  )
  const held = outcome.outcome === 'submitted' ? outcome.receipt.concern : ''
  expect(await proof()).toMatchObject({ submitted: submitted + 1, problems: [] })
  await lose(held)
  const { problems } = await proof()
  expect(problems).toEqual([`收到过的诉求有 ${submitted + 1} 件，现在查得到的有 ${submitted} 件`])
})

it.each([
  ['returned', '告诉过本人“已答复”的诉求有'],
  ['withdrawn', '告诉过本人“已撤回”的诉求有'],
  ['accepted', '告诉过本人“已受理”的诉求有'],
] as const)('a concern that became %s although nobody told its author so raises an alarm', async (state, says) => {
  const concern = await submit()
  expect((await proof()).problems).toEqual([])
  await putInto(concern, state)
  expect((await proof()).problems[0]).toContain(says)
})

it('residents who submit while it counts raise no alarm', async () => {
  await untilProof()
  for (let night = 0; night < 3; night += 1) {
    const [[run]] = await Promise.all([cloud.runTimer('courier'), submit(), submit(), submit(), submit()])
    const { data } = v.parse(v.object({ data: v.object({ counties: v.array(reconciliationSchema) }) }), run?.result)
    expect(data.counties.flatMap(({ problems }) => problems)).toEqual([])
  }
})

it('a concern that vanished raises an alarm to the county, once a day, and to nobody else', async () => {
  const lost = await submit()
  await lose(lost)
  expect((await proof()).problems).toHaveLength(1)
  await proof()
  const alarmsOf = async (person: string) =>
    (await expectData(cloud, person, 'resident', 'inbox', {})).rows.filter(({ kind }) => kind === 'county-alarm')
  const alarms = await alarmsOf('county')
  expect(alarms).toHaveLength(1)
  expect(alarms[0]?.body).toContain('收到过的诉求有')
  expect(await alarmsOf('clerk')).toEqual([])
  expect(await alarmsOf('resident')).toEqual([])
})

it('costs three database calls a county when all agrees', async () => {
  await deliverAll(cloud)
  const callsOf = async () => {
    const [run] = await cloud.runTimer('courier')
    return (await cloud.counters(run?.requestID)).count
  }
  await cloud.setClockAhead(untilClock('03:31'))
  const without = await callsOf()
  await untilProof()
  expect((await callsOf()) - without).toBe(3 * 2)
})
