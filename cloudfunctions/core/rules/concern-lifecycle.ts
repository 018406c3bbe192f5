/** What may happen to a concern: one table of transitions and one pure function that returns the next state and its event. */
import type { ConcernState } from '../../../types/concern'
import type { ErrorCode } from '../../../types/errors'
import type { EventKind, TimelineEvent } from '../../../types/timeline'

/** What somebody does with a concern. `by` in the context is the body that acts, in words. `gathered`: others taken up with it. */
export type ConcernTurn =
  | { readonly action: 'accept'; readonly gathered?: number }
  | { readonly action: 'merge'; readonly topic: string }
  | { readonly action: 'return'; readonly reason: string; readonly channel: string | null }
  | { readonly action: 'pass'; readonly to: string; readonly reason: string }
  | { readonly action: 'hold'; readonly owner: string; readonly reason: string }
  | { readonly action: 'withdraw' }

type Action = ConcernTurn['action']

/** From which states an action is possible, and where it leads. */
export const CONCERN_TRANSITIONS = {
  accept: { from: ['routed'], to: 'accepted', event: 'accepted', otherwise: 'concern.already-handled' },
  merge: { from: ['routed'], to: 'accepted', event: 'accepted', otherwise: 'concern.already-handled' },
  return: { from: ['routed', 'held'], to: 'returned', event: 'returned', otherwise: 'concern.already-handled' },
  pass: { from: ['routed', 'held'], to: 'routed', event: 'passed', otherwise: 'concern.already-handled' },
  hold: { from: ['routed'], to: 'held', event: 'held', otherwise: 'concern.already-handled' },
  withdraw: { from: ['routed', 'held'], to: 'withdrawn', event: 'withdrawn', otherwise: 'concern.not-withdrawable' },
} as const satisfies Record<
  Action,
  { from: readonly ConcernState[]; to: ConcernState; event: EventKind; otherwise: ErrorCode }
>

/** Next state and event, or the code of the refusal. */
export type Turned =
  | { readonly ok: true; readonly state: ConcernState; readonly event: TimelineEvent }
  | { readonly ok: false; readonly code: ErrorCode }

/** Whether `action` is possible in `state`, for the abilities that answers carry. */
export const canTurn = (state: ConcernState, action: Action): boolean => {
  const from: readonly ConcernState[] = CONCERN_TRANSITIONS[action].from
  return from.includes(state)
}

/** Decides one turn of a concern. `by` is the acting body (“巩昌镇委员工作站”), never a resident's name. */
export function turnConcern(state: ConcernState, turn: ConcernTurn, by: string, now: number): Turned {
  const transition = CONCERN_TRANSITIONS[turn.action]
  if (!canTurn(state, turn.action)) return { ok: false, code: transition.otherwise }
  return { ok: true, state: transition.to, event: { kind: transition.event, at: now, by, ...textOf(turn) } }
}

function textOf(turn: ConcernTurn): { title: string; text: string | null } {
  switch (turn.action) {
    case 'accept':
      return {
        title: '已受理，列为议题',
        text: turn.gathered ? `和另外 ${turn.gathered} 件同样的诉求一起，列为一个议题。` : null,
      }
    case 'merge':
      return { title: '已受理，并入议题', text: `和同样的诉求一起办理，议题是“${turn.topic}”。` }
    case 'return':
      return { title: '已答复', text: turn.channel ? `${turn.reason}\n可以找这里办：${turn.channel}` : turn.reason }
    case 'pass':
      return { title: `已转到${turn.to}`, text: turn.reason }
    case 'hold':
      return { title: `已转请${turn.owner}分派`, text: turn.reason }
    case 'withdraw':
      return { title: '本人撤回', text: null }
  }
}
