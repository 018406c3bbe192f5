/** What every action of the workbench has in common: load, authorise, see whether it was done before, turn, write. */
import type { TurnResult } from '../../../types/desk'
import type { Holder } from '../procedure'
import { Refusal } from '../refusal'
import { stationName } from '../rules/counties'
import { dealsWith } from '../rules/powers'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { type Transaction, transact } from '../store/database'
import { turnResultOf } from './take-turn'

/** The parts of every action's input. */
export interface TurnInput {
  readonly requestId: string
  readonly concern: string
  readonly version: number
}

/** Who acts, in words, and when; handed to the action. */
export interface Acting {
  readonly requestId: string
  readonly by: string
  readonly now: number
}

/**
 * Runs `action` on a concern of the actor's station. Answers a repeated request as the first time; refuses
 * `concern.not-found` and, when the concern has changed since the actor saw it, `concern.already-handled`.
 */
export const turnStationConcern = (
  actor: Holder,
  input: TurnInput,
  action: (transaction: Transaction, concern: StoredConcern, acting: Acting) => Promise<StoredConcern>,
): Promise<TurnResult> =>
  transact(async (transaction) => {
    const concern = await transaction.get(concerns, input.concern)
    if (concern?.turns.includes(input.requestId)) return turnResultOf(concern)
    if (!concern || !dealsWith(actor.grants, concern.station)) throw new Refusal('concern.not-found')
    if (concern.version !== input.version) throw new Refusal('concern.already-handled')
    const by = stationName(counties, concern.station)
    const turned = await action(transaction, concern, { requestId: input.requestId, by, now: actor.now })
    await transaction.set(concerns, turned)
    return turnResultOf(turned)
  })
