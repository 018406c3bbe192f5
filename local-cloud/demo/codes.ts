/** The demo's registry: one code for nearly every village of the served counties, and the ones that need a clerk. */
import { createHash } from 'node:crypto'
import { dayAt } from '../../cloudfunctions/core/rules/china-time'
import type { Counties } from '../../cloudfunctions/core/rules/counties'
import type { StoredCode } from '../../cloudfunctions/core/store/codes'
import { countyOf, townshipOf } from '../../types/place'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const DAY = 24 * 60 * 60 * 1000

/** The scene of a place's demo code: the place and four characters that nobody can guess from it alone. */
export const demoScene = (village: string): string => {
  const bytes = createHash('sha256').update(`demo code ${village}`).digest()
  const suffix = Array.from(bytes.subarray(0, 4), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${village}-${suffix}`
}

/** 巩昌镇's villages whose codes are scanned now and then; nobody has looked at the others yet. */
const SCANNED: readonly string[] = ['201', '202', '203', '205', '207', '208', '210', '213', '219', '224']

/** Still without a code: 张家塄村. */
const WITHOUT_CODE = '621122100214'

/** Every village's code, valid since the demo's first day; besides them a merged, a retired and two unmapped ones. */
export function demoCodes(counties: Counties, since: number, now: number): StoredCode[] {
  const villages = [...counties.values()]
    .flatMap((county) => [...county.places.values()])
    .filter(({ code }) => code.length === 12 && code !== WITHOUT_CODE)
  const valid = villages.map(({ code, name }) =>
    codeOf(demoScene(code), since, { place: code, name, scannedOn: isScanned(code) ? dayAt(now - 2 * DAY) : null }),
  )
  return [...valid, ...specialCodes(since)]
}

const isScanned = (village: string): boolean =>
  village.startsWith('621122100') && SCANNED.some((digits) => village.endsWith(digits))

const codeOf = (scene: string, validFrom: number, changes: Partial<StoredCode>): StoredCode => ({
  _id: scene,
  county: countyOf(scene),
  township: townshipOf(/^\d+/.exec(scene)?.[0] ?? ''),
  place: null,
  name: null,
  validFrom,
  validTo: null,
  mergedInto: null,
  scannedOn: null,
  history: [],
  ...changes,
})

/** As they hang on walls for years or lie in a drawer; the villages are invented. */
const specialCodes = (since: number): StoredCode[] => [
  codeOf('621122100291-MRGD', since, {
    place: '621122100291',
    name: '水磨村',
    validTo: since + 1,
    mergedInto: '621122100207',
  }),
  codeOf('621122100292-RTRD', since, { place: '621122100292', name: '窑坡村', validTo: since + 1 }),
  codeOf('621122100293-GNEE', since, { place: '621122100293', name: '磨湾村' }),
  codeOf('621122100-STK2', since, {}),
  codeOf('621122100-STK3', since, {}),
]
