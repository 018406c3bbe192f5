/** The six digits by which somebody without WeChat has a concern asked for: made from the request, kept as a hash, and not to be found by trying. */
import { createHash } from 'node:crypto'

const digest = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest()

/**
 * The code of what an officer enters or renews with a request; the same for the same request. Both parts are secret: nothing
 * that residents or other stations are told (a concern's id or number) leads to it.
 */
export const queryCodeOf = (officer: string, requestId: string): string =>
  String(digest('query-code', officer, requestId).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

/** What is kept of a code; of another concern the same code has another hash. */
export const codeHashOf = (concern: string, code: string): string =>
  digest('code-hash', concern, code).toString('base64url')

/** What was tried in vain on one day (`YYYY-MM-DD` in China), by one person or for one number; `touched`: the last request that looked. */
export interface Tries {
  readonly day: string
  readonly wrong: readonly string[]
  readonly touched: string
}

/** One try: what was typed (of no other use than to tell it from another), whether it was right, when, by which request. */
export interface Try {
  readonly typed: string
  readonly isRight: boolean
  readonly day: string
  readonly request: string
}

/** `left`: how many more wrong tries the day has. */
export interface CountedTry {
  readonly isBarred: boolean
  readonly left: number
  readonly tries: Tries
}

/**
 * Counts a try. After `most` wrong ones of a day even a right one is barred; the same typed again is one try. `touched` changes each
 * time, right or wrong, so that tries sent at the same moment wait for one another in the database.
 */
export function countTry(before: Tries | null, { typed, isRight, day, request }: Try, most: number): CountedTry {
  const wrong = before?.day === day ? before.wrong : []
  if (wrong.length >= most) return { isBarred: true, left: 0, tries: { day, wrong, touched: request } }
  const counted = isRight || wrong.includes(typed) ? wrong : [...wrong, typed]
  return { isBarred: false, left: most - counted.length, tries: { day, wrong: counted, touched: request } }
}
