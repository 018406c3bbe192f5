/** What of a topic is the actor's departments' to carry out, and of what they or the committee may file a paper now. */
import {
  isClaimedDone,
  lastClaim,
  mayAskForTime,
  openAssignments,
  openExtensions,
  papersOf,
} from '../../../../types/filed'
import type { PaperKind } from '../../../../types/papers/paper'
import type { Actor } from './actor'
import type { DeliberatedTopic } from './topic-file'

type WithFile = Pick<DeliberatedTopic, 'file'>

/** The assignments of the actor's departments, those that were taken back as well. */
const assignedTo = ({ departments = {} }: Actor, { file }: WithFile) =>
  papersOf(file, 'assignment')
    .map(({ paper }) => paper)
    .filter(({ department }) => departments[department.key] !== undefined)

/** Whether a topic is the actor's departments' to carry out, or was. */
export const isAssignedTo = (actor: Actor, topic: WithFile): boolean => assignedTo(actor, topic).length > 0

/** The assignments that the actor's departments have still to carry out. */
export function ownAssignments(actor: Actor, topic: WithFile): readonly string[] {
  const open = openAssignments(topic.file)
  return assignedTo(actor, topic)
    .map(({ id }) => id)
    .filter((id) => open.includes(id))
}

/** Whether there is anything of which the actor could file such a paper now: an own task, one for which time may still be asked, a request to answer, a task to take back, or to look at in residents' place. */
export function hasSubject(actor: Actor, kind: PaperKind, topic: WithFile, now: number): boolean {
  switch (kind) {
    case 'progress':
    case 'completion':
      return ownAssignments(actor, topic).length > 0
    case 'extension':
      return ownAssignments(actor, topic).some((id) => mayAskForTime(topic.file, id, now))
    case 'recall':
      return openAssignments(topic.file).length > 0
    case 'rework':
      return isClaimedDone(topic.file) && lastClaim(topic.file)?.paper.asked === 0
    case 'extension-answer':
      return openExtensions(topic.file).length > 0
    default:
      return true
  }
}
