/** A county's rules as data: what may be consulted on, who is there, how long things take. One file a county in config/counties. */
import * as v from 'valibot'
import { scoringSchema } from './deed'
import { departmentSchema } from './department'
import { kindSchema } from './kind'
import { methodField } from './method'
import { FORMATS, FORMS } from './papers/plan'
import { councilField, countyField, isWithin } from './place'
import { interestGroupSchema, inviteeSchema, tradeSchema } from './planning'
import { remindersSchema } from './reminder'
import { studioSchema } from './studio'

/** Matters that are not negotiable, each with where to turn instead, and words that make a text likely to be one of them. */
export const notNegotiableSchema = v.object({
  key: v.string(),
  label: v.string(),
  /** What a clerk's button says. */
  short: v.string(),
  /** What the resident is answered; one that ends in “：” waits for the clerk's own words. */
  reply: v.string(),
  turnTo: v.string(),
  words: v.array(v.string()),
})

/** See {@link notNegotiableSchema}. */
export type NotNegotiable = v.InferOutput<typeof notNegotiableSchema>

/** Words in a text that mean an emergency, and the sentence with the number to call. */
export const emergencySchema = v.object({ words: v.array(v.string()), advice: v.string() })

/** See {@link emergencySchema}. */
export type Emergency = v.InferOutput<typeof emergencySchema>

/**
 * A dated step in the history of places: from the day `on` the village or township `from` (called `name`) is part of, or continued
 * as, `into`. A renamed place keeps its code and needs none; one that was divided has no single successor and gets none either.
 * `source`: the notice that says so.
 */
export const successionSchema = v.object({
  from: councilField,
  name: v.string(),
  into: councilField,
  on: v.pipe(v.string(), v.isoDate()),
  source: v.optional(v.string()),
})

/** See {@link successionSchema}. */
export type Succession = v.InferOutput<typeof successionSchema>

const revisitDaysSchema = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  v.check(
    (days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)),
    'each question comes after the one before',
  ),
)

const isOneStepADay = (steps: Succession[]): boolean =>
  new Set(steps.map(({ from, on }) => `${from} ${on}`)).size === steps.length

const names = v.pipe(v.array(v.string()), v.minLength(1))

/**
 * Text messages (SMS) through the cloud: a notification by a template of the county's own (its one variable is what is said), or the
 * platform's common form, whose link opens `path` of the static website. Absent: the county sends none.
 */
export const smsSchema = v.variant('type', [
  v.object({ type: v.literal('Notification'), templateId: v.string() }),
  v.object({ type: v.literal('Marketing'), path: v.pipe(v.string(), v.startsWith('/')) }),
])

const positive = v.pipe(v.number(), v.integer(), v.minValue(1))

/** See rules/session/quorum. */
const quorumFields = {
  share: v.pipe(
    v.tuple([positive, positive]),
    v.check(([part, whole]) => part < whole, 'a quorum is more than a part of the members, not more than all'),
  ),
  least: positive,
  countsSubstitutes: v.optional(v.boolean(), false),
  countsOnline: v.optional(v.boolean(), true),
}
const quorumSchema = v.object(quorumFields)

/** A rule for the topics of one method, the sessions of one form, or both. */
const quorumRowSchema = v.object({
  method: v.optional(v.string()),
  form: v.optional(v.string()),
  ...quorumFields,
})

/** See {@link smsSchema}. */
export type Sms = v.InferOutput<typeof smsSchema>

/** The whole data file. `villageCouncils`: villages that have a council of their own; every township has one. */
export const countyRulesSchema = v.pipe(
  v.object({
    code: countyField,
    name: v.string(),
    /** The named owner of what cannot be routed. */
    owner: v.string(),
    /** By which a township's council deliberates, and a village's (小事小商量); a topic keeps the one with which it began. */
    method: methodField,
    villageMethod: v.optional(methodField, 'micro'),
    /** Working days within which a station answers a new concern. */
    replyWithinDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
    /** Working days of a public notice, and within which those concerned are asked whether it came true (domain: steps 6 and 8). */
    noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 5),
    confirmDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 10),
    /** How consultations are held, by name (domain: how a consultation is held). */
    forms: v.optional(names, [...FORMS]),
    formats: v.optional(names, [...FORMATS]),
    /** Working days that a step may take, by its key, where the county has others than the method; null: no clock. */
    stepDays: v.optional(v.record(v.string(), v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))), {}),
    /** Working days within which an objection is answered. */
    objectionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 3),
    /** Who is told how late, where it is not as in {@link REMINDERS}. */
    reminders: v.optional(remindersSchema, {}),
    /** Calendar days after the end when those concerned are asked again, and days within which they may answer. */
    revisitDays: v.optional(revisitDaysSchema, [30, 90]),
    revisitWithinDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 15),
    villageCouncils: v.array(councilField),
    /** Villages so small that few who raise a matter there are known by its name (see `rules/exposure`); absent: not known, any may be; empty: none is. */
    smallVillages: v.optional(v.array(councilField)),
    kinds: v.pipe(v.array(kindSchema), v.minLength(1)),
    notNegotiable: v.array(notNegotiableSchema),
    emergencies: v.array(emergencySchema),
    /** Merges of villages and townships, by date; see {@link successionSchema}. */
    successions: v.pipe(
      v.optional(v.array(successionSchema), []),
      v.check(isOneStepADay, 'a place has one successor at most on a day'),
      v.check((steps) => steps.every(({ from, into }) => from !== into), 'no place succeeds itself'),
    ),
    /** Members' studios in the county's departments, the first that fits advises. */
    studios: v.optional(v.array(studioSchema), []),
    /** Who has to be heard on which kind of matter, which sectors are professional for it, who else is invited; absent: `types/sectors`. */
    interestGroups: v.optional(v.array(interestGroupSchema)),
    trades: v.optional(v.array(tradeSchema)),
    invitees: v.optional(v.array(inviteeSchema)),
    /** With fewer members at a consultation the planner is warned. */
    leastMembers: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 3),
    /** How many of the members called must be there to open a session: more than `share` (part, whole), and `least`, or all where fewer are called. */
    quorum: v.optional(quorumSchema),
    /** The same for a method or a form, each by its name; the first that fits goes before `quorum`. */
    quorums: v.optional(v.array(quorumRowSchema), []),
    /** Working days within which those who took part confirm the minutes. */
    minutesDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 3),
    sms: v.optional(smsSchema),
    /** 履职考评, where it is not {@link COMMON_SCORING}. */
    scoring: v.optional(scoringSchema),
    /** To whom what was decided may be assigned. */
    departments: v.pipe(
      v.array(departmentSchema),
      v.minLength(1),
      v.check(
        (departments) => new Set(departments.map(({ key }) => key)).size === departments.length,
        'a county has each department once',
      ),
    ),
  }),
  v.check(
    ({ code, successions }) => successions.every(({ from }) => isWithin(from, code)),
    'a succession stands in the file of the county that had the place',
  ),
  v.check(
    ({ kinds, studios }) =>
      studios.every((studio) => studio.kinds.every((key) => kinds.some((kind) => kind.key === key))),
    'a studio names kinds of the county',
  ),
  v.check(
    ({ kinds, interestGroups = [], trades = [] }) =>
      [...interestGroups, ...trades].every((each) => each.kinds.every((key) => kinds.some((kind) => kind.key === key))),
    'an interest group or a sector names kinds of the county',
  ),
)

/** See {@link countyRulesSchema}. */
export type CountyRules = v.InferOutput<typeof countyRulesSchema>
