/** A member with the number by which a file names them. */
import type { Member } from '../../../../types/member'

/** A member of the county as the roster has them, with the number in the county's own list. */
export interface Numbered {
  readonly member: Member
  readonly number: string | null
}
