/** A followed matter as its followers may see it: nothing of its author, nothing in the author's words. */
import type { FollowedRow } from '../../../types/follow'
import type { TimelineEvent } from '../../../types/timeline'
import { startOfDay } from '../rules/china-time'
import { councilAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import type { StoredFollow } from '../store/follows'
import type { StoredTopic } from '../store/topics'
import { addresseeOf } from './addressee'
import { genericNameOf } from './present-concern'
import { peopleOf, phaseOfTopic, positionOf } from './project-topic'

/** A concern; its topic's public title once there is one (`topic` as far as it was read). */
export const followedConcernRow = (
  follow: StoredFollow,
  concern: StoredConcern,
  topic: StoredTopic | null,
): FollowedRow => ({
  target: concern._id,
  name: topic?.title ?? genericNameOf(concern),
  addressee: addresseeOf(concern),
  people: topic ? peopleOf(topic) : 1 + concern.followers,
  since: follow.since,
  state: concern.state,
  replyBy: concern.answeredAt === null ? concern.replyBy : null,
  topic: concern.topic,
  ...progressOf(topic),
})

/** A topic that was joined on the board. */
export const followedTopicRow = (follow: StoredFollow, topic: StoredTopic): FollowedRow => ({
  target: topic._id,
  name: topic.title,
  addressee: councilAt(counties, topic.council)?.name ?? '',
  people: peopleOf(topic),
  since: follow.since,
  state: 'accepted',
  replyBy: null,
  topic: topic._id,
  ...progressOf(topic),
})

const progressOf = (topic: StoredTopic | null): Pick<FollowedRow, 'position' | 'phase'> =>
  topic ? { position: positionOf(topic), phase: phaseOfTopic(topic) } : { position: null, phase: null }

/** The texts of other events were written for the author alone; an answer was checked before followers could read it. */
export const followedEventOf = ({ kind, at, by, title, text }: TimelineEvent): TimelineEvent => ({
  kind,
  // The day only, as on the public page.
  at: kind === 'submitted' ? startOfDay(at) : at,
  by: by === '本人' ? '居民' : by,
  title: kind === 'withdrawn' ? '提的人撤回' : title,
  text: kind === 'returned' ? text : null,
})
