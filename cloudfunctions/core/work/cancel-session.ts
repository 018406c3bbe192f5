/** The station cancels a session: everybody invited is told why. */
import type { CancelSessionInput, SessionResult } from '../../../types/calling'
import type { Officer } from '../procedure'
import { withoutSession } from './new-session'
import { actOnCalled } from './own-session'

/** Database calls as {@link actOnCalled}. */
export const cancelSession = (actor: Officer, input: CancelSessionInput): Promise<SessionResult> =>
  actOnCalled(actor, input, (session) => withoutSession(session, input.reason, actor.now))
