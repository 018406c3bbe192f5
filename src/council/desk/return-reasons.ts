/** The common reasons for which a concern cannot be deliberated, each with where to turn instead: one tap fills both fields. */

/** `label` is the chip, `reason` and `channel` are what the resident reads; both stay editable. */
export interface ReturnReason {
  readonly label: string
  readonly reason: string
  readonly channel: string
}

/** Source: the seven kinds of matters that are not negotiable (Ganzhou), see the domain glossary, and two that clerks meet daily. */
export const RETURN_REASONS: readonly ReturnReason[] = [
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
  {
    label: '个人纠纷',
    reason: '这件事属于个人之间的纠纷，不在协商议题范围内，建议先由人民调解委员会调解。',
    channel: '村（社区）人民调解委员会',
  },
  {
    label: '诉讼信访',
    reason: '这件事应由法院、仲裁、复议、纪检或信访部门依法办理，不在协商议题范围内。',
    channel: '县（区）人民法院、仲裁委、纪委监委或信访局',
  },
  {
    label: '已有定论',
    reason: '这件事法律或者有关决定已有明确规定，不再协商。有关规定如下：',
    channel: '乡镇便民服务中心可以查询有关规定和决定',
  },
  {
    label: '超出权限',
    reason: '这件事超出本乡镇的职权或区域，需要由有权办理的单位处理。',
    channel: '',
  },
  {
    label: '紧急情况',
    reason: '这是紧急情况，请立即拨打紧急电话，不要等待协商。',
    channel: '110(报警)、119(消防)、120(急救)',
  },
  {
    label: '秘密隐私',
    reason: '内容涉及国家秘密、商业秘密或他人隐私，不能在这里公开协商。',
    channel: '可以到乡镇党委当面反映',
  },
]
