/** The concerns collection: each concern with its own timeline. Private to its author and the station that deals with it. */
import * as v from 'valibot'
import { CHECKS, CONCERN_STATES } from '../../../types/concern'
import { PASS_REASONS } from '../../../types/desk'
import { CONSENTS } from '../../../types/entry'
import { pointField } from '../../../types/place'
import { ROUTE_BASES } from '../../../types/route'
import { adviserSchema } from '../../../types/studio'
import { eventSchema } from '../../../types/timeline'
import { collectionOf } from './database'

const concernDocument = v.object({
  _id: v.string(),
  number: v.string(),
  /** Sort key: see `sortKey` in types/fields. */
  order: v.string(),
  /** Raised by one with each turn; a clerk's action names the version it saw. */
  version: v.number(),
  state: v.picklist(CONCERN_STATES),
  /** Who must act: the township (9 digits), or the county (6) for what is held. */
  station: v.string(),
  /** Null while held. */
  council: v.nullable(v.string()),
  /** The village when known. */
  village: v.nullable(v.string()),
  county: v.string(),
  because: v.string(),
  /** The studio that advised when it came in; null when none fitted. */
  adviser: v.nullable(adviserSchema),
  /** How it was routed when it came in, for the report on routing; `scene`: the code that was scanned. */
  routing: v.object({
    basis: v.nullable(v.picklist(ROUTE_BASES)),
    council: v.nullable(v.string()),
    confidence: v.number(),
    scene: v.nullable(v.string()),
  }),
  /** From station to station; `reason` and `proposed` (a council) are a station's, null when the county decided. */
  hops: v.array(
    v.object({
      from: v.string(),
      to: v.string(),
      reason: v.nullable(v.picklist(PASS_REASONS)),
      proposed: v.nullable(v.string()),
      at: v.number(),
    }),
  ),
  /** Others who met the same (我也遇到), the author not counted. */
  followers: v.number(),
  /** Family members who hear of it in place of its author, who has no phone (see `entry`). */
  claims: v.number(),
  author: v.string(),
  /**
   * Entered by a station for somebody without a phone: how they agreed, which township's station and which officer, the hash of
   * their query code, when that was made, the hashes that it replaced, and which officers made a new one. Null of everybody else's.
   */
  entry: v.nullable(
    v.object({
      consent: v.picklist(CONSENTS),
      station: v.string(),
      by: v.string(),
      codeHash: v.string(),
      codeAt: v.number(),
      replaced: v.array(v.string()),
      renewedBy: v.optional(v.array(v.string()), []),
    }),
  ),
  text: v.string(),
  title: v.string(),
  kind: v.string(),
  photos: v.array(v.string()),
  where: v.object({ words: v.nullable(v.string()), point: v.nullable(pointField) }),
  isNameShown: v.boolean(),
  name: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  check: v.picklist(CHECKS),
  submittedAt: v.number(),
  updatedAt: v.number(),
  replyBy: v.number(),
  /** Its station explained once why the answer takes longer: when, until when instead, and what had been promised before. */
  hold: v.nullable(v.object({ at: v.number(), until: v.number(), promised: v.number() })),
  /** How far the reminders of its answer have come (rules/clocks), and when the next is due; null when nobody is to be reminded. */
  reminded: v.object({ dueAt: v.number(), level: v.number(), toldAt: v.nullable(v.number()) }),
  alertAt: v.nullable(v.number()),
  /** When the first answer was given; null before. */
  answeredAt: v.nullable(v.number()),
  topic: v.nullable(v.string()),
  timeline: v.array(eventSchema),
  /** What was submitted, hashed: a repeated request with other content is noticed. */
  digest: v.string(),
  /** The turns already taken, so that a repeated request is answered and not done again. */
  turns: v.array(v.object({ requestId: v.string(), person: v.string(), action: v.string() })),
})

/** See `concernDocument`: a concern as stored. */
export type StoredConcern = v.InferOutput<typeof concernDocument>

/** Concerns by deterministic id (`rules/identifiers`). */
export const concerns = collectionOf('concerns', concernDocument)
