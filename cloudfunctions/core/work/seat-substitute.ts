/** Who was announced in somebody's place comes: a seat of their own beside the one that stays empty, and a code that binds it to their WeChat. */
import type { NamedSeat, NameSeatInput } from '../../../types/calling'
import type { Seat } from '../../../types/session'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { invitationIdOf } from '../rules/identifiers'
import { seatCodeHashOf, seatCodeOf } from '../rules/session/seat-code'
import { transact } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { sessions } from '../store/sessions'
import { invitationTo } from './invitation-of'
import { ownSeat } from './own-seat'

/**
 * Whoever stays away keeps their own seat, which nobody sits on: no coming is noted for them. The same again changes the name and makes a
 * new code, as long as nobody has taken the seat; a phone that is not said again stays. Five database calls beside begin and commit.
 */
export const seatSubstitute = (
  actor: Officer,
  { requestId, seat: id, name, phone }: NameSeatInput,
): Promise<NamedSeat> =>
  transact(async (transaction) => {
    const { seat, session } = await ownSeat(transaction, actor, id)
    if (session.state !== 'called' && session.state !== 'open') throw new Refusal('session.over')
    if (seat.answer?.kind !== 'substitute') throw new Refusal('seat.no-substitute')
    const own = substituteOf(seat)
    const invitation = invitationIdOf(session._id, own.seat)
    const before = await transaction.get(invitations, invitation)
    const code = seatCodeOf(actor.id, requestId)
    const codeHash = seatCodeHashOf(code)
    if (before?.person && before.codeHash !== codeHash) throw new Refusal('seat.substitute-sits', { field: 'name' })
    const after = before ?? invitationTo(session, own, undefined)
    const noted = { name, phone: phone ?? after.phone, codeHash, isWithdrawn: false }
    await transaction.set(invitations, { ...after, ...noted })
    if (session.seats.every((each) => each.seat !== own.seat)) {
      const seats = session.seats.flatMap((each) => (each.seat === seat.seat ? [each, own] : [each]))
      await transaction.set(sessions, { ...session, seats })
    }
    return { seat: invitation, code }
  })

const substituteOf = ({ seat, as, called, group }: StoredInvitation): Seat => ({
  seat: `substitute ${seat}`,
  as,
  member: null,
  called: `${called}（代）`,
  group,
  insteadOf: seat,
})
