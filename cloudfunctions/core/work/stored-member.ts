/** A member of the roster as the collection keeps them, and back. */
import type { Member } from '../../../types/member'
import { reachOf } from '../rules/planning/roster'
import type { StoredMember } from '../store/members'

/** With the codes under which they are found. */
export const storedMember = ({ id, ...member }: Member): StoredMember => ({
  _id: id,
  ...member,
  reach: reachOf(member),
})

/** As the rules know them. */
export const memberOf = ({ _id, reach: _reach, ...member }: StoredMember): Member => ({ id: _id, ...member })
