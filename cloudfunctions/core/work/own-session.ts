/** A session in the hands of the station that calls it, inside a transaction: read, changed and written once, however often the request comes. */
import type { SessionResult } from '../../../types/calling'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { dealsWith } from '../rules/powers'
import { type Transaction, transact } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import { topics } from '../store/topics'

/** Which session, as it was read, with which request. */
export interface SessionAct {
  readonly requestId: string
  readonly session: string
  readonly version: number
}

/** As what an act answers. */
export const sessionResultOf = ({ _id, call, state }: StoredSession): SessionResult => ({
  session: _id,
  version: call.version,
  state,
})

/**
 * Changes a session that people are invited to and that has not begun; `meets`: the topic's consultation in the calendars of its
 * members from then on, null when there is none. Four database calls beside begin and commit.
 */
export const actOnCalled = (
  actor: Officer,
  { requestId, session: id, version }: SessionAct,
  change: (session: StoredSession) => StoredSession,
): Promise<SessionResult> =>
  transact(async (transaction) => {
    const session = await ownSession(transaction, actor, id)
    const turn = { requestId, person: actor.id }
    if (isDone(session, turn)) return sessionResultOf(session)
    if (session.state !== 'called') throw new Refusal('session.over')
    if (session.call.version !== version) throw new Refusal('session.changed')
    const changed = { ...change(session), turns: [...session.turns, turn] }
    await transaction.set(sessions, changed)
    await keepCalendar(transaction, changed)
    return sessionResultOf(changed)
  })

/** A session of another station is answered as if it were not there. */
export async function ownSession(transaction: Transaction, actor: Officer, id: string): Promise<StoredSession> {
  const session = await transaction.get(sessions, id)
  if (!session || !dealsWith(actor.grants, session.board)) throw new Refusal('session.not-found')
  return session
}

/** Whether this very request of this person was done before. */
export const isDone = ({ turns }: StoredSession, { requestId, person }: StoredSession['turns'][number]): boolean =>
  turns.some((turn) => turn.requestId === requestId && turn.person === person)

/** Other planners are warned of clashes with the hours that hold now. */
export async function keepCalendar(transaction: Transaction, session: StoredSession): Promise<void> {
  const topic = await transaction.get(topics, session.topic)
  if (!topic || topic.session !== session._id) return
  await transaction.set(topics, { ...topic, meets: meetsOf(session) })
}

/** When the session is, for the calendars of the members who are invited; null when it does not take place. */
export const meetsOf = ({ state, call, seats }: StoredSession) =>
  state === 'cancelled'
    ? null
    : { from: call.startsAt, until: call.endsAt, members: seats.flatMap(({ member }) => member ?? []) }
