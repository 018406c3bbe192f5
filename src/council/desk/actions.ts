/** What the actions on a concern are called: to begin, to send, and when done. */
import type { ConcernAction, DeskConcern } from '~types/desk'

/** What can have been done with a concern: an action, it became part of a topic that was there, or its author took it back at the counter. */
export type DoneAction = ConcernAction | 'merge' | 'withdraw'

/** `begin` opens the form, `send` sends it, `done` is said afterwards. */
export interface ActionWords {
  readonly begin: string
  readonly send: string
  readonly done: string
}

const WORDS = {
  accept: { begin: '列为议题', send: '列为议题并公开', done: '已列为议题，居民已收到通知' },
  return: { begin: '答复居民', send: '发出答复', done: '答复已发给居民' },
  pass: { begin: '转给别处', send: '转出', done: '已转出' },
  hold: { begin: '说明延期', send: '发出说明', done: '说明已发给居民' },
} as const satisfies Record<ConcernAction, ActionWords>

const PASS_TO_COUNCIL: ActionWords = { begin: '转交乡镇', send: '转交', done: '已转交' }

const acceptTogether = (count: number): ActionWords => ({
  begin: `一并受理 ${count} 件`,
  send: `一并受理 ${count} 件并公开`,
  done: `${count} 件已列为一个议题，居民已收到通知`,
})

/** The words for `action` on this concern: the county passes to a council, a station to where it belongs; `gathered`: others taken up with it. */
export const wordsOf = (action: ConcernAction, concern: DeskConcern, gathered = 0): ActionWords => {
  if (action === 'accept' && gathered > 0) return acceptTogether(gathered + 1)
  return action === 'pass' && concern.state === 'held' ? PASS_TO_COUNCIL : WORDS[action]
}

/** What can be done now, the next thing to do first: a held concern is passed on, any other is taken up. */
export const actionsOf = (concern: DeskConcern): ConcernAction[] => {
  const order: readonly ConcernAction[] =
    concern.state === 'held' ? ['pass', 'accept', 'return', 'hold'] : ['accept', 'return', 'pass', 'hold']
  return order.filter((action) => concern.abilities.includes(action))
}
