/** 履职: what a member has done, each deed with its evidence, and what a county counts it for. */
import * as v from 'valibot'
import { idField, momentField, textField } from './fields'
import { LIMITS } from './limits'

/** What counts (domain: keeping score). */
export const DEED_KINDS = ['attendance', 'opinion', 'opinion-adopted', 'research', 'proposal', 'follow-up'] as const

/** See {@link DEED_KINDS}. */
export type DeedKind = (typeof DEED_KINDS)[number]

/** What they are called. */
export const DEED_LABELS = {
  attendance: '参加协商',
  opinion: '发表意见',
  'opinion-adopted': '意见被采纳',
  research: '议前调研',
  proposal: '提出议题',
  'follow-up': '监督落实',
} as const satisfies Record<DeedKind, string>

/** Tenths of a point, so that sums are whole numbers: 15 are 1.5 points. */
const tenths = v.pipe(v.number(), v.integer(), v.minValue(0))

const counted = v.object({
  /** Of one deed. */
  each: tenths,
  /** That this kind brings in a year at most. */
  most: tenths,
})

/** 履职考评 as a county's data has it. */
export const scoringSchema = v.object({
  attendance: counted,
  opinion: counted,
  'opinion-adopted': counted,
  research: counted,
  proposal: counted,
  'follow-up': counted,
} satisfies Record<DeedKind, v.GenericSchema>)

/** See {@link scoringSchema}. */
export type Scoring = v.InferOutput<typeof scoringSchema>

/** Where a county's data says nothing else: a hundred points a year, bounded in each kind (domain: a bounded score per category). */
export const COMMON_SCORING: Scoring = {
  attendance: { each: 50, most: 300 },
  opinion: { each: 20, most: 150 },
  'opinion-adopted': { each: 50, most: 200 },
  research: { each: 50, most: 150 },
  proposal: { each: 50, most: 100 },
  'follow-up': { each: 50, most: 100 },
}

/** A deed as the member reads it. `isStruck`: it does not count any more, because an objection to it was granted. */
export const deedSchema = v.object({
  id: v.string(),
  kind: v.picklist(DEED_KINDS),
  /** What shows it: the topic (and where there is one, the session), with its title. */
  evidence: v.object({ topic: v.string(), session: v.nullable(v.string()), title: v.string() }),
  at: momentField,
  isStruck: v.boolean(),
})

/** See {@link deedSchema}. */
export type Deed = v.InferOutput<typeof deedSchema>

/** How an objection is answered: the deed does not count any more, or it stays. */
export const DEED_ANSWERS = ['strike', 'keep'] as const

/** What the answers are called. */
export const DEED_ANSWER_LABELS = {
  strike: '不计分了',
  keep: '照原样计分',
} as const satisfies Record<(typeof DEED_ANSWERS)[number], string>

/** A deed in the record: what it brought in tenths of a point, and what was said against it. */
const recordedDeedSchema = v.object({
  ...deedSchema.entries,
  tenths,
  objection: v.nullable(v.object({ text: v.string(), at: momentField })),
  answer: v.nullable(v.object({ verdict: v.picklist(DEED_ANSWERS), reason: v.string(), at: momentField })),
})

/** 履职档案: a member's year by kind. */
export const memberRecordSchema = v.object({
  name: v.string(),
  year: v.number(),
  /** Tenths, of all kinds together, and what all kinds can bring at most. */
  total: tenths,
  most: tenths,
  scores: v.array(
    v.object({
      kind: v.picklist(DEED_KINDS),
      tenths,
      each: tenths,
      most: tenths,
      deeds: v.array(recordedDeedSchema),
    }),
  ),
})

/** See {@link memberRecordSchema}. */
export type MemberRecord = v.InferOutput<typeof memberRecordSchema>

/** A year of China's calendar; left out: the present one. */
export const yearField = v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)))

/** A member objects to one of the own deeds. */
export const objectToDeedInput = v.object({
  deed: idField('履职记录编号'),
  text: textField('异议', LIMITS.reason, 5),
})

/** The keeper of the roster answers. */
export const answerDeedInput = v.object({
  deed: idField('履职记录编号'),
  verdict: v.picklist(DEED_ANSWERS, '请选择“不计分了”或“照原样计分”。'),
  reason: textField('理由', LIMITS.reason, 2),
})

/** Objections that wait for an answer. */
export const deedObjectionsSchema = v.array(
  v.object({
    deed: v.string(),
    member: v.string(),
    name: v.string(),
    title: v.string(),
    text: v.string(),
    at: momentField,
  }),
)
