/** What likeness compares: a concern or a topic, reduced to what says which matter it is. */
import type { NamedPlace } from '../../../../types/place'

/** A concern or a topic. `village`: where it is known to be; `council`: whose it is; `kind`: a key of the county's list. */
export interface Matter {
  readonly id: string
  readonly title: string | null
  readonly text: string
  readonly village: NamedPlace | null
  readonly council: string | null
  readonly kind: string | null
}
