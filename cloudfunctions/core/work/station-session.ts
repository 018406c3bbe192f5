/** A session as its station reads it, outside a transaction: the session itself, and its seats in their order. */
import { LIMITS } from '../../../types/limits'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { countyAt } from '../rules/counties'
import { dealsWith } from '../rules/powers'
import { isRemote } from '../rules/session/closing'
import { isPresent } from '../rules/session/presence'
import { type Composition, compositionOf } from '../rules/session/quorum'
import { quorumRuleFor } from '../rules/session/quorum-rule'
import { counties } from '../served'
import { findDocuments, getDocument } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { type StoredSession, sessions } from '../store/sessions'

/** A session of another station is answered as if it were not there. One database call. */
export async function stationSession(actor: Officer, id: string): Promise<StoredSession> {
  const session = await getDocument(sessions, id)
  if (!session || !dealsWith(actor.grants, session.board)) throw new Refusal('session.not-found')
  return session
}

/** The invitations of those who are still invited, in the order of the seats. One database call. */
export async function seatsInOrder({ _id, seats }: StoredSession): Promise<StoredInvitation[]> {
  const found = await findDocuments(invitations, { where: { session: _id }, limit: LIMITS.seats + LIMITS.roster })
  const bySeat = new Map(found.map((invitation) => [invitation.seat, invitation]))
  return seats.flatMap(({ seat }) => {
    const invitation = bySeat.get(seat)
    return invitation && !invitation.isWithdrawn ? [invitation] : []
  })
}

/** Whether it may open by the county's rule; a seat that is not invited yet is called all the same. */
export function compositionAt(
  { board, seats, method, call }: StoredSession,
  invited: readonly StoredInvitation[],
): Composition {
  const bySeat = new Map(invited.map((invitation) => [invitation.seat, invitation]))
  const counted = seats.map((each) => {
    const invitation = bySeat.get(each.seat)
    return {
      ...each,
      isOnline: invitation?.presence?.by === 'online',
      isPresent: isPresent(invitation?.presence ?? null),
      hasWritten: invitation !== undefined && invitation.wroteAt !== null,
    }
  })
  return compositionOf(
    counted,
    quorumRuleFor(countyAt(counties, board)?.rules, { method, form: call.form }),
    isRemote(call.format),
  )
}
