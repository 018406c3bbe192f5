/** Forms of step 3, 制定方案: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import { FORMATS_IN_WRITING } from '~types/live'
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
    { type: 'own', part: 'point', key: 'point', label: '地图位置', isOptional: true, blank: null },
    { type: 'moment', key: 'startsAt', label: '开始时间', precision: 'minute' },
    {
      type: 'moment',
      key: 'closesAt',
      label: '收意见的截止时间',
      precision: 'minute',
      isOptional: true,
      hint: '书面和线上的意见收到这时为止，到时自动散会。当天开完就散的，空着就行。',
      when: { field: 'format', has: FORMATS_IN_WRITING },
    },
    {
      type: 'rows',
      key: 'agenda',
      label: '议程',
      one: '一项议程',
      total: { of: 'minutes', unit: '分钟' },
      fields: [
        { type: 'text', key: 'item', label: '议程内容', limit: LIMITS.title },
        { type: 'number', key: 'minutes', label: '用时', unit: '分钟' },
      ],
    },
    {
      type: 'own',
      part: 'participants',
      key: 'participants',
      label: '参加人员',
      blank: { members: [], groups: [], others: [] },
    },
    {
      type: 'own',
      part: 'tasks',
      key: 'questions',
      label: '会前要了解的问题',
      isOptional: true,
      hint: '不调研不协商：写清了解什么、由谁去。',
      blank: [],
    },
    {
      type: 'text',
      key: 'responsible',
      label: '负责人',
      limit: LIMITS.personName,
      placeholder: '写职务，例如：站长',
    },
    { type: 'own', part: 'warnings', key: 'acknowledged', label: '提醒和说明', blank: [] },
  ],
} as const satisfies PaperForm

/** 利害关系申明. */
export const interestForm = {
  begin: '我和这件事有利害关系',
  again: '再申明一次利害关系',
  send: '提交申明',
  says: '只有工作站和县（区）政协能看到内容。申明了仍然可以参加，由工作站统筹考虑。',
  fields: [
    {
      type: 'long',
      key: 'text',
      label: '是什么关系',
      limit: LIMITS.reason,
      placeholder: '例如：我家的地在这条路边；我是施工单位的股东',
    },
  ],
} as const satisfies PaperForm
