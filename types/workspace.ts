/** One topic's workspace, and the workbench's list of topics: for everybody who has a part in the eight steps at its place. */
import * as v from 'valibot'
import { councilSchema } from './council'
import { namedDepartmentSchema } from './department'
import { deskConcernSchema } from './desk'
import { idField, momentField, requestIdField } from './fields'
import { positionSchema } from './method'
import { ENDINGS } from './papers/ending'
import { PAPER_TABLE, type PaperKind, paperInput, paperSchema } from './papers/paper'
import { namedPlaceSchema } from './place'
import { latenessSchema } from './reminder'
import { eventSchema } from './timeline'

const isPaperKind = (value: unknown): boolean => typeof value === 'string' && value in PAPER_TABLE
/** The name of a paper, as it travels. */
export const paperKindSchema = v.custom<PaperKind>(isPaperKind)

/** A topic in the list. `isMine`: it waits for the actor, to file what its step lacks or to move it on. `dueAt`: the last day of its step; for a department of its own nearest task that is still to be done. */
export const topicRowSchema = v.object({
  id: v.string(),
  number: v.string(),
  title: v.string(),
  placeName: v.string(),
  position: positionSchema,
  stepSince: momentField,
  people: v.number(),
  /** Goes back when it is sent on from the list. */
  version: v.number(),
  isMine: v.boolean(),
  /** The actor put it forward. */
  isProposed: v.boolean(),
  /** What sending it on from the first step means, in words (“报党（工）委审定”); null when the actor cannot do that now. */
  sendsTo: v.nullable(v.string()),
  dueAt: v.nullable(momentField),
  /** Null while all is in time. */
  lateness: v.nullable(latenessSchema),
  /** Since when somebody waits for an answer who reported, after the end, that it came back; null when nobody does. */
  relapsedAt: v.nullable(momentField),
})

/** See {@link topicRowSchema}. */
export type TopicRow = v.InferOutput<typeof topicRowSchema>

/** The topics of a place that are not closed, or closed and reported to have come back; what is late first, then the newest; `isCut` when there are more than the list holds. `isAssigned`: only those that the actor's department was given. */
export const topicListSchema = v.object({
  place: namedPlaceSchema,
  rows: v.array(topicRowSchema),
  isCut: v.boolean(),
  isAssigned: v.boolean(),
})

/** See {@link topicListSchema}. */
export type TopicList = v.InferOutput<typeof topicListSchema>

/** A closed topic in the list. `ending`: how it ended. */
export const closedTopicRowSchema = v.object({
  ...v.pick(topicRowSchema, ['id', 'number', 'title', 'placeName', 'people']).entries,
  ending: v.nullable(v.picklist(ENDINGS)),
  closedAt: momentField,
})

/** See {@link closedTopicRowSchema}. */
export type ClosedTopicRow = v.InferOutput<typeof closedTopicRowSchema>

/** A page of closed topics, the newest end first; `next` is where the following one begins. */
export const closedTopicsSchema = v.object({ rows: v.array(closedTopicRowSchema), next: v.nullable(v.string()) })

/** See {@link closedTopicsSchema}. */
export type ClosedTopics = v.InferOutput<typeof closedTopicsSchema>

/** A paper in the file as an officer reads it. `isMine`: filed by the actor. `links`: temporary ones to its pictures, by file id; one that is gone has none. */
export const filedSchema = v.object({
  paper: paperSchema,
  label: v.string(),
  at: momentField,
  isMine: v.boolean(),
  links: v.record(v.string(), v.string()),
})

/**
 * A topic whole. `missing`: what the step still lacks, in words. `canFile`: the papers that the actor may hand in now;
 * `canMoveOn`: whether the step is the actor's to leave. `version` goes back with each act.
 */
export const workspaceSchema = v.object({
  id: v.string(),
  number: v.string(),
  version: v.number(),
  title: v.string(),
  summary: v.string(),
  council: councilSchema,
  kindLabel: v.string(),
  people: v.number(),
  methodLabel: v.string(),
  steps: v.array(v.object({ key: v.string(), label: v.string() })),
  step: v.string(),
  stepSince: momentField,
  dueAt: v.nullable(momentField),
  /** Working days after that day; null while it is in time. Anything else that is late, an objection perhaps, is in `lateness` too. */
  lateDays: v.nullable(v.number()),
  lateness: v.nullable(latenessSchema),
  /** Since when somebody waits for an answer who reported, after the end, that it came back. */
  relapsedAt: v.nullable(momentField),
  ending: v.nullable(v.picklist(ENDINGS)),
  concerns: v.array(v.object({ id: v.string(), number: v.string(), title: v.string() })),
  file: v.array(filedSchema),
  missing: v.array(v.string()),
  canFile: v.array(paperKindSchema),
  canMoveOn: v.boolean(),
  /** Whether the actor may see its session: somebody is invited, or it is time to (see types/calling). */
  hasMeeting: v.boolean(),
  /** What the county's data offers to papers, by name. */
  choices: v.object({
    forms: v.array(v.string()),
    formats: v.array(v.string()),
    /** `isStaffed`: somebody acts for it, as far as is known; else nobody there reads a message. */
    departments: v.array(v.object({ ...namedDepartmentSchema.entries, isStaffed: v.boolean() })),
  }),
  /** The assignments that the actor's own department has still to carry out. */
  ownAssignments: v.array(v.string()),
  /** Likely not negotiable, by the county's words; null when nothing speaks for it, or it was approved already. */
  screening: deskConcernSchema.entries.screening,
  /** The county's ready-made answers to what is not negotiable, while it may still be dismissed. */
  returnReasons: deskConcernSchema.entries.returnReasons,
  timeline: v.array(eventSchema),
})

/** See {@link workspaceSchema}. */
export type Workspace = v.InferOutput<typeof workspaceSchema>

/** Other open topics of the same township that may be the same matter, the most alike first. `because`: why, in words. */
export const alikeTopicsSchema = v.array(
  v.object({ id: v.string(), title: v.string(), placeName: v.string(), position: positionSchema, because: v.string() }),
)

/** See {@link alikeTopicsSchema}. */
export type AlikeTopic = v.InferOutput<typeof alikeTopicsSchema>[number]

const act = {
  requestId: requestIdField,
  topic: idField('议题编号'),
  version: v.pipe(v.number(), v.integer()),
}

/** Hand in a paper at the step where it belongs. */
export const fileInput = v.object({ ...act, paper: paperInput })

/** Leave a step by hand. */
export const moveOnInput = v.object(act)

/** What every act on a topic answers: how it stands now. */
export const actOutput = v.object({
  topic: v.string(),
  version: v.number(),
  step: v.string(),
  ending: v.nullable(v.picklist(ENDINGS)),
})

/** See {@link actOutput}. */
export type ActResult = v.InferOutput<typeof actOutput>
