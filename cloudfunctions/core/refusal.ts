/** A refusal: thrown by work and rules when something may not or cannot be done, and shown to the person as it is. */
import { ERROR_PHRASES, type ErrorCode } from '../../types/errors'

/** Travels to the phone as {@link ErrorAnswer}; `field` is the path of the input to blame, `message` defaults to the catalogue's. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly field?: string,
    message: string = ERROR_PHRASES[code],
  ) {
    super(message)
    this.name = 'Refusal'
  }
}
