/** Somebody invited takes part from elsewhere: they say so on the session's page, while its doors are open. */
import type { CheckedIn } from '../../../types/live'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { arrived, closedDoors, isOnline, isPresent } from '../rules/session/presence'
import { transact } from '../store/database'
import { invitations } from '../store/invitations'
import { sessions } from '../store/sessions'

/** Whoever is in already is answered the same. Somebody else's invitation is answered as if it were not there. Three database calls beside begin and commit. */
export const joinOnline = (actor: Resident, id: string): Promise<CheckedIn> =>
  transact(async (transaction) => {
    const own = await transaction.get(invitations, id)
    if (!own || own.person !== actor.id) throw new Refusal('invitation.not-found')
    if (own.isWithdrawn) throw new Refusal('invitation.withdrawn')
    const session = await transaction.get(sessions, own.session)
    if (!session) throw new Refusal('invitation.not-found')
    const { title } = session.call
    if (own.presence && isPresent(own.presence)) return { invitation: id, title, presence: own.presence }
    if (!isOnline(session.call.format)) throw new Refusal('online.in-person')
    const closed = closedDoors(session, actor.now)
    if (closed) throw new Refusal(closed)
    const presence = arrived(own.presence, 'online', session, actor.now)
    await transaction.set(invitations, { ...own, presence })
    return { invitation: id, title, presence }
  })
