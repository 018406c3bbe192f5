/** Forms of step 8, 跟踪落实: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import { VERDICT_LABELS, VERDICTS } from '~types/papers/follow-up'
import type { PaperForm } from '../field-spec'
import { optionsOf, PHOTOS } from './parts'

/** 交办. */
export const assignmentForm = {
  begin: '交办',
  again: '再交办一项',
  send: '发出交办',
  fields: [
    { type: 'made-id', key: 'id', label: '交办编号' },
    { type: 'some-of', key: 'points', label: '交办哪些条目', from: 'unassigned' },
    { type: 'text', key: 'department', label: '承办单位', limit: LIMITS.title },
    { type: 'text', key: 'owner', label: '责任人职务', limit: LIMITS.personName, placeholder: '例如：市政股股长' },
    { type: 'moment', key: 'dueAt', label: '办结期限', precision: 'day', isTerm: true },
  ],
} as const satisfies PaperForm

/** 办理进展. */
export const progressForm = {
  begin: '报办理进展',
  again: '再报进展',
  send: '提交进展',
  fields: [
    { type: 'one-of', key: 'assignment', label: '哪一项交办', from: 'assignments' },
    { type: 'long', key: 'text', label: '办理进展', limit: LIMITS.summary },
    PHOTOS,
  ],
} as const satisfies PaperForm

/** 办结申报. */
export const completionForm = {
  begin: '申报办结',
  again: '申报办结',
  send: '提交办结申报',
  says: '谁受益谁监督：申报后请受益的居民确认是不是真的办好了。',
  fields: [
    { type: 'one-of', key: 'assignment', label: '哪一项交办', from: 'assignments' },
    { type: 'long', key: 'text', label: '办结情况', limit: LIMITS.summary },
    PHOTOS,
  ],
} as const satisfies PaperForm

/** 受益人确认. */
export const confirmationForm = {
  begin: '确认',
  again: '确认',
  send: '提交',
  fields: [
    {
      type: 'choice',
      key: 'verdict',
      label: '办好了吗',
      options: optionsOf(VERDICTS, VERDICT_LABELS),
    },
    { type: 'long', key: 'reason', label: '说明', isOptional: true, limit: LIMITS.reason },
  ],
} as const satisfies PaperForm
