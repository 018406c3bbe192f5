/** What may be named in a roster's file: the places, councils and sectors of a county, of which a township's file knows its own. */
import { isWithin, levelOf, townshipOf } from '../../../../types/place'
import type { Trade } from '../../../../types/planning'
import { NATIONAL_SECTORS } from '../../../../types/sectors'
import type { County } from '../counties'
import type { Named } from './find-named'

/** What a file of the roster of `scope` may name. */
export interface RosterNames {
  readonly scope: string
  readonly scopeName: string
  readonly county: string
  readonly places: readonly Named[]
  readonly councils: readonly Named[]
  readonly trades: readonly Named[]
  /** How a place is written in the file, so that it is found again. */
  readonly nameOf: (place: string) => string
}

/** The sectors of a county. */
export const tradesOf = ({ rules }: County): readonly Trade[] => rules.trades ?? NATIONAL_SECTORS

/** See {@link RosterNames}. `scope` is the county's code or one of its townships'. */
export function namesOf(county: County, scope: string): RosterNames {
  const { rules, places, councils } = county
  const nameOf = (code: string): string => {
    const place = places.get(code)
    const township = levelOf(code) === 'village' ? (places.get(townshipOf(code) ?? '')?.name ?? '') : ''
    return place ? township + place.name : code
  }
  const reachable = [...places.values()].filter(({ code }) => isWithin(code, scope))
  return {
    scope,
    scopeName: places.get(scope)?.name ?? '',
    county: rules.code,
    nameOf,
    places: reachable.map(({ code, name, fullName }) => ({
      key: code,
      label: nameOf(code),
      names: [...new Set([name, nameOf(code), fullName])],
    })),
    councils: [...councils.values()]
      .filter(({ code }) => isWithin(code, scope))
      .map(({ code, name }) => ({
        key: code,
        label: nameOf(code),
        names: [
          nameOf(code),
          name,
          `${nameOf(code)}议事会`,
          ...(levelOf(code) === 'village' ? [places.get(code)?.name ?? name] : []),
        ],
      })),
    trades: tradesOf(county).map(({ key, label }) => ({
      key,
      label,
      names: [label, label.replace(/界$/, ''), `${label}界`],
    })),
  }
}
