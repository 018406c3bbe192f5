/** Papers of step 5, 协商议事. */
import * as v from 'valibot'
import { idField, momentField, optionalTextField, textField } from '../fields'
import { LEAST_DISSENT, LIMITS } from '../limits'
import { heldSchema } from '../minutes'
import { listOf } from './parts'

const sessionFields = {
  kind: v.literal('session'),
  heldAt: momentField,
  present: listOf('到会人员', textField('到会人员', LIMITS.title, 2), 1),
  minutes: textField('会议记录', LIMITS.filedMinutes, 10),
  /** Why it is not what those who took part confirmed, where a session was called: public. */
  byHand: optionalTextField('没有照确认过的会议记录填写的原因', LIMITS.reason),
}

/** 会议记录, as it is handed in: who was there and what was said. */
export const sessionInput = v.object(sessionFields)

/** See {@link sessionInput}: as parsed. */
export type SessionInput = v.InferOutput<typeof sessionInput>

/** 会议记录, as it is kept; `held`: what the session's own minutes say beside it. */
export const session = v.object({ ...sessionFields, held: v.optional(heldSchema) })

/** 协商成果 is a resolution, a village covenant or a recommendation (domain: words). */
export const OUTCOME_KINDS = ['resolution', 'covenant', 'recommendation'] as const

/** What the forms of an outcome are called. */
export const OUTCOME_LABELS = {
  resolution: '会议决议',
  covenant: '村规民约',
  recommendation: '意见建议',
} as const satisfies Record<(typeof OUTCOME_KINDS)[number], string>

/** 协商成果: what the council agreed, point by point, and what some did not agree with. */
export const outcome = v.object({
  kind: v.literal('outcome'),
  form: v.picklist(OUTCOME_KINDS, '请选择成果形式。'),
  text: textField('成果正文', LIMITS.paperText, 10),
  points: listOf(
    '成果条目',
    v.object({
      id: idField('成果条目'),
      text: textField('条目内容', LIMITS.summary, 4),
      department: textField('建议承办单位', LIMITS.title, 2),
      dueAt: momentField,
      /** Of which of the plan's members the opinion was from which it came; never public. */
      from: v.optional(
        v.pipe(v.array(idField('委员编号')), v.maxLength(LIMITS.paperItems, `最多选 ${LIMITS.paperItems} 位委员。`)),
      ),
    }),
    1,
  ),
  dissent: listOf('不同意见', textField('不同意见', LIMITS.summary, LEAST_DISSENT), 0),
})
