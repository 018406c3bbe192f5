/** Papers of step 6, 公开公示. */
import * as v from 'valibot'
import { exposureSchema } from '../exposure'
import { idField, momentField, textField } from '../fields'
import { LIMITS } from '../limits'
import { listOf, reasonField } from './parts'

/** What becomes of a concern in the outcome: taken up in a point, not adopted, or referred elsewhere. */
const mappedConcern = v.variant('to', [
  v.object({ concern: idField('诉求编号'), to: v.literal('point'), point: idField('成果条目') }),
  v.object({ concern: idField('诉求编号'), to: v.literal('not-adopted'), reason: reasonField }),
  v.object({ concern: idField('诉求编号'), to: v.literal('referred'), reason: reasonField }),
])

/** 诉求答复对照: no concern is left without an answer. */
export const mapping = v.object({ kind: v.literal('mapping'), concerns: listOf('诉求对照', mappedConcern, 0) })

const redact = { finding: idField('提示'), do: v.literal('redact') }
const keep = { finding: idField('提示'), do: v.literal('keep'), reason: textField('保留的理由', LIMITS.keepReason, 2) }

/** What may be done with a finding of the scan for personal data: take the words out of the public text, or keep them and say why. */
const findingAnswer = v.variant('do', [v.object(redact), v.object(keep)])

/** 公示, as it is handed in: each finding of its preview is answered. */
export const noticeInput = v.object({
  kind: v.literal('notice'),
  answers: v.optional(
    v.pipe(
      v.array(findingAnswer, '“提示的处理”不正确。'),
      v.maxLength(LIMITS.findings, '提示太多了，请先修改协商成果。'),
    ),
    [],
  ),
})

/** See {@link noticeInput}: as parsed. */
export type NoticeInput = v.InferOutput<typeof noticeInput>

/** What was found where, kept with the answer: rules of a later day may find something else. */
const found = { path: v.string(), words: v.string(), exposure: exposureSchema }

/** As it is kept; `until`: the last day for objections, by the county's calendar. */
export const notice = v.object({
  kind: v.literal('notice'),
  answers: v.array(v.variant('do', [v.object({ ...redact, ...found }), v.object({ ...keep, ...found })])),
  until: momentField,
})

/** 撤回公示: the head takes a notice back, or does not publicise; the topic returns to its outcome. What the notice took out stays out. */
export const noticeWithdrawal = v.object({ kind: v.literal('notice-withdrawal'), reason: reasonField })

/** 异议, of anybody; only the station reads it. */
export const objection = v.object({
  kind: v.literal('objection'),
  id: idField('异议编号'),
  text: textField('异议', LIMITS.reason, 5),
})

/** 异议答复. */
export const answer = v.object({
  kind: v.literal('answer'),
  objection: idField('异议编号'),
  text: textField('答复', LIMITS.reason, 5),
})
