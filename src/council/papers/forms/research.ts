/** Forms of step 4, 议前调研: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import type { PaperForm } from '../field-spec'
import { PHOTOS } from './parts'

/** 调研记录. */
export const researchForm = {
  begin: '写调研记录',
  again: '再写一条调研记录',
  send: '提交调研记录',
  says: '不调研不协商：至少要有一条调研记录。',
  fields: [
    {
      type: 'one-of',
      key: 'question',
      label: '了解的是哪个问题',
      from: 'questions',
      isOptional: true,
      hint: '方案里要了解的问题；不属于哪一个的，可以不选。',
    },
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
} as const satisfies PaperForm
