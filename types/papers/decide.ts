/** Papers of step 7, 组织决定. */
import * as v from 'valibot'
import { idField } from '../fields'
import { listOf, reasonField } from './parts'

/** What the committee may decide on a point. */
export const DECISIONS = ['adopted', 'in-part', 'not-adopted'] as const

/** What the decisions are called. */
export const DECISION_LABELS = {
  adopted: '采纳',
  'in-part': '部分采纳',
  'not-adopted': '不采纳',
} as const satisfies Record<(typeof DECISIONS)[number], string>

/** 组织决定: a verdict with its reason on each point of the outcome. */
export const decision = v.object({
  kind: v.literal('decision'),
  verdicts: listOf(
    '决定',
    v.object({ point: idField('成果条目'), verdict: v.picklist(DECISIONS), reason: reasonField }),
    1,
  ),
})
