/** The station (or county) whose desk is asked for, if it is the actor's. */
import type { NamedPlace } from '../../../types/place'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { placeAt } from '../rules/counties'
import { dealsWith } from '../rules/powers'
import { counties } from '../served'

/** `asked` absent: that of the first grant. Refuses `power.missing` at `place`. */
export function ownStation(actor: Officer, asked: string | undefined): NamedPlace {
  const station = asked ?? actor.grants.find(({ place }) => dealsWith(actor.grants, place))?.place ?? ''
  const place = placeAt(counties, station)
  if (!place || !dealsWith(actor.grants, station)) throw new Refusal('power.missing', { field: 'place' })
  return place
}
