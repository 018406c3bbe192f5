/** Forms after the end: what came back is taken up anew, or answered. */
import { LIMITS } from '~types/limits'
import { REVISIT_LABELS, REVISIT_VERDICTS } from '~types/papers/revisit'
import type { PaperForm } from '../field-spec'
import { optionsOf } from './parts'

/** 回访: asked by the clock, and only read here. */
export const askingForm = {
  begin: '回访',
  again: '回访',
  send: '提交',
  fields: [{ type: 'number', key: 'days', label: '办结以后', unit: '天' }],
} as const satisfies PaperForm

/** 回访回答: given on the topic's page, and only read here. */
export const revisitForm = {
  begin: '回访回答',
  again: '回访回答',
  send: '提交',
  fields: [
    { type: 'choice', key: 'verdict', label: '还好吗', options: optionsOf(REVISIT_VERDICTS, REVISIT_LABELS) },
    { type: 'long', key: 'reason', label: '哪里有反复', isOptional: true, limit: LIMITS.reason },
  ],
} as const satisfies PaperForm

/** 重新办理. */
export const reopeningForm = {
  begin: '重新办理',
  again: '重新办理',
  send: '重新办理',
  says: '议题回到最后一步，交办的事重新打开，办好以后再请居民确认。理由会公开，反映人和关注的人会收到消息。',
  fields: [
    { type: 'long', key: 'reason', label: '理由', limit: LIMITS.reason },
    { type: 'moment', key: 'dueAt', label: '新的办结期限', precision: 'day', isTerm: true },
  ],
} as const satisfies PaperForm

/** 反复情况答复. */
export const relapseAnswerForm = {
  begin: '答复反复情况',
  again: '答复反复情况',
  send: '公开答复',
  says: '不重新办理的，要说明为什么、现在怎么解决。答复会公开，不要写出居民是谁。',
  fields: [{ type: 'long', key: 'reason', label: '答复', limit: LIMITS.reason }],
} as const satisfies PaperForm
