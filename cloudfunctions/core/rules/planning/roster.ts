/** The roster as a council sees it: who is in office, who comes by themselves, and how a member is called. */
import { MEMBER_KIND_LABELS, type Member } from '../../../../types/member'
import { countyOf, isWithin, townshipOf } from '../../../../types/place'
import type { PlanningCase } from './planning-case'

/** Whether a member is in office at a moment. */
export const isInTerm = ({ term }: Pick<Member, 'term'>, at: number): boolean => term.from <= at && at <= term.until

/**
 * The codes under which a member is found: the councils of which they are a fixed member, the township where they live, are
 * seconded or hold a post, and the county when they are invited for their trade.
 */
export const reachOf = ({
  kinds,
  place,
  post,
  councils,
}: Pick<Member, 'kinds' | 'place' | 'post' | 'councils'>): string[] => [
  ...new Set([
    ...councils,
    ...[place, post?.place ?? ''].flatMap((each) => townshipOf(each) ?? []),
    ...(kinds.includes('sector') ? [countyOf(place)] : []),
  ]),
]

/** Whether a member belongs to the council itself. */
export const isFixed = ({ councils }: Pick<Member, 'councils'>, council: string): boolean => councils.includes(council)

/** The fixed members who come: those in office then. */
export const fixedMembers = ({ roster, matter, at }: PlanningCase): readonly Member[] =>
  roster.filter((member) => isFixed(member, matter.council) && isInTerm(member, at))

/** The members who take part: the fixed ones and those whom the planner invites, each once. */
export function takingPart(planning: PlanningCase, invited: readonly string[]): readonly Member[] {
  const fixed = fixedMembers(planning)
  const others = planning.roster.filter(({ id }) => invited.includes(id) && !fixed.some((each) => each.id === id))
  return [...fixed, ...others]
}

/** The label of a member's sector; null when none is kept or the county's list does not know it. */
export const tradeOf = ({ trade }: Pick<Member, 'trade'>, { lists }: PlanningCase): string | null =>
  lists.trades.find(({ key }) => key === trade)?.label ?? null

/** “委员甲（住地委员，靛坪村，护路岗）”: the kind and where to find them, as the paper keeps it. */
export function sayMember(member: Member, planning: PlanningCase): string {
  const { name, kinds, place, post } = member
  const sector = kinds.includes('sector') ? tradeOf(member, planning) : null
  const where = isWithin(place, planning.matter.board) ? planning.nameOf(place) : null
  const words = [...kinds.map((kind) => MEMBER_KIND_LABELS[kind]), sector, where, post?.title ?? null]
  return `${name}（${words.filter((each) => each !== null && each !== '').join('，')}）`
}
