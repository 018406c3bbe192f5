/** Matters for the tests of likeness: a few words, everything else as usual. */
import type { Matter } from '../../../cloudfunctions/core/rules/likeness/matter'
import type { NamedPlace } from '../../../types/place'

const villageNamed = (code: string, name: string): NamedPlace => ({ code, name, fullName: `陇西县${name}` })

/** Two villages of one township, one of another. */
export const DIANPING = villageNamed('621122100207', '靛坪村')
export const YUANYI = villageNamed('621122100206', '园艺村')
export const QIAOJIAMEN = villageNamed('621122101217', '乔家门村')

let made = 0

/** A matter of 靛坪村 with these words. */
export function matterOf(text: string, differing: Partial<Matter> = {}): Matter {
  made += 1
  const village = differing.village === undefined ? DIANPING : differing.village
  const council = village?.code.slice(0, 9) ?? null
  return { id: `matter-${made}`, title: null, text, council, kind: null, ...differing, village }
}
