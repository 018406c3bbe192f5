/** A followed matter as its followers may see it: nothing of its author, nothing in the author's words. */
import type { FollowedRow } from '../../../types/follow'
import type { EventKind, TimelineEvent } from '../../../types/timeline'
import { startOfDay } from '../rules/china-time'
import { councilAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredConcern } from '../store/concerns'
import type { StoredFollow } from '../store/follows'
import type { StoredTopic } from '../store/topics'
import { addresseeOf } from './addressee'
import { actsFor } from './follow-of'
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
  isFamily: actsFor(follow),
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
  isFamily: false,
  state: 'accepted',
  replyBy: null,
  topic: topic._id,
  ...progressOf(topic),
})

const progressOf = (topic: StoredTopic | null): Pick<FollowedRow, 'position' | 'phase'> =>
  topic ? { position: positionOf(topic), phase: phaseOfTopic(topic) } : { position: null, phase: null }

/** Neither that somebody else entered it for its author nor who took it back is a neighbour's business. */
const PLAIN_TITLES: { readonly [Kind in EventKind]?: string } = { submitted: '提交诉求', withdrawn: '提的人撤回' }

/** The texts of other events were written for the author alone; an answer and the reason of a delay were checked before followers could read them. */
export const followedEventOf = ({ kind, at, by, title, text }: TimelineEvent): TimelineEvent => ({
  kind,
  // The day only, as on the public page.
  at: kind === 'submitted' ? startOfDay(at) : at,
  by: kind === 'submitted' || kind === 'withdrawn' ? '居民' : by,
  title: PLAIN_TITLES[kind] ?? title,
  text: kind === 'returned' || kind === 'on-hold' ? text : null,
})
