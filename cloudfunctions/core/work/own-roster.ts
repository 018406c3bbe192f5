/** The roster that an officer asks for, if they keep it. */
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { type County, countyAt } from '../rules/counties'
import { keepsRosterOf } from '../rules/roster/keeper'
import { counties } from '../served'

/** `asked` left out: that of the first grant. Refuses `power.missing` at `place`. */
export function ownRoster(
  { grants }: Officer,
  asked: string | undefined,
): { readonly scope: string; readonly county: County } {
  const scope = asked ?? grants.find(({ place }) => keepsRosterOf(grants, place))?.place ?? ''
  const county = countyAt(counties, scope)
  if (!county?.places.has(scope) || !keepsRosterOf(grants, scope))
    throw new Refusal('power.missing', { field: 'place' })
  return { scope, county }
}
