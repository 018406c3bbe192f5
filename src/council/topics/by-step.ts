/** Topics as a board: a column for each step, what waits for the actor first. */
import type { TopicRow } from '~types/workspace'

/** `label` names the step; `mine` counts those that wait for the actor. */
export interface StepColumn {
  readonly label: string
  readonly rows: readonly TopicRow[]
  readonly mine: number
}

/** What waits for the actor first, then what has waited longest. */
const byUrgency = (a: TopicRow, b: TopicRow): number => Number(b.isMine) - Number(a.isMine) || a.stepSince - b.stepSince

/** What the step of an open topic is called. */
export const stepLabelOf = ({ position: { steps, at } }: TopicRow): string => steps[(at ?? 0) - 1] ?? ''

/** One column a step of the methods that occur, in their order, empty ones too. */
export const byStep = (rows: readonly TopicRow[]): readonly StepColumn[] =>
  mergedOrder(rows.map(({ position }) => position.steps)).map((label) => {
    const own = rows.filter((row) => stepLabelOf(row) === label).sort(byUrgency)
    return { label, rows: own, mine: own.filter(({ isMine }) => isMine).length }
  })

/** All that waits for the actor, the longest waiting first. */
export const mineOf = (rows: readonly TopicRow[]): readonly TopicRow[] =>
  rows.filter(({ isMine }) => isMine).sort(byUrgency)

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
