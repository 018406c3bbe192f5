/** Forms of step 5, 协商议事: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import { OUTCOME_KINDS, OUTCOME_LABELS } from '~types/papers/consult'
import type { PaperForm } from '../field-spec'
import { optionsOf } from './parts'

/** 会议记录. */
export const sessionForm = {
  begin: '写会议记录',
  again: '重写会议记录',
  send: '提交会议记录',
  fields: [
    { type: 'moment', key: 'heldAt', label: '开会时间', precision: 'minute' },
    {
      type: 'texts',
      key: 'present',
      label: '到会人员',
      limit: LIMITS.title,
      hint: '写哪一方、几个人，不写居民姓名。',
    },
    { type: 'long', key: 'minutes', label: '会议记录', limit: LIMITS.filedMinutes },
    {
      type: 'long',
      key: 'byHand',
      label: '没有照确认过的会议记录填写的原因',
      isOptional: true,
      limit: LIMITS.reason,
      hint: '在系统里开过会、大家确认过记录的，空着就行。那天系统没法用、要另外填写的，在这里写明，会写进公开的办理过程。',
    },
  ],
} as const satisfies PaperForm

/** 协商成果. */
export const outcomeForm = {
  begin: '写协商成果',
  again: '重写协商成果',
  send: '提交协商成果',
  says: '献策不决策：成果提交党（工）委决定。进入公示后不能再改。',
  fields: [
    { type: 'choice', key: 'form', label: '成果形式', options: optionsOf(OUTCOME_KINDS, OUTCOME_LABELS) },
    { type: 'long', key: 'text', label: '成果正文', limit: LIMITS.paperText, hint: '公示时大家都会看到。' },
    {
      type: 'rows',
      key: 'points',
      label: '成果条目',
      one: '一个条目',
      hint: '一条一件事，写清谁来办、什么时候办完。',
      fields: [
        { type: 'made-id', key: 'id', label: '条目编号' },
        { type: 'long', key: 'text', label: '条目内容', limit: LIMITS.summary },
        { type: 'text', key: 'department', label: '建议承办单位', limit: LIMITS.title, suggests: 'departments' },
        { type: 'moment', key: 'dueAt', label: '建议办结日期', precision: 'day', isTerm: true },
        {
          type: 'some-of',
          key: 'from',
          label: '来自哪位委员的意见',
          from: 'members',
          isOptional: true,
          hint: '党（工）委采纳后记入委员的履职档案，不公开。',
        },
      ],
    },
    {
      type: 'texts',
      key: 'dissent',
      label: '不同意见',
      isOptional: true,
      limit: LIMITS.summary,
      hint: '没有达成一致的意见如实记下。',
    },
  ],
} as const satisfies PaperForm

/** 看法汇总: counted when a round of statements closes, and only read here. */
export const groundForm = {
  begin: '看法汇总',
  again: '看法汇总',
  send: '提交',
  fields: [{ type: 'number', key: 'round', label: '第几轮', unit: '轮' }],
} as const satisfies PaperForm
