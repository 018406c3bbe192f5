/** A resident takes an own concern back, as long as nobody has answered it. */
import type { ConcernState } from '../../../types/concern'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { concerns } from '../store/concerns'
import { transact } from '../store/database'
import { messages } from '../store/messages'
import { tellFollowers } from './announce'
import { messageOfTurn } from './message-of-turn'
import { takeTurn, wasTaken } from './take-turn'

/** Three database calls beside begin and commit; one more to tell followers, who may then submit it themselves. */
export async function withdrawConcern(
  actor: Resident,
  { requestId, id }: { requestId: string; id: string },
): Promise<{ state: ConcernState }> {
  return transact(async (transaction) => {
    const concern = await transaction.get(concerns, id)
    if (!concern || concern.author !== actor.id) throw new Refusal('concern.not-found')
    const acting = { requestId, person: actor.id, by: '本人', now: actor.now }
    if (wasTaken(concern, acting, ['withdraw'])) return { state: concern.state }
    const withdrawn = takeTurn(concern, { action: 'withdraw' }, acting)
    await transaction.set(concerns, withdrawn)
    await transaction.set(messages, messageOfTurn(withdrawn, 'concern-withdrawn', { boards: [concern.station] }))
    await tellFollowers(transaction, withdrawn, 'followed-withdrawn')
    return { state: withdrawn.state }
  })
}
