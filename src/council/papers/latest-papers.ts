/** The file as it is read: the newest of each paper that replaces the one before, every one of those that stand side by side. */
import type { PaperKind } from '~types/papers/paper'
import type { FiledPaper } from './PaperView'

/** Papers of which each counts. */
const SIDE_BY_SIDE = new Set<PaperKind>([
  'interest',
  'research',
  'ground',
  'notice-withdrawal',
  'objection',
  'answer',
  'assignment',
  'recall',
  'rework',
  'extension',
  'extension-answer',
  'progress',
  'completion',
  'confirmation',
  'asking',
  'revisit',
  'reopening',
  'relapse-answer',
])

/** A paper with its older versions, newest first. */
export interface Shown {
  readonly filed: FiledPaper
  readonly older: readonly FiledPaper[]
}

/** Newest first. */
export function latestPapers(file: readonly FiledPaper[]): readonly Shown[] {
  const newestFirst = [...file].reverse()
  return newestFirst.flatMap((filed, index) => {
    const { kind } = filed.paper
    if (SIDE_BY_SIDE.has(kind)) return [{ filed, older: [] }]
    const isReplaced = newestFirst.slice(0, index).some(({ paper }) => paper.kind === kind)
    const older = newestFirst.slice(index + 1).filter(({ paper }) => paper.kind === kind)
    return isReplaced ? [] : [{ filed, older }]
  })
}
