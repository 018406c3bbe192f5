/** The names of all towns and villages of the counties that the tests serve. */
import { counties } from '../../../cloudfunctions/core/served'

/** As the preview of a notice takes them from the county. */
export const PLACES: readonly string[] = [...counties.values()].flatMap(({ places }) =>
  [...places.values()].map(({ name }) => name),
)
