/** What a call to the cloud rejects with: a code for callers, a sentence for people, the field that is wrong. */
import type { ErrorAnswer, ErrorCode } from '~types/errors'
import { ERROR_PHRASES } from '~types/phrases/zh-CN/errors'

/** `message` is Chinese and may be shown as it is; `field` is the path of the wrong input, e.g. `where.words`. */
export class CloudError extends Error {
  override readonly name = 'CloudError'
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(answer: ErrorAnswer) {
    super(answer.message)
    this.code = answer.code
    this.field = answer.field
  }

  /** An error that arose on this side, with the catalogue's sentence. */
  static of(code: ErrorCode): CloudError {
    return new CloudError({ code, message: ERROR_PHRASES[code] })
  }
}

/** Whatever was thrown, as an error that a page can show. */
export const asCloudError = (thrown: unknown): CloudError =>
  thrown instanceof CloudError ? thrown : CloudError.of('system.failed')

/** Whether the request never reached the cloud or its answer never came back: sending the same request again is right. */
export const isUnreachable = (thrown: unknown): boolean =>
  thrown instanceof CloudError && thrown.code === 'cloud.unreachable'
