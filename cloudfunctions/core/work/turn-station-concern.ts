/** What every action of the workbench has in common: load, see whether it was done before, authorise, turn, write. */
import type { TurnResult } from '../../../types/desk'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import type { ConcernTurn } from '../rules/concern-lifecycle'
import { stationName } from '../rules/counties'
import { dealsWith } from '../rules/powers'
import { counties } from '../served'
import { concerns, type StoredConcern } from '../store/concerns'
import { type Transaction, transact } from '../store/database'
import { type Acting, turnResultOf, wasTaken } from './take-turn'

/** The parts of every action's input. */
export interface TurnInput {
  readonly requestId: string
  readonly concern: string
  readonly version: number
}

/** An action: the turns it may be, and what it does besides turning the concern. */
export interface DeskAction {
  readonly turns: readonly ConcernTurn['action'][]
  readonly act: (transaction: Transaction, concern: StoredConcern, acting: Acting) => Promise<StoredConcern>
}

/**
 * Runs an action on a concern of the actor's station. A request that this person sent before is answered with how the
 * concern stands now; refuses `concern.not-found` and, when it has changed since the actor saw it, `concern.already-handled`.
 */
export const turnStationConcern = (actor: Officer, input: TurnInput, { turns, act }: DeskAction): Promise<TurnResult> =>
  transact(async (transaction) => {
    const concern = await transaction.get(concerns, input.concern)
    const mine = { requestId: input.requestId, person: actor.id }
    if (concern && wasTaken(concern, mine, turns)) return turnResultOf(concern)
    if (!concern || !dealsWith(actor.grants, concern.station)) throw new Refusal('concern.not-found')
    if (concern.version !== input.version) throw new Refusal('concern.already-handled')
    const turned = await act(transaction, concern, {
      ...mine,
      by: stationName(counties, concern.station),
      now: actor.now,
    })
    await transaction.set(concerns, turned)
    return turnResultOf(turned)
  })
