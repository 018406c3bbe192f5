/** The station closes a session: who took part and how is fixed from then on. */
import type { SessionResult } from '../../../types/calling'
import type { SessionActInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { tookPart } from '../rules/session/presence'
import { changeSession } from './change-session'
import { sessionResultOf } from './own-session'
import { seatsInOrder, stationSession } from './station-session'

/** Two database calls to read who was there, two beside begin and commit. What members did goes into their ledger by the courier's next round. */
export async function closeSession(actor: Officer, input: SessionActInput): Promise<SessionResult> {
  const before = await stationSession(actor, input.session)
  const invited = new Map((await seatsInOrder(before)).map((invitation) => [invitation.seat, invitation]))
  const changed = await changeSession(actor, input, (session) => {
    if (session.state === 'closed') return session
    if (session.state !== 'open') throw new Refusal('session.not-open')
    const attendance = session.seats.map(({ seat }) => {
      const { presence = null, wroteAt = null } = invited.get(seat) ?? {}
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
      closedAt: actor.now,
      speakers: [],
      onShow: null,
      attendance,
      deedsAt: actor.now,
    }
  })
  return sessionResultOf(changed)
}
