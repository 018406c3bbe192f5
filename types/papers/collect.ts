/** Papers of step 1, 议题收集. */
import * as v from 'valibot'
import { textField } from '../fields'
import { LIMITS } from '../limits'
import { reasonField } from './parts'

/** 三件事: what topics are chosen among (domain: topic choice). */
export const THREE_MATTERS = ['livelihood', 'small-key', 'urgent'] as const

/** See {@link THREE_MATTERS}. */
export type ThreeMatter = (typeof THREE_MATTERS)[number]

/** What they are called. */
export const THREE_MATTER_LABELS = {
  livelihood: '民生实事',
  'small-key': '关键小事',
  urgent: '群众急难愁盼',
} as const satisfies Record<ThreeMatter, string>

/** Why it is proposed: short, since the record quotes it whole. */
export const proposalReasonField = textField('为什么适合协商', LIMITS.summary, 5)

/** 议题建议: why a matter is fit for deliberation, and which of the 三件事 it is, as far as somebody says so. */
export const proposal = v.object({
  kind: v.literal('proposal'),
  matter: v.optional(v.nullable(v.picklist(THREE_MATTERS, '请选择属于哪一类。')), null),
  reason: proposalReasonField,
})

/** 议题答复（不列入协商）: the topic ends here; everybody concerned reads why, and where to turn instead. */
export const dismissal = v.object({
  kind: v.literal('dismissal'),
  reason: reasonField,
  turnTo: textField('可以找哪里办', LIMITS.channel, 2),
})
