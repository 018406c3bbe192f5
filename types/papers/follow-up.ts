/** Papers of step 8, 跟踪落实. */
import * as v from 'valibot'
import { idField, momentField, optionalTextField, textField } from '../fields'
import { LIMITS } from '../limits'
import { listOf, photosField } from './parts'

/** 交办: a task to a department. */
export const assignment = v.object({
  kind: v.literal('assignment'),
  id: idField('交办编号'),
  points: listOf('交办条目', idField('成果条目'), 1),
  department: textField('承办单位', LIMITS.title, 2),
  owner: textField('责任人职务', LIMITS.personName, 2),
  dueAt: momentField,
})

/** 办理进展. */
export const progress = v.object({
  kind: v.literal('progress'),
  assignment: idField('交办编号'),
  text: textField('办理进展', LIMITS.summary, 5),
  photos: photosField,
})

/** 办结申报, as it is handed in. */
export const completionInput = v.object({
  kind: v.literal('completion'),
  assignment: idField('交办编号'),
  text: textField('办结情况', LIMITS.summary, 5),
  photos: photosField,
})

/** As it is kept; `confirmBy`: until when those concerned are asked, then it closes without them; `asked`: how many they are by then. */
export const completion = v.object({ ...completionInput.entries, confirmBy: momentField, asked: v.number() })

/** What those concerned may answer to “is it done?”. */
export const VERDICTS = ['solved', 'partly', 'not'] as const

/** What the answers are called. */
export const VERDICT_LABELS = {
  solved: '解决了',
  partly: '部分解决',
  not: '没解决',
} as const satisfies Record<(typeof VERDICTS)[number], string>

/** 受益人确认: whether it came true, and apart from it how satisfied they are. */
export const confirmation = v.object({
  kind: v.literal('confirmation'),
  verdict: v.picklist(VERDICTS, '请选择“解决了”“部分解决”或“没解决”。'),
  stars: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  reason: optionalTextField('说明', LIMITS.reason),
})
