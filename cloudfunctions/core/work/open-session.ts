/** The station opens a session, when enough of those called are there and each interest group is heard. */
import type { SessionResult } from '../../../types/calling'
import type { SessionActInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { closedDoors } from '../rules/session/presence'
import { changeSession } from './change-session'
import { sessionResultOf } from './own-session'
import { compositionAt, seatsInOrder, stationSession } from './station-session'
import { openedSession } from './turn-session'

/**
 * Nobody can open one that lacks somebody, whatever their role: what is lacking is said in the county's figures. Two database calls to
 * count, two beside begin and commit.
 */
export async function openSession(actor: Officer, input: SessionActInput): Promise<SessionResult> {
  const before = await stationSession(actor, input.session)
  const invited = await seatsInOrder(before)
  const changed = await changeSession(actor, input, (session) => {
    if (session.state === 'open') return session
    if (session.state !== 'called') throw new Refusal('session.over')
    if (closedDoors(session, actor.now)) throw new Refusal('session.not-yet')
    const { isQuorate, lacking } = compositionAt(session, invited)
    if (!isQuorate) throw new Refusal('session.not-quorate', { message: `还不能开会：${lacking.join('')}` })
    return openedSession(session, actor.now)
  })
  return sessionResultOf(changed)
}
