/** What the host and the worker thread of an instance say to each other. */

/** Host → worker: one event, with the variables that belong to it alone. */
export interface EventMessage {
  readonly requestId: string
  readonly eventText: string
  /** Milliseconds by which the function's clock is ahead of the machine's. */
  readonly ahead: number
  readonly environment: Readonly<Record<string, string>>
  readonly context: Readonly<Record<string, string | number | boolean>>
}

/** Worker → host. `failed` is an exception of the function itself; one that nobody caught ends the worker instead. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'log'; readonly isError: boolean; readonly text: string; readonly requestId: string }
  | { readonly type: 'done'; readonly requestId: string; readonly resultText: string }
  | { readonly type: 'failed'; readonly requestId: string; readonly message: string }
