/** A change of a session while it is held or afterwards, inside a transaction; the same request again changes nothing. */
import type { SessionActInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { type Transaction, transact } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import { isDone, ownSession } from './own-session'

/** `change` throws a refusal when it cannot be done now. Two database calls beside begin and commit, and those of `change`; answers the session after it. */
export const changeSession = (
  actor: Officer,
  { requestId, session: id }: SessionActInput,
  change: (session: StoredSession, transaction: Transaction) => StoredSession | Promise<StoredSession>,
): Promise<StoredSession> =>
  transact(async (transaction) => {
    const session = await ownSession(transaction, actor, id)
    const turn = { requestId, person: actor.id }
    if (isDone(session, turn)) return session
    const changed = { ...(await change(session, transaction)), turns: [...session.turns, turn] }
    await transaction.set(sessions, changed)
    return changed
  })
