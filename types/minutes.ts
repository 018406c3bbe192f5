/** 会议记录 on its way: drafted from what was noted, changed in sight of everybody, confirmed by those who took part. */
import * as v from 'valibot'
import { idField, momentField, optionalTextField, requestIdField, textField } from './fields'
import { LEAST_DISSENT, LIMITS } from './limits'
import { ofSessionInput, sessionActInput } from './live'

const heads = v.pipe(v.number('请填人数。'), v.integer('人数要填整数。'), v.minValue(0), v.maxValue(LIMITS.seats))

/** A point that was agreed: without a vote, or by one. */
export const agreedPointSchema = v.object({
  text: textField('商定的事项', LIMITS.summary, 4),
  vote: v.nullable(v.object({ yes: heads, no: heads, abstain: heads })),
})

/** See {@link agreedPointSchema}. */
export type AgreedPoint = v.InferOutput<typeof agreedPointSchema>

const points = v.pipe(
  v.array(agreedPointSchema),
  v.maxLength(LIMITS.paperItems, `商定的事项最多 ${LIMITS.paperItems} 项。`),
)

const versionField = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A version of the minutes; `version`: of the one that was read, 0 before the first. */
export const saveMinutesInput = v.object({
  ...sessionActInput.entries,
  version: versionField,
  text: textField('会议记录', LIMITS.minutesText, 10),
  points,
})

/** See {@link saveMinutesInput}: as parsed. */
export type SaveMinutesInput = v.InferOutput<typeof saveMinutesInput>

/** Goes out to those who took part. */
export const sendMinutesInput = v.object({ ...sessionActInput.entries, version: versionField })

/** See {@link sendMinutesInput}: as parsed. */
export type SendMinutesInput = v.InferOutput<typeof sendMinutesInput>

/** It stands in the outcome word for word: as long as there, at least as much as there. */
const dissentField = optionalTextField('不同意见', LIMITS.summary, LEAST_DISSENT)

/** Somebody who took part agrees with the minutes as they stand, or says in own words what they do not agree with. */
export const confirmMinutesInput = v.object({
  requestId: requestIdField,
  id: idField('邀请编号'),
  version: versionField,
  dissent: dissentField,
})

/** See {@link confirmMinutesInput}: as parsed. */
export type ConfirmMinutesInput = v.InferOutput<typeof confirmMinutesInput>

/** The same, told to the clerk by somebody who has no phone. */
export const confirmForInput = v.object({
  requestId: requestIdField,
  seat: idField('席位编号'),
  version: versionField,
  dissent: dissentField,
})

/** See {@link confirmForInput}: as parsed. */
export type ConfirmForInput = v.InferOutput<typeof confirmForInput>

/** How somebody took part, fixed when the session closed. */
export const TOOK_PART = ['present', 'late', 'online', 'wrote', 'absent'] as const

/** See {@link TOOK_PART}. */
export type TookPart = (typeof TOOK_PART)[number]

/** What that is called. */
export const TOOK_PART_LABELS = {
  present: '到会',
  late: '迟到',
  online: '线上参加',
  wrote: '书面参加',
  absent: '没有参加',
} as const satisfies Record<TookPart, string>

/** `draft`: the station writes. `sent`: those who took part read it. `confirmed`: all of them have said, or the term is over. */
export const MINUTES_STATES = ['draft', 'sent', 'confirmed'] as const

/** See {@link MINUTES_STATES}. */
export type MinutesState = (typeof MINUTES_STATES)[number]

/** What the states are called. */
export const MINUTES_STATE_LABELS = {
  draft: '草稿',
  sent: '请大家确认',
  confirmed: '已确认',
} as const satisfies Record<MinutesState, string>

/** A line of a difference: it stayed, was taken out, or came in. */
export const diffLineSchema = v.object({ kind: v.picklist(['same', 'out', 'in']), text: v.string() })

/** See {@link diffLineSchema}. */
export type DiffLine = v.InferOutput<typeof diffLineSchema>

/** What somebody said to the minutes; `version`: of those that they read. `by`: themselves, or the clerk who heard it. */
export const saidSchema = v.object({
  at: momentField,
  version: v.number(),
  dissent: v.nullable(v.string()),
  by: v.optional(v.picklist(['self', 'clerk']), 'self'),
})

/** Those who took part: in all, agreeing, dissenting, silent. */
const countsSchema = v.object({ attendees: v.number(), agreed: v.number(), dissenting: v.number(), silent: v.number() })

/** A version after the first, with the lines that it changed; `isAfterSending`: after people had read the one before. */
const changeSchema = v.object({
  version: v.number(),
  at: momentField,
  isAfterSending: v.boolean(),
  lines: v.array(diffLineSchema),
})

/** What stays with a topic of the session that was held and its confirmed minutes: `changes`: the newest without the lines that stayed, `left`: lines that did not fit. */
export const heldSchema = v.object({
  session: v.string(),
  version: v.number(),
  counts: countsSchema,
  points: v.array(agreedPointSchema),
  dissent: v.array(v.string()),
  changes: v.array(v.object({ ...changeSchema.entries, left: v.optional(v.number(), 0) })),
  /** Changes before those, of which only the session tells. */
  earlier: v.optional(v.number(), 0),
})

/** See {@link heldSchema}. */
export type HeldMinutes = v.InferOutput<typeof heldSchema>

const standing = {
  state: v.picklist(MINUTES_STATES),
  /** How many versions there are; 0 while the draft is only put together from the notes. */
  version: v.number(),
  text: v.string(),
  points: v.array(agreedPointSchema),
  /** The last moment for a word on them; null before they are sent. */
  confirmBy: v.nullable(momentField),
  counts: countsSchema,
}

/** What goes into the papers of the topic's step, so that nothing is typed again; null before it is confirmed. */
const filingSchema = v.object({
  heldAt: momentField,
  present: v.array(v.string()),
  minutes: v.string(),
  points: v.array(v.string()),
  dissent: v.array(v.string()),
})

/** See {@link filingSchema}. */
export type Filing = v.InferOutput<typeof filingSchema>

/** The minutes as their station has them. */
export const minutesSchema = v.object({
  session: v.string(),
  topic: v.string(),
  title: v.string(),
  ...standing,
  /** Newest first. */
  changes: v.array(changeSchema),
  attendance: v.array(
    v.object({
      seat: v.string(),
      called: v.string(),
      how: v.picklist(TOOK_PART),
      leftAt: v.nullable(momentField),
      said: v.nullable(saidSchema),
    }),
  ),
  filing: v.nullable(filingSchema),
  /** They stand in the topic's file: nothing is changed any more. */
  isFiled: v.boolean(),
})

/** See {@link minutesSchema}. */
export type Minutes = v.InferOutput<typeof minutesSchema>

/** The minutes as somebody who took part reads them. `changed`: since the version that they read; empty when nothing did. */
export const ownMinutesSchema = v.object({
  ...standing,
  title: v.string(),
  how: v.picklist(TOOK_PART),
  said: v.nullable(saidSchema),
  canConfirm: v.boolean(),
  changed: v.array(diffLineSchema),
})

/** See {@link ownMinutesSchema}. */
export type OwnMinutes = v.InferOutput<typeof ownMinutesSchema>

/** Which minutes, as the station asks. */
export const minutesInput = ofSessionInput

/** Which minutes, as somebody invited asks. */
export const ownMinutesInput = v.object({ id: idField('邀请编号') })

/** What a word on the minutes answers. */
export const saidOutput = v.object({ invitation: v.string(), said: saidSchema })

/** What saving and sending answer. */
export const minutesResultSchema = v.object({
  session: v.string(),
  version: v.number(),
  state: v.picklist(MINUTES_STATES),
})

/** See {@link minutesResultSchema}. */
export type MinutesResult = v.InferOutput<typeof minutesResultSchema>
