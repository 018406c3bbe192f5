/** Whose turn a topic is, for the workbench's list: by the kinds of papers alone, so that no file has to be read for it. */
import type { StepRow } from '../../../../types/method'
import { PAPER_TABLE, type PaperKind } from '../../../../types/papers/paper'
import { type Actor, bodyFor } from './actor'
import { EVIDENCE_TABLE } from './evidence'

/** `filed`: the kinds filed since the step began. Theirs who file the first paper that the step lacks, else theirs who move it on. */
export function isTurnOf(actor: Actor, step: StepRow, filed: readonly PaperKind[]): boolean {
  const [lacking] = step.requires
    .filter((evidence) => evidence !== 'source')
    .map((evidence) => EVIDENCE_TABLE[evidence].papers[0])
    .filter((kind) => kind !== undefined)
    .filter((kind) => !filed.includes(kind))
  const tasks = lacking === undefined ? [step.movedOnBy] : PAPER_TABLE[lacking].by
  return bodyFor(actor, tasks) !== null
}
