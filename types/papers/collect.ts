/** Papers of step 1, 议题收集. */
import * as v from 'valibot'
import { textField } from '../fields'
import { LIMITS } from '../limits'

/** 议题建议: why a matter is fit for deliberation. */
export const proposal = v.object({
  kind: v.literal('proposal'),
  reason: textField('提出的理由', LIMITS.paperText, 5),
})
