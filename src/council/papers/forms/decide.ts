/** Forms of step 7, 组织决定: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import { DECISION_LABELS, DECISIONS } from '~types/papers/decide'
import type { PaperForm } from '../field-spec'
import { optionsOf } from './parts'

/** 组织决定. */
export const decisionForm = {
  begin: '作出决定',
  again: '作出决定',
  send: '提交决定',
  says: '逐条写明采纳与否和理由。成果的文字不能改动。',
  fields: [
    {
      type: 'each',
      key: 'verdicts',
      label: '条目',
      from: 'points',
      idKey: 'point',
      fields: [
        { type: 'choice', key: 'verdict', label: '决定', options: optionsOf(DECISIONS, DECISION_LABELS) },
        { type: 'long', key: 'reason', label: '理由', limit: LIMITS.reason },
      ],
    },
  ],
} as const satisfies PaperForm
