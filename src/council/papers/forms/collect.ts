/** Forms of step 1, 议题收集: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import { THREE_MATTER_LABELS, THREE_MATTERS } from '~types/papers/collect'
import type { PaperForm } from '../field-spec'
import { optionsOf } from './parts'

/** 议题建议. */
export const proposalForm = {
  begin: '写议题建议',
  again: '再写一份议题建议',
  send: '提交建议',
  says: '理由会公开，也是党（工）委审定时先看的。',
  fields: [
    {
      type: 'choice',
      key: 'matter',
      label: '属于三件事里的哪一类',
      isOptional: true,
      options: optionsOf(THREE_MATTERS, THREE_MATTER_LABELS),
    },
    {
      type: 'long',
      key: 'reason',
      label: '为什么适合协商',
      limit: LIMITS.summary,
      hint: '切口小、立意准、关联广：关系到谁，为什么现在要商量。不要写居民的姓名和电话。',
    },
  ],
} as const satisfies PaperForm

/** 不列入协商. */
export const dismissalForm = {
  begin: '不列入协商',
  again: '不列入协商',
  send: '不列入协商并答复',
  says: '提诉求的和关注的人都会收到理由和可以找的地方，议事板上也会公开。',
  asks: { title: '议题到此结束，不能再改', yes: '不列入' },
  fields: [
    {
      type: 'long',
      key: 'reason',
      label: '为什么不列入',
      limit: LIMITS.reason,
      hint: '用居民听得懂的话说清楚。会公开，不要写居民的姓名和电话。',
    },
    {
      type: 'long',
      key: 'turnTo',
      label: '可以找哪里办',
      limit: LIMITS.channel,
      placeholder: '单位、地点或办公电话',
    },
  ],
} as const satisfies PaperForm
