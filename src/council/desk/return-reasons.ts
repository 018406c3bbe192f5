/** The ready-made answers of the return form: what the screening suggests, what clerks meet daily, what the county does not negotiate. */
import type { DeskConcern } from '~types/desk'

/** `label` is the chip, `reason` and `channel` are what the resident reads; both stay editable. */
export type ReturnReason = DeskConcern['returnReasons'][number]

/** Met daily in every county; the others come with the concern, from the county's own list. */
const DAILY: readonly ReturnReason[] = [
  {
    label: '已经办好',
    reason: '您反映的事已经办好，现把办理情况答复您：',
    channel: '如与实际不符，请再次提交或联系本乡镇委员工作站',
  },
  {
    label: '内容不清',
    reason: '内容还不够清楚，暂时无法办理。请补充时间、地点和具体情况后重新提交。',
    channel: '在“提诉求”里补充后重新提交，也可以到本乡镇委员工作站当面说',
  },
]

/** In the order of the chips. */
export const returnReasonsFor = ({ screening, returnReasons }: DeskConcern): ReturnReason[] => [
  ...(screening === null ? [] : [suggested(screening)]),
  ...DAILY,
  ...returnReasons,
]

const suggested = ({ label, turnTo }: NonNullable<DeskConcern['screening']>): ReturnReason => ({
  label: '按建议答复',
  reason: `您反映的事属于“${label}”，不在协商范围内。`,
  channel: turnTo,
})
