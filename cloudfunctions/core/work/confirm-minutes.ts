/** Somebody who took part says that the minutes are right, or what they do not agree with, in their own words. */
import type { ConfirmMinutesInput } from '../../../types/minutes'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { transact } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { sessions } from '../store/sessions'
import { checkContent } from '../wechat/content'

/** What stands from then on. */
type Said = NonNullable<StoredInvitation['minutes']>

/** The last word within the term counts. Three database calls beside begin and commit. */
export async function confirmMinutes(
  actor: Resident,
  { id, version, dissent }: ConfirmMinutesInput,
): Promise<{ invitation: string; said: Said }> {
  if (dissent !== undefined && (await checkContent(actor.openid, dissent)) === 'risky') {
    throw new Refusal('content.risky', { field: 'dissent' })
  }
  return transact(async (transaction) => {
    const own = await transaction.get(invitations, id)
    if (!own || own.person !== actor.id || own.isWithdrawn) throw new Refusal('invitation.not-found')
    const session = await transaction.get(sessions, own.session)
    if (!session) throw new Refusal('invitation.not-found')
    const { minutes, attendance } = session
    if (minutes === null || minutes.confirmBy === null) throw new Refusal('minutes.not-sent')
    const how = attendance.find(({ seat }) => seat === own.seat)?.how ?? 'absent'
    if (how === 'absent') throw new Refusal('minutes.not-attendee')
    if (actor.now > minutes.confirmBy) throw new Refusal('minutes.over')
    if (minutes.versions.length !== version) throw new Refusal('minutes.changed')
    const same = own.minutes?.version === version && own.minutes.dissent === (dissent ?? null)
    const said: Said = same && own.minutes ? own.minutes : { at: actor.now, version, dissent: dissent ?? null }
    if (!same) await transaction.set(invitations, { ...own, minutes: said })
    return { invitation: id, said }
  })
}
