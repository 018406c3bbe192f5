/** A round of statements closes, by the station or by the clock: its votes are counted once, and the result is kept with the topic. */
import type { GroundActed, TurnGroundInput } from '../../../types/ground'
import type { PaperOf } from '../../../types/papers/paper'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { RESIDENTS } from '../rules/common-ground/parties'
import { readGround } from '../rules/common-ground/read-ground'
import type { Actor } from '../rules/lifecycle/actor'
import { allBallots, type StoredBallot } from '../store/ballots'
import { command, findDocuments, getDocument, transact } from '../store/database'
import { grounds, type StoredGround } from '../store/grounds'
import { allNotes } from '../store/notes'
import { sessions } from '../store/sessions'
import { groundActedOf, isDoneTo, ownGround } from './own-ground'
import { partiesAt } from './parties-at'
import { latestGround } from './put-ground'
import { seatsInOrder } from './station-session'
import { takeAct } from './take-act'

/** Rounds looked at in one go; what is left is found again. */
const BATCH = 10

/** The record names nobody: the votes were counted, not judged. */
const COUNTER: Actor = { person: 'clock', capacities: { clock: '自动汇总' } }

/** Database calls: three to find it, two beside begin and commit, and as {@link finish}. */
export async function closeGround(actor: Officer, input: TurnGroundInput): Promise<GroundActed> {
  const { id } = await latestGround(actor, input.session)
  const closed = await transact(async (transaction) => {
    const before = await ownGround(transaction, actor, id)
    if (isDoneTo(before, input.requestId, actor.id)) return before
    if (before.state !== 'open' || before.version !== input.version) throw new Refusal('ground.changed')
    const turns = [...before.turns, { requestId: input.requestId, person: actor.id }]
    const after = closedAt({ ...before, turns }, actor.now)
    await transaction.set(grounds, after)
    return after
  })
  return groundActedOf(closed.result === null ? await finish(closed, actor.now) : closed)
}

/** The clock's part: rounds whose time is over, and results that something kept from being written. Answers how many; trouble with one keeps no other waiting. One database call to find them. */
export async function closeGrounds(now: number, isTimeUp: () => boolean): Promise<number> {
  const due = await findDocuments(grounds, {
    where: { dueAt: command.lte(now) },
    orderBy: ['dueAt', 'asc'],
    limit: BATCH,
  })
  let done = 0
  let trouble: unknown = null
  for (const { _id } of due) {
    if (isTimeUp()) break
    try {
      await closeDue(_id, now)
      done += 1
    } catch (problem) {
      trouble = problem
    }
  }
  if (trouble !== null) throw trouble
  return done
}

async function closeDue(id: string, now: number): Promise<void> {
  const closed = await transact(async (transaction) => {
    const before = await transaction.get(grounds, id)
    if (before?.state !== 'open') return before
    const after = closedAt(before, now)
    await transaction.set(grounds, after)
    return after
  })
  if (closed && closed.result === null) await finish(closed, now)
}

const closedAt = (ground: StoredGround, now: number): StoredGround => ({
  ...ground,
  state: 'closed',
  closedAt: now,
  dueAt: now,
  version: ground.version + 1,
})

/**
 * Counts, puts the result into the topic's file, then keeps it with the round. Twice is once: the file knows the request, and the
 * result once kept stays. Four database calls to count, as an act on a topic, and two beside begin and commit.
 */
async function finish(ground: StoredGround, now: number): Promise<StoredGround> {
  const paper = await counted(ground)
  await fileResult(ground, paper, now)
  return transact(async (transaction) => {
    const before = await transaction.get(grounds, ground._id)
    if (!before || before.result !== null) return before ?? ground
    const after = { ...before, result: paper.result, parties: paper.parties, dueAt: null }
    await transaction.set(grounds, after)
    return after
  })
}

async function counted(ground: StoredGround): Promise<PaperOf<'ground'>> {
  const session = await getDocument(sessions, ground.session)
  const [cast, seats, notes] = await Promise.all([
    allBallots(ground._id),
    session ? seatsInOrder(session) : [],
    allNotes(ground.session),
  ])
  const statements = ground.statements.filter(({ withdrawn }) => withdrawn === null)
  const ids = statements.map(({ id }) => id)
  const forResidents = new Set(statements.flatMap(({ id, forResidents: isFor }) => (isFor ? id : [])))
  return {
    kind: 'ground',
    round: ground.round,
    statements: statements.map(({ id, text }) => ({ id, text })),
    parties: partiesAt(
      seats,
      notes,
      cast.map(({ party }) => ({ party, count: 1 })),
    ),
    result: readGround(
      cast.map(({ votes }) => onlyOn(votes, ids)),
      ids,
      cast.map(({ party }) => party),
      (statement, party) => forResidents.has(statement) || party !== RESIDENTS,
    ),
  }
}

const onlyOn = (votes: StoredBallot['votes'], ids: readonly string[]): StoredBallot['votes'] =>
  Object.fromEntries(Object.entries(votes).filter(([id]) => ids.includes(id)))

/** A topic that has gone on takes no more papers of its consultation: the round keeps its result all the same. */
async function fileResult(ground: StoredGround, paper: PaperOf<'ground'>, now: number): Promise<void> {
  const request = { requestId: `ground-${ground._id}`, topic: ground.topic, person: COUNTER.person, now }
  try {
    await takeAct(request, () => ({ act: { act: 'file', paper }, actor: COUNTER }))
  } catch (problem) {
    if (problem instanceof Refusal && OVERTAKEN.includes(problem.code)) return
    throw problem
  }
}

const OVERTAKEN = ['topic.wrong-step', 'topic.closed', 'topic.not-found']
