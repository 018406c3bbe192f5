/** Which flexible members might be invited, and why: by their sector, their place, their post. */
import type { Member } from '../../../../types/member'
import { isWithin } from '../../../../types/place'
import { isProfessional } from './asked-groups'
import { memberWarnings } from './member-warnings'
import type { PlanningCase } from './planning-case'
import { isFixed, isInTerm, tradeOf } from './roster'

/** `reasons` in words, the weightiest first; empty of somebody who only could be invited. `notes`: what would be warned of. */
export interface Suggestion {
  readonly member: Member
  readonly reasons: readonly string[]
  readonly notes: readonly string[]
}

interface Reason {
  readonly says: string
  readonly weight: number
}

/** Best first: by reasons, then those of whom nothing has to be minded. Fixed members, and whoever is out of office, are never suggested. */
export const suggestMembers = (planning: PlanningCase): readonly Suggestion[] =>
  planning.roster
    .filter((member) => !isFixed(member, planning.matter.council) && isInTerm(member, planning.at))
    .map((member) => {
      const reasons = reasonsFor(member, planning)
      const notes = memberWarnings(member, planning).map(({ text }) => text)
      return { member, reasons, notes, weight: reasons.reduce((sum, { weight }) => sum + weight, 0) }
    })
    .sort((a, b) => b.weight - a.weight || a.notes.length - b.notes.length || order(a.member, b.member))
    .map(({ member, reasons, notes }) => ({ member, reasons: reasons.map(({ says }) => says), notes }))

const order = (a: Member, b: Member): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function reasonsFor(member: Member, planning: PlanningCase): readonly Reason[] {
  return [...professionReason(member, planning), ...homeReason(member, planning), ...postReason(member, planning)]
}

function professionReason(member: Member, planning: PlanningCase): readonly Reason[] {
  if (!isProfessional(member.trade, planning)) return []
  return [{ says: `界别：${tradeOf(member, planning)}，和这类事情对口`, weight: 4 }]
}

/** Nearer counts more: the village concerned, then the township. */
function homeReason({ kinds, place }: Member, { matter, nameOf }: PlanningCase): readonly Reason[] {
  if (matter.villages.includes(place)) return [{ says: `住在${nameOf(place)}`, weight: 3 }]
  if (!isWithin(place, matter.board)) return []
  if (kinds.includes('seconded')) return [{ says: `下沉到${nameOf(place)}`, weight: 1 }]
  const township = place === matter.board ? '' : `同在${nameOf(matter.board)}，`
  return [{ says: `${township}住在${nameOf(place)}`, weight: 1 }]
}

function postReason({ post }: Member, { matter }: PlanningCase): readonly Reason[] {
  return post && matter.villages.includes(post.place) ? [{ says: `议事岗在${post.name}`, weight: 2 }] : []
}
