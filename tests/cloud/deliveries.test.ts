/** Thirty people are to come: whom WeChat reaches, whom it does not, and whom the station therefore calls. */
import { createHash, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { PlanInput } from '../../types/papers/plan'
import { expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { fillOutbox } from '../support/fill-outbox'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { DIANPING, GONGCHANG, submission } from '../support/submission'
import { APPROVAL, PLAN, topicWalk } from '../support/topic-walk'

const MINUTE = 60_000
const CALL = 'local-session-call'
const ENDS = ['sent', 'texted', 'inbox-only', 'refused', 'failed', 'unknown']

let cloud: LocalCloud
const walk = topicWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
  loadSdk(cloud.env)
})
afterEach(() => cloud.stop())

const storedMessages = v.array(
  v.object({
    _id: v.string(),
    kind: v.string(),
    to: v.string(),
    invitation: v.optional(v.string()),
    delivery: v.object({ state: v.string(), attempts: v.number(), code: v.number() }),
    call: v.optional(v.object({ state: v.string() })),
  }),
)

const messagesWhere = async (where: object) =>
  v.parse(storedMessages, (await sdkDatabase().collection('messages').where(where).limit(1000).get()).data)

/** The station's head approves a plan for so many people whom nobody knows by name yet. */
async function called(count: number): Promise<{ topic: string; session: string; seats: string[] }> {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  const others: PlanInput['participants']['others'] = [{ invitee: null, label: '沿线住户', count }]
  await walk.hasFiled('clerk', topic, { ...PLAN, participants: { members: [], groups: [], others } })
  await walk.hasMovedOn('head', topic)
  await deliverAll(cloud)
  const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic })
  if (session === null) throw new Error('nobody was invited')
  const seats = session.seats.filter(({ as }) => as === 'other').map(({ id }) => id)
  return { topic, session: session.id, seats }
}

const personOf = (index: number): string => `visitor-guest-${String(index).padStart(2, '0')}`

/** What WeChat calls the person (`local-cloud/gateway/persons.ts`). */
const openidOf = (index: number): string =>
  `oVisitor${createHash('sha256').update(personOf(index)).digest('hex').slice(0, 20)}`

/** The station names the seat, and the person takes it on the own WeChat. */
async function sits(seat: string, index: number): Promise<void> {
  const named = {
    requestId: randomUUID(),
    seat,
    name: `住户${index}`,
    phone: `139000012${String(index).padStart(2, '0')}`,
  }
  const { code } = await expectData(cloud, 'clerk', 'council', 'nameSeat', named)
  if (code === null) throw new Error('no code was handed out')
  await expectData(cloud, personOf(index), 'member', 'takeSeat', { code })
}

/** They say yes on the own phone; `isKept`: WeChat will still let us send when it comes to it. */
async function allows(index: number, isKept: boolean): Promise<void> {
  if (isKept) {
    await cloud.fetch('/gateway/subscribe', {
      method: 'POST',
      headers: { 'x-demo-person': personOf(index), 'content-type': 'application/json' },
      body: JSON.stringify({ templateIds: [CALL] }),
    })
  }
  const answer = { requestId: randomUUID(), moment: 'accepted' as const, granted: [CALL], refused: [] }
  await expectData(cloud, personOf(index), 'resident', 'recordCredits', answer)
}

async function moves(topic: string): Promise<void> {
  const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic })
  if (session === null) throw new Error('nobody was invited')
  const { version, startsAt, agenda } = session.call
  const input = { requestId: randomUUID(), session: session.id, version, where: '靛坪村党群服务中心', startsAt, agenda }
  await expectData(cloud, 'clerk', 'council', 'changeCall', input)
}

const tasksOf = async (seats: readonly string[]) => {
  const { tasks } = await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })
  const found = await messagesWhere({ 'call.station': GONGCHANG, 'call.state': 'open' })
  const seatOf = new Map(found.map(({ _id, invitation }) => [_id, invitation]))
  return tasks.filter(({ id }) => seats.includes(seatOf.get(id) ?? ''))
}

/** That the session is moved, as it is told to these seats. */
const changesTold = async (seats: readonly string[]) =>
  (await messagesWhere({ 'call.station': GONGCHANG, kind: 'call-changed' })).filter(({ invitation }) =>
    seats.includes(invitation ?? ''),
  )

/** The courier's rounds until each seat's message was tried once: on a busy machine one round does not come to all. */
async function untilTried(seats: readonly string[]): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await cloud.runTimer('courier')
    const told = await changesTold(seats)
    const isTried = ({ delivery }: (typeof told)[number]) => delivery.state !== 'waiting' || delivery.attempts > 0
    if (told.length === seats.length && told.every(isTried)) return
  }
  throw new Error('the courier never came to everybody')
}

describe('thirty people whose session is moved', () => {
  it('each end in a recorded state, nobody is told twice, and the station calls exactly those who were not reached', async () => {
    const { topic, seats } = await called(30)
    expect(seats).toHaveLength(30)
    // Nobody is known yet: the station has to call them all.
    expect(await tasksOf(seats)).toHaveLength(30)

    // 27 take their seat on WeChat, three have none. 12 allowed a notice, 5 more did and took it back, of one WeChat knows nothing.
    for (const [index, seat] of seats.slice(0, 27).entries()) await sits(seat, index)
    for (let index = 0; index < 12; index += 1) await allows(index, true)
    for (let index = 12; index < 18; index += 1) await allows(index, index === 17)
    const persons = sdkDatabase().collection('persons')
    const [gone] = v.parse(
      v.array(v.object({ person: v.string() })),
      (await sdkDatabase().collection('invitations').where({ _id: seats[17] }).limit(1).get()).data,
    )
    await persons.doc(gone?.person ?? '').update({ data: { openid: 'somebody-who-left' } })

    // Who is answered what is said by person: tried again, never to be sent, sent though the answer is lost.
    const send = { target: 'openapi:subscribeMessage.send' }
    for (const [index, code] of ['-1', '45009', '43108', '47003', '40037', '41030', '45168'].entries()) {
      await cloud.setFault({ ...send, kind: 'system-error', code, touser: openidOf(index) })
    }
    for (const index of [7, 8]) await cloud.setFault({ ...send, kind: 'drop-answer', touser: openidOf(index) })
    await moves(topic)
    await untilTried(seats)
    // Among those that wait some answers of the database are lost as well, and two timers run at once.
    // The last one is tomorrow: then WeChat counts its calls anew.
    for (const ahead of [2, 8, 30, 120, 24 * 60 + 10]) {
      await cloud.setFault({ target: 'database:modifyDocument', kind: 'drop-answer', times: 1 })
      await cloud.setClockAhead(ahead * MINUTE)
      await cloud.runTimer('courier', 2)
      await cloud.clearFaults()
      await cloud.setClockAhead((ahead + 2) * MINUTE)
      await cloud.runTimer('courier', 2)
    }

    const told = await changesTold(seats)
    expect(told).toHaveLength(30)
    expect(told.filter(({ delivery }) => !ENDS.includes(delivery.state))).toEqual([])

    const received = (await cloud.sent()).filter(({ api, errcode }) => api === 'subscribeMessage.send' && errcode === 0)
    // Each of the twelve was sent one and no more, unless WeChat said that it never will.
    expect(received.map(({ touser }) => touser).sort()).toEqual([0, 1, 2, 7, 8, 9, 10, 11].map(openidOf).sort())

    const unreached = told.filter(({ delivery }) => !['sent', 'texted'].includes(delivery.state))
    const ways = new Set(told.map(({ delivery }) => delivery.state))
    expect([...ways].sort()).toEqual(['failed', 'inbox-only', 'refused', 'sent', 'unknown'])
    const codes = (await cloud.sent()).flatMap(({ api, errcode }) => (api === 'subscribeMessage.send' ? [errcode] : []))
    expect(codes).toEqual(expect.arrayContaining([0, 40003, 43101]))
    expect((await tasksOf(seats)).map(({ id }) => id).sort()).toEqual(unreached.map(({ _id }) => _id).sort())
  }, 240_000)
})

describe('somebody without WeChat who is invited', () => {
  it('is called by the station, which reads out when and where, and notes the answer', async () => {
    const { topic, seats } = await called(1)
    const [seat = ''] = seats
    const phone = '13900001234'
    await expectData(cloud, 'clerk', 'council', 'nameSeat', { requestId: randomUUID(), seat, name: '住户', phone })
    const [task] = await tasksOf(seats)
    expect(task).toMatchObject({ phone, attempts: 0, last: null, answers: 1 })
    expect(task?.who).toContain('住户')
    expect(task?.say).toMatch(/协商会定于.+在靛坪村文化广场召开.+您能来吗？/)
    const record = (
      result: Parameters<typeof expectData<'council', 'recordCall'>>[4]['result'],
      requestId: string = randomUUID(),
    ) => expectData(cloud, 'clerk', 'council', 'recordCall', { requestId, task: task?.id ?? '', result })

    const requestId = randomUUID()
    expect(await record({ kind: 'no-answer' }, requestId)).toMatchObject({ isDone: false })
    await record({ kind: 'no-answer' }, requestId)
    expect(await tasksOf(seats)).toMatchObject([{ attempts: 1, last: { result: 'no-answer' } }])

    const elsewhere = { requestId: randomUUID(), task: task?.id ?? '', result: { kind: 'reached' as const } }
    expect(await expectRefusal(cloud, 'clerk-next', 'council', 'recordCall', elsewhere)).toMatchObject({
      code: 'call.not-found',
    })
    const declined = { kind: 'declined' as const, reason: '那天要送孩子上学' }
    expect(await record({ kind: 'answered', version: 1, answer: declined })).toMatchObject({ isDone: true })
    expect(await tasksOf(seats)).toEqual([])
    const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic })
    expect(session?.seats.find(({ id }) => id === seat)?.answer).toMatchObject({ kind: 'declined', by: 'clerk' })
  }, 60_000)
})

describe('an old neighbour who came to the counter', () => {
  it('is called when there is an answer', async () => {
    const { scene: _scene, ...matter } = submission()
    const entered = await expectData(cloud, 'clerk', 'council', 'enter', {
      ...matter,
      consent: 'in-person',
      village: DIANPING,
      name: '老人甲',
      phone: '13900004321',
    })
    if (entered.outcome !== 'entered') throw new Error('the concern was not entered')
    await deliverAll(cloud)
    const mine = async () =>
      (await expectData(cloud, 'clerk', 'council', 'phoneTasks', {})).tasks.filter(
        ({ concern }) => concern === entered.receipt.concern,
      )
    expect(await mine()).toEqual([])
    await expectData(cloud, 'clerk', 'council', 'return', {
      requestId: randomUUID(),
      concern: entered.receipt.concern,
      version: 1,
      reason: '供电所本周内来修。',
    })
    await deliverAll(cloud)
    const [task] = await mine()
    expect(task).toMatchObject({ who: '老人甲', phone: '13900004321', answers: null })
    expect(task?.say).toContain('供电所本周内来修。')
  }, 60_000)
})

describe('many waiting messages', () => {
  const waiting = async () => (await messagesWhere({ 'delivery.state': 'waiting' })).length
  const ticked = v.object({ ok: v.literal(true), data: v.looseObject({ sent: v.number(), unknown: v.number() }) })

  it('cost at most 2.2 database calls each, though half of them go out by WeChat', async () => {
    await deliverAll(cloud)
    await fillOutbox(cloud, 2000, 1000)
    let calls = 0
    while ((await waiting()) > 0) {
      const [tick] = await cloud.runTimer('courier')
      expect(v.is(ticked, tick?.result)).toBe(true)
      calls += (await cloud.counters(tick?.requestID)).count
    }
    expect((await cloud.sent()).filter(({ api }) => api === 'subscribeMessage.send')).toHaveLength(1000)
    expect(await sdkDatabase().collection('messages').where({ 'delivery.state': 'sent' }).count()).toMatchObject({
      total: 1000,
    })
    expect(calls / 2000).toBeLessThanOrEqual(2.2)
  }, 180_000)

  it('wait for the next tick when WeChat takes half a second for each: a tick stops in time, loses none and sends none twice', async () => {
    await deliverAll(cloud)
    await fillOutbox(cloud, 240, 240)
    const slow = { target: 'openapi:subscribeMessage.send', kind: 'delay' as const, milliseconds: 500, times: 1000 }
    await cloud.setFault(slow)
    const sent: number[] = []
    while ((await waiting()) > 0) {
      const [tick] = await cloud.runTimer('courier')
      const { data } = v.parse(ticked, tick?.result)
      // Twenty side by side, and nothing begun after 1.8 s: four times twenty at most.
      expect(data.sent + data.unknown).toBeLessThanOrEqual(80)
      sent.push(data.sent + data.unknown)
    }
    expect(sent.length).toBeGreaterThanOrEqual(3)
    const received = (await cloud.sent()).filter(({ api }) => api === 'subscribeMessage.send')
    expect(received).toHaveLength(240)
    expect(new Set(received.map(({ touser }) => touser)).size).toBe(240)
  }, 180_000)
})
