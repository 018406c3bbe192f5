/** What each kind of evidence counts for, in natural log-odds; tuned on one half of the research addresses, checked on the other. */

import { ROLE } from '../text/context'
import { FIT } from '../text/endings'

/** A province, city or county named in the text, when it fits and its ending is there. */
export const UPPER_WEIGHT = { province: 1.2, city: 3, county: 5 } as const

/** Times the weight of an upper, by {@link FIT}. */
export const UPPER_FIT: readonly number[] = by({ landmark: 0.05, against: 0, bare: 0.5, near: 0.75, exact: 1 })

/** The same for a bare upper that stands in the chain of an address (at its start, or right after another upper). */
export const UPPER_BARE_IN_CHAIN = 0.85

/** Against a place that an upper does not contain, as a part of the upper's weight. */
export const UPPER_CONTRADICTS = 0.8

/** A township's name, by {@link FIT}. */
export const TOWNSHIP_FIT: readonly number[] = by({ landmark: 0.6, against: 0, bare: 3, near: 4.2, exact: 7 })

/** A village's name, by {@link FIT}. */
export const VILLAGE_FIT: readonly number[] = by({ landmark: 0.5, against: 0, bare: 1.8, near: 3.6, exact: 4.5 })

/** Right behind the chain of uppers, where an address has its township or village. */
export const SLOT = 1.5

/** At the start of the text. */
export const START = 0.5

/** For each letter of a core beyond the second: longer names are met by chance less often. */
export const PER_LETTER = 0.6

/** A bare name that is an everyday word (团结, 建设), where no address has a name. */
export const COMMON_WORD = -3.5

/** Behind a road or a house number in the same phrase, villages and bare names are mostly of buildings. */
export const AFTER_ROAD = -1.5

/** The name ends inside, or is the end of, a longer name. */
export const INSIDE_LONGER = -2.5

/** The name may be the rest of one that is not listed (小|靛坪村), or of a number. */
export const CUT_OFF = -3

/** By {@link ROLE}. */
export const ROLE_WEIGHT: readonly number[] = (() => {
  const weights: number[] = []
  weights[ROLE.matter] = 0
  weights[ROLE.ours] = 1.2
  weights[ROLE.near] = -0.7
  weights[ROLE.from] = -2.2
  weights[ROLE.way] = -3
  weights[ROLE.home] = -4
  weights[ROLE.beside] = -4
  return weights
})()

/** “我是首阳镇的” where another place is named too: then it is a home. */
export const HOME_AFTER_ALL = -2

/** The county that the deployment or the code says. */
export const GIVEN_COUNTY = 6

/** Nothing of what the text names is the place, by the known area; the narrower it is, the less is needed to beat it. */
export const NOWHERE = { county: 1.3, city: 2.2, province: 2.8, country: 3 } as const

function by(weights: Readonly<Record<keyof typeof FIT, number>>): readonly number[] {
  const list: number[] = []
  for (const [key, weight] of Object.entries(weights)) list[FIT[key as keyof typeof FIT]] = weight
  return list
}
