/** A keeper of the roster changes what it says of a member, or until when the term runs; the grants of a bound member follow. */
import type { Member } from '../../../types/member'
import type { EditMember, RosterMember } from '../../../types/roster'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { type County, councilAt, countyAt } from '../rules/counties'
import { findNamed } from '../rules/roster/find-named'
import { keepsMember } from '../rules/roster/keeper'
import { withMemberGrants } from '../rules/roster/member-grants'
import { namesOf, tradesOf } from '../rules/roster/named-of'
import { revisionOf } from '../rules/roster/revision'
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
    if (input.revision !== undefined && input.revision !== revisionOf(memberOf(before))) {
      throw new Refusal('roster.changed')
    }
    const member = edited(memberOf(before), before, input, actor)
    const after = storedMember(member, before)
    await transaction.set(members, after)
    await renewGrants(transaction, member)
    return presentMember(after, actor)
  })

function edited(member: Member, { county, term }: StoredMember, input: EditMember, { grants }: Officer): Member {
  const known = countyAt(counties, county)
  const isKnown = input.trade === null || (known && tradesOf(known).some(({ key }) => key === input.trade))
  const kinds = input.kinds ?? member.kinds
  if (!isKnown || (kinds.includes('sector') && input.trade === null))
    throw new Refusal('roster.trade', { field: 'trade' })
  if (input.until <= term.from) throw new Refusal('roster.term', { field: 'until' })
  const place = known && input.placeName !== undefined ? placeCalled(input.placeName, known) : member.place
  if (!keepsMember(grants, { place })) throw new Refusal('roster.place', { field: 'placeName' })
  const councils = [...new Set(input.councils ?? member.councils)]
  refuseForeignCouncils(member.councils, councils, grants)
  const postPlace = place === member.place ? (member.post?.place ?? place) : place
  return {
    ...member,
    kinds: [...new Set(kinds)],
    trade: input.trade,
    place,
    councils,
    phone: input.phone === undefined ? member.phone : input.phone,
    post: input.post && { ...input.post, place: postPlace },
    interests: [...new Set(input.interests)],
    term: { from: term.from, until: input.until },
  }
}

function placeCalled(words: string, county: County): string {
  const { found } = findNamed(words, namesOf(county, county.rules.code).places)
  if (found === null) throw new Refusal('roster.place', { field: 'placeName' })
  return found.key
}

/** Who sits in a council is that council's keeper's word: of others nothing is added and nothing taken away. */
function refuseForeignCouncils(before: readonly string[], after: readonly string[], grants: Officer['grants']): void {
  const changed = [...before.filter((code) => !after.includes(code)), ...after.filter((code) => !before.includes(code))]
  const isOwn = (code: string) => councilAt(counties, code) !== null && keepsMember(grants, { place: code })
  if (!changed.every(isOwn)) throw new Refusal('roster.council', { field: 'councils' })
}

/** What a bound member may reach, as the roster has it now; nothing for somebody who is bound to nobody, or to somebody else by now. */
export async function renewGrants(transaction: Transaction, member: Member): Promise<void> {
  const person = member.person === null ? null : await transaction.get(persons, member.person)
  if (person?.member !== member.id) return
  await transaction.set(persons, { ...person, grants: withMemberGrants(person.grants, member) })
}
