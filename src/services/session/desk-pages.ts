/** Which pages of the workbench a person has, by the roles that they hold. */
import type { Me } from '~types/person'
import type { Role } from '~types/role'

/** Who deals with concerns. */
const WITH_CONCERNS = new Set<Role>(['clerk', 'head', 'county'])

/** Everybody with a role has topics; the first page is where the workbench opens. */
export const deskPagesOf = (grants: Me['grants']): readonly ('inbox' | 'topics')[] => {
  if (grants.length === 0) return []
  return grants.some(({ role }) => WITH_CONCERNS.has(role)) ? ['inbox', 'topics'] : ['topics']
}
