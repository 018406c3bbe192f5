/** A member of the roster as the collection keeps them, and back. */
import type { Member } from '../../../types/member'
import { countyOf } from '../../../types/place'
import { reachOf } from '../rules/planning/roster'
import type { StoredMember } from '../store/members'

/** What only the collection keeps of a member. */
type KeptBeside = Pick<StoredMember, 'number' | 'binding'>

const NOTHING: KeptBeside = { number: null, binding: null }

/** With the county and the codes under which they are found; `beside` is as it was before. */
export const storedMember = ({ id, ...member }: Member, { number, binding }: KeptBeside = NOTHING): StoredMember => ({
  _id: id,
  ...member,
  number,
  county: countyOf(member.place),
  binding,
  reach: reachOf(member),
})

/** As the rules know them. */
export const memberOf = ({
  _id,
  number: _number,
  county: _county,
  binding: _binding,
  reach: _reach,
  ...member
}: StoredMember): Member => ({
  id: _id,
  ...member,
})
