/** The form of each paper as a table: what is asked, in which words, and what its buttons say. Only `types/papers` knows what is right. */
import { LIMITS } from '~types/limits'
import {
  DECISION_LABELS,
  DECISIONS,
  FORM_LABELS,
  FORMAT_LABELS,
  FORMATS,
  FORMS,
  OUTCOME_KINDS,
  OUTCOME_LABELS,
  type PaperKind,
  VERDICT_LABELS,
  VERDICTS,
} from '~types/papers'
import type { FieldSpec, Option } from './field-spec'

/** `begin` opens the form, `send` hands the paper in; `says` stands above the fields; `again` when one was handed in before. */
export interface PaperForm {
  readonly begin: string
  readonly again: string
  readonly send: string
  readonly says?: string
  readonly fields: readonly FieldSpec[]
}

const optionsOf = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }))

const PHOTOS: FieldSpec = {
  type: 'photos',
  key: 'photos',
  label: '照片',
  isOptional: true,
  hint: '和文字一起提交。请不要拍到人脸、车牌和门牌。',
}

/** The table. */
export const PAPER_FORMS = {
  proposal: {
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
  },
  approval: {
    begin: '审定议题',
    again: '再次审定',
    send: '提交审定意见',
    says: '同意后进入下一步；退回的，工作站按您写的理由修改后再报。每一位反映人都会看到理由。',
    fields: [
      {
        type: 'choice',
        key: 'isApproved',
        label: '审定意见',
        options: [
          { value: true, label: '同意', explanation: '列入协商，由工作站制定方案' },
          { value: false, label: '退回', explanation: '写明理由，由工作站修改' },
        ],
      },
      { type: 'long', key: 'reason', label: '理由', limit: LIMITS.reason, placeholder: '例如：群众反映集中，同意协商' },
    ],
  },
  plan: {
    begin: '写协商方案',
    again: '重写方案',
    send: '提交方案',
    says: '写方案的人不能批准自己的方案。',
    fields: [
      { type: 'choice', key: 'form', label: '协商形式', options: optionsOf(FORMS, FORM_LABELS) },
      { type: 'choice', key: 'format', label: '协商方式', options: optionsOf(FORMATS, FORMAT_LABELS) },
      {
        type: 'text',
        key: 'where',
        label: '协商地点',
        limit: LIMITS.placeWords,
        placeholder: '田间地头、院落楼门，哪里方便在哪里',
      },
      { type: 'moment', key: 'startsAt', label: '开始时间', precision: 'minute' },
      {
        type: 'rows',
        key: 'agenda',
        label: '议程',
        one: '一项议程',
        fields: [
          { type: 'text', key: 'item', label: '议程内容', limit: LIMITS.title },
          { type: 'number', key: 'minutes', label: '用时', unit: '分钟' },
        ],
      },
      {
        type: 'texts',
        key: 'questions',
        label: '调研问题',
        isOptional: true,
        limit: LIMITS.title,
        placeholder: '例如：哪些路段最难走',
      },
      {
        type: 'text',
        key: 'responsible',
        label: '负责人',
        limit: LIMITS.personName,
        placeholder: '写职务，例如：站长',
      },
      {
        type: 'texts',
        key: 'participants',
        label: '参加方',
        limit: LIMITS.title,
        placeholder: '例如：三社村民代表',
        hint: '利益相关的各方都要有代表。写哪一方，不写人名。',
      },
    ],
  },
  research: {
    begin: '写调研记录',
    again: '再写一条调研记录',
    send: '提交调研记录',
    says: '不调研不协商：至少要有一条调研记录。',
    fields: [
      { type: 'moment', key: 'day', label: '调研日期', precision: 'day' },
      { type: 'text', key: 'site', label: '调研地点', limit: LIMITS.placeWords },
      {
        type: 'long',
        key: 'findings',
        label: '调研发现',
        limit: LIMITS.paperText,
        placeholder: '看到了什么，大家怎么说，数字是多少',
      },
      PHOTOS,
    ],
  },
  session: {
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
      { type: 'long', key: 'minutes', label: '会议记录', limit: LIMITS.paperText },
    ],
  },
  outcome: {
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
          { type: 'text', key: 'department', label: '建议承办单位', limit: LIMITS.title },
          { type: 'moment', key: 'dueAt', label: '建议办结日期', precision: 'day', isTerm: true },
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
  },
  mapping: {
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
  },
  notice: {
    begin: '发布公示',
    again: '重新公示',
    send: '发布公示',
    says: '成果、对照会公开到议事板。公示期按本县规定的工作日计算，期间大家可以提异议，每一条都要答复。',
    fields: [],
  },
  objection: {
    begin: '提异议',
    again: '提异议',
    send: '提交异议',
    fields: [{ type: 'long', key: 'text', label: '异议', limit: LIMITS.reason }],
  },
  answer: {
    begin: '答复异议',
    again: '答复异议',
    send: '发出答复',
    fields: [
      { type: 'one-of', key: 'objection', label: '答复哪一条', from: 'objections' },
      { type: 'long', key: 'text', label: '答复', limit: LIMITS.reason, hint: '只有提异议的人会收到。' },
    ],
  },
  decision: {
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
  },
  assignment: {
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
  },
  progress: {
    begin: '报办理进展',
    again: '再报进展',
    send: '提交进展',
    fields: [
      { type: 'one-of', key: 'assignment', label: '哪一项交办', from: 'assignments' },
      { type: 'long', key: 'text', label: '办理进展', limit: LIMITS.summary },
      PHOTOS,
    ],
  },
  completion: {
    begin: '申报办结',
    again: '申报办结',
    send: '提交办结申报',
    says: '谁受益谁监督：申报后请受益的居民确认是不是真的办好了。',
    fields: [
      { type: 'one-of', key: 'assignment', label: '哪一项交办', from: 'assignments' },
      { type: 'long', key: 'text', label: '办结情况', limit: LIMITS.summary },
      PHOTOS,
    ],
  },
  confirmation: {
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
  },
} as const satisfies Record<PaperKind, PaperForm>

/** The form of a paper, as any form. */
export const formOf = (kind: PaperKind): PaperForm => PAPER_FORMS[kind]
