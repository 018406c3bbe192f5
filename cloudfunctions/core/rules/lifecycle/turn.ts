/** Whose turn a topic is, for the workbench's list: by the kinds of papers and a few figures, so that no file has to be read for it. */
import type { Evidence, StepRow } from '../../../../types/method'
import { type Filer, PAPER_TABLE, type PaperKind } from '../../../../types/papers/paper'
import { type Actor, bodyFor } from './actor'
import type { CarriedOut } from './carried-out'
import { EVIDENCE_TABLE } from './evidence'
import type { Inquiry } from './inquiry'

/** `kinds`: filed since the step began. `carried`: how far what was decided is carried out. `inquiry`: who has still to find something out. */
export interface Standing {
  readonly kinds: readonly PaperKind[]
  readonly carried: CarriedOut
  readonly inquiry: Inquiry
}

/** What is carried out side by side waits for several at once: whoever assigns, each department, the committee that is asked for time. */
const SIDE_BY_SIDE: { readonly [Each in Evidence]?: (actor: Actor, carried: CarriedOut) => boolean } = {
  assignments: (actor, { unassigned }) => unassigned > 0 && bodyFor(actor, PAPER_TABLE.assignment.by) !== null,
  confirmation: (actor, { assigned }) =>
    dueFor(actor, assigned) !== null ||
    (assigned.some(({ isAsking }) => isAsking) && bodyFor(actor, PAPER_TABLE['extension-answer'].by) !== null),
}

/**
 * Theirs who file the first paper that the step lacks, else theirs who move it on; and theirs who have to do with carrying it out.
 * What members do is those members' whom the plan asked, else the station's: not everybody's whose office reaches the place.
 */
export function isTurnOf(actor: Actor, step: StepRow, { kinds, carried, inquiry }: Standing): boolean {
  if (actor.member !== undefined && inquiry.members.includes(actor.member)) return true
  if (step.requires.some((evidence) => SIDE_BY_SIDE[evidence]?.(actor, carried))) return true
  const lacking = step.requires
    .filter((evidence) => evidence !== 'source' && !SIDE_BY_SIDE[evidence])
    .map((evidence) => EVIDENCE_TABLE[evidence].papers[0])
    .find((kind) => kind !== undefined && !kinds.includes(kind))
  const movers = step.moves === 'by-hand' ? [step.movedOnBy] : []
  const doers: readonly Filer[] = lacking === undefined ? movers : PAPER_TABLE[lacking].by
  if (doers.includes('member')) return inquiry.isStations && bodyFor(actor, ['clerk']) !== null
  return bodyFor(actor, doers) !== null
}

/** When the first of the actor's own assignments is due that are still to be done; null when none is. */
export function dueFor({ departments = {} }: Actor, assigned: CarriedOut['assigned']): number | null {
  const own = assigned.filter(({ department, isOpen }) => isOpen && departments[department] !== undefined)
  return own.length === 0 ? null : Math.min(...own.map(({ dueAt }) => dueAt))
}
