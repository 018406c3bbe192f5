/** Papers of step 3, 制定方案. */
import * as v from 'valibot'
import { momentField, textField } from '../fields'
import { LIMITS } from '../limits'
import { listOf } from './parts'

/** 会商 forms (domain: how a consultation is held). */
export const FORMS = ['invited', 'important', 'on-site', 'courtyard', 'bench'] as const

/** What the forms are called. */
export const FORM_LABELS = {
  invited: '请你协商',
  important: '要事会商',
  'on-site': '现场协商',
  courtyard: '小院议事',
  bench: '小板凳议事',
} as const satisfies Record<(typeof FORMS)[number], string>

/** How people take part. */
export const FORMATS = ['hall-and-site', 'talk-and-written', 'online-and-in-person'] as const

/** What the formats are called. */
export const FORMAT_LABELS = {
  'hall-and-site': '会场+现场',
  'talk-and-written': '对话+书面',
  'online-and-in-person': '线上+线下',
} as const satisfies Record<(typeof FORMATS)[number], string>

/** 协商方案: how, where, when and with whom the council deliberates, and what is to be found out before. */
export const plan = v.object({
  kind: v.literal('plan'),
  form: v.picklist(FORMS, '请选择协商形式。'),
  format: v.picklist(FORMATS, '请选择协商方式。'),
  where: textField('协商地点', LIMITS.placeWords, 2),
  startsAt: momentField,
  agenda: listOf(
    '议程',
    v.object({
      item: textField('议程内容', LIMITS.title, 2),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1, '每项议程至少 1 分钟。'), v.maxValue(480)),
    }),
    1,
  ),
  questions: listOf('调研问题', textField('调研问题', LIMITS.title, 2), 0),
  responsible: textField('负责人', LIMITS.personName, 2),
  participants: listOf('参加方', textField('参加方', LIMITS.title, 2), 1),
})
