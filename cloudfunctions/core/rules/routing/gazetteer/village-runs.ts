/** The villages among the entries that a name leads to. */
import { type Gazetteer, isLast, NO_VILLAGE, placeOf, UPPER, villageOf } from './gazetteer'

/** Townships `from` ≤ index < `to`. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Without a known area a village's name that occurs more often than this says nothing by itself. */
const MOST_HOMONYMS = 40

/** Visits the villages of a run that lie in one of the scopes or of the named townships; all of them when nothing is known. */
export function eachVillage(
  gazetteer: Gazetteer,
  run: number,
  scopes: readonly Span[],
  named: readonly number[],
  visit: (entry: number) => void,
): void {
  const { entries } = gazetteer
  let start = run
  while (placeOf(entries[start] ?? 0) >= UPPER || villageOf(entries[start] ?? 0) === NO_VILLAGE) {
    if (isLast(entries[start] ?? 0)) return
    start += 1
  }
  let end = start
  while (!isLast(entries[end] ?? 1)) end += 1
  end += 1
  if (scopes.length === 0 && end - start <= MOST_HOMONYMS) {
    for (let i = start; i < end; i += 1) visit(entries[i] ?? 0)
    return
  }
  for (const scope of scopes) eachWithin(entries, start, end, scope.from, scope.to, visit)
  for (const township of named) eachWithin(entries, start, end, township, township + 1, visit)
}

function eachWithin(
  entries: Uint32Array,
  start: number,
  end: number,
  from: number,
  to: number,
  visit: (entry: number) => void,
): void {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeOf(entries[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < end && placeOf(entries[i] ?? 0) < to; i += 1) visit(entries[i] ?? 0)
}
