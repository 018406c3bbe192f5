/** Somebody invited checks in with the code on the wall: their own seat only. */
import type { ErrorCode } from '../../../types/errors'
import { LIMITS } from '../../../types/limits'
import type { CheckedIn, CheckInInput } from '../../../types/live'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { readCheckInCode, sessionInCode } from '../rules/session/check-in-code'
import { arrived, closedDoors, isPresent, REFUSED_CODES } from '../rules/session/presence'
import { findDocuments, transact } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { type StoredSession, sessions } from '../store/sessions'

/**
 * Whoever is in already is answered the same, whatever the code. One database call to find the seat, three beside begin and commit.
 * A wrong code is counted, so that six figures cannot be tried one after another.
 */
export async function checkIn(actor: Resident, { session: meant, code }: CheckInInput): Promise<CheckedIn> {
  const named = sessionInCode(code)
  const id = meant ?? named
  if (id === null) throw new Refusal('check-in.which', { field: 'code' })
  const [own] = await findDocuments(invitations, {
    where: { person: actor.id, session: id, isWithdrawn: false },
    limit: 1,
  })
  if (!own) throw new Refusal('check-in.not-invited')
  const done = await transact(async (transaction) => {
    const invitation = await transaction.get(invitations, own._id)
    if (!invitation || invitation.person !== actor.id || invitation.isWithdrawn) {
      throw new Refusal('check-in.not-invited')
    }
    const session = await transaction.get(sessions, id)
    if (!session) throw new Refusal('check-in.not-invited')
    const { after, refused } = afterCode(invitation, session, code, actor.now)
    if (after !== invitation) await transaction.set(invitations, after)
    return { after, refused, title: session.call.title }
  })
  if (done.refused) throw new Refusal(done.refused, { field: 'code' })
  if (!done.after.presence) throw new Refusal('check-in.unknown', { field: 'code' })
  return { invitation: own._id, title: done.title, presence: done.after.presence }
}

/** The seat after this code, and why it was not taken. */
function afterCode(
  invitation: StoredInvitation,
  session: StoredSession,
  code: string,
  now: number,
): { readonly after: StoredInvitation; readonly refused: ErrorCode | null } {
  const closed = closedDoors(session, now)
  if (closed) return { after: invitation, refused: closed }
  if (isPresent(invitation.presence)) return { after: invitation, refused: null }
  if (invitation.wrongCheckIns >= LIMITS.wrongCheckIns) return { after: invitation, refused: 'check-in.tried-enough' }
  const read = readCheckInCode(code, { id: session._id, secret: session.secret }, now)
  const refused = REFUSED_CODES[read]
  if (read === 'unknown') return { after: { ...invitation, wrongCheckIns: invitation.wrongCheckIns + 1 }, refused }
  if (refused) return { after: invitation, refused }
  return { after: { ...invitation, presence: arrived(invitation.presence, 'code', session, now) }, refused: null }
}
