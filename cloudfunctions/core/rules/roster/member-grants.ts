/** What a bound member may reach: one grant a place, each with the term's last moment, so that no job has to end it. */
import type { Member } from '../../../../types/member'
import { isWithin } from '../../../../types/place'
import type { Grant } from '../../../../types/role'
import { reachOf } from '../planning/roster'

/** What of a member the grants are made from. */
export type Powers = Pick<Member, 'id' | 'kinds' | 'place' | 'post' | 'councils' | 'term'>

/** The widest of the codes under which the roster finds the member; the own place of one who belongs to none. */
export function memberGrants({ id, term, ...member }: Powers): Grant[] {
  const reach = reachOf(member)
  const places = reach.length === 0 ? [member.place] : reach
  return places
    .filter((place) => !places.some((other) => other !== place && isWithin(place, other)))
    .map((place) => ({ role: 'member', place, member: id, until: term.until }))
}

/** A person's grants with those of the role `member` as the roster has them. */
export const withMemberGrants = (grants: readonly Grant[], member: Powers): Grant[] => [
  ...withoutMemberGrants(grants),
  ...memberGrants(member),
]

/** A person's grants when nobody of the roster is bound to them any more. */
export const withoutMemberGrants = (grants: readonly Grant[]): Grant[] => grants.filter(({ role }) => role !== 'member')
