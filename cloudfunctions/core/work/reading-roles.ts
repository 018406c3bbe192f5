/** As what somebody reads the papers of a topic. */
import type { Role } from '../../../types/role'
import type { Officer } from '../procedure'
import { isAssignedTo } from '../rules/lifecycle/own-assignments'
import type { StoredTopic } from '../store/topics'
import { officerAt, rolesAt } from './capacities'

/** A department reads what it was given to carry out, now or before: a topic is no business of every bureau of the county. None: it is not theirs to read. */
export const readingRoles = ({ id, grants }: Officer, topic: StoredTopic): readonly Role[] => {
  const roles = rolesAt(grants, topic.board)
  return isAssignedTo(officerAt(id, grants, topic.board), topic) ? roles : roles.filter((role) => role !== 'department')
}
