/** The code for the clerk's screen; the secret from which it is made stays in the cloud. */
import type { ShownCode } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { checkInCode } from '../rules/session/check-in-code'
import { closedDoors, isPresent } from '../rules/session/presence'
import { seatsInOrder, stationSession } from './station-session'

/** With how many are there. Two database calls beside identity. */
export async function showCheckInCode(actor: Officer, id: string): Promise<ShownCode> {
  const session = await stationSession(actor, id)
  const closed = closedDoors(session, actor.now)
  if (closed) throw new Refusal(closed)
  const invited = await seatsInOrder(session)
  const { text, figures, until } = checkInCode({ id, secret: session.secret }, actor.now)
  const present = invited.filter(({ presence }) => isPresent(presence)).length
  return { text, figures, until, now: actor.now, present }
}
