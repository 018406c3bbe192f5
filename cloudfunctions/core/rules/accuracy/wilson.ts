/** How sure a share of few cases is: Wilson's interval, which stays within 0..1 and is honest for small numbers. */
import type { Share } from '../../../../types/routing'

/** 95%, two-sided. */
const Z = 1.959964

/** Fewer cases than this say nothing about a township, whatever the interval. */
export const LEAST_JUDGED = 10

/** `right` of `judged`; null when there are fewer than {@link LEAST_JUDGED}. Source: E. B. Wilson, JASA 22 (1927), 209–212. */
export function accuracyOf(right: number, judged: number): Share | null {
  if (judged < LEAST_JUDGED) return null
  const share = right / judged
  const scale = 1 + Z ** 2 / judged
  const middle = (share + Z ** 2 / (2 * judged)) / scale
  const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / judged + Z ** 2 / (4 * judged ** 2))
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
