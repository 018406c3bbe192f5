/** From an approved plan to everybody's answer: who is invited, what they read and say, and what they are told when it changes. */
import { randomUUID } from 'node:crypto'
import type { AnswerInput } from '../../types/invitation'
import type { PlanInput } from '../../types/papers/plan'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, DAY, PLAN, topicWalk } from '../support/topic-walk'
import { untilClock } from '../support/until-clock'

const HOUR = DAY / 24

let cloud: LocalCloud
const walk = topicWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

/** The head approves a plan: the topic leaves its third step. */
const approved = async (changes: Partial<PlanInput> = {}): Promise<string> => {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  await walk.hasFiled('clerk', topic, { ...PLAN, ...changes })
  await walk.hasMovedOn('head', topic)
  return topic
}

const convened = async (changes: Partial<PlanInput> = {}): Promise<string> => {
  const topic = await approved(changes)
  await deliverAll(cloud)
  return topic
}

const atStation = async (topic: string, person = 'clerk') => {
  const { session, ...rest } = await expectData(cloud, person, 'council', 'session', { topic })
  if (!session) throw new Error('nobody was invited')
  return { ...session, ...rest }
}

const TITLE = '靛坪村村口路灯维修'
/** The demo's own sessions are left out. */
const inbox = async (person: string) =>
  (await expectData(cloud, person, 'resident', 'inbox', {})).rows.filter(({ body }) => body.includes(TITLE))
const told = async (person: string, kind: string) => (await inbox(person)).filter((message) => message.kind === kind)
const ownInvitations = async (person: string) =>
  (await expectData(cloud, person, 'member', 'invitations', {})).rows.filter(({ title }) => title === TITLE)
const firstOf = async (person: string) => {
  const [first] = await ownInvitations(person)
  if (!first) throw new Error(`${person} is not invited`)
  return first.id
}
const read = (person: string, id: string) => expectData(cloud, person, 'member', 'invitation', { id })
const answer = async (person: string, id: string, given: AnswerInput, version = 1) =>
  expectData(cloud, person, 'member', 'answer', { requestId: randomUUID(), id, version, answer: given })

const changed = async (topic: string, changes: object, person = 'clerk') => {
  const { id, call: now } = await atStation(topic)
  const { where, startsAt, agenda, version } = now
  const input = { requestId: randomUUID(), session: id, version, where, startsAt, agenda, ...changes }
  return call(cloud, person, 'council', 'changeCall', input)
}

/** The station names a seat, and the person takes it on the own WeChat. */
const seated = async (seat: string, person: string, name = '代表一') => {
  const named = { requestId: randomUUID(), seat, name, phone: '13900001234' }
  const { code } = await expectData(cloud, 'clerk', 'council', 'nameSeat', named)
  return expectData(cloud, person, 'member', 'takeSeat', { code: code ?? '' })
}

const callsBeside = async (requestID: string) =>
  (await cloud.counters(requestID)).calls.filter(({ action }) => !/startTransaction|commitTransaction/.test(action))
    .length

describe('a plan that the head approves', () => {
  it('invites every member, representative and other once, though two timers run at the same moment', async () => {
    const topic = await approved()
    expect(await expectData(cloud, 'clerk', 'council', 'session', { topic })).toMatchObject({
      isDue: true,
      session: null,
    })
    await cloud.runTimer('courier', 2)
    await deliverAll(cloud)
    const { seats, counts, call: called, isTelling } = await atStation(topic)
    expect(seats.map(({ as }) => as)).toEqual([
      'fixed',
      'fixed',
      'fixed',
      'fixed',
      'fixed',
      'group',
      'group',
      'group',
      'other',
    ])
    expect(seats.map(({ called: each }) => each)).toEqual(
      expect.arrayContaining(['沿线村民：三社村民代表 1', '沿线村民：三社村民代表 3', '供电所']),
    )
    expect(counts).toMatchObject({ seats: 9, unanswered: 9, unread: 1, noWeChat: 8 })
    expect(called).toMatchObject({
      where: PLAN.where,
      startsAt: PLAN.startsAt,
      endsAt: PLAN.startsAt + HOUR / 2,
      version: 1,
    })
    expect(isTelling).toBe(false)
    expect(await told('member', 'invited')).toMatchObject([{ topic, title: '请您参加协商会' }])
    expect(await ownInvitations('member')).toHaveLength(1)
  })

  it('costs the head’s act no more than before, and the courier four calls beside begin and commit', async () => {
    const topic = await walk.openTopic()
    await walk.hasMovedOn('clerk', topic)
    await walk.hasFiled('committee', topic, APPROVAL)
    await walk.hasFiled('clerk', topic, PLAN)
    await deliverAll(cloud)
    const { requestID } = await walk.moveOn('head', topic)
    expect(await callsBeside(requestID)).toBeLessThanOrEqual(6)
    const [run] = await cloud.runTimer('courier')
    const { calls } = await cloud.counters(run?.requestID)
    const ofSessions = calls.filter(({ collection }) => collection === 'sessions')
    // Made, looked for reminders, found to be told, taken, its place, done, and that nothing is left.
    expect(ofSessions.length).toBeLessThanOrEqual(7)
    const invitations = calls.filter(({ collection }) => collection === 'invitations')
    expect(invitations).toHaveLength(1 + 9)
  })

  it('goes on where a lost answer broke it off, and tells nobody twice', async () => {
    const topic = await approved()
    await cloud.setFault({ target: 'database:insertDocument', kind: 'drop-answer', times: 3 })
    await cloud.runTimer('courier')
    await cloud.clearFaults()
    await cloud.setClockAhead(2 * 60_000)
    await deliverAll(cloud)
    expect((await atStation(topic)).seats.filter(({ isInvited }) => isInvited)).toHaveLength(9)
    expect(await told('member', 'invited')).toHaveLength(1)
  })

  it('for a time that is over calls nobody; the station calls by hand', async () => {
    const topic = await approved({ startsAt: Date.now() + 5 * HOUR })
    await cloud.setClockAhead(6 * HOUR)
    await deliverAll(cloud)
    const standing = await expectData(cloud, 'clerk', 'council', 'session', { topic })
    expect(standing).toMatchObject({ isDue: false, canConvene: true, session: null })
    expect(await told('member', 'invited')).toEqual([])
  })
})

describe('somebody invited', () => {
  it('reads when, where, what is expected and what was found out; of the others only how many', async () => {
    const topic = await convened()
    await walk.hasFiled('member', topic, {
      kind: 'research',
      day: Date.now(),
      site: '靛坪村',
      findings: '村口到学校一段没有路灯，共四百米。',
      photos: [],
      question: 'darkest',
    })
    const invitation = await read('member', await firstOf('member'))
    expect(invitation).toMatchObject({ state: 'called', topic, as: 'fixed', canAnswer: true, answer: null })
    expect(invitation.call).toMatchObject({ title: '靛坪村村口路灯维修', where: PLAN.where, agenda: PLAN.agenda })
    expect(invitation.expected.length).toBeGreaterThan(0)
    expect(invitation.pack.questions).toMatchObject([{ question: '哪些路段最暗', isOpen: false, isMine: false }])
    expect(invitation.pack.records).toMatchObject([
      { findings: '村口到学校一段没有路灯，共四百米。', question: '哪些路段最暗' },
    ])
    expect(invitation.others).toEqual([
      { label: '固定成员', count: 4 },
      { label: '其他人员', count: 1 },
      { label: '沿线村民', count: 3 },
    ])
    expect(JSON.stringify(invitation)).not.toMatch(/委员甲|委员丙|1390000/)
    expect((await atStation(topic)).counts.unread).toBe(0)
  })

  it('accepts, then has to stay away after all: the last answer counts, with its reason for the station only', async () => {
    const topic = await convened()
    const id = await firstOf('member')
    await answer('member', id, { kind: 'accepted' })
    expect((await atStation(topic)).counts).toMatchObject({ accepted: 1, unanswered: 8 })
    await answer('member', id, { kind: 'declined', reason: '那天要去县医院复查。' })
    const seen = (await atStation(topic)).seats.find(({ id: seat }) => seat === id)
    expect(seen?.answer).toMatchObject({ kind: 'declined', reason: '那天要去县医院复查。', isCurrent: true })
    expect(JSON.stringify(await atStation(topic, 'county'))).not.toContain('县医院')
  })

  it('whose answer was lost on the way and sent again does not bring the old one back', async () => {
    await convened()
    const id = await firstOf('member')
    const first = { requestId: randomUUID(), id, version: 1, answer: { kind: 'accepted' as const } }
    await expectData(cloud, 'member', 'member', 'answer', first)
    await answer('member', id, { kind: 'writing' })
    const again = await expectData(cloud, 'member', 'member', 'answer', first)
    expect(again.answer.kind).toBe('writing')
  })

  it('says why when staying away, and whom when sending somebody', async () => {
    await convened()
    const id = await firstOf('member')
    const sent = (given: object) =>
      cloud.call('member', 'member', {
        path: 'answer',
        input: { requestId: randomUUID(), id, version: 1, answer: given },
      })
    expect(JSON.stringify(await sent({ kind: 'declined', reason: '' }))).toContain('请假的原因')
    expect(JSON.stringify(await sent({ kind: 'substitute', substitute: ' ' }))).toContain('请谁代替')
    await answer('member', id, { kind: 'substitute', substitute: '同组的另一位委员' })
  })

  it('cannot read or answer another’s invitation: it is not found', async () => {
    const topic = await convened()
    const [first] = (await atStation(topic)).seats
    const id = first?.id ?? ''
    const refused = { requestId: randomUUID(), id, version: 1, answer: { kind: 'accepted' as const } }
    expect((await expectRefusal(cloud, 'resident', 'member', 'invitation', { id })).code).toBe('invitation.not-found')
    expect((await expectRefusal(cloud, 'member', 'member', 'answer', refused)).code).toBe('invitation.not-found')
    expect(await ownInvitations('resident')).toEqual([])
  })

  it('is found by the app from then on: 我的 leads to the invitations', async () => {
    const isInvited = async () => (await expectData(cloud, 'visitor-aaaaaaaa', 'resident', 'me', undefined)).isInvited
    const topic = await convened()
    expect(await isInvited()).toBe(false)
    await seated((await atStation(topic)).seats.find(({ as }) => as === 'group')?.id ?? '', 'visitor-aaaaaaaa')
    expect(await isInvited()).toBe(true)
    const member = await expectData(cloud, 'member', 'resident', 'me', undefined)
    expect(member.isInvited).toBe(true)
  })

  it('asks little of the cloud: a list is two calls, an invitation three and one to note that it was read, an answer three', async () => {
    await convened()
    const list = await call(cloud, 'member', 'member', 'invitations', {})
    const id = await firstOf('member')
    const first = await call(cloud, 'member', 'member', 'invitation', { id })
    const again = await call(cloud, 'member', 'member', 'invitation', { id })
    const given = { requestId: randomUUID(), id, version: 1, answer: { kind: 'accepted' as const } }
    const answered = await call(cloud, 'member', 'member', 'answer', given)
    const costs = await Promise.all([list, first, again, answered].map(({ requestID }) => callsBeside(requestID)))
    expect(costs).toEqual([2, 4, 3, 3])
  })
})

describe('a seat of a group', () => {
  it('gets a name, a phone and a code with which one person takes it; twenty take theirs and answer side by side', async () => {
    const groups = [{ group: 'along-the-road', label: '沿线村民', who: '各社推选的代表', count: 20 }]
    const topic = await convened({ participants: { ...PLAN.participants, groups } })
    const seats = (await atStation(topic)).seats.filter(({ as }) => as === 'group')
    expect(seats).toHaveLength(20)
    const own: { person: string; id: string }[] = []
    for (const [at, { id }] of seats.entries()) {
      const person = `visitor-seat-${at}`
      own.push({ person, id: (await seated(id, person, `代表${at}`)).invitation })
    }
    await Promise.all(
      own.map(({ person, id }, at) =>
        answer(person, id, at % 4 === 0 ? { kind: 'declined', reason: '家里有事，来不了。' } : { kind: 'accepted' }),
      ),
    )
    expect((await atStation(topic)).counts).toMatchObject({ accepted: 15, declined: 5, seats: 26 })
    expect(await ownInvitations('visitor-seat-3')).toMatchObject([{ title: '靛坪村村口路灯维修', canAnswer: true }])
  }, 60_000)

  it('is not taken twice, nor two by one person; a wrong code says so', async () => {
    const topic = await convened()
    const [one, other] = (await atStation(topic)).seats.filter(({ as }) => as === 'group')
    const named = { requestId: randomUUID(), seat: one?.id ?? '', name: '代表甲', phone: null }
    const { code } = await expectData(cloud, 'clerk', 'council', 'nameSeat', named)
    expect(await expectData(cloud, 'clerk', 'council', 'nameSeat', named)).toEqual({ seat: one?.id, code })
    const typed = `${code?.slice(0, 4).toLowerCase()} ${code?.slice(4)}`
    const taken = await expectData(cloud, 'visitor-aaaaaaaa', 'member', 'takeSeat', { code: typed })
    expect(await expectData(cloud, 'visitor-aaaaaaaa', 'member', 'takeSeat', { code: typed })).toEqual(taken)
    const refusal = async (person: string, tried: string) =>
      (await expectRefusal(cloud, person, 'member', 'takeSeat', { code: tried })).code
    expect(await refusal('visitor-bbbbbbbb', code ?? '')).toBe('seat.taken')
    expect(await refusal('visitor-bbbbbbbb', 'ABCDEFGH')).toBe('seat.wrong')
    const second = { requestId: randomUUID(), seat: other?.id ?? '', name: '代表乙', phone: null }
    const next = await expectData(cloud, 'clerk', 'council', 'nameSeat', second)
    expect(await refusal('visitor-aaaaaaaa', next.code ?? '')).toBe('seat.double')
    expect(await refusal('member', next.code ?? '')).toBe('seat.double')
  })

  it('given to somebody else is no longer the first one’s', async () => {
    const topic = await convened()
    const seat = (await atStation(topic)).seats.find(({ as }) => as === 'group')?.id ?? ''
    const { invitation } = await seated(seat, 'visitor-aaaaaaaa', '代表甲')
    await answer('visitor-aaaaaaaa', invitation, { kind: 'accepted' })
    await seated(seat, 'visitor-bbbbbbbb', '代表乙')
    expect((await expectRefusal(cloud, 'visitor-aaaaaaaa', 'member', 'invitation', { id: seat })).code).toBe(
      'invitation.not-found',
    )
    expect((await read('visitor-bbbbbbbb', seat)).answer).toBeNull()
  })

  it('is answered for by the clerk who heard it on the phone; names and phones stay with the station', async () => {
    const topic = await convened()
    const seat = (await atStation(topic)).seats.find(({ as }) => as === 'group')?.id ?? ''
    await expectData(cloud, 'clerk', 'council', 'nameSeat', {
      requestId: randomUUID(),
      seat,
      name: '代表甲',
      phone: '13900001234',
    })
    const noted = { requestId: randomUUID(), seat, version: 1, answer: { kind: 'accepted' as const } }
    expect((await expectData(cloud, 'clerk', 'council', 'noteAnswer', noted)).answer).toMatchObject({ by: 'clerk' })
    const row = (await atStation(topic)).seats.find(({ id }) => id === seat)
    expect(row).toMatchObject({ name: '代表甲', phone: '13900001234', hasWeChat: false, answer: { kind: 'accepted' } })
    expect(JSON.stringify(await expectData(cloud, 'county', 'council', 'session', { topic }))).not.toMatch(
      /代表甲|13900001234/,
    )
    expect(
      (await expectRefusal(cloud, 'clerk-next', 'council', 'nameSeat', { ...noted, name: '代表丙', phone: null })).code,
    ).toBe('seat.not-found')
  })

  it('of a member cannot be renamed', async () => {
    const topic = await convened()
    const [first] = (await atStation(topic)).seats
    const named = { requestId: randomUUID(), seat: first?.id ?? '', name: '代表甲', phone: null }
    expect((await expectRefusal(cloud, 'head', 'council', 'nameSeat', named)).code).toBe('seat.member')
  })
})

describe('a call that changes', () => {
  it('is told with what changed, and asks again for the answer', async () => {
    const topic = await convened()
    const id = await firstOf('member')
    await answer('member', id, { kind: 'accepted' })
    const later = PLAN.startsAt + DAY
    expect((await changed(topic, { startsAt: later, where: '靛坪村小学' })).answer).toMatchObject({
      ok: true,
      data: { version: 2 },
    })
    expect((await atStation(topic)).counts).toMatchObject({ accepted: 0, unanswered: 9, unread: 1 })
    await deliverAll(cloud)
    const [message] = await told('member', 'call-changed')
    expect(message?.body).toContain('地点改为靛坪村小学（原来是靛坪村文化广场）')
    expect(message?.body).toContain('时间改为')
    expect(await told('member', 'invited')).toHaveLength(1)
    const refused = { requestId: randomUUID(), id, version: 1, answer: { kind: 'accepted' as const } }
    expect((await expectRefusal(cloud, 'member', 'member', 'answer', refused)).code).toBe('invitation.call-changed')
    const invitation = await read('member', id)
    expect(invitation).toMatchObject({ call: { version: 2, startsAt: later }, answer: { isCurrent: false } })
    expect(invitation.changes).toHaveLength(2)
    await answer('member', id, { kind: 'accepted' }, 2)
    expect((await atStation(topic)).counts).toMatchObject({ accepted: 1, unanswered: 8 })
  })

  it('before anybody was told is simply what they are invited to', async () => {
    const topic = await approved()
    await cloud.setFault({ target: 'database:insertDocument', kind: 'system-error', times: 200 })
    await cloud.runTimer('courier')
    await cloud.clearFaults()
    expect((await changed(topic, { where: '靛坪村小学' })).answer.ok).toBe(true)
    await cloud.setClockAhead(2 * 60_000)
    await deliverAll(cloud)
    expect((await told('member', 'invited'))[0]?.body).toContain('靛坪村小学')
    expect(await told('member', 'call-changed')).toEqual([])
  })

  it('is refused with its rule: nothing new, a time that is over, an older version, another station', async () => {
    const topic = await convened()
    const refusal = async (changes: object, person?: string) => {
      const { answer: given } = await changed(topic, changes, person)
      return given.ok ? '' : given.error.code
    }
    expect(await refusal({})).toBe('session.same')
    expect(await refusal({ startsAt: Date.now() - DAY })).toBe('session.past')
    expect(await refusal({ version: 7, where: '靛坪村小学' })).toBe('session.changed')
    expect(await refusal({ where: '靛坪村小学' }, 'clerk-next')).toBe('session.not-found')
    expect(await refusal({ where: '靛坪村小学' }, 'county')).toBe('power.missing')
  })

  it('moves in the calendars by which plans are warned of clashes', async () => {
    const topic = await convened()
    const later = PLAN.startsAt + 3 * DAY
    await changed(topic, { startsAt: later })
    const other = await walk.openTopic()
    const warned = async (startsAt: number) =>
      (
        await expectData(cloud, 'clerk', 'council', 'planning', { topic: other, startsAt, minutes: 30 })
      ).warnings.filter(({ kind }) => kind === 'clash').length
    expect([await warned(later), await warned(PLAN.startsAt)]).toEqual([5, 0])
  })
})

describe('a session that does not take place', () => {
  it('is told to all with its reason, reminds nobody and takes no more answers', async () => {
    const topic = await convened()
    const seat = (await atStation(topic)).seats.find(({ as }) => as === 'group')?.id ?? ''
    await seated(seat, 'visitor-aaaaaaaa')
    const { id } = await atStation(topic)
    const cancel = { requestId: randomUUID(), session: id, version: 1, reason: '那天有暴雪，路不通。' }
    await expectData(cloud, 'head', 'council', 'cancelSession', cancel)
    await expectData(cloud, 'head', 'council', 'cancelSession', cancel)
    await deliverAll(cloud)
    for (const person of ['member', 'visitor-aaaaaaaa']) {
      expect((await told(person, 'call-cancelled')).map(({ body }) => body)).toEqual([
        expect.stringContaining('那天有暴雪'),
      ])
    }
    await cloud.setClockAhead(PLAN.startsAt - Date.now() - HOUR)
    await deliverAll(cloud)
    expect(await told('member', 'call-reminder')).toEqual([])
    const own = await read('member', await firstOf('member'))
    expect(own).toMatchObject({ state: 'cancelled', cancelled: '那天有暴雪，路不通。', canAnswer: false })
    const refused = { requestId: randomUUID(), id: own.id, version: 1, answer: { kind: 'accepted' as const } }
    expect((await expectRefusal(cloud, 'member', 'member', 'answer', refused)).code).toBe('invitation.cancelled')
    expect(await expectData(cloud, 'clerk', 'council', 'session', { topic })).toMatchObject({ canConvene: true })
  })

  it('may be called again by hand, with everything that a plan has', async () => {
    const topic = await convened()
    const { id } = await atStation(topic)
    const again = { requestId: randomUUID(), topic, plan: await walk.answered('clerk', topic, PLAN) }
    expect((await expectRefusal(cloud, 'clerk', 'council', 'convene', again)).code).toBe('session.live')
    const cancel = { requestId: randomUUID(), session: id, version: 1, reason: '那天有暴雪，路不通。' }
    await expectData(cloud, 'clerk', 'council', 'cancelSession', cancel)
    const once = await expectData(cloud, 'clerk', 'council', 'convene', again)
    expect(await expectData(cloud, 'clerk', 'council', 'convene', again)).toEqual(once)
    await deliverAll(cloud)
    expect((await ownInvitations('member')).map(({ state }) => state).sort()).toEqual(['called', 'cancelled'])
    expect((await atStation(topic)).seats).toHaveLength(9)
  })

  it('cannot be called by hand before the topic is approved', async () => {
    const topic = await walk.openTopic()
    const early = { requestId: randomUUID(), topic, plan: await walk.answered('clerk', topic, PLAN) }
    expect((await expectRefusal(cloud, 'clerk', 'council', 'convene', early)).code).toBe('session.too-early')
    expect((await expectRefusal(cloud, 'clerk-next', 'council', 'convene', early)).code).toBe('topic.not-found')
  })

  it('is over when its minutes are in the file: no reminder, no answer', async () => {
    const topic = await convened()
    await walk.hasFiled('member', topic, {
      kind: 'research',
      day: Date.now(),
      site: '靛坪村',
      findings: '村口到学校一段没有路灯。',
      photos: [],
    })
    await walk.hasMovedOn('clerk', topic)
    await walk.hasFiled('clerk', topic, {
      kind: 'session',
      heldAt: Date.now(),
      present: ['委员三人'],
      minutes: '大家同意先装学校一段，电费另议。',
    })
    await deliverAll(cloud)
    expect((await atStation(topic)).state).toBe('closed')
    expect(await ownInvitations('member')).toMatchObject([{ state: 'closed', canAnswer: false }])
  })
})

describe('a reminder', () => {
  const at = async (moment: number) => {
    await cloud.setClockAhead(moment - Date.now())
    await cloud.runTimer('courier', 2)
    await deliverAll(cloud)
  }

  it('comes the day before at nine and two hours before, once each, to who comes or has not said', async () => {
    // In two days at three in the afternoon.
    const startsAt = Math.floor((Date.now() + untilClock('15:00', 2)) / 60_000) * 60_000
    const topic = await convened({ startsAt })
    const [one, other] = (await atStation(topic)).seats.filter(({ as }) => as === 'group')
    const comes = await seated(one?.id ?? '', 'visitor-aaaaaaaa', '代表甲')
    const stays = await seated(other?.id ?? '', 'visitor-bbbbbbbb', '代表乙')
    await answer('visitor-aaaaaaaa', comes.invitation, { kind: 'accepted' })
    await answer('visitor-bbbbbbbb', stays.invitation, { kind: 'declined', reason: '要下地，来不了。' })
    const nine = startsAt - 30 * HOUR
    await at(nine - HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toEqual([])
    await at(nine + HOUR / 2)
    await at(nine + HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toHaveLength(1)
    expect((await told('member', 'call-reminder'))[0]?.body).toContain('您还没有答复')
    expect(await told('visitor-bbbbbbbb', 'call-reminder')).toEqual([])
    await at(startsAt - HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toHaveLength(2)
    await at(startsAt + HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toHaveLength(2)
  }, 60_000)
})
