/** One member's page for whoever keeps the roster. */
import type { RosterMember } from '../../../types/roster'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt, countyAt } from '../rules/counties'
import { isInTerm } from '../rules/planning/roster'
import { keepsMember, keepsRosterOf } from '../rules/roster/keeper'
import { namesOf, tradesOf } from '../rules/roster/named-of'
import { revisionOf } from '../rules/roster/revision'
import { sayMemberOf } from '../rules/roster/say-member'
import { counties } from '../served'
import { getDocument } from '../store/database'
import { members, type StoredMember } from '../store/members'
import { memberOf } from './stored-member'

/** A township reads everybody in reach of it, and edits its own. One database call beside identity. */
export async function readMember(actor: Officer, id: string): Promise<RosterMember> {
  const member = await getDocument(members, id)
  const isSeen =
    member && (keepsMember(actor.grants, member) || member.reach.some((code) => keepsRosterOf(actor.grants, code)))
  if (!isSeen) throw new Refusal('roster.not-found')
  return presentMember(member, actor)
}

/** What a keeper reads of a member; never the code's hash, never the WeChat identity. */
export function presentMember(member: StoredMember, { grants, now }: Pick<Officer, 'grants' | 'now'>): RosterMember {
  const county = countyAt(counties, member.county)
  if (!county) throw new Refusal('roster.not-found')
  const { binding } = member
  return {
    id: member._id,
    name: member.name,
    number: member.number,
    kinds: member.kinds,
    trade: member.trade,
    place: member.place,
    post: member.post,
    councils: member.councils,
    term: member.term,
    phone: member.phone,
    ...(member.substitutes === undefined ? {} : { substitutes: member.substitutes }),
    interests: member.interests,
    says: sayMemberOf(member, county),
    placeName: namesOf(county, member.county).nameOf(member.place),
    councilNames: member.councils.map((code) => councilAt(counties, code)?.name ?? code),
    isInTerm: isInTerm(member, now),
    isBound: member.person !== null,
    codeUntil: binding && binding.usedBy === null && binding.until > now ? binding.until : null,
    trades: tradesOf(county).map(({ key, label }) => ({ key, label })),
    councilChoices: [...county.councils.values()]
      .filter(({ code }) => keepsMember(grants, { place: code }))
      .map(({ code }) => ({ code, name: namesOf(county, member.county).nameOf(code) })),
    revision: revisionOf(memberOf(member)),
    canEdit: keepsMember(grants, member),
  }
}
