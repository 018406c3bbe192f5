/** Papers of step 6, 公开公示. */
import * as v from 'valibot'
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

/** 公示, as it is handed in. */
export const noticeInput = v.object({ kind: v.literal('notice') })

/** As it is kept; `until`: the last day for objections, by the county's calendar. */
export const notice = v.object({ ...noticeInput.entries, until: momentField })

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
