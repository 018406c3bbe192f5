/** A stored correction as the county may read it: its title without numbers of persons, never the resident's text. */
import type { NamedPlace } from '../../../types/place'
import type { CorrectionRow } from '../../../types/routing'
import { placeAt } from '../rules/counties'
import { maskNumbers } from '../rules/personal-data'
import { counties } from '../served'
import type { StoredCorrection } from '../store/corrections'

/** A place that is not served any more keeps its code as its name. */
export const placeNamed = (code: string): NamedPlace => placeAt(counties, code) ?? { code, name: code, fullName: code }

/** See {@link CorrectionRow}. */
export const correctionRowOf = (correction: StoredCorrection): CorrectionRow => ({
  id: correction._id,
  number: correction.number,
  title: maskNumbers(correction.saw.title),
  from: correction.said === null ? null : placeNamed(correction.said),
  to: placeNamed(correction.went ?? correction.county),
  basis: correction.basis,
  reasons: correction.reasons,
  hops: correction.hops,
  at: Number(correction.order.slice(0, 15)),
})
