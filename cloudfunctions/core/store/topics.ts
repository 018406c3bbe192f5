/** The topics collection: the working state of each topic; the public reads cards and pages instead. */
import * as v from 'valibot'
import { methodSchema, positionSchema, stepRowSchema } from '../../../types/method'
import { ENDINGS } from '../../../types/papers/ending'
import { paperSchema } from '../../../types/papers/paper'
import { CLOCK_KINDS } from '../../../types/reminder'
import { recordedEventSchema } from '../../../types/timeline'
import { collectionOf } from './database'

/** How far what was decided is carried out: see `rules/lifecycle/carried-out`. */
export const carriedSchema = v.object({
  unassigned: v.number(),
  assigned: v.array(
    v.object({ department: v.string(), dueAt: v.number(), isOpen: v.boolean(), isAsking: v.boolean() }),
  ),
})

/** Who has still to find something out: see `rules/lifecycle/inquiry`. A topic stored before it was counted has nobody asked until its next act. */
export const inquirySchema = v.optional(v.object({ members: v.array(v.string()), isStations: v.boolean() }), () => ({
  members: [],
  isStations: true,
}))

/** A clock that runs, and how far its reminders have come: see `rules/clocks/alerts`. */
export const clockSchema = v.object({
  kind: v.picklist(CLOCK_KINDS),
  id: v.string(),
  dueAt: v.number(),
  level: v.number(),
  toldAt: v.nullable(v.number()),
})

const topicDocument = v.object({
  _id: v.string(),
  number: v.string(),
  /** Counts what happened to it: one for each event of the record. */
  version: v.number(),
  council: v.string(),
  /** The township whose board lists it. */
  board: v.string(),
  /** The method with which it began; it stays (ARCHITECTURE, decision 2). */
  method: methodSchema,
  step: v.string(),
  stepSince: v.number(),
  title: v.string(),
  summary: v.string(),
  kind: v.string(),
  photos: v.array(v.string()),
  /** The concerns that it gathers; `shownName` of an author who chose to be named, `hiddenName` (private) of one who did not. */
  gathered: v.array(
    v.object({
      concern: v.string(),
      number: v.string(),
      title: v.string(),
      author: v.string(),
      shownName: v.nullable(v.string()),
      hiddenName: v.nullable(v.string()),
      submittedAt: v.number(),
      /** Where the matter is, when the author said it. */
      village: v.nullable(v.string()),
    }),
  ),
  /** Residents who met the same (我也遇到), the concerns' authors not counted; each person once. */
  followers: v.number(),
  /** Of these, who do not want to be asked at the end whether it came true. */
  notSupervising: v.number(),
  openedAt: v.number(),
  closedAt: v.nullable(v.number()),
  /** When it closes by itself because nobody concerned has answered; null while nothing waits for time alone. */
  lapseAt: v.nullable(v.number()),
  /** The last day of its step, or of the first assignment that is open, as the public is told; null when none runs. */
  dueAt: v.nullable(v.number()),
  /** What runs out when, and how far the reminders of each have come (rules/clocks): `level` links were told, the last at `toldAt`. */
  clocks: v.array(clockSchema),
  /** When somebody is to be reminded, and when those concerned are to be asked whether it is still good; null when nobody is. */
  alertAt: v.nullable(v.number()),
  askAgainAt: v.nullable(v.number()),
  /** Since when somebody is to be told of work that newly waits for them (rules/work); null when everybody was. `told`: the pieces of work of which they were. */
  tellAt: v.optional(v.nullable(v.number()), null),
  told: v.optional(v.array(v.string()), []),
  /** The departments for which nobody acted yet, by key, when officers were last told. */
  unstaffed: v.optional(v.array(v.string()), []),
  /** When something was filed that may be a member's deed and that the courier has not looked at; null when nothing was. */
  deedsAt: v.optional(v.nullable(v.number()), null),
  /** Open, or closed with a report that it came back which nobody has answered: it stands in the workbench's list. */
  isAtDesk: v.boolean(),
  /** Sort key of its end (`sortKey` in types/fields); null while it is open. */
  closedOrder: v.optional(v.nullable(v.string()), null),
  /** Append-only: the papers of all steps (rules/lifecycle); `person` and who heard it from them are private. */
  file: v.array(v.object({ paper: paperSchema, person: v.string(), at: v.number(), heardBy: v.optional(v.string()) })),
  /** How many papers the file had when the step began. */
  stepFrom: v.number(),
  /** What follows from the file and lists read instead of it (rules/lifecycle/carried-out). */
  carried: carriedSchema,
  inquiry: inquirySchema,
  /** The consultation to come, for the calendars of those who take part; null while no plan is current. */
  meets: v.nullable(v.object({ from: v.number(), until: v.number(), members: v.array(v.string()) })),
  /** Its session, or the last one: see the sessions collection; null before the first. */
  session: v.nullable(v.string()),
  /** Since when the courier has to look whether the session still fits (rules/session/convening); null when it does. */
  conveneAt: v.nullable(v.number()),
  ending: v.nullable(v.picklist(ENDINGS)),
  /** Append-only: everything that happened to it, each event with the hash of the one before (rules/record). */
  record: v.array(recordedEventSchema),
  /** The requests already done, so that a repeated one is answered and not done again. */
  turns: v.array(v.object({ requestId: v.string(), person: v.string() })),
})

/** See `topicDocument`: a topic as stored. */
export type StoredTopic = v.InferOutput<typeof topicDocument>

/** Topics by id; a topic opened from one concern carries that concern's id with another letter. */
export const topics = collectionOf('topics', topicDocument)

/** A concern among those that a topic gathers. */
export type GatheredConcern = StoredTopic['gathered'][number]

/** What lists read of where an open topic stands, as {@link STANDING_FIELDS} projects it: not its whole method, which would be long. */
export const standingEntries = { position: positionSchema, row: stepRowSchema }

/** MongoDB's projection for {@link standingEntries}. */
export const STANDING_FIELDS = {
  position: {
    method: '$method.label',
    steps: '$method.steps.label',
    at: { $add: [{ $indexOfArray: ['$method.steps.key', '$step'] }, 1] },
  },
  row: {
    $arrayElemAt: [{ $filter: { input: '$method.steps', as: 'each', cond: { $eq: ['$$each.key', '$step'] } } }, 0],
  },
} as const
