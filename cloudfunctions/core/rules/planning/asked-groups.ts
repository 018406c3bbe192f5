/** Whom a consultation has to hear, and which sectors know the matter, by the county's lists. */
import type { InterestGroup } from '../../../../types/planning'
import type { PlanningCase } from './planning-case'

const fits = (kinds: readonly string[], kind: string): boolean => kinds.length === 0 || kinds.includes(kind)

/** The groups that this kind of matter asks for; those with words only when the topic has one of them. */
export const askedGroups = ({ lists, matter }: Pick<PlanningCase, 'lists' | 'matter'>): readonly InterestGroup[] =>
  lists.groups.filter(
    ({ kinds, words }) =>
      fits(kinds, matter.kind) && (words.length === 0 || words.some((word) => matter.words.includes(word))),
  )

/** Whether a sector is professional for the matter; one without kinds is for none. */
export const isProfessional = (trade: string | null, { lists, matter }: Pick<PlanningCase, 'lists' | 'matter'>) =>
  lists.trades.some(({ key, kinds }) => key === trade && kinds.includes(matter.kind))
