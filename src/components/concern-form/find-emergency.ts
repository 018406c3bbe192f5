/** Notices words that mean somebody should call for help first. */
import type { Emergency } from '~types/county'
import { findByWords } from '~types/find-by-words'

/** The advice for the first emergency that `text` speaks of, with the number to call; null when there is none. */
export const findEmergency = (
  text: string,
  emergencies: readonly Emergency[],
): { readonly advice: string; readonly number: string | null } | null => {
  const found = findByWords(text, emergencies)
  if (found === null) return null
  const { advice } = found.entry
  return { advice, number: advice.match(/\b1[12]\d\b/)?.[0] ?? null }
}
