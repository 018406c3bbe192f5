/** Places in a text where something was found. */
import type { Exposure } from '../../../../types/exposure'

/** From `from` up to but not including `to`, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly kind: Exposure
}

/** Whether two places share a letter. */
export const overlaps = (a: Pick<Span, 'from' | 'to'>, b: Pick<Span, 'from' | 'to'>): boolean =>
  a.from < b.to && b.from < a.to

/** Where a pattern (with the flag `g`) stands; `group`: the part of it that counts, 0 for all of it. */
export function spansOf(text: string, pattern: RegExp, kind: Exposure, group: string | null = null): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const words = group === null ? match[0] : (match.groups?.[group] ?? match[0])
    const from = match.index + match[0].lastIndexOf(words)
    return { from, to: from + words.length, kind }
  })
}

/** Those that overlap none before them: whoever stands first in the list claims the place. */
export function claimed(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans) {
    if (span.to > span.from && !kept.some((each) => overlaps(each, span))) kept.push(span)
  }
  return kept
}
