/** The place on which an officer asks for a report: the one named, or the one of the first grant. */
import { isWithin, levelOf, type NamedPlace } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { placeAt } from '../rules/counties'
import { counties } from '../served'

/** A county or a township in reach of a grant; anything else is refused as `power.missing` at the field `place`. */
export function overseenPlace({ grants }: Officer, asked: string | undefined): NamedPlace {
  const code = asked ?? grants[0]?.place ?? ''
  const place = placeAt(counties, code)
  const isInReach = grants.some((grant) => isWithin(code, grant.place))
  if (!place || !isInReach || levelOf(code) === 'village') throw new Refusal('power.missing', { field: 'place' })
  return place
}
