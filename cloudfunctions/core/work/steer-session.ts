/** The clerk moves the meeting to an item of the agenda, keeps who speaks and who waits to, and shows everybody what was found out. */
import type { SessionResult } from '../../../types/calling'
import { LIMITS } from '../../../types/limits'
import type { SteerInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { invitationIdOf } from '../rules/identifiers'
import { transact } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import { ownSession, sessionResultOf } from './own-session'

/**
 * An item is named, not “the next one”: two clerks who press at once move on by one. A seat joins those who wait, or leaves them: two
 * who press at once lose nobody. Two database calls beside begin and commit.
 */
export const steerSession = (actor: Officer, input: SteerInput): Promise<SessionResult> =>
  transact(async (transaction) => {
    const session = await ownSession(transaction, actor, input.session)
    if (session.state !== 'open') throw new Refusal('session.not-open')
    const { item, speaker, onShow = session.onShow } = input
    if (item !== undefined && item >= session.call.agenda.length) throw new Refusal('note.item', { field: 'item' })
    const isMoved = item !== undefined && item !== session.stage?.item
    const changed: StoredSession = {
      ...session,
      ...(isMoved ? { stage: { item, since: actor.now } } : {}),
      speakers: speaker === undefined ? session.speakers : speakersAfter(session, speaker),
      onShow,
    }
    await transaction.set(sessions, changed)
    return sessionResultOf(changed)
  })

function speakersAfter(
  { _id, seats, speakers }: StoredSession,
  { seat, does }: NonNullable<SteerInput['speaker']>,
): string[] {
  if (seats.every((each) => invitationIdOf(_id, each.seat) !== seat)) {
    throw new Refusal('seat.not-found', { field: 'speaker.seat' })
  }
  const others = speakers.filter((each) => each !== seat)
  if (does === 'leave') return others
  return speakers.includes(seat) ? speakers : [...speakers, seat].slice(0, LIMITS.speakers)
}
