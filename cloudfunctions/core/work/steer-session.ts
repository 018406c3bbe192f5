/** The clerk moves the meeting to an item of the agenda, and keeps who speaks and who waits to. */
import type { SessionResult } from '../../../types/calling'
import type { SteerInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { transact } from '../store/database'
import { sessions } from '../store/sessions'
import { ownSession, sessionResultOf } from './own-session'

/** An item is named, not “the next one”: two clerks who press at once move on by one. Two database calls beside begin and commit. */
export const steerSession = (actor: Officer, { session: id, item, speakers }: SteerInput): Promise<SessionResult> =>
  transact(async (transaction) => {
    const session = await ownSession(transaction, actor, id)
    if (session.state !== 'open') throw new Refusal('session.not-open')
    if (item !== undefined && item >= session.call.agenda.length) throw new Refusal('note.item', { field: 'item' })
    const isMoved = item !== undefined && item !== session.stage?.item
    const changed = {
      ...session,
      ...(isMoved ? { stage: { item, since: actor.now } } : {}),
      speakers: speakers ?? session.speakers,
    }
    await transaction.set(sessions, changed)
    return sessionResultOf(changed)
  })
