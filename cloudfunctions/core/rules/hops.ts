/** Routing found wrong: to whom a concern goes when a station returns it, or when the county decides. */
import { PASS_REASON_LABELS, type PassReason, type PassRoute } from '../../../types/desk'
import { countyOf, levelOf, townshipOf } from '../../../types/place'

/** One way from station to station; `reason` and `proposed` (a council) are a station's, null when the county decided. */
export interface Hop {
  readonly from: string
  readonly to: string
  readonly reason: PassReason | null
  readonly proposed: string | null
  readonly at: number
}

/** Whose a concern is: a council's, in its township's station; or the county's, which then has to decide. */
export interface Owner {
  readonly council: string | null
  readonly station: string
}

/** Why a council cannot be the next owner: it is the station's own, or of another county. */
export type OwnerProblem = 'own-station' | 'other-county'

/** The owner, or what is wrong with the council that was named. */
export type NextOwner =
  | { readonly ok: true; readonly owner: Owner }
  | { readonly ok: false; readonly problem: OwnerProblem }

/** A station is believed once: what it proposes is followed as long as nobody has moved the concern before. */
export const passRouteOf = (hops: readonly Pick<Hop, 'from'>[]): PassRoute => {
  if (hops.some(({ from }) => levelOf(from) === 'county')) return 'county-decided'
  return hops.length > 0 ? 'second-return' : 'proposed'
}

/** Where each route leads. */
const FOLLOWS_PROPOSAL = {
  proposed: true,
  'second-return': false,
  'county-decided': false,
} as const satisfies Record<PassRoute, boolean>

/** After a return by `station` (a township) that proposes a council, or none. */
export function ownerAfterReturn(
  hops: readonly Pick<Hop, 'from'>[],
  station: string,
  proposed: string | null,
): NextOwner {
  const county = countyOf(station)
  if (proposed !== null && townshipOf(proposed) === station) return { ok: false, problem: 'own-station' }
  if (proposed !== null && FOLLOWS_PROPOSAL[passRouteOf(hops)]) return ownerInCounty(county, proposed)
  if (proposed !== null && countyOf(proposed) !== county) return { ok: false, problem: 'other-county' }
  return { ok: true, owner: { council: null, station: county } }
}

/** What stands against moving a concern of `station` from one council of its township to another; null when nothing does. */
export const entrustProblem = (
  station: string,
  from: string | null,
  to: string,
): 'same-council' | 'other-township' | null => {
  if (townshipOf(to) !== station) return 'other-township'
  return to === from ? 'same-council' : null
}

/** After the county has decided: any council of its own, also the one that returned it. */
export const ownerInCounty = (county: string, council: string): NextOwner =>
  countyOf(council) === county
    ? { ok: true, owner: { council, station: townshipOf(council) ?? county } }
    : { ok: false, problem: 'other-county' }

/** The reason as residents and colleagues read it: what it is called, and the clerk's own words behind it. */
export const passReasonText = (reason: PassReason, words: string | undefined): string => {
  const label = reason === 'other' && words !== undefined ? null : PASS_REASON_LABELS[reason]
  return `${[label, words?.replace(/。$/, '')].filter(Boolean).join('。')}。`
}
