/** Somebody who took part says that the minutes are right, or what they do not agree with, in their own words; or the clerk for who has no phone. */
import type { ConfirmForInput, ConfirmMinutesInput } from '../../../types/minutes'
import type { Officer, Resident } from '../procedure'
import { Refusal } from '../refusal'
import { transact } from '../store/database'
import { invitations } from '../store/invitations'
import { sessions } from '../store/sessions'
import { checkContent } from '../wechat/content'
import { keepSaid, refusePersonal, type Said } from './keep-said'
import { ownSeat } from './own-seat'

/** Four database calls at most beside begin and commit. */
export async function confirmMinutes(
  actor: Resident,
  { id, version, dissent }: ConfirmMinutesInput,
): Promise<{ invitation: string; said: Said }> {
  refusePersonal(dissent)
  if (dissent !== undefined && (await checkContent(actor.openid, dissent)) === 'risky') {
    throw new Refusal('content.risky', { field: 'dissent' })
  }
  return transact(async (transaction) => {
    const own = await transaction.get(invitations, id)
    if (!own || own.person !== actor.id || own.isWithdrawn) throw new Refusal('invitation.not-found')
    const session = await transaction.get(sessions, own.session)
    if (!session) throw new Refusal('invitation.not-found')
    return keepSaid(transaction, own, session, { version, dissent, by: 'self', now: actor.now })
  })
}

/** What somebody said on the phone or at the counter, kept as such; it never takes the place of their own word. Database calls as {@link confirmMinutes}. */
export async function confirmFor(
  actor: Officer,
  { seat: id, version, dissent }: ConfirmForInput,
): Promise<{ invitation: string; said: Said }> {
  refusePersonal(dissent)
  return transact(async (transaction) => {
    const { seat, session } = await ownSeat(transaction, actor, id)
    return keepSaid(transaction, seat, session, { version, dissent, by: 'clerk', now: actor.now })
  })
}
