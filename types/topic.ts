/** 议题: what a council deliberates; the public's view of it. */
import * as v from 'valibot'
import { councilSchema } from './council'
import { momentField } from './fields'
import { groundResultSchema } from './ground'
import { PHASES, positionSchema } from './method'
import { OUTCOME_KINDS } from './papers/consult'
import { DECISIONS } from './papers/decide'
import { ENDINGS } from './papers/ending'
import { CATEGORIES } from './papers/follow-up'
import { publicEventSchema } from './timeline'

/** A topic on the board. `people`: how many residents raised or follow it. `next`: what comes next, in words. */
export const cardSchema = v.object({
  id: v.string(),
  title: v.string(),
  kindLabel: v.string(),
  placeName: v.string(),
  position: positionSchema,
  phase: v.picklist(PHASES),
  stepSince: momentField,
  /** The last day of its step, or of the first task that is still to be done; null when none runs. */
  dueAt: v.nullable(momentField),
  /** Working days after that day, counted when it is read (null as it is stored); null while it is in time. */
  lateDays: v.nullable(v.number()),
  people: v.number(),
  next: v.string(),
  ending: v.nullable(v.picklist(ENDINGS)),
  updatedAt: momentField,
})

/** See {@link cardSchema}. */
export type Card = v.InferOutput<typeof cardSchema>

/** The three figures of a board with their denominators. */
export const headlineSchema = v.object({
  /** Concerns received, and of these answered (accepted or returned). */
  received: v.number(),
  answered: v.number(),
  /** Topics opened, and of these closed. */
  topics: v.number(),
  closed: v.number(),
  /** Answers given, and of these in time. */
  answeredInTime: v.number(),
})

/** See {@link headlineSchema}. */
export type Headline = v.InferOutput<typeof headlineSchema>

/** One page of a council's board. `next` is where the following page begins; null at the end. */
export const boardPageSchema = v.object({
  council: councilSchema,
  countyName: v.string(),
  /** Only on the first page. */
  headline: v.nullable(headlineSchema),
  cards: v.array(cardSchema),
  next: v.nullable(v.string()),
})

/** See {@link boardPageSchema}. */
export type BoardPage = v.InferOutput<typeof boardPageSchema>

/** What a department reported: on the way, or that it is done. Pictures from before the work, and of how it was then. */
export const publicReportSchema = v.object({
  kind: v.picklist(['progress', 'completion']),
  at: momentField,
  text: v.string(),
  before: v.array(v.string()),
  photos: v.array(v.string()),
})

/** See {@link publicReportSchema}. */
export type PublicReport = v.InferOutput<typeof publicReportSchema>

/** Who carries a point out and until when. */
export const publicWorkSchema = v.object({
  department: v.string(),
  category: v.nullable(v.picklist(CATEGORIES)),
  dueAt: momentField,
  /** The first date, when the committee agreed to more time. */
  postponedFrom: v.nullable(momentField),
  /** When they said that it is done. */
  doneAt: v.nullable(momentField),
  /** The first of the points that are carried out as one task: there stand the reports of it. */
  together: v.string(),
  /** Oldest first. */
  reports: v.array(publicReportSchema),
})

/** See {@link publicWorkSchema}. */
export type PublicWork = v.InferOutput<typeof publicWorkSchema>

/** What a council agreed, as the public reads it from the notice on; `verdict` and `reason` are the committee's, null before it has decided. */
export const publicOutcomeSchema = v.object({
  form: v.picklist(OUTCOME_KINDS),
  text: v.string(),
  points: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      department: v.string(),
      verdict: v.nullable(v.picklist(DECISIONS)),
      reason: v.nullable(v.string()),
      /** Null before it is assigned. */
      work: v.nullable(publicWorkSchema),
    }),
  ),
  dissent: v.array(v.string()),
  /** The last day for objections. */
  noticeUntil: momentField,
})

/** See {@link publicOutcomeSchema}. */
export type PublicOutcome = v.InferOutput<typeof publicOutcomeSchema>

/** See {@link publicOutcomeSchema}. */
export type PublicPoint = PublicOutcome['points'][number]

/** A round of statements as the public reads it. */
const publicGroundSchema = v.object({
  round: v.number(),
  at: momentField,
  statements: v.array(v.object({ id: v.string(), text: v.string() })),
  result: groundResultSchema,
})

/** See `publicGroundSchema`. */
export type PublicGround = v.InferOutput<typeof publicGroundSchema>

/** One question after the end: so many `days` after it, `asked` how many, until when, and counts of what they answered. */
const revisitRoundSchema = v.object({
  days: v.number(),
  until: momentField,
  asked: v.number(),
  good: v.number(),
  relapse: v.number(),
})

/** See `revisitRoundSchema`. */
export type RevisitRound = v.InferOutput<typeof revisitRoundSchema>

/** A topic's public page. `photos` are temporary links to published pictures only. */
export const topicPageSchema = v.object({
  ...cardSchema.entries,
  number: v.string(),
  /** Who moves it on from where it stands, by role. */
  mover: v.string(),
  council: councilSchema,
  summary: v.string(),
  outcome: v.nullable(publicOutcomeSchema),
  /** What rounds of statements came to, oldest first; empty before the notice. */
  grounds: v.optional(v.array(publicGroundSchema), []),
  /** The last day for objections, while the topic is at the step of its notice; null before it is out and afterwards. */
  objectUntil: v.nullable(momentField),
  /** Until when those concerned are asked whether it came true; null when they are not. */
  confirmBy: v.nullable(momentField),
  /** What those concerned have answered since it was last said to be done, and how many are `asked`; null while nobody was asked. */
  answers: v.nullable(
    v.object({
      asked: v.number(),
      solved: v.number(),
      partly: v.number(),
      not: v.number(),
      /** How satisfied those are who said so: the mean of `count` answers, 1 to 5. */
      stars: v.nullable(v.object({ mean: v.number(), count: v.number() })),
    }),
  ),
  /** Why it was not taken up, and where to turn instead; null unless that is how it ended. */
  dismissal: v.nullable(v.object({ reason: v.string(), turnTo: v.string() })),
  /** After the end: each time those concerned were asked whether it is still good, and what they answered; oldest first. */
  revisits: v.array(revisitRoundSchema),
  /** Since when somebody waits for an answer who reported that it came back; null when nobody does. */
  relapsedAt: v.nullable(momentField),
  photos: v.array(v.string()),
  /** Names of those who chose to be named. */
  raisedBy: v.array(v.string()),
  openedAt: momentField,
  /** Oldest first; those with a hash are the topic's record, in its own order. */
  timeline: v.array(publicEventSchema),
  /** How far the record goes, so that its end cannot be taken away unnoticed. */
  seal: v.object({ count: v.number(), head: v.string() }),
})

/** See {@link topicPageSchema}. */
export type TopicPage = v.InferOutput<typeof topicPageSchema>
