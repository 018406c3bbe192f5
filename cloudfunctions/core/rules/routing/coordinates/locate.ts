/** Where a point on the map is: inside a boundary, else near a known village, else unknown. */
import { type Boundaries, placeAround } from './boundaries'
import { metresBetween, type Point } from './map-offset'

/** A village and a point in it, GCJ-02. */
export interface VillagePoint extends Point {
  readonly code: string
}

/** What a county handed in; either may be missing. */
export interface MapData {
  readonly boundaries: Boundaries | null
  readonly villages: readonly VillagePoint[]
}

/** The place of a point (9 or 12 digits), and how it was found; `metres` to the nearest village. */
export type Located =
  | { readonly by: 'boundary'; readonly code: string }
  | { readonly by: 'nearest'; readonly code: string; readonly metres: number }

/** Further away than this a village says nothing of where a point lies. */
export const NEAR_METRES = 1500

/** The place of a point (GCJ-02); null when nothing is known about it. */
export function locate({ boundaries, villages }: MapData, point: Point): Located | null {
  const around = boundaries && placeAround(boundaries, point)
  if (around) return { by: 'boundary', code: around }
  let nearest: Located | null = null
  let least = NEAR_METRES
  for (const village of villages) {
    const metres = metresBetween(village, point)
    if (metres <= least) {
      least = metres
      nearest = { by: 'nearest', code: village.code, metres }
    }
  }
  return nearest
}

/** The same over the maps of several counties: a boundary before a nearest village. */
export function locateInAny(maps: Iterable<MapData>, point: Point): Located | null {
  let nearest: Located | null = null
  for (const map of maps) {
    const located = locate(map, point)
    if (located?.by === 'boundary') return located
    if (located && (!nearest || metresOf(located) < metresOf(nearest))) nearest = located
  }
  return nearest
}

const metresOf = (located: Located): number => (located.by === 'nearest' ? located.metres : 0)
