/** Papers of step 3, 制定方案. */
import * as v from 'valibot'
import { momentField, textField } from '../fields'
import { LIMITS } from '../limits'
import { listOf } from './parts'

/** How a consultation is held, and how people take part, where a county's data says nothing else (domain: how a consultation is held). */
export const FORMS = ['请你协商', '要事会商', '现场协商', '小院议事', '小板凳议事'] as const

/** See {@link FORMS}. */
export const FORMATS = ['会场+现场', '对话+书面', '线上+线下'] as const

/** 协商方案: how, where, when and with whom the council deliberates, and what is to be found out before. */
export const plan = v.object({
  kind: v.literal('plan'),
  /** By name, as the county's data lists them. */
  form: textField('协商形式', LIMITS.title, 2),
  format: textField('协商方式', LIMITS.title, 2),
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
