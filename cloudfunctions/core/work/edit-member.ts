/** A keeper of the roster changes what it says of a member, or until when the term runs; the grants of a bound member follow. */
import type { Member } from '../../../types/member'
import type { EditMember, RosterMember } from '../../../types/roster'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { countyAt } from '../rules/counties'
import { keepsMember } from '../rules/roster/keeper'
import { withMemberGrants } from '../rules/roster/member-grants'
import { tradesOf } from '../rules/roster/named-of'
import { counties } from '../served'
import { type Transaction, transact } from '../store/database'
import { members, type StoredMember } from '../store/members'
import { persons } from '../store/persons'
import { presentMember } from './read-member'
import { memberOf, storedMember } from './stored-member'

/** The same again changes nothing. Four database calls beside begin and commit, two for a member who is not bound. */
export const editMember = (actor: Officer, input: EditMember): Promise<RosterMember> =>
  transact(async (transaction) => {
    const before = await transaction.get(members, input.member)
    if (!before || !keepsMember(actor.grants, before)) throw new Refusal('roster.not-found')
    const member = edited(memberOf(before), before, input)
    const after = storedMember(member, before)
    await transaction.set(members, after)
    await renewGrants(transaction, member)
    return presentMember(after, actor)
  })

function edited(member: Member, { county, term }: StoredMember, input: EditMember): Member {
  const known = countyAt(counties, county)
  const isKnown = input.trade === null || (known && tradesOf(known).some(({ key }) => key === input.trade))
  if (!isKnown) throw new Refusal('roster.trade', { field: 'trade' })
  if (input.until <= term.from) throw new Refusal('roster.term', { field: 'until' })
  return {
    ...member,
    trade: input.trade,
    post: input.post && { ...input.post, place: member.post?.place ?? member.place },
    interests: [...new Set(input.interests)],
    term: { from: term.from, until: input.until },
  }
}

/** What a bound member may reach, as the roster has it now; nothing for somebody who is bound to nobody, or to somebody else by now. */
export async function renewGrants(transaction: Transaction, member: Member): Promise<void> {
  const person = member.person === null ? null : await transaction.get(persons, member.person)
  if (person?.member !== member.id) return
  await transaction.set(persons, { ...person, grants: withMemberGrants(person.grants, member) })
}
