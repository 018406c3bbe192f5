/** Codes that a station hands out and that are good once: made from the request, kept as a hash, too long to be found by trying. */
import { createHash } from 'node:crypto'

/** What a code is for; the same request gives another code for each. */
export type CodePurpose = 'seat-code' | 'member-code'

/** Without the letters and figures that are taken for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 32 letters to the eighth: a million tries a second would take twelve days. */
const LENGTH = 8

const digest = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/** The same for the same request, so that one whose answer was lost shows it again. */
export const oneTimeCode = (purpose: CodePurpose, officer: string, requestId: string): string =>
  Array.from(digest(purpose, officer, requestId).subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')

/** What is kept of a code. */
export const oneTimeCodeHash = (purpose: CodePurpose, code: string): string =>
  digest(`${purpose}-hash`, code).toString('base64url')
