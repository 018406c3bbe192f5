/** A member of the roster binds the own WeChat with the code that the station gave: from then on it is they who act as this member. */
import { LIMITS } from '../../../types/limits'
import type { Bound } from '../../../types/roster'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { dayAt } from '../rules/china-time'
import { countyAt } from '../rules/counties'
import { triesIdOf } from '../rules/identifiers'
import { oneTimeCodeHash } from '../rules/one-time-code'
import { countTry } from '../rules/query-code'
import { withMemberGrants, withoutMemberGrants } from '../rules/roster/member-grants'
import { sayMemberOf } from '../rules/roster/say-member'
import { counties } from '../served'
import { command, findDocuments, type Transaction, transact, updateWhere } from '../store/database'
import { invitations } from '../store/invitations'
import { members, type StoredMember } from '../store/members'
import { persons } from '../store/persons'
import { tries } from '../store/tries'
import { newPerson } from './new-person'
import { memberOf } from './stored-member'

/**
 * The same person with the same code again is answered the same. A code for somebody who is bound already moves them to the new
 * WeChat, and the old one acts as a member no more. Database calls: one to find the code, two to count the try, four to bind (six when
 * it moves), beside begin and commit; and one for the invitations that wait for them, one more when there were some.
 */
export async function bindMember(actor: Resident, code: string, requestId: string): Promise<Bound> {
  const hash = oneTimeCodeHash('member-code', code)
  const [found] = await findDocuments(members, { where: { 'binding.hash': hash }, limit: 1 })
  const isRight = found !== undefined && isGood(found, hash, actor)
  const left = await countedTry(actor, hash, isRight, requestId)
  if (!found || !isRight) {
    const message = `绑定码不对，请照着工作站给您的核对。今天还可以再试 ${left} 次；过期或用过了的，请工作站重新发一个。`
    throw left > 0
      ? new Refusal('bind.wrong', { field: 'code', message })
      : new Refusal('bind.too-many', { field: 'code' })
  }
  const member = await transact((transaction) => bind(transaction, found._id, hash, actor))
  await handOverInvitations(member._id, actor.id)
  return boundTo(member)
}

/** A code that was used is good for whoever used it, so that a lost answer can be asked for again. */
const isGood = ({ binding, term }: StoredMember, hash: string, { id, now }: Resident): boolean =>
  binding?.hash === hash &&
  now <= term.until &&
  (binding.usedBy === null ? now <= binding.until : binding.usedBy === id)

/** How many wrong ones the day has left; whoever has none is refused even with the right one. */
async function countedTry(actor: Resident, typed: string, isRight: boolean, request: string): Promise<number> {
  const id = triesIdOf('binding', actor.id)
  const counted = await transact(async (transaction) => {
    const before = await transaction.get(tries, id)
    const next = countTry(before, { typed, isRight, day: dayAt(actor.now), request }, LIMITS.wrongBindings)
    if (!next.isBarred) await transaction.set(tries, { _id: id, ...next.tries })
    return next
  })
  if (counted.isBarred) throw new Refusal('bind.too-many', { field: 'code' })
  return counted.left
}

async function bind(transaction: Transaction, id: string, hash: string, actor: Resident): Promise<StoredMember> {
  const member = await transaction.get(members, id)
  if (!member || !isGood(member, hash, actor) || !member.binding) throw new Refusal('bind.wrong', { field: 'code' })
  const person = (await transaction.get(persons, actor.id)) ?? newPerson(actor.id, actor.openid)
  if (person.member !== null && person.member !== id) throw new Refusal('bind.other', { field: 'code' })
  if (member.person === actor.id && member.binding.usedBy === actor.id) return member
  const before =
    member.person === null || member.person === actor.id ? null : await transaction.get(persons, member.person)
  if (before) await transaction.set(persons, { ...before, member: null, grants: withoutMemberGrants(before.grants) })
  const bound = { ...member, person: actor.id, binding: { ...member.binding, usedBy: actor.id } }
  await transaction.set(members, bound)
  await transaction.set(persons, { ...person, member: id, grants: withMemberGrants(person.grants, memberOf(bound)) })
  return bound
}

/** Invitations that went to the member by phone, or to the WeChat they had before, are theirs now, however many. */
async function handOverInvitations(member: string, person: string): Promise<void> {
  const before = { member, isWithdrawn: false, person: command.neq(person) }
  if ((await updateWhere(invitations, before, { person })) > 0) {
    await updateWhere(persons, { _id: person }, { isInvited: true })
  }
}

function boundTo(member: StoredMember): Bound {
  const county = countyAt(counties, member.county)
  return { name: member.name, says: county ? sayMemberOf(member, county) : '', until: member.term.until }
}
