/** Forms of step 3, 制定方案: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import type { PaperForm } from '../field-spec'

/** 协商方案. */
export const planForm = {
  begin: '写协商方案',
  again: '重写方案',
  send: '提交方案',
  says: '写方案的人不能批准自己的方案。',
  fields: [
    { type: 'one-of', key: 'form', label: '协商形式', from: 'forms' },
    { type: 'one-of', key: 'format', label: '协商方式', from: 'formats' },
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
} as const satisfies PaperForm
