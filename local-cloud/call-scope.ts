/** Which function call the present piece of work belongs to, carried through every `await` of one wire request. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** One request on the wire: the function call that sent it, and whether its answer shall be lost on the way back. */
export interface CallScope {
  /** The request id of the function call; empty when the SDK runs outside a function. */
  readonly requestId: string
  /** Set by a fault of kind `drop-answer`: the work was done, the connection is cut instead of answered. */
  isAnswerDropped: boolean
}

/** The scope of the request being served; `undefined` outside one. */
export const callScope = new AsyncLocalStorage<CallScope>()
