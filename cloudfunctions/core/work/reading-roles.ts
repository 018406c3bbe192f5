/** As what somebody reads the papers of a topic. */
import type { Role } from '../../../types/role'
import type { Officer } from '../procedure'
import { isAssignedTo } from '../rules/lifecycle/own-assignments'
import type { StoredTopic } from '../store/topics'
import { officerAt, rolesAt } from './capacities'

/** What residents say of the work is for the department that did it, not for every bureau of the county. */
export const readingRoles = ({ id, grants }: Officer, topic: StoredTopic): readonly Role[] => {
  const roles = rolesAt(grants, topic.board)
  return isAssignedTo(officerAt(id, grants, topic.board), topic) ? roles : roles.filter((role) => role !== 'department')
}
