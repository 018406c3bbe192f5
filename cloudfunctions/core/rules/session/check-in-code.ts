/** The code on the wall of a session, which changes every 30 seconds, so that a picture of it sent to somebody at home is of no use. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Milliseconds that a code stands (issue: changes every 30 s). */
export const CODE_STANDS = 30_000

/** Codes that are taken besides the present one: who scans at the turn, on a slow network, is let in. */
const EARLIER_TAKEN = 1

/** How far back an old code is told from a wrong one: an hour. */
const EARLIER_KNOWN = 120

const FIGURES = 6

/** What stands in front, so that other codes on other walls are told apart. */
const PREFIX = 'mashang-checkin'

const windowAt = (at: number): number => Math.floor(at / CODE_STANDS)

/** Six figures, as HOTP makes them (RFC 4226, dynamic truncation). */
function figuresOf(secret: string, window: number): string {
  const mac = createHmac('sha256', secret).update(String(window)).digest()
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** FIGURES).padStart(FIGURES, '0')
}

/** What the screen shows at `at`: as a QR code, and as figures to be typed. `until`: when it turns. */
export function checkInCode(
  session: { readonly id: string; readonly secret: string },
  at: number,
): { readonly text: string; readonly figures: string; readonly until: number } {
  const window = windowAt(at)
  const figures = figuresOf(session.secret, window)
  return { text: `${PREFIX}:${session.id}:${figures}`, figures, until: (window + 1) * CODE_STANDS }
}

/** Which session a scanned code names; null of figures, and of what is no code of ours. */
export function sessionInCode(scanned: string): string | null {
  const [prefix, id, figures, ...more] = scanned.trim().split(':')
  return prefix === PREFIX && id && figures && more.length === 0 ? id : null
}

/** What was scanned or typed, held against a session. */
export type ReadCode = 'current' | 'old' | 'other-session' | 'unknown'

/** `scanned`: the QR code's text, or six figures typed. */
export function readCheckInCode(
  scanned: string,
  session: { readonly id: string; readonly secret: string },
  now: number,
): ReadCode {
  const parts = scanned.trim().split(':')
  const [prefix, id] = parts
  const figures = parts.at(-1) ?? ''
  if (parts.length > 1 && (prefix !== PREFIX || parts.length !== 3)) return 'unknown'
  if (parts.length === 3 && id !== session.id) return 'other-session'
  const window = windowAt(now)
  const age = Array.from({ length: EARLIER_KNOWN + 1 }, (_, back) => back).find((back) =>
    isSame(figures, figuresOf(session.secret, window - back)),
  )
  if (age === undefined) return 'unknown'
  return age <= EARLIER_TAKEN ? 'current' : 'old'
}

/** By bytes: six characters of something else have another length. */
function isSame(a: string, b: string): boolean {
  const [scanned, made] = [Buffer.from(a), Buffer.from(b)]
  return scanned.length === made.length && timingSafeEqual(scanned, made)
}
