/** Reads what the planning of a topic's consultation is judged by: the roster in reach, and who meets elsewhere at the same hours. */
import * as v from 'valibot'
import { LIMITS } from '../../../types/limits'
import { countyOf } from '../../../types/place'
import type { Meeting, PlanningCase } from '../rules/planning/planning-case'
import { command, findDocuments, projectDocuments } from '../store/database'
import { members } from '../store/members'
import { type StoredTopic, topics } from '../store/topics'
import { caseOfPlan } from './case-of-plan'
import { memberOf } from './stored-member'

/** The hours of the consultation that is planned; null while they are open. */
export type Hours = { readonly from: number; readonly until: number } | null

/** Two database calls, one while the hours are open. */
export async function readPlanningCase(topic: StoredTopic, hours: Hours, now: number): Promise<PlanningCase> {
  const scopes = [...new Set([topic.council, topic.board, countyOf(topic.board)])]
  const found = await findDocuments(members, { where: { reach: command.in(scopes) }, limit: LIMITS.roster })
  const roster = found.map(memberOf)
  const ids = roster.map(({ id }) => id)
  const meetings = hours === null || ids.length === 0 ? [] : await meetingsAt(hours, ids, topic._id)
  return caseOfPlan(topic, { roster, meetings, at: hours?.from ?? now })
}

const meetingRow = v.object({
  _id: v.string(),
  title: v.string(),
  meets: v.object({ from: v.number(), until: v.number(), members: v.array(v.string()) }),
})

/** Consultations of other topics that overlap; one that ends when the other begins does not. */
async function meetingsAt(
  { from, until }: NonNullable<Hours>,
  ids: readonly string[],
  own: string,
): Promise<Meeting[]> {
  const where = {
    'meets.members': command.in([...ids]),
    'meets.from': command.lt(until),
    'meets.until': command.gt(from),
  }
  const rows = await projectDocuments(
    topics,
    { where, orderBy: ['meets.from', 'asc'], limit: LIMITS.meetings },
    { title: 1, meets: 1 },
    meetingRow,
  )
  return rows.filter(({ _id }) => _id !== own).map(({ _id, title, meets }) => ({ topic: _id, title, ...meets }))
}
