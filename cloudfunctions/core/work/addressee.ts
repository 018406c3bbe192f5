/** Who deals with a concern now, in words. */
import { councilAt, countyAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'

/** The council's name, or the county's owner while the concern is held. */
export const addresseeOf = ({ council, county }: Pick<StoredConcern, 'council' | 'county'>): string =>
  (council && councilAt(counties, council)?.name) || (countyAt(counties, county)?.rules.owner ?? '')
