/** What a list of topics can be narrowed to: what waits for the actor, what is late, all, one step, each with its number; and the closed ones, which come page by page. */
import type { TopicRow } from '~types/workspace'
import { byStep, byUrgency, mineOf } from './by-step'

/** `key` of a step is its label, since topics of several methods stand in one list. */
export interface Filter {
  readonly key: string
  readonly label: string
  readonly rows: readonly TopicRow[]
}

/** The key of the filter that shows closed topics; no topic of the list is in it. */
export const CLOSED = 'closed'

/** The filters that are always there; a step is there while it has topics. */
const ALWAYS = ['mine', 'late', 'all', CLOSED] as const

/** See {@link Filter}; the rows of each with the most urgent first. */
export const filtersOf = (rows: readonly TopicRow[]): readonly Filter[] => [
  { key: 'mine', label: '等您办', rows: mineOf(rows) },
  { key: 'late', label: '逾期', rows: rows.filter(({ lateness }) => lateness !== null).sort(byUrgency) },
  { key: 'all', label: '全部', rows: [...rows].sort(byUrgency) },
  { key: CLOSED, label: '办结', rows: [] },
  ...byStep(rows)
    .filter((column) => column.rows.length > 0)
    .map(({ label, heading, rows: own }) => ({ key: label, label: heading, rows: own })),
]

/** Whether a filter is one of a step. */
export const isOfStep = ({ key }: Filter): boolean => ALWAYS.every((each) => each !== key)

/** The one that was chosen while it is there, else what waits for the actor, else all. */
export function chosenOf(filters: readonly Filter[], chosen: string | null): Filter | undefined {
  const named = filters.find(({ key }) => key === chosen)
  const mine = filters.find(({ key, rows }) => key === 'mine' && rows.length > 0)
  return named ?? mine ?? filters.find(({ key }) => key === 'all')
}
