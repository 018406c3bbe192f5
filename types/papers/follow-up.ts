/** Papers of step 8, 跟踪落实. */
import * as v from 'valibot'
import { namedDepartmentSchema } from '../department'
import { idField, momentField, optionalTextField, textField } from '../fields'
import { LIMITS } from '../limits'
import { listOf, photosField, reasonField } from './parts'

/** 分类交办: how soon a task is to be done (domain: step 8). */
export const CATEGORIES = ['at-once', 'by-date', 'long-term'] as const

/** What the categories are called. */
export const CATEGORY_LABELS = {
  'at-once': '立行立改',
  'by-date': '限期办理',
  'long-term': '长期推进',
} as const satisfies Record<(typeof CATEGORIES)[number], string>

/** 交办, as it is handed in: a task to a department of the county's list, by its key. */
export const assignmentInput = v.object({
  kind: v.literal('assignment'),
  id: idField('交办编号'),
  points: listOf('交办条目', idField('成果条目'), 1),
  category: v.optional(v.nullable(v.picklist(CATEGORIES, '请选择办理类别。')), null),
  department: idField('承办单位'),
  owner: textField('责任人职务', LIMITS.personName, 2),
  dueAt: momentField,
})

/** As it is kept: with the department's name of that day, so that the record stays readable. */
export const assignment = v.object({ ...assignmentInput.entries, department: namedDepartmentSchema })

/** 撤回交办, as it is handed in: a task that went to the wrong department, or says the wrong thing, is taken back before it is claimed as done. */
export const recallInput = v.object({
  kind: v.literal('recall'),
  assignment: idField('交办编号'),
  reason: reasonField,
})

/** As it is kept; see {@link completion}: where nothing else is open, those concerned are asked from now on. */
export const recall = v.object({ ...recallInput.entries, confirmBy: momentField, asked: v.number() })

/** 退回重办: where no resident can be asked, the head looks and says that it is not done. Nobody says for residents that it is. */
export const rework = v.object({ kind: v.literal('rework'), reason: reasonField })

/** 延期申请: a department asks for more time, once for each assignment, before it is due. */
export const extension = v.object({
  kind: v.literal('extension'),
  assignment: idField('交办编号'),
  until: momentField,
  reason: reasonField,
})

/** 延期答复: the committee grants it or not. */
export const extensionAnswer = v.object({
  kind: v.literal('extension-answer'),
  assignment: idField('交办编号'),
  isGranted: v.boolean('请选择同意或不同意。'),
  reason: reasonField,
})

/** What a department reports: in words, and with pictures from before the work and of how it is now. The public reads it. */
const report = {
  assignment: idField('交办编号'),
  text: textField('办理情况', LIMITS.summary, 5),
  before: v.optional(photosField, []),
  photos: photosField,
}

/** 办理进展. */
export const progress = v.object({ kind: v.literal('progress'), ...report })

/** 办结申报, as it is handed in. */
export const completionInput = v.object({ kind: v.literal('completion'), ...report })

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
