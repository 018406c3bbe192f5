/** The clerk ticks who came without a phone, who left, and takes a wrong tick back. */
import type { Presence, TickInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { closedDoors, ticked } from '../rules/session/presence'
import { transact } from '../store/database'
import { invitations } from '../store/invitations'
import { ownSeat } from './own-seat'

/** The last tick counts. Three database calls beside begin and commit. */
export const tickSeat = (
  actor: Officer,
  { seat: id, as }: TickInput,
): Promise<{ seat: string; presence: Presence | null }> =>
  transact(async (transaction) => {
    const { seat, session } = await ownSeat(transaction, actor, id)
    const closed = closedDoors(session, actor.now)
    if (closed) throw new Refusal(closed === 'check-in.too-early' ? 'session.not-yet' : closed)
    const presence = ticked(seat.presence, as, session, actor.now)
    await transaction.set(invitations, { ...seat, presence })
    return { seat: id, presence }
  })
