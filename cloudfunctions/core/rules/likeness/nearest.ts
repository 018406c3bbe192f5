/** For each matter the few others that it is worth comparing with: those that share the most that is rare. */
import type { Reading } from './read-matter'
import { PARTS, type Weigh } from './weigh'

/** Troubles and single letters are shared by everybody; by what else two matters have to have something in common. */
const TELLING = PARTS.filter((part) => part !== 'letters' && part !== 'troubles')

/** A pair of places in the list of readings, `one` < `other`. */
export interface Pair {
  readonly one: number
  readonly other: number
}

/** At most `most` others of each for which `may` holds; the work grows with what matters share, not with all pairs. */
export function nearestPairs(
  readings: readonly Reading[],
  weigh: Weigh,
  most: number,
  may: (one: number, other: number) => boolean,
): readonly Pair[] {
  const holders = holdersOf(readings)
  const pairs = new Map<number, Pair>()
  for (const each of readings.keys()) {
    for (const near of nearestTo(each, readings, holders, weigh, most, may)) {
      const pair = { one: Math.min(each, near), other: Math.max(each, near) }
      pairs.set(pair.one * readings.length + pair.other, pair)
    }
  }
  return [...pairs.values()]
}

function nearestTo(
  each: number,
  readings: readonly Reading[],
  holders: ReadonlyMap<string, readonly number[]>,
  weigh: Weigh,
  most: number,
  may: (one: number, other: number) => boolean,
): readonly number[] {
  const shared = new Map<number, number>()
  for (const part of TELLING) {
    for (const feature of readings[each]?.[part] ?? []) {
      const weight = weigh(part, feature)
      for (const other of holders.get(`${part}${feature}`) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight)
    }
  }
  shared.delete(each)
  const found: number[] = []
  for (const [other] of [...shared].sort(([a, x], [b, y]) => y - x || a - b)) {
    if (found.length === most) break
    if (may(each, other)) found.push(other)
  }
  return found
}

function holdersOf(readings: readonly Reading[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [each, reading] of readings.entries()) {
    for (const part of TELLING) {
      for (const feature of reading[part]) {
        const key = `${part}${feature}`
        const known = holders.get(key)
        if (known) known.push(each)
        else holders.set(key, [each])
      }
    }
  }
  return holders
}
