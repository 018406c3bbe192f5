/** Forms of step 1, 议题收集: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import type { PaperForm } from '../field-spec'

/** 议题建议. */
export const proposalForm = {
  begin: '写议题建议',
  again: '再写一份议题建议',
  send: '提交建议',
  fields: [
    {
      type: 'long',
      key: 'reason',
      label: '为什么适合协商',
      limit: LIMITS.paperText,
      hint: '切口小、立意准、关联广：关系到谁，为什么现在要商量。',
    },
  ],
} as const satisfies PaperForm
