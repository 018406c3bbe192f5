/** One turn of a concern, inside a transaction: the lifecycle decides, and a turn that was taken before is only answered again. */
import type { ConcernState } from '../../../types/concern'
import type { TurnResult } from '../../../types/desk'
import { Refusal } from '../refusal'
import { type ConcernTurn, turnConcern } from '../rules/concern-lifecycle'
import type { StoredConcern } from '../store/concerns'
import { watchConcern } from './watch-concern'

/** Who takes a turn (`person`), in whose name (`by`, in words), with which request, when. */
export interface Acting {
  readonly requestId: string
  readonly person: string
  readonly by: string
  readonly now: number
}

/** The concern after the turn, not yet written. States that answer the author stop the clock. */
export function takeTurn(
  concern: StoredConcern,
  turn: ConcernTurn,
  { requestId, person, by, now }: Acting,
): StoredConcern {
  const turned = turnConcern(concern, turn, by, now)
  if (!turned.ok) throw new Refusal(turned.code)
  const taken = {
    ...concern,
    state: turned.state,
    version: concern.version + 1,
    updatedAt: now,
    answeredAt: concern.answeredAt ?? (ANSWERS.includes(turned.state) ? now : null),
    timeline: [...concern.timeline, turned.event],
    turns: [...concern.turns, { requestId, person, action: turn.action }],
  }
  return watchConcern(taken, concern.reminded)
}

const ANSWERS: readonly ConcernState[] = ['accepted', 'returned']

/** Whether this very request of this person was done before, as one of `actions`. */
export const wasTaken = (
  concern: StoredConcern,
  { requestId, person }: Pick<Acting, 'requestId' | 'person'>,
  actions: readonly ConcernTurn['action'][],
): boolean =>
  concern.turns.some(
    (turn) =>
      turn.requestId === requestId && turn.person === person && actions.some((action) => action === turn.action),
  )

/** What every action on a concern answers: how it stands now. */
export const turnResultOf = (concern: StoredConcern): TurnResult => ({
  concern: concern._id,
  state: concern.state,
  version: concern.version,
  topic: concern.topic,
})
