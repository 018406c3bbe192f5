/** The demo's registry: one code for every village of the served counties. */
import { createHash } from 'node:crypto'
import type { Counties } from '../../cloudfunctions/core/rules/counties'

/** A row of the codes collection. */
export interface DemoCode {
  readonly _id: string
  readonly place: string
  readonly validFrom: number
  readonly validTo: number | null
  readonly mergedInto: string | null
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The scene of a village's demo code: the village and four characters that nobody can guess from it alone. */
export const demoScene = (village: string): string => {
  const bytes = createHash('sha256').update(`demo code ${village}`).digest()
  const suffix = Array.from(bytes.subarray(0, 4), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${village}-${suffix}`
}

/** Every village's code, valid since the demo's first day; besides them, a merged village's and a retired one's. */
export function demoCodes(counties: Counties, since: number): DemoCode[] {
  const villages = [...counties.values()]
    .flatMap((county) => [...county.places.keys()])
    .filter((code) => code.length === 12)
  const valid = villages.map((place) => code(demoScene(place), place, since, null))
  return [...valid, ...endedCodes(since)]
}

const code = (
  _id: string,
  place: string,
  validFrom: number,
  mergedInto: string | null,
  validTo?: number,
): DemoCode => ({
  _id,
  place,
  validFrom,
  validTo: validTo ?? null,
  mergedInto,
})

/** Two codes of villages that are no more, as they hang on walls for years: one merged into 靛坪村, one that just ended. */
const endedCodes = (since: number): DemoCode[] => [
  code('621122100291-MRGD', '621122100291', since, '621122100207', since + 1),
  code('621122100292-RTRD', '621122100292', since, null, since + 1),
]
