/** Who takes part in a session and how: in somebody's place, from elsewhere, late by the clerk's word, away and back; and what they are shown. */
import { expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { fresh, heldSession, seatOf } from '../support/held-session'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'

let cloud: LocalCloud
const { hasFiled, station, live, tick, seated, morning, checkIn, opened, convened, deedsOf } = heldSession(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
}, 30_000)
afterEach(() => cloud.stop())

const close = (session: string) => expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
const attendanceAt = async (session: string) =>
  (await expectData(cloud, 'clerk', 'council', 'minutes', { session })).attendance

it('who comes in a member’s place sits by a code of their own, follows and writes; the member is not noted as there', async () => {
  const topic = await convened()
  const seats = await seated(topic)
  const own = seatOf(seats, 'member')
  const substitute = { ...fresh(), seat: own, name: '老马', phone: '13900001111' }
  expect((await expectRefusal(cloud, 'clerk', 'council', 'seatSubstitute', substitute)).code).toBe('seat.no-substitute')
  const answer = { kind: 'substitute' as const, substitute: '村里的老马' }
  await expectData(cloud, 'member', 'member', 'answer', { ...fresh(), id: own, version: 1, answer })
  const taken = await expectData(cloud, 'clerk', 'council', 'seatSubstitute', substitute)
  expect(await expectData(cloud, 'clerk', 'council', 'seatSubstitute', substitute)).toEqual(taken)
  const renamed = { ...substitute, ...fresh(), name: '马老汉', phone: null }
  const next = await expectData(cloud, 'clerk', 'council', 'seatSubstitute', renamed)
  await expectData(cloud, 'resident', 'member', 'takeSeat', { code: next.code ?? '' })
  expect((await station(topic)).seats.find(({ id }) => id === taken.seat)).toMatchObject({ phone: '13900001111' })
  const another = { ...renamed, ...fresh(), name: '别人' }
  expect(await expectRefusal(cloud, 'clerk', 'council', 'seatSubstitute', another)).toMatchObject({
    code: 'seat.substitute-sits',
  })
  expect(await expectData(cloud, 'clerk', 'council', 'seatSubstitute', renamed)).toEqual(next)

  const { id: session, call, seats: rows } = await station(topic)
  await cloud.setClockAhead(call.startsAt - Date.now() - 10 * 60_000)
  await checkIn('resident', session)
  expect((await live(session)).composition).toMatchObject({ called: 5, present: 0 })
  for (const { id } of rows.filter(({ as, hasWeChat }) => as === 'fixed' && !hasWeChat).slice(0, 3)) await tick(id)
  await tick(seatOf(seats, 'neighbour'))
  await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
  await expectData(cloud, 'resident', 'member', 'note', { ...fresh(), id: taken.seat, text: '我替委员说一句。' })
  const { seats: there } = await live(session)
  expect(there.find(({ id }) => id === taken.seat)).toMatchObject({ isSubstitute: true, name: '马老汉' })
  expect(there.find(({ id }) => id === own)).toMatchObject({ presence: null, substitute: '村里的老马' })
  await close(session)
  await deliverAll(cloud)
  expect((await attendanceAt(session)).find(({ seat }) => seat === own)?.how).toBe('absent')
  expect((await attendanceAt(session)).find(({ seat }) => seat === taken.seat)?.how).toBe('present')
  expect(await deedsOf(session)).toEqual(['attendance', 'attendance', 'attendance'])
  expect((await expectData(cloud, 'clerk', 'council', 'minutes', { session })).text).toContain('代替别人来的 1 人')
}, 60_000)

it('who follows from elsewhere says so, counts as there and is shown as online; in person nobody can', async () => {
  const { session, seats, rows } = await morning(10, { format: '线上+线下' })
  const own = { ...fresh(), id: seatOf(seats, 'member') }
  expect((await expectData(cloud, 'member', 'member', 'session', { id: own.id })).canJoinOnline).toBe(true)
  const joined = await expectData(cloud, 'member', 'member', 'joinOnline', own)
  expect(joined.presence).toMatchObject({ by: 'online', isLate: false })
  expect(await expectData(cloud, 'member', 'member', 'joinOnline', own)).toEqual(joined)
  expect((await expectRefusal(cloud, 'neighbour', 'member', 'joinOnline', own)).code).toBe('invitation.not-found')
  for (const { id } of rows.filter(({ as, hasWeChat }) => as === 'fixed' && !hasWeChat).slice(0, 2)) await tick(id)
  await checkIn('neighbour', session)
  await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
  await close(session)
  await deliverAll(cloud)
  expect((await attendanceAt(session)).find(({ seat }) => seat === own.id)?.how).toBe('online')
  expect(await deedsOf(session)).toEqual(['attendance', 'attendance', 'attendance'])
}, 60_000)

it('a session held in person takes nobody online', async () => {
  const { seats } = await morning()
  const own = { ...fresh(), id: seatOf(seats, 'member') }
  expect((await expectRefusal(cloud, 'member', 'member', 'joinOnline', own)).code).toBe('online.in-person')
})

it('who is ticked long after came on time unless the clerk says late; each absence is kept', async () => {
  const { session, seats } = await morning(-40)
  const [own, other] = [seatOf(seats, 'neighbour'), seatOf(seats, 'visitor-aaaaaaaa')]
  expect((await tick(own)).presence).toMatchObject({ isLate: false })
  expect((await tick(other, 'late')).presence).toMatchObject({ isLate: true })
  await tick(own, 'left')
  await cloud.setClockAhead(
    (await station(seats.get('topic') ?? (await live(session)).topic)).call.startsAt - Date.now() + 50 * 60_000,
  )
  await tick(own, 'back')
  await tick(own, 'left')
  const back = await tick(own, 'back')
  expect(back.presence?.away).toHaveLength(2)
  expect(back.presence).toMatchObject({ leftAt: null, isLate: false })
})

it('two clerks who let people join the speakers at once lose nobody, and one who has spoken leaves the list', async () => {
  const { session, seats } = await opened()
  const speaking = ['neighbour', 'visitor-aaaaaaaa', 'visitor-bbbbbbbb'].map((person) => seatOf(seats, person))
  await Promise.all(
    speaking.map((seat, at) =>
      expectData(cloud, at % 2 === 0 ? 'clerk' : 'head', 'council', 'steer', {
        ...fresh(),
        session,
        speaker: { seat, does: 'join' },
      }),
    ),
  )
  expect([...(await live(session)).speakers].sort()).toEqual([...speaking].sort())
  const [first = ''] = speaking
  await expectData(cloud, 'clerk', 'council', 'steer', { ...fresh(), session, speaker: { seat: first, does: 'leave' } })
  expect((await live(session)).speakers).not.toContain(first)
  const nobody = { ...fresh(), session, speaker: { seat: 'i-nobody', does: 'join' as const } }
  expect((await expectRefusal(cloud, 'clerk', 'council', 'steer', nobody)).code).toBe('seat.not-found')
}, 30_000)

it('what the clerk shows of the research everybody who follows sees, with the records that they may read through', async () => {
  const { topic, session, seats } = await opened()
  await hasFiled('clerk', topic, {
    kind: 'research',
    day: Date.now(),
    site: '靛坪村口',
    findings: '村口到学校一段没有路灯。',
    photos: [],
  })
  const onShow = { record: 0, photo: null }
  await expectData(cloud, 'clerk', 'council', 'steer', { ...fresh(), session, onShow })
  const id = seatOf(seats, 'neighbour')
  const first = await expectData(cloud, 'neighbour', 'member', 'session', { id })
  expect(first.onShow).toEqual(onShow)
  expect(first.pack?.records).toMatchObject([{ site: '靛坪村口' }])
  const later = await expectData(cloud, 'neighbour', 'member', 'session', { id, after: first.next })
  expect(later).toMatchObject({ onShow, pack: null })
  await expectData(cloud, 'head', 'council', 'steer', { ...fresh(), session, onShow: null })
  expect((await expectData(cloud, 'neighbour', 'member', 'session', { id, after: first.next })).onShow).toBeNull()
}, 30_000)

it('a note whose speaker was mistaken is put right in sight of everybody; what somebody wrote themselves stays theirs', async () => {
  const { session, seats } = await opened()
  const [said, meant] = [seatOf(seats, 'neighbour'), seatOf(seats, 'visitor-aaaaaaaa')]
  const note = await expectData(cloud, 'clerk', 'council', 'note', {
    ...fresh(),
    session,
    seat: said,
    text: '先装桥头。',
  })
  const put = { ...fresh(), note: note.id, text: '先装桥头。', seat: meant }
  const right = await expectData(cloud, 'clerk', 'council', 'correctNote', put)
  expect(right).toMatchObject({ seat: meant, earlier: [{ text: '先装桥头。', called: note.called }] })
  expect(await expectData(cloud, 'clerk', 'council', 'correctNote', put)).toEqual(right)
  const own = await expectData(cloud, 'member', 'member', 'note', {
    ...fresh(),
    id: seatOf(seats, 'member'),
    text: '我在路上。',
  })
  const wrong = { ...fresh(), note: own.id, text: '我在路上。', seat: said }
  expect((await expectRefusal(cloud, 'clerk', 'council', 'correctNote', wrong)).code).toBe('note.own')
}, 30_000)
