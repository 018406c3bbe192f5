/** A stored topic as the lifecycle reads it, and back. */
import { meetingOf } from '../../../types/filed'
import { stepIn } from '../../../types/method'
import type { TimelineEvent } from '../../../types/timeline'
import { hiding } from '../rules/exposure/redactions'
import { carriedOut } from '../rules/lifecycle/carried-out'
import { inquiryOf } from '../rules/lifecycle/inquiry'
import type { DeliberatedTopic } from '../rules/lifecycle/topic-file'
import { recorded } from '../rules/record'
import { isSame, standingOf } from '../rules/session/convening'
import { mayBeDeeds } from '../rules/session/deeds-in'
import type { StoredTopic } from '../store/topics'
import { concernsOf } from './gathered'
import { confirmByOf } from './public-outcome'
import { withClocks } from './with-clocks'

/** See the file's purpose. */
export const deliberatedOf = (topic: StoredTopic): DeliberatedTopic => ({
  step: topic.step,
  stepSince: topic.stepSince,
  stepFrom: topic.stepFrom,
  concerns: concernsOf(topic),
  file: topic.file,
  closed: topic.closedAt !== null && topic.ending ? { at: topic.closedAt, ending: topic.ending } : null,
})

const meetsOf = (file: StoredTopic['file']): StoredTopic['meets'] => {
  const meeting = meetingOf(file)
  return meeting && { ...meeting, members: [...meeting.members] }
}

/** A call that was changed or cancelled stands until another plan or the minutes are filed. */
const isMeetingNew = (before: StoredTopic['file'], after: StoredTopic['file']): boolean =>
  after.slice(before.length).some(({ paper }) => paper.kind === 'plan' || paper.kind === 'session')

/** The topic after an act, which `event` says, done with `requestId` by `person`. */
export function afterAct(
  topic: StoredTopic,
  next: DeliberatedTopic,
  event: TimelineEvent,
  turn: StoredTopic['turns'][number],
): StoredTopic {
  const [file, closedAt] = [[...next.file], next.closed?.at ?? null]
  const hide = hiding(file)
  const after = {
    ...topic,
    version: topic.version + 1,
    step: next.step,
    stepSince: next.stepSince,
    stepFrom: next.stepFrom,
    file,
    closedAt,
    // The station's own words lose what a notice took out of them, wherever they are read from now on.
    title: hide({ path: 'title', where: '', text: topic.title }),
    summary: hide({ path: 'summary', where: '', text: topic.summary }),
    lapseAt: confirmByOf({ file, closedAt }),
    ending: next.closed?.ending ?? null,
    carried: carriedOut(file),
    inquiry: inquiryOf(stepIn(topic.method, next.step), file),
    meets: closedAt !== null ? null : isMeetingNew(topic.file, file) ? meetsOf(file) : topic.meets,
    record: recorded(topic._id, topic.record, event),
    turns: [...topic.turns, turn],
  }
  const conveneAt = isSame(standingOf(topic), standingOf(after)) ? topic.conveneAt : event.at
  const deedsAt = mayBeDeeds(file.slice(topic.file.length)) ? event.at : topic.deedsAt
  return withClocks({ ...after, conveneAt, deedsAt }, topic.clocks)
}
