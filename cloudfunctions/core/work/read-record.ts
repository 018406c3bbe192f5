/** 履职档案: a member's year, each point with the deed that brought it, for the member and for whoever keeps the roster. */
import { COMMON_SCORING, type MemberRecord } from '../../../types/deed'
import { LIMITS } from '../../../types/limits'
import type { Officer, Resident } from '../procedure'
import { Refusal } from '../refusal'
import { dayAt, startOfDay } from '../rules/china-time'
import { countyAt } from '../rules/counties'
import { keepsMember } from '../rules/roster/keeper'
import { scoresOf, totalOf } from '../rules/session/score'
import { counties } from '../served'
import { command, findDocuments, getDocument } from '../store/database'
import { deeds, type StoredDeed } from '../store/deeds'
import { members, type StoredMember } from '../store/members'
import { persons } from '../store/persons'

/** Also of somebody whose term is over: what was done stays. Three database calls. */
export async function readOwnRecord(actor: Resident, year: number | undefined): Promise<MemberRecord> {
  const own = (await getDocument(persons, actor.id))?.member ?? null
  const member = own === null ? null : await getDocument(members, own)
  if (member?.person !== actor.id) throw new Refusal('record.none')
  return recordOf(member, year ?? yearAt(actor.now))
}

/** Two database calls beside identity. */
export async function readMemberRecord(
  actor: Officer,
  { id, year }: { readonly id: string; readonly year?: number | undefined },
): Promise<MemberRecord> {
  const member = await getDocument(members, id)
  if (!member || !keepsMember(actor.grants, member)) throw new Refusal('roster.not-found')
  return recordOf(member, year ?? yearAt(actor.now))
}

const yearAt = (moment: number): number => Number(dayAt(moment).slice(0, 4))

const beginOf = (year: number): number => startOfDay(Date.parse(`${year}-01-01T12:00:00+08:00`))

async function recordOf({ _id, name, county }: StoredMember, year: number): Promise<MemberRecord> {
  const during = command.gte(beginOf(year)).and(command.lt(beginOf(year + 1)))
  const found = await findDocuments(deeds, {
    where: { member: _id, at: during },
    orderBy: ['at', 'asc'],
    limit: LIMITS.deeds,
  })
  const scoring = countyAt(counties, county)?.rules.scoring ?? COMMON_SCORING
  const scores = scoresOf(found.map(deedFrom), scoring)
  const said = new Map(found.map((deed) => [deed._id, { objection: deed.objection, answer: deed.answer }]))
  return {
    name,
    year,
    total: totalOf(scores),
    most: scores.reduce((sum, { most }) => sum + most, 0),
    scores: scores.map(({ kind, tenths, most, deeds: scored }) => ({
      kind,
      tenths,
      most,
      each: scoring[kind].each,
      deeds: scored.map(({ deed, tenths: brought }) => ({
        ...deed,
        tenths: brought,
        ...(said.get(deed.id) ?? { objection: null, answer: null }),
      })),
    })),
  }
}

const deedFrom = ({ _id, kind, topic, session, title, at, answer }: StoredDeed) => ({
  id: _id,
  kind,
  evidence: { topic, session, title },
  at,
  isStruck: answer?.verdict === 'strike',
})
