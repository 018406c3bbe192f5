/** One turn of a concern, inside a transaction: the lifecycle decides, and a turn that was taken before is only answered again. */
import type { ConcernState } from '../../../types/concern'
import type { TurnResult } from '../../../types/desk'
import { Refusal } from '../refusal'
import { type ConcernTurn, turnConcern } from '../rules/concern-lifecycle'
import type { StoredConcern } from '../store/concerns'

/** The concern after the turn, not yet written. States that answer the author stop the clock. */
export function takeTurn(
  concern: StoredConcern,
  turn: ConcernTurn,
  { requestId, by, now }: { requestId: string; by: string; now: number },
): StoredConcern {
  const turned = turnConcern(concern.state, turn, by, now)
  if (!turned.ok) throw new Refusal(turned.code)
  return {
    ...concern,
    state: turned.state,
    version: concern.version + 1,
    updatedAt: now,
    answeredAt: concern.answeredAt ?? (ANSWERS.includes(turned.state) ? now : null),
    timeline: [...concern.timeline, turned.event],
    turns: [...concern.turns, requestId],
  }
}

const ANSWERS: readonly ConcernState[] = ['accepted', 'returned']

/** What every action on a concern answers. */
export const turnResultOf = (concern: StoredConcern): TurnResult => ({
  concern: concern._id,
  state: concern.state,
  version: concern.version,
  topic: concern.topic,
})
