/** How telling each letter, pair, thing and trouble is among the matters at hand: the rarer, the more. */
import { tellingOf } from './common-letters'
import type { Reading } from './read-matter'

/** The parts of a reading that are compared by weight. */
export const PARTS = ['letters', 'pairs', 'things', 'troubles', 'complaints'] as const

/** See {@link PARTS}. */
export type Part = (typeof PARTS)[number]

/** Weight of one feature of a part; never zero. */
export type Weigh = (part: Part, feature: number) => number

/** As if so many matters more had been seen: with few at hand, rarity says little. */
const SEEN_BEFORE = 6

/** Counts in how many of the readings each feature occurs. */
export function weighAmong(readings: readonly Reading[]): Weigh {
  const counts = {
    letters: new Map<number, number>(),
    pairs: new Map<number, number>(),
    things: new Map<number, number>(),
    troubles: new Map<number, number>(),
    complaints: new Map<number, number>(),
  } satisfies Record<Part, Map<number, number>>
  for (const reading of readings) {
    for (const part of PARTS) {
      for (const feature of reading[part]) counts[part].set(feature, (counts[part].get(feature) ?? 0) + 1)
    }
  }
  const all = readings.length + SEEN_BEFORE
  const byCount = Float64Array.from({ length: readings.length + 1 }, (_, count) => Math.log(1 + all / (count + 1)))
  return (part, feature) => (byCount[counts[part].get(feature) ?? 0] ?? 1) * atLarge(part, feature)
}

/** What is known of letters beyond the matters at hand, which are few. */
function atLarge(part: Part, feature: number): number {
  if (part === 'letters') return tellingOf(feature)
  if (part === 'pairs') return (tellingOf(Math.floor(feature / 65536)) + tellingOf(feature % 65536)) / 2
  return 1
}
