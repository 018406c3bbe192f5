/** Whose the research of a plan is: the members whom it names, and the station for all else. */
import { type Filed, researchTasks } from '../../../../types/filed'
import type { StepRow } from '../../../../types/method'

/** `members`: by their ids, those who have still to find something out. `isStations`: something is left that no member was asked for, or nothing is. */
export interface Inquiry {
  members: string[]
  isStations: boolean
}

/** Nobody was asked to find out anything. */
export const NO_INQUIRY: Inquiry = { members: [], isStations: true }

/** At a step that asks for research; at any other nothing is to be found out. */
export function inquiryOf(step: StepRow, file: readonly Filed[]): Inquiry {
  if (!step.requires.includes('research')) return NO_INQUIRY
  const open = researchTasks(file).filter(({ isOpen }) => isOpen)
  return {
    members: [...new Set(open.flatMap(({ by }) => by.member ?? []))],
    isStations: open.length === 0 || open.some(({ by }) => by.member === null),
  }
}
