/** What whoever writes a plan is told: who comes, who might be invited and why, who has to be heard, and what to mind. */
import * as v from 'valibot'
import { idField, momentField } from './fields'
import { LIMITS } from './limits'

/** Somebody who has to be heard on matters of `kinds` (empty: of every kind), of those only the ones with one of `words` when it has any. */
export const interestGroupSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  /** As people call them (“沿线村民”). */
  label: v.pipe(v.string(), v.minLength(2)),
  kinds: v.array(v.string()),
  words: v.optional(v.array(v.string()), []),
  /** People of the village concerned. */
  isLocal: v.optional(v.boolean(), false),
})

/** See {@link interestGroupSchema}. */
export type InterestGroup = v.InferOutput<typeof interestGroupSchema>

/** 界别, and for which kinds of matter its members are the professional ones. */
export const tradeSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  label: v.pipe(v.string(), v.minLength(2)),
  kinds: v.array(v.string()),
})

/** See {@link tradeSchema}. */
export type Trade = v.InferOutput<typeof tradeSchema>

/** Somebody else who is invited to consultations (两代表一委员, 法律工作者). */
export const inviteeSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  label: v.pipe(v.string(), v.minLength(2)),
})

/** See {@link inviteeSchema}. */
export type Invitee = v.InferOutput<typeof inviteeSchema>

/** What a plan may be warned of. A warning forbids nothing, but it has to be answered. */
export const WARNING_KINDS = ['missing-group', 'clash', 'interest', 'term', 'few', 'nobody-near'] as const

/** Names a warning, always the same for the same thing, so that its answer is found again. */
export const warningKeyField = v.pipe(
  v.string('提醒编号不正确。'),
  v.regex(/^[A-Za-z0-9:_-]{1,200}$/, '提醒编号不正确，请返回上一页重新打开。'),
)

/** A warning in words; `about` is the member or group. */
export const warningSchema = v.object({
  key: warningKeyField,
  kind: v.picklist(WARNING_KINDS),
  about: v.nullable(v.string()),
  text: v.string(),
})

/** See {@link warningSchema}. */
export type Warning = v.InferOutput<typeof warningSchema>

const ids = (label: string) => v.pipe(v.array(idField(label)), v.maxLength(LIMITS.paperItems))

/** The draft as far as it matters for what is suggested and warned of; `minutes` is the agenda's total. */
export const planningInput = v.object({
  topic: idField('议题编号'),
  startsAt: v.optional(momentField),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.planMinutes))),
  /** Invited members. */
  members: v.optional(ids('委员编号'), []),
  /** Keys of the groups that are represented. */
  groups: v.optional(ids('利益相关方'), []),
})

/** See {@link planningInput}: as parsed. */
export type PlanningInput = v.InferOutput<typeof planningInput>

/** A member as the planner reads them. `called`: name, kind and place; `notes`: what would be warned of. No phone, no identity. */
const memberRow = v.object({ id: v.string(), called: v.string(), notes: v.array(v.string()) })

/** See the file's purpose. `suggested`: best first, those without a reason last. */
export const planningSchema = v.object({
  fixed: v.array(memberRow),
  suggested: v.array(v.object({ ...memberRow.entries, reasons: v.array(v.string()) })),
  groups: v.array(v.object({ key: v.string(), label: v.string() })),
  invitees: v.array(inviteeSchema),
  warnings: v.array(warningSchema),
})

/** See {@link planningSchema}. */
export type Planning = v.InferOutput<typeof planningSchema>
