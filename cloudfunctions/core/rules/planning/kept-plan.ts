/** A plan as it is kept, from what was handed in: the fixed members come by themselves, everybody is called as on that day, and each warning has its answer. */
import { type Plan, type PlanInput, spanOf } from '../../../../types/papers/plan'
import { findPersonalData } from '../personal-data'
import { wrongClosing } from '../session/closing'
import { isProfessional } from './asked-groups'
import { planWarnings } from './plan-warnings'
import type { Chosen, PlanningCase } from './planning-case'
import { fixedMembers, sayMember, takingPart } from './roster'

/** The plan, or what is wrong with it at which field. */
export type KeptPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly field: string; readonly message: string }

type Representatives = PlanInput['participants']['groups'][number]

/** See the file's purpose. */
export function keptPlan(input: PlanInput, planning: PlanningCase): KeptPlan {
  const { participants } = input
  const chosen = chosenIn(input)
  const unknown = chosen.members.findIndex((id) => planning.roster.every((member) => member.id !== id))
  if (unknown >= 0) return wrong('participants.members', '邀请的委员里有一位不在名册上，请删去后重新选择。')
  const named = participants.groups.findIndex(({ who }) => findPersonalData(who) !== null)
  if (named >= 0) return wrong(`participants.groups.${named}.who`, '这里有手机号或证件号，请删去，写哪一方的代表就行。')
  const groups = labelled(participants.groups, planning)
  if (!groups) return wrong('participants.groups', '利益相关方里有一项已经不在本县的名单里，请删去后重新填写。')

  const fixed = fixedMembers(planning)
  const members = takingPart(planning, chosen.members).map((member): Plan['participants']['members'][number] => ({
    id: member.id,
    called: sayMember(member, planning),
    as: fixed.includes(member) ? 'fixed' : isProfessional(member.trade, planning) ? 'sector' : 'invited',
  }))
  const late = wrongClosing({ format: input.format, until: spanOf(input).until, closesAt: input.closesAt })
  if (late !== null) return wrong('closesAt', late)
  if (members.length === 0) {
    return wrong('participants.members', '一位委员也没有，这个会开不起来：请邀请至少一位委员，或先把委员录进名册。')
  }
  const questions = assigned(input.questions, members)
  if (!questions) return wrong('questions', '调研的委员要是参加这次协商的；别的人请写职务。')

  const warnings = planWarnings(planning, chosen)
  const reasonFor = new Map(input.acknowledged.map(({ warning, reason }) => [warning, reason]))
  const open = warnings.filter(({ key }) => !reasonFor.has(key))
  const [first] = open
  if (first) return wrong('acknowledged', `还有 ${open.length} 条提醒没有写明情况：${first.text}`)
  const acknowledged = warnings.map(({ key, text }) => ({ warning: key, text, reason: reasonFor.get(key) ?? '' }))
  return {
    ok: true,
    plan: { ...input, participants: { members, groups, others: participants.others }, questions, acknowledged },
  }
}

/** The plan without what only the roster knows: enough for the lifecycle to say whether it may be handed in at all. */
export const barePlan = (input: PlanInput): Plan => ({
  ...input,
  participants: { ...input.participants, members: [] },
  acknowledged: [],
})

/** What a plan that is handed in has chosen. */
export const chosenIn = ({ participants: { members, groups } }: PlanInput): Chosen => ({
  members: members.map(({ id }) => id),
  groups: groups.flatMap(({ group }) => group ?? []),
})

/** Groups of the county's list are called as it calls them; null when it does not know one. */
function labelled(groups: readonly Representatives[], { lists }: PlanningCase): Representatives[] | null {
  const known = groups.map((each) => {
    if (each.group === null) return each
    const label = lists.groups.find(({ key }) => key === each.group)?.label
    return label === undefined ? null : { ...each, label }
  })
  return known.includes(null) ? null : known.filter((each) => each !== null)
}

/** A member who looks into a question is called as among the participants; null when one is not there. */
function assigned(questions: PlanInput['questions'], members: Plan['participants']['members']) {
  const named = questions.map((each) => {
    if (each.by.member === null) return each
    const called = members.find(({ id }) => id === each.by.member)?.called
    return called === undefined ? null : { ...each, by: { ...each.by, called } }
  })
  return named.includes(null) ? null : named.filter((each) => each !== null)
}

const wrong = (field: string, message: string): KeptPlan => ({ ok: false, field, message })
