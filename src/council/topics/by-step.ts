/** Topics as a board: a column for each step, what waits for the actor first. */
import type { TopicRow } from '~types/workspace'

/** `label` names the step, `heading` with its number (“第2步 议题确定”); `mine` counts those that wait for the actor. */
export interface StepColumn {
  readonly label: string
  readonly heading: string
  readonly rows: readonly TopicRow[]
  readonly mine: number
}

const NEVER = Number.POSITIVE_INFINITY

/** What is late first, the latest before all; then what waits for the actor, what is due first, and what has waited longest. */
export const byUrgency = (a: TopicRow, b: TopicRow): number =>
  (b.lateness?.days ?? -1) - (a.lateness?.days ?? -1) ||
  Number(b.isMine) - Number(a.isMine) ||
  Math.sign((a.dueAt ?? NEVER) - (b.dueAt ?? NEVER)) ||
  a.stepSince - b.stepSince

/** What the step of an open topic is called. */
const stepLabelOf = ({ position: { steps, at } }: TopicRow): string => steps[(at ?? 0) - 1] ?? ''

/** One column a step of the methods that occur, in their order, empty ones too. */
export const byStep = (rows: readonly TopicRow[]): readonly StepColumn[] => {
  const orders = rows.map(({ position }) => position.steps)
  return mergedOrder(orders).map((label) => {
    const own = rows.filter((row) => stepLabelOf(row) === label).sort(byUrgency)
    const heading = `第${numbersOf(label, orders).join('、')}步 ${label}`
    return { label, heading, rows: own, mine: own.filter(({ isMine }) => isMine).length }
  })
}

/** All that waits for the actor, the most urgent first. */
export const mineOf = (rows: readonly TopicRow[]): readonly TopicRow[] =>
  rows.filter(({ isMine }) => isMine).sort(byUrgency)

/** The numbers of a step, counted from 1 in each method that has it: the fifth of eight may be the second of four. */
const numbersOf = (label: string, orders: readonly (readonly string[])[]): readonly number[] =>
  [...new Set(orders.map((order) => order.indexOf(label) + 1))].filter((number) => number > 0).sort((a, b) => a - b)

/** The labels of several methods in one order: the longest method's, what only others have right after what it follows there. */
function mergedOrder(orders: readonly (readonly string[])[]): readonly string[] {
  const merged: string[] = []
  for (const order of [...orders].sort((a, b) => b.length - a.length)) {
    order.forEach((label, index) => {
      if (merged.includes(label)) return
      const before = order[index - 1]
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, label)
    })
  }
  return merged
}
