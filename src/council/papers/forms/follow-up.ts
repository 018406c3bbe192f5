/** Forms of step 8, 跟踪落实: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import { CATEGORIES, CATEGORY_LABELS, VERDICT_LABELS, VERDICTS } from '~types/papers/follow-up'
import type { PaperForm } from '../field-spec'
import { optionsOf, PHOTOS } from './parts'

/** The record cannot be taken back. */
const OPEN_WORDS = '会公开，请不要写居民的姓名、电话和门牌。'

/** 交办. */
export const assignmentForm = {
  begin: '交办',
  again: '再交办一项',
  send: '发出交办',
  says: '先研究清楚每一条怎么办、谁来办，再分类交办。期限会公开，承办单位只能在到期以前申请一次延期。',
  fields: [
    { type: 'made-id', key: 'id', label: '交办编号' },
    { type: 'some-of', key: 'points', label: '交办哪些条目', from: 'unassigned' },
    {
      type: 'choice',
      key: 'category',
      label: '办理类别',
      isOptional: true,
      options: optionsOf(CATEGORIES, CATEGORY_LABELS),
    },
    { type: 'one-of', key: 'department', label: '承办单位', from: 'departments', isMany: true },
    { type: 'text', key: 'owner', label: '责任人职务', limit: LIMITS.personName, placeholder: '例如：市政股股长' },
    { type: 'moment', key: 'dueAt', label: '办结期限', precision: 'day', isTerm: true },
  ],
} as const satisfies PaperForm

/** 撤回交办. */
export const recallForm = {
  begin: '撤回交办',
  again: '再撤回一项',
  send: '撤回交办',
  says: '交办错了单位，或者条目、期限写错了的，在承办单位申报办结以前可以撤回，撤回后重新交办。理由会公开，并告诉承办单位。',
  asks: { title: '撤回这项交办？', yes: '撤回' },
  fields: [
    { type: 'one-of', key: 'assignment', label: '撤回哪一项', from: 'open' },
    { type: 'long', key: 'reason', label: '理由', limit: LIMITS.reason, hint: OPEN_WORDS },
  ],
} as const satisfies PaperForm

/** 退回重办. */
export const reworkForm = {
  begin: '退回重办',
  again: '再次退回',
  send: '退回承办单位',
  says: '这个议题没有居民可以请来确认。请站长到现场核实：没有办好的，写明哪里没有办好，退回承办单位接着办。理由会公开。',
  fields: [{ type: 'long', key: 'reason', label: '哪里没有办好', limit: LIMITS.reason, hint: OPEN_WORDS }],
} as const satisfies PaperForm

/** 延期申请. */
export const extensionForm = {
  begin: '申请延期',
  again: '申请延期',
  send: '提交申请',
  says: '每项交办只能申请一次，要在到期以前提，由党（工）委答复。申请和理由都会公开。',
  fields: [
    { type: 'one-of', key: 'assignment', label: '哪一项交办', from: 'askable' },
    { type: 'moment', key: 'until', label: '延到哪一天', precision: 'day', isTerm: true },
    {
      type: 'long',
      key: 'reason',
      label: '理由',
      limit: LIMITS.reason,
      placeholder: '为什么不能按期办完，现在办到了哪一步',
      hint: OPEN_WORDS,
    },
  ],
} as const satisfies PaperForm

/** 延期答复. */
export const extensionAnswerForm = {
  begin: '答复延期申请',
  again: '答复延期申请',
  send: '发出答复',
  says: '答复和理由都会公开，并告诉申请的单位。',
  fields: [
    { type: 'one-of', key: 'assignment', label: '答复哪一项', from: 'asking' },
    {
      type: 'choice',
      key: 'isGranted',
      label: '答复',
      options: [
        { value: true, label: '同意延期' },
        { value: false, label: '不同意' },
      ],
    },
    { type: 'long', key: 'reason', label: '理由', limit: LIMITS.reason, hint: OPEN_WORDS },
  ],
} as const satisfies PaperForm

/** Pictures of a report, in two lists that the public sees side by side. */
const BEFORE = {
  ...PHOTOS,
  key: 'before',
  label: '办理前的照片',
  hint: '会公开。请不要拍到人脸、车牌和门牌。',
} as const
const NOW = {
  ...PHOTOS,
  label: '现在的照片',
  hint: '会公开，和办理前的照片并排。请不要拍到人脸、车牌和门牌。',
} as const

/** 办理进展. */
export const progressForm = {
  begin: '报办理进展',
  again: '再报进展',
  send: '提交进展',
  fields: [
    { type: 'one-of', key: 'assignment', label: '哪一项交办', from: 'assignments' },
    { type: 'long', key: 'text', label: '办理进展', limit: LIMITS.summary, hint: OPEN_WORDS },
    BEFORE,
    NOW,
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
    { type: 'long', key: 'text', label: '办结情况', limit: LIMITS.summary, hint: OPEN_WORDS },
    BEFORE,
    { ...NOW, label: '办好后的照片' },
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
