/** The station closes a session: who took part and how is fixed from then on. */
import type { SessionResult } from '../../../types/calling'
import type { SessionActInput } from '../../../types/live'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { sayMoment } from '../rules/china-time'
import { changeSession } from './change-session'
import { sessionResultOf } from './own-session'
import { seatsInOrder, stationSession } from './station-session'
import { closedSession } from './turn-session'

/** People were told until when they may write: one with a closing time closes by it. Two database calls to read who was there, two beside begin and commit. */
export async function closeSession(actor: Officer, input: SessionActInput): Promise<SessionResult> {
  const invited = await seatsInOrder(await stationSession(actor, input.session))
  const changed = await changeSession(actor, input, (session) => {
    if (session.state === 'closed') return session
    if (session.state !== 'open') throw new Refusal('session.not-open')
    const { closesAt } = session.call
    if (closesAt !== undefined && actor.now < closesAt) {
      const message = `意见收到${sayMoment(closesAt)}为止，已经告诉了大家，到时会自动散会。`
      throw new Refusal('session.taking-words', { message })
    }
    return closedSession(session, invited, actor.now)
  })
  return sessionResultOf(changed)
}
