/** Who may put forward a topic, so that nobody else is shown the way; the cloud decides. */
import type { Me } from '~types/person'
import type { Role } from '~types/role'

const PROPOSERS = new Set<Role>(['member', 'committee', 'clerk', 'head'])

/** The grants by which somebody may propose. */
export const proposingGrants = (grants: Me['grants']): Me['grants'] => grants.filter(({ role }) => PROPOSERS.has(role))

/** Whether somebody may at all. */
export const mayPropose = (grants: Me['grants']): boolean => proposingGrants(grants).length > 0
