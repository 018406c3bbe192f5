/** The code with which a representative takes the seat on the own WeChat: made from the request, kept as a hash, too long to be found by trying. */
import { createHash } from 'node:crypto'

/** Without the letters and figures that are taken for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 32 letters to the eighth: a million tries a second would take twelve days. */
const LENGTH = 8

const digest = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/** The same for the same request, so that one whose answer was lost shows it again. */
export const seatCodeOf = (officer: string, requestId: string): string =>
  Array.from(
    digest('seat-code', officer, requestId).subarray(0, LENGTH),
    (byte) => LETTERS[byte % LETTERS.length],
  ).join('')

/** What is kept of a code. */
export const seatCodeHashOf = (code: string): string => digest('seat-code-hash', code).toString('base64url')
