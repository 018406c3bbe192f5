/** What a draft of a plan is warned of. Nothing of it forbids the plan; each has to be answered when the plan is handed in. */
import type { Warning } from '../../../../types/planning'
import { askedGroups } from './asked-groups'
import { memberWarnings, termWarning } from './member-warnings'
import type { Chosen, PlanningCase } from './planning-case'
import { isFixed, isInTerm, takingPart } from './roster'

/** In the order in which they are mended. Empty only when every group is heard, nobody's calendar, term or interest stands against it, and enough come, somebody of the village among them. */
export function planWarnings(planning: PlanningCase, chosen: Chosen): readonly Warning[] {
  const members = takingPart(planning, chosen.members)
  return [
    ...members.flatMap((member) => memberWarnings(member, planning)),
    ...outgoingFixed(planning, chosen),
    ...unknownDeclared(planning),
    ...missingGroups(planning, chosen),
    ...tooFew(planning, members.length),
    ...nobodyNear(planning, chosen),
  ]
}

/** Fixed members out of office do not come; the roster is behind. */
function outgoingFixed(planning: PlanningCase, { members }: Chosen): readonly Warning[] {
  return planning.roster
    .filter((member) => isFixed(member, planning.matter.council) && !isInTerm(member, planning.at))
    .filter(({ id }) => !members.includes(id))
    .flatMap((member) => termWarning(member, planning))
    .map((warning) => ({ ...warning, text: `${warning.text}这次没有列为固定成员。` }))
}

/** Somebody who declared an interest and stands on no roster: named by nothing but their words. */
function unknownDeclared({ declared, roster }: PlanningCase): readonly Warning[] {
  const said = declared.filter(({ person }) => roster.every((member) => member.person !== person))
  if (said.length === 0) return []
  const words = said.map(({ text }) => `“${text}”`).join('；')
  const text = `有委员申明和这件事有利害关系：${words}。名册上没有对上是哪一位，请核实。`
  return [{ key: 'interest:unknown', kind: 'interest', about: null, text }]
}

const missingGroups = (planning: PlanningCase, { groups }: Chosen): readonly Warning[] =>
  askedGroups(planning)
    .filter(({ key }) => !groups.includes(key))
    .map(({ key, label }) => ({
      key: `missing-group:${key}`,
      kind: 'missing-group',
      about: key,
      text: `还没有请“${label}”的代表，这类事情和他们有关。`,
    }))

function tooFew({ lists }: PlanningCase, count: number): readonly Warning[] {
  if (count >= lists.leastMembers) return []
  const text = `参加的委员只有 ${count} 位，一般不少于 ${lists.leastMembers} 位。`
  return [{ key: 'few', kind: 'few', about: null, text }]
}

/** Neither a member from there nor a group of its people. Nothing is said where no village is known. */
function nobodyNear(planning: PlanningCase, { members, groups }: Chosen): readonly Warning[] {
  const { matter, lists, nameOf } = planning
  if (matter.villages.length === 0) return []
  const isNear = takingPart(planning, members).some(
    ({ place, post }) => matter.villages.includes(place) || (post && matter.villages.includes(post.place)),
  )
  if (isNear || lists.groups.some(({ key, isLocal }) => isLocal && groups.includes(key))) return []
  const names = matter.villages.map(nameOf).join('、')
  return [{ key: 'nobody-near', kind: 'nobody-near', about: null, text: `还没有${names}的人参加。` }]
}
