/** Somebody without WeChat takes their concern back at the counter: the station does it for them, with the number and code on their receipt. */
import type { TurnResult } from '../../../types/desk'
import type { WithdrawForInput } from '../../../types/entry'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { stationName } from '../rules/counties'
import { counties } from '../served'
import { concerns } from '../store/concerns'
import { transact } from '../store/database'
import { messages } from '../store/messages'
import { tellFollowers } from './announce'
import { hasDealtWith } from './has-dealt-with'
import { messageOfTurn } from './message-of-turn'
import { provenConcern } from './proven-concern'
import { takeTurn, turnResultOf, wasTaken } from './take-turn'

/**
 * The code says that the person wants it; a wrong one is counted as of anybody who asks. Family that hears of it is told. Calls of
 * `provenConcern`, then three beside begin and commit, one more to tell followers.
 */
export async function withdrawFor(actor: Officer, input: WithdrawForInput): Promise<TurnResult> {
  const { requestId, number, code, note } = input
  const { _id: id, entry } = await provenConcern(actor, { number, code }, requestId)
  return transact(async (transaction) => {
    const concern = await transaction.get(concerns, id)
    if (!concern || !hasDealtWith(actor, concern)) throw new Refusal('concern.not-found', { field: 'number' })
    const acting = { requestId, person: actor.id, by: stationName(counties, entry.station), now: actor.now }
    if (wasTaken(concern, acting, ['withdraw'])) return turnResultOf(concern)
    const withdrawn = takeTurn(concern, { action: 'withdraw', note }, acting)
    await transaction.set(concerns, withdrawn)
    await transaction.set(messages, messageOfTurn(withdrawn, 'concern-withdrawn', { boards: [concern.station] }))
    await tellFollowers(transaction, withdrawn, 'followed-withdrawn')
    return turnResultOf(withdrawn)
  })
}
