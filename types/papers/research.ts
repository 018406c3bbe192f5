/** Papers of step 4, 议前调研. */
import * as v from 'valibot'
import { momentField, textField } from '../fields'
import { LIMITS } from '../limits'
import { photosField } from './parts'

/** 调研记录: what was found out on the spot. */
export const research = v.object({
  kind: v.literal('research'),
  day: momentField,
  site: textField('调研地点', LIMITS.placeWords, 2),
  findings: textField('调研发现', LIMITS.paperText, 10),
  photos: photosField,
})
