/** A piece of work that waits for officers, and what is said where nobody of them can be reached. */
import type { NamedDepartment } from '../../../../types/department'
import type { OfficerMessageKind } from '../../../../types/message'
import { ROLE_LABELS } from '../../../../types/role'

/** Whose it is: an office at the topic's place, a department, a member of the roster. */
export type Doer =
  | { readonly role: 'clerk' | 'head' | 'committee' }
  | { readonly department: NamedDepartment }
  | { readonly member: string; readonly called: string }

/** `key`: by it a piece of work is told once. `says` goes on after the topic's title. `except`: a person who knows already. */
export interface Work {
  readonly key: string
  readonly kind: OfficerMessageKind
  readonly for: Doer
  readonly says: string
  readonly except?: string
}

/** Why somebody has to call, as it goes on after the topic's title. */
export function sayUnreached(doer: Doer): string {
  if ('department' in doer) return `有事交办给${doer.department.name}，这个单位还没有人开通账号，收不到消息，请电话通知`
  if ('member' in doer) return `请${doer.called}先去了解情况，本人还没有绑定微信，收不到消息，请电话通知`
  return `等${ROLE_LABELS[doer.role]}办理，还没有人开通账号，收不到消息，请电话通知`
}
