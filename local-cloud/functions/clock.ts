/** The clock that functions see: this machine's, set ahead on request, so that notices run out and deadlines pass in a test. */

/** Ten years; nothing in the product reaches further. */
const MOST = 10 * 366 * 24 * 60 * 60 * 1000

let ahead = 0

/** Milliseconds by which functions live ahead of this machine. */
export const clockAhead = (): number => ahead

/** Sets the clock of the functions ahead; answers whether the number makes sense. */
export const setClockAhead = (milliseconds: unknown): boolean => {
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0) || milliseconds > MOST) return false
  ahead = milliseconds
  return true
}
