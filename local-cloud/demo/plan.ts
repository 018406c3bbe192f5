/** The demo's plans, by the same rules as everybody's: the roster's members, each group that the matter asks for, each warning answered. */

import { askedGroups } from '../../cloudfunctions/core/rules/planning/asked-groups'
import { keptPlan } from '../../cloudfunctions/core/rules/planning/kept-plan'
import { planWarnings } from '../../cloudfunctions/core/rules/planning/plan-warnings'
import { reachOf } from '../../cloudfunctions/core/rules/planning/roster'
import type { StoredTopic } from '../../cloudfunctions/core/store/topics'
import { caseOfPlan } from '../../cloudfunctions/core/work/case-of-plan'
import type { Plan } from '../../types/papers/plan'
import { countyOf } from '../../types/place'
import { demoMembers } from './members'

/** A plan for the topic, written at `now`, for a consultation that begins at `startsAt`. */
export function demoPlan(topic: StoredTopic, now: number, startsAt: number): Plan {
  const scopes = [topic.council, topic.board, countyOf(topic.board)]
  const roster = demoMembers(now).filter((member) => reachOf(member).some((code) => scopes.includes(code)))
  const planning = caseOfPlan(topic, { roster, meetings: [], at: startsAt })
  const asked = askedGroups(planning)
  const chosen = { members: [], groups: asked.map(({ key }) => key) }
  const kept = keptPlan(
    {
      kind: 'plan',
      form: '现场协商',
      format: '会场+现场',
      where: '村文化广场和现场',
      startsAt,
      agenda: [
        { item: '介绍议题和调研情况', minutes: 10 },
        { item: '看现场，各方发言', minutes: 40 },
        { item: '形成协商成果', minutes: 10 },
      ],
      questions: [
        { id: 'q-households', question: '涉及多少户', by: { member: null, called: '工作站工作人员' } },
        { id: 'q-urgent', question: '最急的是哪一段、哪一件', by: { member: null, called: '村委会主任' } },
      ],
      responsible: '站长',
      participants: {
        members: [],
        groups: asked.map(({ key, label }) => ({ group: key, label, who: '由各方推选', count: 2 })),
        others: [{ invitee: 'legal-worker', label: '法律工作者', count: 1 }],
      },
      acknowledged: planWarnings(planning, chosen).map(({ key }) => ({
        warning: key,
        reason: '已和镇党委、本人核对，按方案进行。',
      })),
    },
    planning,
  )
  if (!kept.ok) throw new Error(`the demo's plan of ${topic.title}: ${kept.message}`)
  return kept.plan
}
