/** What a village code on the wall means today: codes outlive merges of villages and townships, so they carry dates. */
import { countyOf, isWithin, levelOf, townshipOf } from '../../../types/place'
import type { Grant } from '../../../types/role'
import { type Counties, placeAt } from './counties'
import { keepsCodesOf } from './powers'
import { nameOf, placeToday, townshipToday } from './successions'

/**
 * A row of the registry. `place`: the village it was printed for or mapped to, null while it is stock. `township`: whose station
 * keeps it, null for stock of the whole county. `name`: what is printed under it. `mergedInto`: the village that took over this
 * wall, from `validTo` on; it goes before the county's successions, so a divided village's codes can go two ways.
 */
export interface VillageCode {
  readonly county: string
  readonly township: string | null
  readonly place: string | null
  readonly name: string | null
  readonly validFrom: number
  readonly validTo: number | null
  readonly mergedInto: string | null
}

/** Why a registered code leads to no village: it ended, its place is no more, or it was never mapped to one. */
export type Unclear = 'retired' | 'gone' | 'unmapped'

/**
 * `village`: leads there. `not-yet`: before its first day, as if it did not exist. `ask`: the person says where; `was` is the
 * former village's name and `township` the council that has its place today, each where known.
 */
export type CodeMeaning =
  | { readonly kind: 'village'; readonly village: string }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'ask'; readonly why: Unclear; readonly was: string | null; readonly township: string | null }

/** Resolves a registered code at a moment. Never yields a place that is not in the directory. */
export function resolveCode(counties: Counties, code: VillageCode, now: number): CodeMeaning {
  if (now < code.validFrom) return { kind: 'not-yet' }
  const hasEnded = code.validTo !== null && code.validTo <= now
  if (hasEnded && !code.mergedInto) return ask(counties, code, 'retired', now)
  const place = hasEnded ? code.mergedInto : code.place
  if (!place) return ask(counties, code, 'unmapped', now)
  const village = placeToday(counties, place, now)
  const isThere = levelOf(village) === 'village' && placeAt(counties, village) !== null
  return isThere ? { kind: 'village', village } : ask(counties, code, 'gone', now)
}

function ask(counties: Counties, code: VillageCode, why: Unclear, now: number): CodeMeaning {
  const last = (code.validTo !== null && code.validTo <= now ? code.mergedInto : null) ?? code.place ?? code.township
  return {
    kind: 'ask',
    why,
    was: code.name ?? (code.place && nameOf(counties, code.place)),
    township: last && townshipToday(counties, last, now),
  }
}

/** The station (9 digits) that keeps a code today, or the county for stock and for what no township has any more. */
export function keeperOf(counties: Counties, code: VillageCode, now: number): string {
  const place = code.township ?? code.place
  return (place && townshipToday(counties, place, now)) ?? code.county
}

/** Whether a holder of these grants may map or retire the code. */
export const keepsCode = (counties: Counties, grants: readonly Grant[], code: VillageCode, now: number): boolean =>
  keepsCodesOf(grants, keeperOf(counties, code, now))

/** Whether the council of the place that a code was printed for was dissolved: another township has the place today, or none. */
export function pointsToDissolved(counties: Counties, code: VillageCode, now: number): boolean {
  const meaning = resolveCode(counties, code, now)
  if (meaning.kind === 'ask') return meaning.why === 'gone'
  const township = townshipOf(code.place ?? '')
  return meaning.kind === 'village' && township !== null && townshipToday(counties, township, now) !== township
}

/** A village to which a holder may map the code: one of the directory, where the code's keeper is. */
export const canBeMappedTo = (counties: Counties, code: VillageCode, village: string, now: number): boolean =>
  levelOf(village) === 'village' &&
  countyOf(village) === code.county &&
  isWithin(village, keeperOf(counties, code, now)) &&
  placeAt(counties, village) !== null &&
  placeToday(counties, village, now) === village
