/** 代录: a station enters a concern for somebody without a phone; the code by which their family asks later how it stands. */
import * as v from 'valibot'
import { CONCERN_STATES, holdUntilField, receiptSchema, submitInput } from './concern'
import { momentField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { mappedSchema } from './mapped'
import { placeField } from './place'
import { routeSchema } from './route'
import { eventSchema } from './timeline'

/** How the person agreed that the station enters it. */
export const CONSENTS = ['in-person', 'by-phone', 'in-writing', 'by-family'] as const

/** See {@link CONSENTS}. */
export type Consent = (typeof CONSENTS)[number]

/** What they are called. */
export const CONSENT_LABELS = {
  'in-person': '当面同意',
  'by-phone': '电话同意',
  'in-writing': '书面委托',
  'by-family': '家属代办',
} as const satisfies Record<Consent, string>

/** As {@link submitInput}, by the rules of which it is routed; `station` enters it (absent: that of the first grant). */
export const enterInput = v.object({
  ...v.omit(submitInput, ['scene']).entries,
  station: v.optional(placeField),
  consent: v.pipe(v.optional(v.string(), ''), v.picklist(CONSENTS, '请选择本人是怎么同意的。')),
})

/** See {@link enterInput}: as parsed. */
export type EnterInput = v.InferOutput<typeof enterInput>

/** Entered, with what the person takes home; `code` is null when it was renewed since. Or not yet: the council has to be chosen. */
export const enterOutput = v.variant('outcome', [
  v.object({
    outcome: v.literal('entered'),
    receipt: receiptSchema,
    code: v.nullable(v.string()),
    /** This request had been entered before with other content; that one stands. */
    isEarlierVersion: v.boolean(),
  }),
  v.object({ outcome: v.literal('choose'), route: routeSchema }),
])

/** See {@link enterOutput}. */
export type EnterOutcome = v.InferOutput<typeof enterOutput>

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s\-—–]/g, '')

/** A concern's number as people copy it from paper, with or without its dash. */
export const numberField = v.pipe(
  v.string('请填写“编号”。'),
  v.transform(digitsOf),
  v.regex(/^\d{12}$/, '“编号”是 12 位数字，写在回执上，例如 261123-041783。'),
  v.transform((digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`),
)

/** The query code on a receipt. */
export const codeField = v.pipe(
  v.string('请填写“查询码”。'),
  v.transform(digitsOf),
  v.regex(/^\d{6}$/, '“查询码”是 6 位数字，写在回执上编号的下面。'),
)

/** What somebody asks with who was told both (a grandson's phone). */
export const askInput = v.object({ number: numberField, code: codeField })

/** See {@link askInput}: as parsed. */
export type Asked = v.InferOutput<typeof askInput>

/** How a concern stands, for whoever has its code: nothing of its author, nothing in the author's words. */
export const askedConcernSchema = v.object({
  concern: v.string(),
  number: v.string(),
  placeName: v.string(),
  kindLabel: v.string(),
  addressee: v.string(),
  state: v.picklist(CONCERN_STATES),
  /** The day only: midnight in China. */
  submittedOn: momentField,
  replyBy: momentField,
  holdUntil: holdUntilField,
  /** The last answer that was given without a topic; null before. */
  answer: v.nullable(v.object({ text: v.string(), by: v.string(), at: momentField })),
  topic: v.nullable(v.object({ id: v.string(), title: v.string() })),
  mapped: v.nullable(mappedSchema),
  timeline: v.array(eventSchema),
  /** Whether this person hears of it already, and whether they may ask to (以后收到消息). */
  isClaimed: v.boolean(),
  canClaim: v.boolean(),
})

/** See {@link askedConcernSchema}. */
export type AskedConcern = v.InferOutput<typeof askedConcernSchema>

/** A family member hears of it from now on, and answers for its author. The code is shown again: knowing a number is not enough. */
export const claimInput = v.object({ ...askInput.entries, requestId: requestIdField })

/** `concern`: what is followed now. */
export const claimOutput = v.object({ concern: v.string() })

/** 代为撤回: the person, who has no WeChat, takes it back at the counter; `note` says how they said so. */
export const withdrawForInput = v.object({
  ...askInput.entries,
  requestId: requestIdField,
  note: textField('本人怎么说的', LIMITS.reason, 4),
})

/** See {@link withdrawForInput}: as parsed. */
export type WithdrawForInput = v.InferOutput<typeof withdrawForInput>

/** 补发查询码: the old code stops working. */
export const renewCodeInput = v.object({ requestId: requestIdField, number: numberField })

/** The new code, said and written down at once: it is kept nowhere. */
export const renewCodeOutput = v.object({ number: v.string(), code: v.string() })
