/** 我的议题: what a member has at hand: what they were asked to find out, what they supervise, to what they were invited, what they put forward. */
import * as v from 'valibot'
import { idField, momentField, requestIdField } from './fields'
import { positionSchema } from './method'
import { ENDINGS } from './papers/ending'
import { research } from './papers/research'
import { INVITATION_ANSWERS } from './session'

/** Something to be found out before a consultation. */
const ownTaskSchema = v.object({
  topic: v.string(),
  title: v.string(),
  question: v.string(),
  /** The question in words. */
  asks: v.string(),
  /** When and where the consultation is for which it is needed. */
  meets: v.object({ at: momentField, where: v.string() }),
})

/** See `ownTaskSchema`. */
export type OwnTask = v.InferOutput<typeof ownTaskSchema>

/** How a topic stands. `tasks`: how many assignments there are and how many of them are done; null before the first. `lateDays`: working days after `dueAt`. */
const ownTopicSchema = v.object({
  id: v.string(),
  title: v.string(),
  placeName: v.string(),
  position: positionSchema,
  ending: v.nullable(v.picklist(ENDINGS)),
  dueAt: v.nullable(momentField),
  lateDays: v.nullable(v.number()),
  tasks: v.nullable(v.object({ all: v.number(), done: v.number() })),
})

/** See `ownTopicSchema`. */
export type OwnTopic = v.InferOutput<typeof ownTopicSchema>

/** A topic stands in the first of the last three lists that fits: proposed, supervised, invited. */
export const memberTopicsSchema = v.object({
  tasks: v.array(ownTaskSchema),
  supervised: v.array(ownTopicSchema),
  proposed: v.array(ownTopicSchema),
  invited: v.array(
    v.object({
      ...ownTopicSchema.entries,
      invitation: v.string(),
      answer: v.nullable(v.picklist(INVITATION_ANSWERS)),
    }),
  ),
})

/** See {@link memberTopicsSchema}. */
export type MemberTopics = v.InferOutput<typeof memberTopicsSchema>

const { kind: _kind, ...findings } = research.entries

/** What a member found out, written down wherever they were and sent when there is a network: it names no version of the topic. */
export const ownResearchInput = v.object({ requestId: requestIdField, topic: idField('议题编号'), ...findings })

/** See {@link ownResearchInput}: as parsed. */
export type OwnResearchInput = v.InferOutput<typeof ownResearchInput>
