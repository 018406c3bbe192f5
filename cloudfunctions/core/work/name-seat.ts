/** The station notes who comes for a group, and hands out the code with which they take the seat on their own WeChat. */
import type { NamedSeat, NameSeatInput } from '../../../types/calling'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { seatCodeHashOf, seatCodeOf } from '../rules/session/seat-code'
import { transact } from '../store/database'
import { invitations } from '../store/invitations'
import { ownSeat } from './own-seat'

/**
 * Somebody else on the seat begins anew: their WeChat is not the one before, nor is the answer theirs. Each time there is a new code
 * as long as nobody has taken the seat. Three database calls beside begin and commit.
 */
export const nameSeat = (actor: Officer, { requestId, seat: id, name, phone }: NameSeatInput): Promise<NamedSeat> =>
  transact(async (transaction) => {
    const { seat, session } = await ownSeat(transaction, actor, id)
    if (seat.member !== null) throw new Refusal('seat.member')
    if (session.state !== 'called' && session.state !== 'open') throw new Refusal('session.over')
    const isSomebodyElse = seat.name !== null && seat.name !== name
    const isTaken = seat.person !== null && !isSomebodyElse
    const code = isTaken ? null : seatCodeOf(actor.id, requestId)
    await transaction.set(invitations, {
      ...seat,
      ...(isSomebodyElse ? { person: null, answer: null, read: 0 } : {}),
      name,
      phone,
      codeHash: code === null ? seat.codeHash : seatCodeHashOf(code),
    })
    return { seat: id, code }
  })
