/** A seat of a session in the hands of its station, inside a transaction. */
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { dealsWith } from '../rules/powers'
import type { Transaction } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { type StoredSession, sessions } from '../store/sessions'

/** A seat of another station is answered as if it were not there. Two database calls. */
export async function ownSeat(
  transaction: Transaction,
  actor: Officer,
  id: string,
): Promise<{ readonly seat: StoredInvitation; readonly session: StoredSession }> {
  const seat = await transaction.get(invitations, id)
  if (!seat || seat.isWithdrawn || !dealsWith(actor.grants, seat.board)) throw new Refusal('seat.not-found')
  const session = await transaction.get(sessions, seat.session)
  if (!session) throw new Refusal('seat.not-found')
  return { seat, session }
}
