/** A representative takes the seat with the code that the station handed out: from then on it is theirs alone. */
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { seatCodeHashOf } from '../rules/session/seat-code'
import { findDocuments, transact } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { messages } from '../store/messages'
import { persons } from '../store/persons'
import { sessions } from '../store/sessions'
import { invitationMessage } from './invitation-of'
import { newPerson } from './new-person'

/**
 * With the same code again the same person is only told where it leads. Two database calls to find the seat and whether the person
 * has one already, then six beside begin and commit.
 */
export async function takeSeat(actor: Resident, code: string): Promise<{ invitation: string }> {
  const codeHash = seatCodeHashOf(code)
  const [found] = await findDocuments(invitations, { where: { codeHash }, limit: 1 })
  if (!found) throw new Refusal('seat.wrong', { field: 'code' })
  const own = { person: actor.id, session: found.session, isWithdrawn: false }
  const mine = await findDocuments(invitations, { where: own, limit: 1 })
  return transact(async (transaction) => {
    const seat = await transaction.get(invitations, found._id)
    if (!seat || seat.codeHash !== codeHash || seat.isWithdrawn) throw new Refusal('seat.wrong', { field: 'code' })
    if (seat.person === actor.id) return { invitation: seat._id }
    if (seat.person !== null) throw new Refusal('seat.taken', { field: 'code' })
    const session = await transaction.get(sessions, seat.session)
    if (session?.state !== 'called' && session?.state !== 'open') throw new Refusal('seat.wrong', { field: 'code' })
    if (mine.some(({ _id }) => _id !== seat._id)) throw new Refusal('seat.double', { field: 'code' })
    const person = (await transaction.get(persons, actor.id)) ?? newPerson(actor.id, actor.openid)
    if (!person.isInvited) await transaction.set(persons, { ...person, isInvited: true })
    await transaction.set(invitations, withPerson(seat, actor.id))
    // They hold the phone in their hand: it is in their inbox from now on, and nobody has to call them for it.
    const { call: _call, ...told } = invitationMessage(session, seat, { to: actor.id, turn: 'taken', now: actor.now })
    await transaction.set(messages, told)
    return { invitation: seat._id }
  })
}

/** What a clerk noted on the phone stays as it is. */
const withPerson = (seat: StoredInvitation, person: string): StoredInvitation => ({ ...seat, person })
