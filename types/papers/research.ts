/** Papers of step 4, 议前调研. */
import * as v from 'valibot'
import { idField, momentField, textField } from '../fields'
import { LIMITS } from '../limits'
import { photosField } from './parts'

/** 调研记录: what was found out on the spot. */
export const research = v.object({
  kind: v.literal('research'),
  /** Which of the plan's questions it answers; none when it was found out besides. */
  question: v.optional(v.nullable(idField('调研问题'))),
  day: momentField,
  site: textField('调研地点', LIMITS.placeWords, 2),
  findings: textField('调研发现', LIMITS.paperText, 10),
  photos: photosField,
})
