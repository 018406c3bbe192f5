/** 跟进: a resident who met the same joins a matter instead of submitting it again; the shapes that travel between phone and cloud. */
import * as v from 'valibot'
import { CONCERN_STATES, sceneField } from './concern'
import { idField, momentField, optionalTextField, requestIdField } from './fields'
import { LIMITS } from './limits'
import { mappedSchema } from './mapped'
import { PHASES, positionSchema } from './method'
import { councilField, countyField, villageField } from './place'
import { eventSchema } from './timeline'
import { voiceSchema } from './voice'

/** How the caller stands to a matter: `own` raised it (or one of its concerns), `following` joined it. */
export const STANDINGS = ['none', 'following', 'own'] as const

/** See {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number]

/** What the phone knows of a concern that is being written; where it belongs is resolved as by `resident.route`. */
export const similarInput = v.object({
  scene: v.optional(sceneField),
  county: v.optional(countyField),
  council: v.optional(councilField),
  village: v.optional(villageField),
  words: optionalTextField('地点', LIMITS.placeWords),
  title: optionalTextField('标题', LIMITS.title),
  text: optionalTextField('说说是什么事', LIMITS.concernText),
  kind: v.optional(idField('事情类别')),
})

/** See {@link similarInput}: as parsed. */
export type SimilarAsked = v.InferOutput<typeof similarInput>

const likeness = { id: v.string(), people: v.number(), because: v.string() }

/** An open matter that may be the same. Of somebody else's concern only where, which kind, which day and how many; a topic and an own concern with their title. */
export const alikeSchema = v.variant('of', [
  v.object({
    of: v.literal('topic'),
    ...likeness,
    title: v.string(),
    position: positionSchema,
    phase: v.picklist(PHASES),
    standing: v.picklist(STANDINGS),
  }),
  v.object({
    of: v.literal('concern'),
    ...likeness,
    placeName: v.string(),
    kindLabel: v.string(),
    /** The day only: midnight in China. */
    day: momentField,
    standing: v.picklist(STANDINGS),
  }),
  v.object({ of: v.literal('own'), ...likeness, title: v.string(), submittedAt: momentField }),
])

/** See {@link alikeSchema}. */
export type AlikeMatter = v.InferOutput<typeof alikeSchema>

/** At most three, best first; empty when nothing is near enough or the council is not settled. */
export const similarOutput = v.object({ alike: v.array(alikeSchema) })

/** `words`: what the person had written so far, kept with the follow for the case that the matter is withdrawn. */
export const joinInput = v.object({
  requestId: requestIdField,
  target: idField('事情编号'),
  /** Whether they will say at the end that it came true. */
  supervises: v.optional(v.boolean(), true),
  words: v.optional(
    v.object({
      text: optionalTextField('说说是什么事', LIMITS.concernText),
      kind: v.optional(idField('事情类别')),
      council: v.optional(councilField),
      village: v.optional(villageField),
    }),
  ),
})

/** What was joined: its title when public, else place and kind. `concern`: the own one, when it is the caller's. */
export const joinOutput = v.object({
  outcome: v.picklist(['joined', 'own']),
  of: v.picklist(['concern', 'topic']),
  target: v.string(),
  name: v.string(),
  addressee: v.string(),
  /** How many met the same, the author counted. */
  people: v.number(),
  /** When an answer is due; null for topics, which go on step by step. */
  replyBy: v.nullable(momentField),
  concern: v.nullable(v.string()),
})

/** See {@link joinOutput}. */
export type Joined = v.InferOutput<typeof joinOutput>

/** 不再跟进. */
export const leaveInput = v.object({ requestId: requestIdField, target: idField('事情编号') })

/** 办完后请我来确认, or not: said again on the topic's page. */
export const superviseInput = v.object({
  requestId: requestIdField,
  topic: idField('议题编号'),
  supervises: v.boolean('请选择要不要请您来确认。'),
})

/** See {@link superviseInput}: as it stands now. */
export const superviseOutput = v.object({ supervises: v.boolean() })

/** How the caller stands to a topic and what they have said of it, for the buttons of its page. */
export const standingSchema = v.object({
  standing: v.picklist(STANDINGS),
  people: v.number(),
  canJoin: v.boolean(),
  /** The own concern, when it is the caller's. */
  concern: v.nullable(v.string()),
  /** Whether the caller agreed to say at the end whether it came true; a follower may change it until people are asked. */
  supervises: v.boolean(),
  canChangeSupervising: v.boolean(),
  /** Whether the topic concerned the caller when it was last said to be done, and they agreed to supervise: then they are asked whether it is. */
  isAsked: v.boolean(),
  voice: voiceSchema,
})

/** See {@link standingSchema}. */
export type TopicStanding = v.InferOutput<typeof standingSchema>

/** A followed matter in a list. `topic`: the page to open once there is one; `position` and `phase` with it. */
export const followedRowSchema = v.object({
  target: v.string(),
  name: v.string(),
  addressee: v.string(),
  people: v.number(),
  since: momentField,
  /** Heard of for its author, who has no phone. */
  isFamily: v.boolean(),
  state: v.picklist(CONCERN_STATES),
  replyBy: v.nullable(momentField),
  topic: v.nullable(v.string()),
  position: v.nullable(positionSchema),
  phase: v.nullable(v.picklist(PHASES)),
})

/** See {@link followedRowSchema}. */
export type FollowedRow = v.InferOutput<typeof followedRowSchema>

/** A followed concern of somebody else: how it stands, who deals with it, what the station answered; nothing of its author. `words` are the reader's own. */
export const followedConcernSchema = v.object({
  ...followedRowSchema.entries,
  /** The number of this following, to name it by; the concern's own for family. */
  number: v.string(),
  submittedOn: momentField,
  timeline: v.array(eventSchema),
  /** What became of it in the outcome of its topic: for family only, and from the notice on. */
  mapped: v.nullable(mappedSchema),
  words: v.nullable(
    v.object({
      text: v.string(),
      kind: v.nullable(v.string()),
      council: v.nullable(v.string()),
      village: v.nullable(v.string()),
    }),
  ),
})

/** See {@link followedConcernSchema}. */
export type FollowedConcern = v.InferOutput<typeof followedConcernSchema>
