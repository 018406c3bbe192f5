/** The counties that a deployment serves, parsed from their data files into what the rules ask for. */
import * as v from 'valibot'
import type { Council, CountyDirectory } from '../../../types/council'
import { type CountyRules, countyRulesSchema } from '../../../types/county'
import { type MethodTable, methodTable } from '../../../types/method'
import { countyOf, levelOf, type NamedPlace, townshipOf } from '../../../types/place'
import type { MapData } from './routing/coordinates/locate'
import { readMapFile } from './routing/coordinates/map-file'

const divisionsSchema = v.object({
  code: v.string(),
  name: v.string(),
  townships: v.array(
    v.object({ code: v.string(), name: v.string(), villages: v.array(v.tuple([v.string(), v.string()])) }),
  ),
})

/** One served county: its rules, and every place in it by code. */
export interface County {
  readonly rules: CountyRules
  readonly places: ReadonlyMap<string, NamedPlace>
  readonly councils: ReadonlyMap<string, Council>
  /** Where its townships and villages lie, if the county handed that in. */
  readonly map: MapData | null
}

/** All served counties, in the order of the deployment's list. */
export type Counties = ReadonlyMap<string, County>

/** What people call a village: “靛坪村民委员会” is 靛坪村, “东城社区居民委员会” 东城社区. */
export const villageName = (official: string): string =>
  official
    .replace(/村?村民委员会$/, '村')
    .replace(/社区居民委员会$/, '社区')
    .replace(/居民委员会$/, '社区')

/** The data files of a county as they are; `map` (config/boundaries) may be missing. */
export interface CountyFiles {
  readonly rules: unknown
  readonly divisions: unknown
  readonly map?: unknown
}

/** Parses the data files; throws (at start, not at a call) when one does not fit its schema. */
export function parseCounties(served: readonly CountyFiles[]): Counties {
  return new Map(
    served.map((files) => {
      const divisions = v.parse(divisionsSchema, files.divisions)
      const county = parseCounty(v.parse(countyRulesSchema, files.rules), divisions, files.map)
      return [county.rules.code, county]
    }),
  )
}

function parseCounty(rules: CountyRules, divisions: v.InferOutput<typeof divisionsSchema>, map: unknown): County {
  const places = new Map<string, NamedPlace>([
    [rules.code, { code: rules.code, name: rules.name, fullName: rules.name }],
  ])
  const councils = new Map<string, Council>()
  for (const township of divisions.townships) {
    const fullName = rules.name + township.name
    places.set(township.code, { code: township.code, name: township.name, fullName })
    councils.set(township.code, councilOf(township.code, township.name, township.name))
    for (const [code, official] of township.villages) {
      const name = villageName(official)
      places.set(code, { code, name, fullName: fullName + name })
      if (rules.villageCouncils.includes(code)) councils.set(code, councilOf(code, name, township.name + name))
    }
  }
  return { rules, places, councils, map: map === undefined ? null : readMapFile(map, places) }
}

const councilOf = (code: string, placeName: string, wholeName: string): Council => ({
  code,
  name: `${wholeName}协商议事会`,
  placeName,
})

/** The county in which a place lies; null when it is not served. */
export const countyAt = (counties: Counties, place: string): County | null => counties.get(countyOf(place)) ?? null

/** A place by its code; null when it is not in a served county. */
export const placeAt = (counties: Counties, code: string): NamedPlace | null =>
  countyAt(counties, code)?.places.get(code) ?? null

/** A council by its code; null when there is none. */
export const councilAt = (counties: Counties, code: string): Council | null =>
  countyAt(counties, code)?.councils.get(code) ?? null

/** The workstation of the township in which a place lies, in words (“巩昌镇委员工作站”). */
export const stationName = (counties: Counties, place: string): string => {
  const township = placeAt(counties, townshipOf(place) ?? '')
  return township ? `${township.name}委员工作站` : (countyAt(counties, place)?.rules.owner ?? '')
}

/** What a concern's kind is called; null when the county's list has no such kind. */
export const kindAt = (counties: Counties, place: string, key: string) =>
  countyAt(counties, place)?.rules.kinds.find((kind) => kind.key === key) ?? null

/** By which method a council begins: 小事小商量, so a village's has its own. */
export function methodAt(counties: Counties, council: string): MethodTable {
  const rules = countyAt(counties, council)?.rules
  if (!rules) return methodTable('eight-step')
  return levelOf(council) === 'village' ? rules.villageMethod : rules.method
}

/** Everything that can be chosen from, county by county. */
export const directoryOf = (counties: Counties): CountyDirectory[] =>
  [...counties.values()].map(({ rules, places, councils }) => ({
    code: rules.code,
    name: rules.name,
    councils: [...councils.values()]
      .filter((council) => council.code.length === 9)
      .map((council) => ({
        ...council,
        villages: [...places.values()]
          .filter((place) => place.code.length === 12 && place.code.startsWith(council.code))
          .map(({ code, name }) => ({ code, name })),
        villageCouncils: [...councils.values()].filter(
          (inner) => inner.code.length === 12 && inner.code.startsWith(council.code),
        ),
      })),
  }))
