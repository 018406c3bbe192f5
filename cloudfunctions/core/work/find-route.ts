/** Where a matter belongs, from whatever the phone knows: the code, a choice, or the words. */
import { isWithin, townshipOf } from '../../../types/place'
import type { Route } from '../../../types/route'
import { Refusal } from '../refusal'
import { councilAt, placeAt } from '../rules/counties'
import type { Point } from '../rules/routing/coordinates/map-offset'
import { type RouteRequest, routeConcern } from '../rules/routing/route-concern'
import { routeUnclearCode } from '../rules/routing/route-unclear-code'
import { counties } from '../served'
import { resolveScene } from './resolve-scene'

/** The parts of a submission that say where it belongs. */
export interface WhereItBelongs {
  readonly scene?: string | undefined
  readonly county?: string | undefined
  readonly council?: string | undefined
  readonly village?: string | undefined
  readonly words: string
  readonly kind?: string | undefined
  readonly where?: { readonly point?: Point | undefined } | undefined
}

/** The route. Refuses unknown codes, councils and villages; at most one database call (only for a scanned code). */
export async function findRoute(asked: WhereItBelongs, now: number): Promise<Route> {
  if (asked.council && !councilAt(counties, asked.council)) throw new Refusal('council.unknown', { field: 'council' })
  if (asked.village && !placeAt(counties, asked.village)) throw new Refusal('council.unknown', { field: 'village' })
  const township = townshipOf(asked.council ?? '')
  if (asked.village && township && !isWithin(asked.village, township)) {
    throw new Refusal('input.invalid', { field: 'village', message: '所选的村不在所选的乡镇里，请重新选择。' })
  }
  const isChosen = asked.council !== undefined || asked.village !== undefined
  const scanned = asked.scene && !isChosen ? await resolveScene(asked.scene, now) : null
  const request: RouteRequest = {
    codeVillage: scanned?.meaning.kind === 'village' ? scanned.meaning.village : null,
    chosenVillage: asked.village ?? null,
    chosenCouncil: asked.council ?? null,
    county: asked.county ?? null,
    words: asked.words,
    kind: asked.kind ?? null,
    point: asked.where?.point ?? null,
  }
  const route =
    scanned?.meaning.kind === 'ask'
      ? routeUnclearCode(counties, { ...scanned.meaning, county: scanned.code.county }, request)
      : routeConcern(counties, request)
  if (!route)
    throw new Refusal('input.invalid', { field: 'county', message: '请选择事情在哪个县（区），好送到负责的地方。' })
  return route
}
