/** Finding common ground: statements taken from what was said are put to those invited and to residents concerned, whose votes nobody can trace. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import * as v from 'valibot'
import type { AsVoter, GroundResult, Vote } from '../../types/ground'
import { callRaw, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { sessionWalk } from '../support/session-walk'
import { DAY } from '../support/topic-walk'

let cloud: LocalCloud
const walk = sessionWalk(() => cloud)

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
}, 30_000)
afterAll(() => cloud.stop())

const fresh = () => ({ requestId: randomUUID() })

const SCHOOL = { id: 'school', text: '路灯先修学校一段。', forResidents: true }
const SOLAR = { id: 'solar', text: '新装的路灯用太阳能的。', forResidents: true }
const FUND = { id: 'fund', text: '维修的钱由村里先垫上。', forResidents: false }
const ALL = [SCHOOL, SOLAR, FUND]

/** Residents who met the same and follow the topic. */
const RESIDENTS = Array.from({ length: 12 }, (_, at) => `visitor-resident${String(at).padStart(2, '0')}`)

/** A session to which everybody is invited; one representative has taken a seat, and residents follow its topic. */
async function called() {
  const topic = await walk.convened()
  const { id: session, call, seats } = await walk.atStation(topic)
  const seat = await walk.groupSeat(topic)
  await walk.seated(seat, 'neighbour')
  for (const person of RESIDENTS) {
    await expectData(cloud, person, 'resident', 'join', { ...fresh(), target: topic })
  }
  return { topic, session, seat, seats, startsAt: call.startsAt }
}

const draft = (session: string, statements: readonly object[] = ALL, version = 0, closesAt = Date.now() + 3 * DAY) =>
  callRaw<{ version: number }>(cloud, 'clerk', 'council', {
    path: 'saveGround',
    input: { ...fresh(), session, version, closesAt, statements },
  })

/** The draft is put to the people. */
async function put(session: string, statements: readonly object[] = ALL): Promise<number> {
  const { answer } = await draft(session, statements)
  if (!answer.ok) throw new Error(answer.error.message)
  const input = { ...fresh(), session, version: answer.data.version }
  return (await expectData(cloud, 'clerk', 'council', 'openGround', input)).version
}

const close = (session: string, version: number) =>
  expectData(cloud, 'clerk', 'council', 'closeGround', { ...fresh(), session, version })

const groundOf = (session: string) => expectData(cloud, 'clerk', 'council', 'ground', { session })
const ownGround = (person: string, voter: AsVoter) => expectData(cloud, person, 'member', 'ground', { voter })

async function voteAs(person: string, voter: AsVoter, votes: Record<string, Vote>, requestId: string = randomUUID()) {
  const [round] = (await ownGround(person, voter)).rounds
  return expectData(cloud, person, 'member', 'vote', { requestId, voter, ground: round?.id ?? '', votes })
}

const resultOf = async (session: string): Promise<GroundResult | null> =>
  (await groundOf(session)).rounds[0]?.result ?? null

/** How many said what of a statement, where that is shown. */
function tallyOf(result: GroundResult | null, statement: string) {
  if (result?.shows !== 'ground') throw new Error('only counts are shown')
  const standing = [...result.common, ...result.divided, ...result.others].find((each) => each.statement === statement)
  return standing?.shown
}

describe('a round of statements', () => {
  it('is put to everybody invited, and to residents what is for them; they vote, the result stands in file and minutes, later on the public page', async () => {
    const { topic, session, seat } = await called()
    const version = await put(session)
    await deliverAll(cloud)
    expect(await walk.told('neighbour', 'statements-put')).toHaveLength(1)
    expect(await walk.told(RESIDENTS[0] ?? '', 'topic-statements')).toMatchObject([
      { body: expect.stringContaining('有 2 条看法') },
    ])

    const invited = { as: 'invited', id: seat } as const
    const concerned = { as: 'concerned', topic } as const
    const statementsOf = async (person: string, voter: AsVoter) =>
      (await ownGround(person, voter)).rounds[0]?.statements.map(({ id }) => id).sort()
    expect(await statementsOf('neighbour', invited)).toEqual(['fund', 'school', 'solar'])
    expect(await statementsOf(RESIDENTS[0] ?? '', concerned)).toEqual(['school', 'solar'])

    await voteAs('neighbour', invited, { school: 'agree', solar: 'agree', fund: 'disagree' })
    for (const [at, person] of RESIDENTS.entries()) {
      await voteAs(person, concerned, { school: 'agree', solar: at < 6 ? 'agree' : 'disagree' })
    }

    const open = await groundOf(session)
    expect(open.rounds).toMatchObject([{ state: 'open', voters: 13, result: null }])
    expect(open.rounds[0]?.parties.map(({ called, voted }) => [called, voted])).toEqual(
      expect.arrayContaining([
        ['居民', 12],
        ['委员和议事会成员', 0],
      ]),
    )
    expect((await ownGround('neighbour', invited)).rounds[0]).toMatchObject({ voters: 13, result: null })

    await close(session, version)
    const result = await resultOf(session)
    expect(result).toMatchObject({ common: [{ statement: 'school', side: 'agree' }] })
    expect(result).toMatchObject({ divided: [{ statement: 'solar' }] })
    expect(tallyOf(result, 'fund')).toEqual({ shows: 'voters', voters: 1 })
    const seen = (await ownGround(RESIDENTS[0] ?? '', concerned)).rounds[0]
    expect(JSON.stringify(seen?.result)).not.toContain('fund')

    const onPage = async () => (await expectData(cloud, 'resident', 'board', 'topic', { id: topic })).grounds
    await walk.toHeld(topic)
    expect(await onPage()).toEqual([])
    await walk.toNotice(topic)
    expect(await onPage()).toMatchObject([{ round: 1, statements: ALL.map(({ id, text }) => ({ id, text })) }])
  }, 60_000)

  it('cannot be changed once it is put, only one taken back with a reason, and then nobody’s vote on it counts', async () => {
    const { session, seat } = await called()
    const version = await put(session)
    const changed = [{ ...SCHOOL, text: '路灯先修村委会一段。' }]
    const { answer } = await draft(session, changed, version)
    expect(answer).toMatchObject({ ok: false, error: { code: 'ground.open' } })

    const voter = { as: 'invited', id: seat } as const
    await voteAs('neighbour', voter, { school: 'agree', fund: 'agree' })
    const back = { ...fresh(), session, statement: 'fund', reason: '钱的事另外再议。' }
    await expectData(cloud, 'clerk', 'council', 'withdrawStatement', back)
    const [round] = (await ownGround('neighbour', voter)).rounds
    expect(round?.statements.map(({ id }) => id).sort()).toEqual(['school', 'solar'])
    // A phone that had no network sends both: what was taken back does not keep the other from counting.
    const late = { ...fresh(), voter, ground: round?.id ?? '', votes: { fund: 'agree', solar: 'pass' } as const }
    await expectData(cloud, 'neighbour', 'member', 'vote', late)
    const foreign = { ...late, ...fresh(), votes: { unknown: 'agree' as const } }
    expect(await expectRefusal(cloud, 'neighbour', 'member', 'vote', foreign)).toMatchObject({
      code: 'ground.statement',
      field: 'votes.unknown',
    })

    const { version: now = 0 } = (await groundOf(session)).rounds[0] ?? {}
    await close(session, now)
    const result = await resultOf(session)
    expect(result).toMatchObject({ shows: 'counts', voters: 1 })
    expect(JSON.stringify(result)).not.toContain('fund')
    // The answer to a vote was lost: sent again after the end, it is the same vote.
    expect((await expectData(cloud, 'neighbour', 'member', 'vote', late)).votes).toMatchObject({ solar: 'pass' })
  }, 60_000)

  it('with a phone number in it is refused at that statement, and nothing is lost', async () => {
    const { session } = await called()
    const { answer } = await draft(session, [SCHOOL, { ...SOLAR, text: '有事打13900001234找人修。' }])
    expect(answer).toMatchObject({ ok: false, error: { code: 'text.personal', field: 'statements.1.text' } })
    expect((await groundOf(session)).rounds).toEqual([])
  }, 60_000)

  it('written by two clerks at once: the second is told so', async () => {
    const { session } = await called()
    const both = await Promise.all([draft(session), draft(session, [SCHOOL])])
    expect(both.map(({ answer }) => (answer.ok ? 'saved' : answer.error.code)).sort()).toEqual([
      'ground.changed',
      'saved',
    ])
  }, 60_000)
})

describe('a vote', () => {
  it('is nobody else’s: an outsider, somebody who does not follow, and another’s invitation are refused', async () => {
    const { topic, session, seat } = await called()
    await put(session)
    const refused = async (person: string, voter: AsVoter) =>
      (await expectRefusal(cloud, person, 'member', 'ground', { voter })).code
    expect(await refused('visitor-outsider', { as: 'concerned', topic })).toBe('ground.not-concerned')
    expect(await refused('visitor-outsider', { as: 'invited', id: seat })).toBe('invitation.not-found')
    expect(await refused(RESIDENTS[0] ?? '', { as: 'invited', id: seat })).toBe('invitation.not-found')
  }, 60_000)

  it('stands in a ballot that names nobody and whose id only the cloud can work out', async () => {
    const { topic, session, seat } = await called()
    await put(session)
    await voteAs('neighbour', { as: 'invited', id: seat }, { school: 'agree' })
    await voteAs(RESIDENTS[0] ?? '', { as: 'concerned', topic }, { school: 'disagree' })
    loadSdk(cloud.env)
    const [round] = (await groundOf(session)).rounds
    const { data } = await sdkDatabase().collection('ballots').where({ ground: round?.id }).limit(10).get()
    const kept = v.parse(v.array(v.record(v.string(), v.unknown())), data)
    expect(kept.map((ballot) => Object.keys(ballot).sort())).toEqual([
      ['_id', 'ground', 'party', 'requests', 'votes'],
      ['_id', 'ground', 'party', 'requests', 'votes'],
    ])
    const { data: people } = await sdkDatabase().collection('persons').limit(1000).get()
    const known = v.parse(v.array(v.object({ _id: v.string(), openid: v.string() })), people)
    const written = JSON.stringify(kept)
    expect(known.filter(({ _id, openid }) => written.includes(_id) || written.includes(openid))).toEqual([])
    expect(written).not.toContain(seat)
  }, 60_000)

  it('counts once a person, as they said it last, however often and in whatever order the phone sends it', async () => {
    const { topic, session } = await called()
    const version = await put(session)
    const voter = { as: 'concerned', topic } as const
    const [turns] = fc.sample(
      fc.array(
        fc.record({
          person: fc.nat(RESIDENTS.length - 1),
          statement: fc.constantFrom('school', 'solar'),
          vote: fc.constantFrom<Vote>('agree', 'disagree', 'pass'),
          isRepeated: fc.boolean(),
        }),
        { minLength: 60, maxLength: 60 },
      ),
      { numRuns: 1, seed: 20261123 },
    )
    const last = new Map<string, Map<number, Vote>>([
      ['school', new Map()],
      ['solar', new Map()],
    ])
    const sent: { person: string; requestId: string; votes: Record<string, Vote> }[] = []
    for (const { person, statement, vote, isRepeated } of turns ?? []) {
      const asked = { person: RESIDENTS[person] ?? '', requestId: randomUUID(), votes: { [statement]: vote } }
      await voteAs(asked.person, voter, asked.votes, asked.requestId)
      last.get(statement)?.set(person, vote)
      sent.push(asked)
      // An answer was lost, and the phone sends an old vote once more.
      const old = sent.at(-2)
      if (isRepeated && old) await voteAs(old.person, voter, old.votes, old.requestId)
    }
    await close(session, version)
    const result = await resultOf(session)
    for (const [statement, votes] of last) {
      const count = (vote: Vote) => [...votes.values()].filter((each) => each === vote).length
      const expected = { agree: count('agree'), disagree: count('disagree'), pass: count('pass') }
      expect(tallyOf(result, statement)).toEqual({ shows: 'tally', voters: votes.size, tally: expected })
    }
  }, 120_000)

  it('after the last moment is refused; the clock counts, and two timers at once put one result into the file', async () => {
    const { topic, session, seat } = await called()
    const { answer } = await draft(session, ALL, 0, Date.now() + 10 * 60_000)
    if (!answer.ok) throw new Error(answer.error.message)
    const opened = { ...fresh(), session, version: answer.data.version }
    await expectData(cloud, 'clerk', 'council', 'openGround', opened)
    const voter = { as: 'invited', id: seat } as const
    await voteAs('neighbour', voter, { school: 'agree' })
    const [round] = (await ownGround('neighbour', voter)).rounds
    await cloud.setClockAhead(11 * 60_000)
    const late = { ...fresh(), voter, ground: round?.id ?? '', votes: { school: 'disagree' as const } }
    expect((await expectRefusal(cloud, 'neighbour', 'member', 'vote', late)).code).toBe('ground.closed')
    await Promise.all([cloud.runTimer('courier'), cloud.runTimer('courier')])
    await deliverAll(cloud)
    expect((await groundOf(session)).rounds).toMatchObject([
      { state: 'closed', result: { shows: 'counts', voters: 1 } },
    ])
    const { file, timeline } = await walk.workspace('clerk', topic)
    expect(file.filter(({ paper }) => paper.kind === 'ground')).toHaveLength(1)
    expect(timeline.filter(({ title }) => title === '看法汇总')).toHaveLength(1)
    await cloud.setClockAhead(0)
  }, 60_000)
})

it('what people agreed on stands in the draft of the minutes', async () => {
  const { topic, session, seat, seats, startsAt } = await called()
  await cloud.setClockAhead(startsAt - Date.now() - 10 * 60_000)
  const soon = startsAt + DAY
  const { answer } = await draft(session, ALL, 0, soon)
  if (!answer.ok) throw new Error(answer.error.message)
  const opened = { ...fresh(), session, version: answer.data.version }
  const { version } = await expectData(cloud, 'clerk', 'council', 'openGround', opened)
  await voteAs('neighbour', { as: 'invited', id: seat }, { school: 'agree' })
  for (const { id } of seats) {
    await expectData(cloud, 'clerk', 'council', 'tick', { ...fresh(), seat: id, as: 'present' })
  }
  await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
  await close(session, version)
  await expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
  const { text } = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
  expect(text).toContain('第 1 轮表态\n1 人表态。')
  expect(text).toContain('· “路灯先修学校一段。”：1 人表态')
  await cloud.setClockAhead(0)
  expect(topic).not.toBe('')
}, 60_000)
