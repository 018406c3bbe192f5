/** Forms of step 6, 公开公示: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import type { PaperForm } from '../field-spec'

/** 诉求答复对照. */
export const mappingForm = {
  begin: '写诉求答复对照',
  again: '重写诉求答复对照',
  send: '提交对照',
  says: '每件诉求都要有着落：对应到成果条目，或写明不采纳的理由，或写明转到哪里。',
  fields: [
    {
      type: 'each',
      key: 'concerns',
      label: '诉求',
      from: 'concerns',
      idKey: 'concern',
      fields: [
        {
          type: 'choice',
          key: 'to',
          label: '怎么答复',
          options: [
            { value: 'point', label: '写进了成果' },
            { value: 'not-adopted', label: '不采纳' },
            { value: 'referred', label: '转到别处' },
          ],
        },
        { type: 'one-of', key: 'point', label: '对应的成果条目', from: 'points', when: { field: 'to', is: 'point' } },
        {
          type: 'long',
          key: 'reason',
          label: '理由',
          limit: LIMITS.reason,
          placeholder: '不采纳写为什么；转到别处写转到哪里、怎么联系',
          when: { field: 'to', isNot: 'point' },
        },
      ],
    },
  ],
} as const satisfies PaperForm

/** What may be done with what the preview found. */
const ANSWERS = [
  { value: 'redact', label: '隐去' },
  { value: 'keep', label: '保留' },
] as const

/** 公示; src/council/notice draws it as a preview, and these fields read it back. */
export const noticeForm = {
  begin: '发布公示',
  again: '重新公示',
  send: '发布公示',
  says: '成果会公开到议事板，每位反映人会看到自己那件诉求的答复。公示期按本县规定的工作日计算，期间大家可以提异议，每一条都要答复。',
  fields: [
    {
      type: 'rows',
      key: 'answers',
      label: '个人信息的处理',
      one: '条',
      fields: [
        { type: 'made-id', key: 'finding', label: '提示' },
        { type: 'text', key: 'words', label: '词句', limit: LIMITS.title },
        { type: 'choice', key: 'do', label: '处理', options: ANSWERS },
        { type: 'text', key: 'reason', label: '理由', limit: LIMITS.keepReason, when: { field: 'do', is: 'keep' } },
      ],
    },
  ],
} as const satisfies PaperForm

/** 撤回公示. */
export const noticeWithdrawalForm = {
  begin: '撤回公示，修改成果',
  again: '再次撤回公示',
  send: '撤回公示',
  says: '异议有道理，或者成果不宜公开的：议题退回写协商成果的那一步，成果从议事板上撤下，改好后重新公示。隐去的内容仍然隐去。理由会公开。',
  asks: { title: '撤回公示？', yes: '撤回' },
  fields: [{ type: 'long', key: 'reason', label: '理由', limit: LIMITS.reason }],
} as const satisfies PaperForm

/** 异议. */
export const objectionForm = {
  begin: '提异议',
  again: '提异议',
  send: '提交异议',
  fields: [{ type: 'long', key: 'text', label: '异议', limit: LIMITS.reason }],
} as const satisfies PaperForm

/** 异议答复. */
export const answerForm = {
  begin: '答复异议',
  again: '答复异议',
  send: '发出答复',
  fields: [
    { type: 'one-of', key: 'objection', label: '答复哪一条', from: 'objections' },
    { type: 'long', key: 'text', label: '答复', limit: LIMITS.reason, hint: '只有提异议的人会收到。' },
  ],
} as const satisfies PaperForm
