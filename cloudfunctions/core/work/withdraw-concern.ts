/** A resident takes an own concern back, as long as nobody has answered it. */
import type { ConcernState } from '../../../types/concern'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { concerns } from '../store/concerns'
import { transact } from '../store/database'
import { takeTurn } from './take-turn'

/** Two database calls beside begin and commit. */
export async function withdrawConcern(
  actor: Resident,
  { requestId, id }: { requestId: string; id: string },
): Promise<{ state: ConcernState }> {
  return transact(async (transaction) => {
    const concern = await transaction.get(concerns, id)
    if (!concern || concern.author !== actor.id) throw new Refusal('concern.not-found')
    if (concern.turns.includes(requestId)) return { state: concern.state }
    const withdrawn = takeTurn(concern, { action: 'withdraw' }, { requestId, by: '本人', now: actor.now })
    await transaction.set(concerns, withdrawn)
    return { state: withdrawn.state }
  })
}
