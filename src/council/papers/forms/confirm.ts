/** Forms of step 2, 议题确定: what is asked and in which words. */
import { LIMITS } from '~types/limits'
import type { PaperForm } from '../field-spec'

/** 审定意见. */
export const approvalForm = {
  begin: '审定议题',
  again: '再次审定',
  send: '提交审定意见',
  says: '每一位反映人都会看到您写的理由。',
  fields: [
    {
      type: 'choice',
      key: 'isApproved',
      label: '审定意见',
      options: [
        { value: true, label: '同意', explanation: '列入协商，由工作站制定方案' },
        { value: false, label: '退回', explanation: '由工作站按理由修改后再报，或不再列入' },
      ],
    },
    {
      type: 'long',
      key: 'reason',
      label: '理由',
      limit: LIMITS.reason,
      placeholder: '例如：群众反映集中，同意协商',
      phrases: {
        of: 'isApproved',
        by: {
          true: ['群众反映集中，切口小，同意列入协商。', '是群众急难愁盼的事，同意列入协商。'],
          false: [
            '请先向有关单位核实情况后再报。',
            '请写清涉及哪些地方、多少户后再报。',
            '和正在办的议题相近，请一并办理，不再单独列入。',
          ],
        },
      },
    },
  ],
} as const satisfies PaperForm
