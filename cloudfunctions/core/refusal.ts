/** A refusal: thrown by work and rules when something may not or cannot be done, and shown to the person as it is. */
import type { ErrorCode } from '../../types/errors'
import { ERROR_PHRASES } from '../../types/phrases/zh-CN/errors'

/** `field` is the path of the input to blame, `message` defaults to the catalogue's, `cause` is what the platform said. */
export interface RefusalDetails {
  readonly field?: string
  readonly message?: string
  readonly cause?: unknown
}

/** Travels to the phone as {@link ErrorAnswer}. */
export class Refusal extends Error {
  readonly field: string | undefined

  constructor(
    readonly code: ErrorCode,
    { field, message = ERROR_PHRASES[code], cause }: RefusalDetails = {},
  ) {
    super(message, { cause })
    this.name = 'Refusal'
    this.field = field
  }
}
