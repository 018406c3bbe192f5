/** The code with which a representative takes the seat on the own WeChat. */
import { oneTimeCode, oneTimeCodeHash } from '../one-time-code'

/** The same for the same request. */
export const seatCodeOf = (officer: string, requestId: string): string => oneTimeCode('seat-code', officer, requestId)

/** What is kept of a code. */
export const seatCodeHashOf = (code: string): string => oneTimeCodeHash('seat-code', code)
