/** The station notes who comes for a group, and hands out the code with which they take the seat on their own WeChat. */
import type { NamedSeat, NameSeatInput } from '../../../types/calling'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { seatCodeHashOf, seatCodeOf } from '../rules/session/seat-code'
import { transact } from '../store/database'
import { invitations } from '../store/invitations'
import { messages } from '../store/messages'
import { invitationMessage } from './invitation-of'
import { ownSeat } from './own-seat'

/** What is the person's and not the seat's: whoever comes instead begins anew. */
const NOBODYS = {
  person: null,
  answer: null,
  read: 0,
  presence: null,
  minutes: null,
  wroteAt: null,
  wrongCheckIns: 0,
} as const

/**
 * A name or a phone that is put right changes nothing else. Somebody else on the seat begins anew: nothing of what the one before answered, wrote or confirmed is theirs, and they are invited,
 * by phone until their WeChat is known. Each time there is a new code as long as nobody has taken the seat. Three database calls beside
 * begin and commit, one more for an invitation.
 */
export const nameSeat = (
  actor: Officer,
  { requestId, seat: id, name, phone, isSomebodyElse }: NameSeatInput,
): Promise<NamedSeat> =>
  transact(async (transaction) => {
    const { seat, session } = await ownSeat(transaction, actor, id)
    if (seat.member !== null) throw new Refusal('seat.member')
    if (session.state !== 'called' && session.state !== 'open') throw new Refusal('session.over')
    const newCode = seatCodeOf(actor.id, requestId)
    // The same request again, perhaps after the new one has answered, takes nothing from them.
    if (isSomebodyElse && seat.codeHash === seatCodeHashOf(newCode)) return { seat: id, code: newCode }
    const isReplaced = isSomebodyElse && seat.name !== null
    const code = seat.person !== null && !isReplaced ? null : newCode
    const named = { ...seat, ...(isReplaced ? NOBODYS : {}), name, phone }
    const codeHash = code === null ? seat.codeHash : seatCodeHashOf(code)
    await transaction.set(invitations, { ...named, codeHash })
    if (isReplaced) {
      await transaction.set(messages, invitationMessage(session, named, { to: id, turn: requestId, now: actor.now }))
    }
    return { seat: id, code }
  })
