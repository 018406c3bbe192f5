/** A consultation that takes written opinions over days: until when, who is reminded, what the courier closes; and what a lost answer costs. */
import { LIMITS } from '../../types/limits'
import { expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { functionsWithRules } from '../support/functions-with-rules'
import { fresh, heldSession, seatOf } from '../support/held-session'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { DAY, PLAN } from '../support/topic-walk'

let cloud: LocalCloud
const { file, openTopic, hasMovedOn, station, live, morning, checkIn, tick, opened } = heldSession(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
}, 30_000)
afterEach(() => cloud.stop())

const HOUR = 60 * 60_000
const closesAt = PLAN.startsAt + 3 * DAY
const reminded = async (person: string): Promise<number> =>
  (await expectData(cloud, person, 'resident', 'inbox', {})).rows.filter(({ kind }) => kind === 'opinions-closing')
    .length

it('takes opinions until the time that everybody was told, reminds who has not written, and is closed by the courier', async () => {
  const { topic, session, seats, rows } = await morning(10, { format: '对话+书面', closesAt })
  expect((await station(topic)).call.closesAt).toBe(closesAt)
  for (const { id } of rows.filter(({ as, hasWeChat }) => as === 'fixed' && !hasWeChat).slice(0, 3)) await tick(id)
  await checkIn('neighbour', session)
  await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
  const early = await expectRefusal(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
  expect(early.code).toBe('session.taking-words')
  await expectData(cloud, 'member', 'member', 'note', {
    ...fresh(),
    id: seatOf(seats, 'member'),
    text: '路灯要亮到天明。',
  })

  await cloud.setClockAhead(closesAt - DAY + HOUR - Date.now())
  await deliverAll(cloud)
  expect(await reminded('visitor-aaaaaaaa')).toBe(1)
  expect([await reminded('member'), await reminded('neighbour')]).toEqual([0, 0])
  await deliverAll(cloud)
  expect(await reminded('visitor-aaaaaaaa')).toBe(1)
  await expectData(cloud, 'visitor-aaaaaaaa', 'member', 'note', {
    ...fresh(),
    id: seatOf(seats, 'visitor-aaaaaaaa'),
    text: '我们那边也要一盏。',
  })

  loadSdk(cloud.env)
  const sessions = sdkDatabase().collection('sessions')
  const [like] = (await sessions.where({ _id: session }).limit(1).get()).data
  // One that nobody can read is due before it, and keeps it no longer waiting than this.
  await sessions.add({ data: { ...like, _id: 'ill', clockAt: closesAt - 1, seats: [null] } })
  await cloud.setClockAhead(closesAt + 1000 - Date.now())
  const late = { ...fresh(), id: seatOf(seats, 'visitor-bbbbbbbb'), text: '我也说一句。' }
  expect((await expectRefusal(cloud, 'visitor-bbbbbbbb', 'member', 'note', late)).code).toBe('note.closed')
  await cloud.runTimer('courier')
  expect((await live(session)).state).toBe('closed')
  const { attendance } = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
  const how = (person: string) => attendance.find(({ seat }) => seat === seats.get(person))?.how
  expect([how('neighbour'), how('visitor-aaaaaaaa'), how('visitor-bbbbbbbb')]).toEqual(['present', 'wrote', 'absent'])
}, 60_000)

it('no plan takes opinions before its agenda has ended, nor in person', async () => {
  const topic = await openTopic()
  await hasMovedOn('clerk', topic)
  await file('committee', topic, { kind: 'approval', isApproved: true, reason: '同意。' })
  const wrong = async (changes: object) => {
    const { answer } = await file('clerk', topic, { ...PLAN, ...changes })
    return answer.ok ? null : answer.error.field
  }
  expect(await wrong({ format: '会场+现场', closesAt })).toBe('paper.closesAt')
  expect(await wrong({ format: '对话+书面', closesAt: PLAN.startsAt })).toBe('paper.closesAt')
  expect(await wrong({ format: '对话+书面', closesAt })).toBeNull()
}, 30_000)

it('whose answer was lost hears that it was recorded, also after the close, and one person cannot fill the session', async () => {
  const { session, seats } = await opened()
  const own = { ...fresh(), id: seatOf(seats, 'member'), text: '电费谁出要写清楚。' }
  const note = await expectData(cloud, 'member', 'member', 'note', own)
  for (let more = 1; more < LIMITS.notesOfOne; more += 1) {
    await expectData(cloud, 'member', 'member', 'note', { ...own, ...fresh(), text: `第 ${more} 句。` })
  }
  expect((await expectRefusal(cloud, 'member', 'member', 'note', { ...own, ...fresh() })).code).toBe('note.own-enough')
  expect(await expectData(cloud, 'member', 'member', 'note', own)).toEqual(note)
  await expectData(cloud, 'neighbour', 'member', 'note', { ...own, ...fresh(), id: seatOf(seats, 'neighbour') })
  await expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
  expect(await expectData(cloud, 'member', 'member', 'note', own)).toEqual(note)
}, 60_000)

describe('where nobody meets anywhere', () => {
  const REMOTE = { formats: ['会场+现场', '书面'] }
  let built: Awaited<ReturnType<typeof functionsWithRules>>

  beforeAll(async () => {
    built = await functionsWithRules(['resident', 'council', 'member', 'courier'], '621122', REMOTE)
  }, 60_000)
  afterAll(() => built.remove())
  beforeEach(async () => {
    await cloud.stop()
    cloud = await startLocalCloud({ demo: true, functions: built.folder })
  }, 30_000)

  /** The consultation has begun, and these members have written. */
  const writtenBy = async (count: number) => {
    const at = await morning(-1, { format: '书面', closesAt })
    await deliverAll(cloud)
    expect((await live(at.session)).state).toBe('open')
    const members = at.rows.filter(({ as, hasWeChat }) => as === 'fixed' && !hasWeChat)
    for (const { id } of members.slice(0, count)) {
      const note = { ...fresh(), session: at.session, seat: id, text: '书面同意先装学校一段。', isWritten: true }
      await expectData(cloud, 'clerk', 'council', 'note', note)
    }
    const own = { ...fresh(), id: seatOf(at.seats, 'neighbour'), text: '先装拐弯的地方。' }
    await expectData(cloud, 'neighbour', 'member', 'note', own)
    await cloud.setClockAhead(closesAt + HOUR - Date.now())
    await deliverAll(cloud)
    return station(at.topic)
  }

  it('the courier opens at the beginning and closes at the end, and members who wrote are the quorum', async () => {
    expect(await writtenBy(3)).toMatchObject({ state: 'closed' })
  }, 60_000)

  it('too few who wrote make no consultation, and everybody hears why', async () => {
    const { state, cancelled } = await writtenBy(2)
    expect(state).toBe('cancelled')
    expect(cancelled).toContain('委员应到 5 人，至少要写意见 3 人，现在写了意见 2 人')
    const { rows } = await expectData(cloud, 'neighbour', 'resident', 'inbox', {})
    expect(rows.filter(({ kind }) => kind === 'call-cancelled')).toHaveLength(1)
  }, 60_000)
})
