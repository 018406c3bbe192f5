/** Who is told how late: clocks that run out, and for each a chain from whoever has to act to the county. */
import * as v from 'valibot'
import { ROLES } from './role'

/** What can be late: a step of a topic, a department's assignment, an objection or a report that it came back, a concern without an answer. */
export const CLOCK_KINDS = ['step', 'assignment', 'objection', 'relapse', 'concern'] as const

/** See {@link CLOCK_KINDS}. */
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** `doer`: whoever has to act, e.g. those who file what a step lacks, or an assignment's own department. */
const told = v.picklist(['doer', ...ROLES])

/** One link: after so many working days late these are told; 0 is at once. */
const reminderSchema = v.object({
  after: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
  tells: v.pipe(v.array(told), v.minLength(1)),
})

/** See `reminderSchema`. */
export type Reminder = v.InferOutput<typeof reminderSchema>

/** A chain, each link later than the one before. */
export const chainSchema = v.pipe(
  v.array(reminderSchema),
  v.check(
    (chain) => chain.every(({ after }, at) => at === 0 || after > (chain[at - 1]?.after ?? 0)),
    'each link of a chain comes later than the one before',
  ),
)

/** See {@link chainSchema}. */
export type Chain = v.InferOutput<typeof chainSchema>

const USUAL: Chain = [
  { after: 1, tells: ['doer'] },
  { after: 3, tells: ['head'] },
  { after: 5, tells: ['county'] },
]

/** The chains of a county that says nothing else: reminder, then the head, then the county (issue of the eight steps). */
export const REMINDERS = {
  step: USUAL,
  assignment: USUAL,
  objection: USUAL,
  relapse: [
    { after: 0, tells: ['clerk', 'head', 'county'] },
    { after: 3, tells: ['head'] },
    { after: 6, tells: ['county'] },
  ],
  concern: USUAL,
} as const satisfies Record<ClockKind, Chain>

/** Of a kind of clock in a county's data. */
export const remindersSchema = v.object({
  step: v.optional(chainSchema),
  assignment: v.optional(chainSchema),
  objection: v.optional(chainSchema),
  relapse: v.optional(chainSchema),
  concern: v.optional(chainSchema),
})

/** How late something is: working days after its last day (0 on the days off right after it), and how many links of its chain were told. */
export const latenessSchema = v.object({ days: v.number(), level: v.number() })

/** See {@link latenessSchema}. */
export type Lateness = v.InferOutput<typeof latenessSchema>

/** “已超期2天”; on a day off right after the last day only that it is late. */
export const sayLate = (days: number): string => (days === 0 ? '已超期' : `已超期${days}天`)
