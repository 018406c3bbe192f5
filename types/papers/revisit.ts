/** Papers after the end: those concerned are asked again after a time, and what came back is answered or taken up anew. */
import * as v from 'valibot'
import { momentField, optionalTextField } from '../fields'
import { LIMITS } from '../limits'
import type { Ending } from './ending'
import { reasonField } from './parts'

/** 回访: the clock asks, so many `days` after the end, `until` when, and how many are `asked`. */
export const asking = v.object({
  kind: v.literal('asking'),
  days: v.number(),
  until: momentField,
  asked: v.number(),
})

/** What those concerned may answer to “is it still good?”. */
export const REVISIT_VERDICTS = ['good', 'relapse'] as const

/** What the answers are called. */
export const REVISIT_LABELS = {
  good: '仍然好',
  relapse: '有反复',
} as const satisfies Record<(typeof REVISIT_VERDICTS)[number], string>

/** One's answer, which is sent with the round it answers (`days`). */
export const revisitFields = {
  days: v.number(),
  verdict: v.picklist(REVISIT_VERDICTS, '请选择“仍然好”或“有反复”。'),
  reason: optionalTextField('说明', LIMITS.reason),
}

/** 回访回答, of one of those concerned; what is wrong again is read by the station and the county only. */
export const revisit = v.object({ kind: v.literal('revisit'), ...revisitFields })

/** 重新办理: back to the last step, all assignments open again and due on a new day. */
export const reopening = v.object({ kind: v.literal('reopening'), reason: reasonField, dueAt: momentField })

/** 反复情况答复: why it is not taken up anew; the public reads it. */
export const relapseAnswer = v.object({ kind: v.literal('relapse-answer'), reason: reasonField })

/** After which endings people are asked again: something was carried out. */
export const REVISITED: readonly Ending[] = ['confirmed', 'partly', 'unconfirmed']
