/** Which council a concern goes to: by the code, by what the person chose, or by full names in the words; sure, asked, or held. */
import type { Council } from '../../../../types/council'
import { LIMITS } from '../../../../types/limits'
import { isWithin, type NamedPlace, townshipOf } from '../../../../types/place'
import type { Route, RouteOption } from '../../../../types/route'
import { type Counties, councilAt, countyAt, kindAt, placeAt } from '../counties'
import { mentionsIn } from './mentions'

/** What is known about where a matter belongs. `codeVillage`: the village of the code that was scanned, after merges. */
export interface RouteRequest {
  readonly codeVillage: string | null
  readonly chosenVillage: string | null
  readonly chosenCouncil: string | null
  readonly county: string | null
  readonly words: string
  readonly kind: string | null
}

/** Null when not even the county is known, so nobody could own the concern. */
export function routeConcern(counties: Counties, request: RouteRequest): Route | null {
  const chosen = request.chosenVillage ?? request.chosenCouncil
  if (chosen) return routeTo(counties, chosen, request.kind, '您选择的地方')
  if (request.codeVillage) {
    const village = placeAt(counties, request.codeVillage)
    return routeTo(counties, request.codeVillage, request.kind, `您扫的是${village?.name ?? '本村'}的码`)
  }
  return routeByWords(counties, request)
}

function routeTo(counties: Counties, place: string, kind: string | null, reason: string): Route | null {
  const option = optionFor(counties, place, kind, reason)
  return option && { decision: 'auto', option }
}

function routeByWords(counties: Counties, request: RouteRequest): Route | null {
  const options = optionsFromWords(counties, request)
  const [only] = options
  if (only && options.length === 1) return { decision: 'auto', option: only }
  if (only && options.length <= LIMITS.routeOptions) {
    return { decision: 'ask', options: [...options], because: '文中提到的地方不止一处,请您选一下' }
  }
  const county = request.county ? countyAt(counties, request.county) : null
  const place = county?.places.get(county.rules.code)
  if (!county || !place) return null
  const because = only ? '文中提到的地名在多个乡镇都有' : '没有认出是哪个乡镇'
  return { decision: 'hold', county: place, owner: county.rules.owner, because: `依据:${because},由县里分派` }
}

/** One option a township: a village named together with its township is one place, not two. */
function optionsFromWords(counties: Counties, request: RouteRequest): readonly RouteOption[] {
  const places = mentionsIn(counties, request.county, request.words).map((mention) => mention.place)
  const townships = places.filter((place) => place.code.length === 9)
  const villages = places.filter((place) => place.code.length === 12)
  const inNamedTownship = villages.filter((village) => townships.some((each) => isWithin(village.code, each.code)))
  const bare = townships.filter((each) => !inNamedTownship.some((village) => isWithin(village.code, each.code)))
  const candidates = townships.length > 0 ? [...inNamedTownship, ...bare] : villages
  return onePerTownship(candidates).flatMap((place) => {
    const option = optionFor(counties, place.code, request.kind, `文中提到“${place.name}”`)
    return option ? [option] : []
  })
}

const onePerTownship = (places: readonly NamedPlace[]): readonly NamedPlace[] => [
  ...new Map(places.map((place) => [townshipOf(place.code), place])).values(),
]

function optionFor(counties: Counties, place: string, kind: string | null, reason: string): RouteOption | null {
  const council = councilFor(counties, place, kind)
  const village = place.length === 12 ? placeAt(counties, place) : null
  if (!council || (place.length === 12 && !village)) return null
  return { council, village, because: `依据:${reason}` }
}

/** Small matters stay in a village that has a council of its own (小事小商量); everything else goes to the township. */
function councilFor(counties: Counties, place: string, kind: string | null): Council | null {
  const isSmall = kind !== null && kindAt(counties, place, kind)?.level === 'village'
  const village = place.length === 12 && isSmall ? councilAt(counties, place) : null
  return village ?? councilAt(counties, townshipOf(place) ?? '')
}
