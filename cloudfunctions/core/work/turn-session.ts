/** A session as it is once it is open, and once it is closed: by whoever holds it, or by the clock. */
import { nextClockAt } from '../rules/session/closing'
import { tookPart } from '../rules/session/presence'
import type { StoredInvitation } from '../store/invitations'
import type { StoredSession } from '../store/sessions'

/** At the first item of its agenda. */
export const openedSession = (session: StoredSession, now: number): StoredSession => ({
  ...session,
  state: 'open',
  openedAt: now,
  stage: { item: 0, since: now },
  remindAt: null,
  clockAt: nextClockAt({ ...session, state: 'open' }, now),
})

/** Who took part and how is fixed from then on; what members did goes into their ledger by the courier's next round. */
export function closedSession(
  session: StoredSession,
  invited: readonly StoredInvitation[],
  now: number,
): StoredSession {
  const bySeat = new Map(invited.map((invitation) => [invitation.seat, invitation]))
  const attendance = session.seats.map(({ seat }) => {
    const { presence = null, wroteAt = null } = bySeat.get(seat) ?? {}
    return {
      seat,
      how: tookPart({ presence, wroteAt }),
      at: presence?.at ?? wroteAt,
      leftAt: presence?.leftAt ?? null,
      away: presence?.away ?? [],
    }
  })
  return {
    ...session,
    state: 'closed',
    closedAt: now,
    speakers: [],
    onShow: null,
    clockAt: null,
    attendance,
    deedsAt: now,
  }
}
