/** Reasons for which something is kept in a public text, ready to be pressed: what people mostly write. */
import type { Exposure } from '~types/exposure'

const AGREED = '本人同意公开'
const OF_OFFICE = '这是单位电话'
const NOBODY = '这里说的不是哪一个人'

/** By the kind of the finding. */
export const KEEP_REASONS = {
  'hidden-name': ['本人现在同意公开', '同名，不是提诉求的人'],
  'id-card': ['这不是身份证号'],
  'bank-card': ['这是集体的公开账户', '这不是银行账号'],
  phone: ['这是公开的值班电话', AGREED],
  landline: [OF_OFFICE],
  contact: ['这是单位的公开账号', AGREED],
  plate: ['这是单位的公车', AGREED],
  'name-with-number': [AGREED, '这是公开的工作人员'],
  household: [NOBODY, AGREED],
  name: [AGREED, '这不是人名'],
  official: ['职务公开，可以写明', '这不是人名'],
  door: ['这是单位或公共地点', AGREED],
  'small-place': ['写明地点才能办', AGREED],
} as const satisfies Record<Exposure, readonly string[]>
