/** How far the carrying out of a topic has come, in a few figures, so that a list need not read its file. */

import type { Filed } from '../../../../types/filed'
import { assignmentsOf, openAssignments, openExtensions, termOf, unassignedPoints } from '../../../../types/filed'

/** `unassigned` points; each assignment that stands with its department's key, until when, whether it is still to be done, and whether the committee is asked for more time. */
export interface CarriedOut {
  unassigned: number
  assigned: {
    department: string
    dueAt: number
    isOpen: boolean
    isAsking: boolean
  }[]
}

/** See {@link CarriedOut}. */
export function carriedOut(file: readonly Filed[]): CarriedOut {
  const [open, asking] = [openAssignments(file), openExtensions(file)]
  return {
    unassigned: unassignedPoints(file).length,
    assigned: assignmentsOf(file).map(({ paper }) => ({
      department: paper.department.key,
      dueAt: termOf(file, paper).dueAt,
      isOpen: open.includes(paper.id),
      isAsking: asking.includes(paper.id),
    })),
  }
}

/** Nothing was decided yet. */
export const NOT_CARRIED_OUT: CarriedOut = { unassigned: 0, assigned: [] }
