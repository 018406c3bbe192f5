/** From an approved plan to everybody's answer: who is invited, what they read and say. */
import { randomUUID } from 'node:crypto'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { sessionWalk } from '../support/session-walk'
import { APPROVAL, DAY, PLAN } from '../support/topic-walk'

const HOUR = DAY / 24

let cloud: LocalCloud
const {
  approved,
  convened,
  atStation,
  groupSeat,
  told,
  ownInvitations,
  firstOf,
  read,
  answer,
  seated,
  callsBeside,
  openTopic,
  hasMovedOn,
  hasFiled,
  moveOn,
} = sessionWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

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
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    await hasFiled('clerk', topic, PLAN)
    await deliverAll(cloud)
    const { requestID } = await moveOn('head', topic)
    expect(await callsBeside(requestID)).toBeLessThanOrEqual(6)
    const [run] = await cloud.runTimer('courier')
    const { calls } = await cloud.counters(run?.requestID)
    const ofSessions = calls.filter(({ collection }) => collection === 'sessions')
    // Made, looked for reminders, for deeds and for times that are over, found to be told, taken, its place, done, and that nothing is left.
    expect(ofSessions.length).toBeLessThanOrEqual(9)
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
    await hasFiled('member', topic, {
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
    await seated(await groupSeat(topic), 'visitor-aaaaaaaa')
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
    const seat = await groupSeat(topic)
    const { invitation } = await seated(seat, 'visitor-aaaaaaaa', '代表甲')
    await answer('visitor-aaaaaaaa', invitation, { kind: 'accepted' })
    await seated(seat, 'visitor-bbbbbbbb', '代表乙', true)
    expect((await expectRefusal(cloud, 'visitor-aaaaaaaa', 'member', 'invitation', { id: seat })).code).toBe(
      'invitation.not-found',
    )
    expect((await read('visitor-bbbbbbbb', seat)).answer).toBeNull()
    expect(await told('visitor-bbbbbbbb', 'invited')).toHaveLength(1)
  })

  it('given to somebody without WeChat is called about anew: what the one before answered settles nothing', async () => {
    const topic = await convened()
    const seat = await groupSeat(topic)
    const { invitation } = await seated(seat, 'visitor-aaaaaaaa', '代表午')
    await read('visitor-aaaaaaaa', invitation)
    await answer('visitor-aaaaaaaa', invitation, { kind: 'accepted' })
    const tasks = async () =>
      (await expectData(cloud, 'clerk', 'council', 'phoneTasks', {})).tasks.filter(({ who }) => who.includes('代表'))
    expect((await tasks()).map(({ who }) => who)).not.toContainEqual(expect.stringContaining('代表午'))
    const named = { requestId: randomUUID(), seat, name: '代表未', phone: '13900005678', isSomebodyElse: true }
    await expectData(cloud, 'clerk', 'council', 'nameSeat', named)
    await expectData(cloud, 'clerk', 'council', 'nameSeat', named)
    await deliverAll(cloud)
    expect((await tasks()).filter(({ who }) => who.includes('代表未'))).toMatchObject([
      { phone: '13900005678', answers: 1 },
    ])
  })

  it('stays with whoever sits there when the clerk puts a slip in the name right', async () => {
    const topic = await convened()
    const seat = await groupSeat(topic)
    const { invitation } = await seated(seat, 'visitor-aaaaaaaa', '代表加')
    await answer('visitor-aaaaaaaa', invitation, { kind: 'accepted' })
    const named = { requestId: randomUUID(), seat, name: '代表佳', phone: '13900001234' }
    expect(await expectData(cloud, 'clerk', 'council', 'nameSeat', named)).toEqual({ seat, code: null })
    const row = (await atStation(topic)).seats.find(({ id }) => id === seat)
    expect(row).toMatchObject({ name: '代表佳', hasWeChat: true, answer: { kind: 'accepted' } })
    expect((await read('visitor-aaaaaaaa', seat)).answer).toMatchObject({ kind: 'accepted' })
  })

  it('is answered for by the clerk who heard it on the phone; names and phones stay with the station', async () => {
    const topic = await convened()
    const seat = await groupSeat(topic)
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
