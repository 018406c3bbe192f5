/** What of a topic's file is somebody's deed, should they be a member: research, a proposal that was approved, an answer whether it came true. */
import type { DeedKind } from '../../../../types/deed'
import type { Filed } from '../../../../types/filed'
import type { PaperKind } from '../../../../types/papers/paper'

/** Who did it, what for, when; `evidence` names it within the topic. */
export interface DoneInFile {
  readonly person: string
  readonly kind: DeedKind
  readonly evidence: string
  readonly at: number
}

interface FiledBy extends Filed {
  readonly person: string
  readonly at: number
}

/** The papers whose filing may make a deed. */
const TELLING: ReadonlySet<PaperKind> = new Set(['research', 'approval', 'confirmation', 'revisit'])

/** Whether papers that were just filed are worth a look. */
export const mayBeDeeds = (file: readonly Filed[]): boolean => file.some(({ paper }) => TELLING.has(paper.kind))

/** Always the same for the same file, and never fewer for one that has grown. */
export function deedsIn(file: readonly FiledBy[]): DoneInFile[] {
  const approval = file.find(({ paper }) => paper.kind === 'approval' && paper.isApproved)
  return file.flatMap(({ paper, person, at }, place): DoneInFile[] => {
    switch (paper.kind) {
      case 'research':
        return [{ person, kind: 'research', evidence: `paper ${place}`, at }]
      case 'proposal':
        return approval ? [{ person, kind: 'proposal', evidence: `paper ${place}`, at: approval.at }] : []
      case 'confirmation':
      case 'revisit':
        // Whoever is asked several times follows up one topic.
        return [{ person, kind: 'follow-up', evidence: 'topic', at }]
      default:
        return []
    }
  })
}
