/** Papers of step 2, 议题确定. */
import * as v from 'valibot'
import { reasonField } from './parts'

/** 审定意见: the committee approves of the topic or sends it back. */
export const approval = v.object({ kind: v.literal('approval'), isApproved: v.boolean(), reason: reasonField })
