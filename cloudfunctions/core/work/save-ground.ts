/** The station writes the statements of the coming round; nobody sees them before they are put. */
import { randomBytes } from 'node:crypto'
import type { GroundActed, SaveGroundInput } from '../../../types/ground'
import { LIMITS } from '../../../types/limits'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { DAY } from '../rules/china-time'
import { groundIdOf } from '../rules/identifiers'
import { getDocument, transact } from '../store/database'
import { grounds, groundsOfSession, type StoredGround } from '../store/grounds'
import type { StoredSession } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'
import { groundActedOf, isDoneTo, takesStatements } from './own-ground'
import { stationSession } from './station-session'
import { refuseUnfitStatements } from './unfit-for-public'

/** A draft is written over; beside an open round there is none. Three database calls, two beside begin and commit. */
export async function saveGround(actor: Officer, input: SaveGroundInput): Promise<GroundActed> {
  const session = await stationSession(actor, input.session)
  const [[last], topic] = await Promise.all([groundsOfSession(session._id), getDocument(topics, session.topic)])
  refuseUnsuitable(session, topic, input, actor.now)
  const round = last?.state === 'closed' || !last ? (last?.round ?? 0) + 1 : last.round
  const id = groundIdOf(session._id, round)
  return transact(async (transaction) => {
    const before = await transaction.get(grounds, id)
    if (before && isDoneTo(before, input.requestId, actor.id)) return groundActedOf(before)
    if (before && before.state !== 'draft') throw new Refusal('ground.open')
    if ((before?.version ?? 0) !== input.version) throw new Refusal('ground.changed')
    if (round > LIMITS.rounds) throw new Refusal('ground.enough')
    const after = withDraft(before ?? newGround(session, id, round), input, actor.id)
    await transaction.set(grounds, after)
    return groundActedOf(after)
  })
}

function refuseUnsuitable(
  session: StoredSession,
  topic: StoredTopic | null,
  { closesAt, statements }: SaveGroundInput,
  now: number,
): void {
  if (!takesStatements(session)) throw new Refusal('ground.over')
  if (closesAt <= now) throw new Refusal('ground.past', { field: 'closesAt' })
  if (closesAt > now + LIMITS.groundDays * DAY) throw new Refusal('ground.too-long', { field: 'closesAt' })
  if (topic) refuseUnfitStatements(statements, topic)
}

const newGround = ({ _id, topic, board }: StoredSession, id: string, round: number): StoredGround => ({
  _id: id,
  session: _id,
  topic,
  board,
  round,
  state: 'draft',
  version: 0,
  statements: [],
  closesAt: 0,
  openedAt: null,
  closedAt: null,
  dueAt: null,
  parties: [],
  result: null,
  secret: randomBytes(32).toString('base64url'),
  turns: [],
})

const withDraft = (
  ground: StoredGround,
  { requestId, closesAt, statements }: SaveGroundInput,
  person: string,
): StoredGround => ({
  ...ground,
  closesAt,
  statements: statements.map((statement) => ({ ...statement, withdrawn: null })),
  version: ground.version + 1,
  turns: [...ground.turns, { requestId, person }].slice(-LIMITS.answersKept),
})
