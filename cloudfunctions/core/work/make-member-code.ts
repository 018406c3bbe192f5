/** A keeper of the roster makes the code with which a member binds the own WeChat; an older one stops working. */
import { LIMITS } from '../../../types/limits'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { DAY, endOfDay } from '../rules/china-time'
import { oneTimeCode, oneTimeCodeHash } from '../rules/one-time-code'
import { keepsMember } from '../rules/roster/keeper'
import { transact } from '../store/database'
import { members } from '../store/members'

/** Said once; only its hash is kept. The same request says the same code. Two database calls beside begin and commit. */
export function makeMemberCode(
  actor: Officer,
  { requestId, member: id }: { readonly requestId: string; readonly member: string },
): Promise<{ code: string; until: number }> {
  const code = oneTimeCode('member-code', actor.id, requestId)
  const hash = oneTimeCodeHash('member-code', code)
  return transact(async (transaction) => {
    const member = await transaction.get(members, id)
    if (!member || !keepsMember(actor.grants, member)) throw new Refusal('roster.not-found')
    if (member.term.until < actor.now) throw new Refusal('bind.over')
    if (member.binding?.hash === hash) return { code, until: member.binding.until }
    const until = endOfDay(actor.now + LIMITS.bindingDays * DAY)
    await transaction.set(members, { ...member, binding: { hash, until, usedBy: null } })
    return { code, until }
  })
}
