/** What the parts of the local cloud agree on: one action of the SDK's wire protocol, its answer and its error. */

/** The parsed body of one `POST /admin` call; for `wx.openApi` the multipart fields, with `requestData` as bytes. */
export type WireBody = Readonly<Record<string, unknown>>

/** What an action answers; it is sent to the SDK beside `requestId`, e.g. `{ data: { list: [...] } }`. */
export type WireAnswer = Readonly<Record<string, unknown>>

/** The work behind one action name such as `database.getDocument`. Throws {@link WireError} for what the SDK shows as an error. */
export type WireAction = (body: WireBody) => WireAnswer | Promise<WireAnswer>

/** Action name → work. Each part of the local cloud contributes one such table to the server. */
export type WireActions = Readonly<Record<string, WireAction>>

/** An error as CloudBase sends it: `code` and `message` travel to the SDK, which turns them into `errCode`/`errMsg`. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'WireError'
  }
}

/** One index of a collection, as `config/cloud/collections` declares it; fields in order, 1 ascending, -1 descending. */
export interface IndexPlan {
  readonly name: string
  readonly fields: readonly (readonly [path: string, direction: 1 | -1 | '2dsphere'])[]
  readonly isUnique?: boolean
}

/** A collection and its indexes; `_id` is always unique and need not be named. */
export interface CollectionPlan {
  readonly name: string
  readonly indexes: readonly IndexPlan[]
}

/** What the database counts, so that tests can assert the cost of a procedure. */
export interface DatabaseCall {
  readonly action: string
  readonly collection: string
  /** The caller's label: the function call's request id, from `AsyncLocalStorage` or the admin URL; empty when unknown. */
  readonly label: string
  readonly documentsExamined: number
  readonly indexUsed: string | null
  readonly milliseconds: number
}
