/** The words of the function host: who calls, with what, and how it may end. */

/** Who calls a function, as the platform knows it; nothing of this ever comes from the event. */
export interface Caller {
  /** The chain that led here, e.g. `wx_client`, `wx_trigger`, or `wx_client,scf` for a function called by a function. */
  readonly source: string
  /** Only for calls by a person's phone. */
  readonly openid?: string
}

/** One call of a function; `eventText` is the event as JSON. */
export interface FunctionCall {
  readonly requestId: string
  readonly name: string
  readonly eventText: string
  readonly caller: Caller
}

/** What a call that worked answers; `resultText` is JSON. */
export interface FunctionResult {
  readonly requestId: string
  readonly resultText: string
}

/** How a call may fail: code as CloudBase sends it to the SDK → the number that the phone's `wx.cloud` shows. */
export const FUNCTION_ERROR_CODES = {
  FUNCTION_NOT_FOUND: -501000,
  SYS_ERR: -501001,
  EXCEED_REQUEST_SIZE_LIMIT: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_RESULT_SIZE_EXCEEDED: -604001,
} as const

/** The code of a failed call. */
export type FunctionErrorCode = keyof typeof FUNCTION_ERROR_CODES

/** A call that failed; the message is shown to the caller as the platform does. */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    message: string,
    readonly requestId = '',
  ) {
    super(message)
    this.name = 'FunctionError'
  }

  /** The number that `wx.cloud.callFunction` shows. */
  get errCode(): number {
    return FUNCTION_ERROR_CODES[this.code]
  }
}
