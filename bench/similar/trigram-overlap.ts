/** The baseline: the part of all runs of three letters that two texts share. */

/** Jaccard overlap of the trigrams, 0..1. */
export function trigramOverlap(one: string, other: string): number {
  const a = trigramsOf(one)
  const b = trigramsOf(other)
  const shared = [...a].filter((trigram) => b.has(trigram)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

const trigramsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)))
