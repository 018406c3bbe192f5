/** The minutes for somebody who took part: to be confirmed, or with what was changed since they read them. */
import type { OwnMinutes } from '../../../types/minutes'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { wholeMinutes } from '../rules/session/compose-minutes'
import { diffLines } from '../rules/session/line-diff'
import { getDocument } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { type StoredSession, sessions } from '../store/sessions'
import { attendedSeats, nothingSaid, standingMinutes } from './minutes-of'
import { seatsInOrder } from './station-session'

/** Somebody else's are answered as if they were not there; of the others only how many said what. Three database calls. */
export async function readOwnMinutes(actor: Resident, id: string): Promise<OwnMinutes> {
  const own = await getDocument(invitations, id)
  if (!own || own.person !== actor.id || own.isWithdrawn) throw new Refusal('invitation.not-found')
  const session = await getDocument(sessions, own.session)
  if (!session) throw new Refusal('invitation.not-found')
  if (session.minutes === null || session.minutes.sentAt === null) throw new Refusal('minutes.not-sent')
  const seats = attendedSeats(session, await seatsInOrder(session))
  const how = seats.find((seat) => seat.id === id)?.how ?? 'absent'
  const standing = await standingMinutes(session, seats, nothingSaid, actor.now)
  const isInTerm = standing.confirmBy !== null && actor.now <= standing.confirmBy
  return {
    ...standing,
    title: session.call.title,
    how,
    said: own.minutes,
    canConfirm: how !== 'absent' && isInTerm,
    changed: changedSince(session, own),
  }
}

/** Since the version to which they said something; before that, nothing has changed for them. */
function changedSince({ minutes }: StoredSession, { minutes: said }: StoredInvitation): OwnMinutes['changed'] {
  const read = said && minutes?.versions[said.version - 1]
  const last = minutes?.versions.at(-1)
  if (!read || !last || read === last) return []
  return diffLines(wholeMinutes(read), wholeMinutes(last))
}
