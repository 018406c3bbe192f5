/** Topics as a board: a column for each step, what waits for the actor first. */
import { STEP_TABLE, STEPS, type Step } from '~types/method'
import type { TopicRow } from '~types/workspace'

/** `mine` counts those that the actor moves on. */
export interface StepColumn {
  readonly step: Step
  readonly label: string
  readonly rows: readonly TopicRow[]
  readonly mine: number
}

/** What waits for the actor first, then what has waited longest. */
const byUrgency = (a: TopicRow, b: TopicRow): number => Number(b.isMine) - Number(a.isMine) || a.stepSince - b.stepSince

/** One column a step of all methods, empty ones too. */
export const byStep = (rows: readonly TopicRow[]): readonly StepColumn[] =>
  STEPS.map((step) => {
    const own = rows.filter((row) => row.step === step).sort(byUrgency)
    return { step, label: STEP_TABLE[step].label, rows: own, mine: own.filter(({ isMine }) => isMine).length }
  })

/** All that the actor moves on, the longest waiting first. */
export const mineOf = (rows: readonly TopicRow[]): readonly TopicRow[] =>
  rows.filter(({ isMine }) => isMine).sort(byUrgency)
