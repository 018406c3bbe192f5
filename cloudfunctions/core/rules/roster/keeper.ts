/** Who keeps which roster: a station's staff its township's, the county's officers all of their own. */
import type { Member } from '../../../../types/member'
import { isWithin, levelOf } from '../../../../types/place'
import type { Grant, Role } from '../../../../types/role'

const STATION: readonly Role[] = ['clerk', 'head']

const keepsBy = ({ role, place }: Grant): boolean =>
  role === 'county' ? levelOf(place) === 'county' : STATION.includes(role) && levelOf(place) === 'township'

/** Whether a holder keeps the roster of `scope`, a township's code or a county's. */
export const keepsRosterOf = (grants: readonly Grant[], scope: string): boolean =>
  levelOf(scope) !== 'village' && grants.some((grant) => keepsBy(grant) && isWithin(scope, grant.place))

/** Whether a holder may change what the roster says of a member: by where the member belongs, not by where they sit as well. */
export const keepsMember = (grants: readonly Grant[], { place }: Pick<Member, 'place'>): boolean =>
  grants.some((grant) => keepsBy(grant) && isWithin(place, grant.place))
