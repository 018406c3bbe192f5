/** The short names of villages, read from the gazetteer's table. */
import { type Gazetteer, TAILS } from './gazetteer'

/** A village of a township: its last three digits, and its short name (“靛坪村”). */
export interface ListedVillage {
  readonly digits: number
  readonly core: string
  readonly tail: string
}

/** The index of a township in the gazetteer by its code of nine digits; −1 when it is not in it. */
export function townshipIndex({ townships }: Gazetteer, code: string): number {
  const wanted = Number(code)
  let low = 0
  let high = townships.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((townships[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return townships[low] === wanted ? low : -1
}

/** All villages of a township, by its index. */
export function villagesOf(gazetteer: Gazetteer, township: number): ListedVillage[] {
  const from = gazetteer.villageFrom[township] ?? 0
  const to = gazetteer.villageFrom[township + 1] ?? from
  let at = gazetteer.villageTextFrom[from >>> 6] ?? 0
  for (let i = from & ~63; i < from; i += 1) at += (gazetteer.villages[i] ?? 0) & 15
  return Array.from(gazetteer.villages.subarray(from, to), (packed) => {
    const length = packed & 15
    const core = String.fromCharCode(...gazetteer.villageText.subarray(at, at + length))
    at += length
    return { digits: packed >>> 6, core, tail: TAILS[(packed >>> 4) & 3] ?? '' }
  })
}

/** The short name of a village by its code of twelve digits; null when it is not in the gazetteer. */
export function villageNameOf(gazetteer: Gazetteer, code: string): string | null {
  const township = townshipIndex(gazetteer, code.slice(0, 9))
  if (township < 0) return null
  const village = villagesOf(gazetteer, township).find(({ digits }) => digits === Number(code.slice(9)))
  return village ? village.core + village.tail : null
}
