/** The roster of a township or county for those who keep it: in office first, then those whose term is over, each by name. */
import type { InferOutput } from 'valibot'
import { LIMITS } from '../../../types/limits'
import { levelOf } from '../../../types/place'
import type { RosterRow, rosterSchema } from '../../../types/roster'
import type { Officer } from '../procedure'
import type { County } from '../rules/counties'
import { isInTerm } from '../rules/planning/roster'
import { namesOf } from '../rules/roster/named-of'
import { sayMemberOf } from '../rules/roster/say-member'
import { command, findDocuments } from '../store/database'
import { members, type StoredMember } from '../store/members'
import { ownRoster } from './own-roster'

/** A township reads whoever is in reach of its councils. One database call beside identity. */
export async function listMembers(
  actor: Officer,
  asked: string | undefined,
): Promise<InferOutput<typeof rosterSchema>> {
  const { scope, county } = ownRoster(actor, asked)
  const isCounty = levelOf(scope) === 'county'
  const found = await findDocuments(members, {
    where: isCounty ? { county: scope } : { reach: command.in(councilsIn(county, scope)) },
    limit: LIMITS.countyRoster,
  })
  const names = namesOf(county, scope)
  const rows = found.map((member) => rowOf(member, county, names.nameOf, actor.now))
  return { place: { code: scope, name: names.scopeName }, rows: rows.sort(byOfficeAndName) }
}

const councilsIn = ({ councils }: County, township: string): string[] =>
  [...councils.keys()].filter((code) => code.startsWith(township))

const byOfficeAndName = (a: RosterRow, b: RosterRow): number =>
  Number(b.isInTerm) - Number(a.isInTerm) || a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1)

const rowOf = (member: StoredMember, county: County, nameOf: (place: string) => string, now: number): RosterRow => ({
  id: member._id,
  name: member.name,
  number: member.number,
  says: sayMemberOf(member, county),
  placeName: nameOf(member.place),
  until: member.term.until,
  isInTerm: isInTerm(member, now),
  isBound: member.person !== null,
})
