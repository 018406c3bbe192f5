/** Which council a concern goes to: by the code, by what the person chose, or by the words and the map; sure, asked, or held by the county. */
import type { Council } from '../../../../types/council'
import { LIMITS } from '../../../../types/limits'
import { townshipOf } from '../../../../types/place'
import type { Route, RouteOption } from '../../../../types/route'
import { wideWordIn } from '../../../../types/wide-words'
import { type Counties, councilAt, countyAt, kindAt, placeAt } from '../counties'
import { type Located, locateInAny, type MapData } from './coordinates/locate'
import type { Point } from './coordinates/map-offset'
import { candidateAt, weighLocation } from './coordinates/weigh-location'
import { ELSEWHERE, explain, reasonFor } from './explain'
import { type PlaceAnswer, type PlaceCandidate, resolvePlace } from './resolve/resolve-place'
import { gazetteerOfServed } from './served-gazetteer'

/** What is known about where a matter belongs. `codeVillage`: the village of the code that was scanned, after merges. */
export interface RouteRequest {
  readonly codeVillage: string | null
  readonly chosenVillage: string | null
  readonly chosenCouncil: string | null
  readonly county: string | null
  readonly words: string
  readonly kind: string | null
  /** From the phone’s map, GCJ-02; counts where the county handed in a map of its own (config/boundaries), else it is ignored. */
  readonly point: Point | null
}

/** Null when not even the county is known, so nobody could own the concern. */
export function routeConcern(counties: Counties, request: RouteRequest): Route | null {
  if (request.chosenCouncil) return routeToCouncil(counties, request.chosenCouncil, request.chosenVillage)
  const located = request.point && locateInAny(mapsOf(counties), request.point)
  const village = request.chosenVillage ?? request.codeVillage
  if (!village) return routeByWords(counties, request, located)
  const grounds = request.chosenVillage ? CHOSEN : groundsOfCode(counties, village)
  const option = optionFor(counties, village, request, grounds)
  const other = option && optionElsewhere(counties, request, village, located)
  if (option && other) return { decision: 'ask', options: [option, other], because: ELSEWHERE }
  return option && { decision: 'auto', option }
}

const mapsOf = (counties: Counties): MapData[] => [...counties.values()].flatMap(({ map }) => (map ? [map] : []))

/** Only a boundary is clear enough to doubt a code or a choice: near a border the nearest village may be a neighbour's. */
function optionElsewhere(
  counties: Counties,
  matter: Matter,
  village: string,
  located: Located | null,
): RouteOption | null {
  if (located?.by !== 'boundary' || townshipOf(located.code) === townshipOf(village)) return null
  return optionOf(counties, matter, candidateAt(located))
}

/** What says at which level it is dealt with. */
type Matter = Pick<RouteRequest, 'kind' | 'words'>

/** What an option rests on. */
type Grounds = Pick<RouteOption, 'basis' | 'confidence' | 'because'>

const CHOSEN: Grounds = { basis: 'choice', confidence: 1, because: '依据：您选择的地方' }

/** A council that the person chose is final, whatever the kind. */
function routeToCouncil(counties: Counties, chosen: string, village: string | null): Route | null {
  const council = councilAt(counties, chosen)
  const place = village ?? (chosen.length === 12 ? chosen : null)
  const option = council && { council, village: place ? placeAt(counties, place) : null, ...CHOSEN }
  return option && { decision: 'auto', option }
}

const groundsOfCode = (counties: Counties, village: string): Grounds => ({
  basis: 'code',
  confidence: 1,
  because: `依据：您扫的是${placeAt(counties, village)?.name ?? '本村'}的码`,
})

function routeByWords(counties: Counties, request: RouteRequest, located: Located | null): Route | null {
  const { words: text, county: given } = request
  const answer = weighLocation(resolvePlace(gazetteerOfServed(counties), { text, county: given }), located)
  const options = answer.decision === 'hold' ? [] : optionsOf(counties, request, answer)
  const [best] = options
  if (best && answer.decision === 'auto') return { decision: 'auto', option: best }
  if (best) return { decision: 'ask', options, because: explain(answer) }
  const county = countyAt(counties, request.county ?? answer.area)
  const place = county?.places.get(county.rules.code)
  if (!county || !place) return null
  return { decision: 'hold', county: place, owner: county.rules.owner, because: `依据：${explain(answer)}` }
}

/** Less likely than this is not offered. */
const LEAST = 0.03

function optionsOf(counties: Counties, matter: Matter, { candidates }: PlaceAnswer): RouteOption[] {
  return candidates
    .filter(({ confidence }, index) => index === 0 || confidence >= LEAST)
    .slice(0, LIMITS.routeOptions)
    .flatMap((candidate) => optionOf(counties, matter, candidate) ?? [])
}

function optionOf(counties: Counties, matter: Matter, candidate: PlaceCandidate): RouteOption | null {
  const { village, township, confidence } = candidate
  return optionFor(counties, village ?? township, matter, { basis: 'words', confidence, because: reasonFor(candidate) })
}

function optionFor(counties: Counties, place: string, matter: Matter, grounds: Grounds): RouteOption | null {
  const village = place.length === 12 ? placeAt(counties, place) : null
  if (place.length === 12 && !village) return null
  const own = villageCouncilFor(counties, place, matter.kind)
  const wide = own && wideWordIn(matter.words)
  if (own && !wide) return { council: own, village, ...grounds }
  const council = councilAt(counties, townshipOf(place) ?? '')
  const because = wide ? `${grounds.because}；文中说到“${wide}”，不止一个村` : grounds.because
  return council && { council, village, ...grounds, because }
}

/** Small matters stay in a village that has a council of its own (小事小商量), unless they are of several villages; null for all others. */
function villageCouncilFor(counties: Counties, place: string, kind: string | null): Council | null {
  const isSmall = kind !== null && kindAt(counties, place, kind)?.level === 'village'
  return place.length === 12 && isSmall ? councilAt(counties, place) : null
}
