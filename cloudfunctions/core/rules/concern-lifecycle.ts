/** What may happen to a concern: one table of transitions and one pure function that returns the next state and its event. */
import type { ConcernState } from '../../../types/concern'
import type { ErrorCode } from '../../../types/errors'
import type { EventKind, TimelineEvent } from '../../../types/timeline'

/** What somebody does with a concern. `by` in the context is the body that acts, in words. `gathered`: others taken up with it; `until`: the new day, as people say it; `note`: how somebody without WeChat said at the counter that they take it back. */
export type ConcernTurn =
  | { readonly action: 'accept'; readonly gathered?: number }
  | { readonly action: 'merge'; readonly topic: string }
  | { readonly action: 'return'; readonly reason: string; readonly channel: string | null }
  | { readonly action: 'pass'; readonly to: string; readonly reason: string }
  | { readonly action: 'entrust'; readonly to: string; readonly reason: string }
  | { readonly action: 'give-up'; readonly owner: string; readonly reason: string }
  | { readonly action: 'hold'; readonly until: string; readonly reason: string }
  | { readonly action: 'withdraw'; readonly note?: string }

type Action = ConcernTurn['action']

/** `once`: why it is refused a second time; `inTime`: why it is refused when the answer is overdue. */
interface Transition {
  readonly from: readonly ConcernState[]
  readonly to: ConcernState
  readonly event: EventKind
  readonly otherwise: ErrorCode
  readonly once?: ErrorCode
  readonly inTime?: ErrorCode
}

/** From which states an action is possible, and where it leads. To hold is to explain, not to answer: owner and state stay. To entrust it to another council of the same township is no way out: the station and its clock stay. */
export const CONCERN_TRANSITIONS = {
  accept: { from: ['routed'], to: 'accepted', event: 'accepted', otherwise: 'concern.already-handled' },
  merge: { from: ['routed'], to: 'accepted', event: 'accepted', otherwise: 'concern.already-handled' },
  return: { from: ['routed', 'held'], to: 'returned', event: 'returned', otherwise: 'concern.already-handled' },
  pass: { from: ['routed', 'held'], to: 'routed', event: 'passed', otherwise: 'concern.already-handled' },
  entrust: { from: ['routed'], to: 'routed', event: 'passed', otherwise: 'concern.already-handled' },
  'give-up': { from: ['routed'], to: 'held', event: 'held', otherwise: 'concern.already-handled' },
  hold: {
    from: ['routed'],
    to: 'routed',
    event: 'on-hold',
    otherwise: 'concern.already-handled',
    once: 'concern.held-before',
    inTime: 'concern.overdue',
  },
  withdraw: { from: ['routed', 'held'], to: 'withdrawn', event: 'withdrawn', otherwise: 'concern.not-withdrawable' },
} as const satisfies Record<Action, Transition>

/** What decides whether a turn is possible: where the concern stands, until when it is to be answered, and what was done with it. */
export interface Turnable {
  readonly state: ConcernState
  readonly replyBy: number
  readonly turns: readonly { readonly action: string }[]
}

/** Next state and event, or the code of the refusal. */
export type Turned =
  | { readonly ok: true; readonly state: ConcernState; readonly event: TimelineEvent }
  | { readonly ok: false; readonly code: ErrorCode }

/** Why an action is not possible now; null when it is. */
function refusalOf({ state, replyBy, turns }: Turnable, action: Action, now: number): ErrorCode | null {
  const { from, otherwise, once, inTime }: Transition = CONCERN_TRANSITIONS[action]
  if (!from.includes(state)) return otherwise
  if (once && turns.some((taken) => taken.action === action)) return once
  return inTime && now > replyBy ? inTime : null
}

/** Whether `action` is possible now, for the abilities that answers carry. */
export const canTurn = (concern: Turnable, action: Action, now: number): boolean =>
  refusalOf(concern, action, now) === null

/** Decides one turn of a concern. `by` is the acting body (“巩昌镇委员工作站”), never a resident's name. */
export function turnConcern(concern: Turnable, turn: ConcernTurn, by: string, now: number): Turned {
  const code = refusalOf(concern, turn.action, now)
  if (code) return { ok: false, code }
  const { to, event } = CONCERN_TRANSITIONS[turn.action]
  return { ok: true, state: to, event: { kind: event, at: now, by, ...textOf(turn) } }
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
    case 'entrust':
      return { title: `已转到${turn.to}`, text: turn.reason }
    case 'give-up':
      return { title: `已转请${turn.owner}分派`, text: turn.reason }
    case 'hold':
      return { title: `已说明情况，最迟${turn.until}答复`, text: turn.reason }
    case 'withdraw':
      return turn.note === undefined
        ? { title: '本人撤回', text: null }
        : { title: '本人撤回，由工作站代办', text: turn.note }
  }
}
