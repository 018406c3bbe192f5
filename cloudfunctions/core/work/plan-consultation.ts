/** Whoever writes a plan asks who comes, whom to invite, whom to hear, and what to mind. */
import type { Planning, PlanningInput } from '../../../types/planning'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { bodyToFileKind } from '../rules/lifecycle/actor'
import { askedGroups } from '../rules/planning/asked-groups'
import { memberWarnings } from '../rules/planning/member-warnings'
import { planWarnings } from '../rules/planning/plan-warnings'
import { fixedMembers, sayMember } from '../rules/planning/roster'
import { suggestMembers } from '../rules/planning/suggest-members'
import { getDocument } from '../store/database'
import { topics } from '../store/topics'
import { officerAt, rolesAt } from './capacities'
import { readPlanningCase } from './planning-case'

/** A topic of another place is answered as if it were not there. Three database calls beside identity, two while the hours are open. */
export async function planConsultation(actor: Officer, asked: PlanningInput): Promise<Planning> {
  const topic = await getDocument(topics, asked.topic)
  if (!topic || rolesAt(actor.grants, topic.board).length === 0) throw new Refusal('topic.not-found')
  const officer = officerAt(actor.id, actor.grants, topic.board)
  if (topic.closedAt !== null || bodyToFileKind(officer, 'plan') === null) throw new Refusal('topic.wrong-step')
  const planning = await readPlanningCase(topic, hoursOf(asked), actor.now)
  return {
    fixed: fixedMembers(planning).map((member) => ({
      id: member.id,
      called: sayMember(member, planning),
      notes: memberWarnings(member, planning).map(({ text }) => text),
    })),
    suggested: suggestMembers(planning).map(({ member, reasons, notes }) => ({
      id: member.id,
      called: sayMember(member, planning),
      reasons: [...reasons],
      notes: [...notes],
    })),
    groups: askedGroups(planning).map(({ key, label }) => ({ key, label })),
    invitees: [...planning.lists.invitees],
    warnings: [...planWarnings(planning, asked)],
  }
}

const hoursOf = ({ startsAt, minutes = 0 }: PlanningInput) =>
  startsAt === undefined ? null : { from: startsAt, until: startsAt + minutes * 60_000 }
