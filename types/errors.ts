/** The shape in which errors and answers travel between cloud and phone. */
import type { ERROR_PHRASES } from './phrases/zh-CN/errors'

/** A code of the catalogue, `area.problem`. */
export type ErrorCode = keyof typeof ERROR_PHRASES

/** An error as it travels to the phone. `field` is the path of the input that is wrong, e.g. `place.words`. */
export interface ErrorAnswer {
  readonly code: ErrorCode
  readonly message: string
  readonly field?: string
}

/** What every cloud function answers: the data, or the error, never both. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: ErrorAnswer; readonly requestId: string }

/** What every cloud function is called with. */
export interface Call {
  readonly path: string
  readonly input?: unknown
}
