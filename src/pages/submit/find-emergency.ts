/** Notices words that mean somebody should call for help first. */
import type { Emergency } from '~types/county'

/** The advice for the first emergency that `text` speaks of, with the number to call; null when there is none. */
export const findEmergency = (
  text: string,
  emergencies: readonly Emergency[],
): { readonly advice: string; readonly number: string | null } | null => {
  const found = emergencies.find(({ words }) => words.some((word) => text.includes(word)))
  if (found === undefined) return null
  return { advice: found.advice, number: found.advice.match(/\b1[12]\d\b/)?.[0] ?? null }
}
