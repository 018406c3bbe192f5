/** What of a topic's file is somebody's deed, should they be a member: research, a proposal that was approved, an opinion that was adopted, an answer whether it came true. */
import type { DeedKind } from '../../../../types/deed'
import { type Filed, lastPaper } from '../../../../types/filed'
import type { PaperKind, PaperOf } from '../../../../types/papers/paper'

/** Who did it (a person, or a member of the roster whom a paper names), what for, when; `evidence` names it within the topic. */
export interface DoneInFile {
  readonly by: { readonly person: string } | { readonly member: string }
  readonly kind: DeedKind
  readonly evidence: string
  readonly at: number
}

interface FiledBy extends Filed {
  readonly person: string
  readonly at: number
}

/** The papers whose filing may make a deed. */
const TELLING: ReadonlySet<PaperKind> = new Set(['research', 'approval', 'decision', 'confirmation', 'revisit'])

/** Whether papers that were just filed are worth a look. */
export const mayBeDeeds = (file: readonly Filed[]): boolean => file.some(({ paper }) => TELLING.has(paper.kind))

/** Always the same for the same file, and never fewer for one that has grown. */
export function deedsIn(file: readonly FiledBy[]): DoneInFile[] {
  const approval = file.find(({ paper }) => paper.kind === 'approval' && paper.isApproved)
  return file.flatMap(({ paper, person, at }, place): DoneInFile[] => {
    switch (paper.kind) {
      case 'research':
        return [{ by: { person }, kind: 'research', evidence: `paper ${place}`, at }]
      case 'proposal':
        return approval ? [{ by: { person }, kind: 'proposal', evidence: `paper ${place}`, at: approval.at }] : []
      case 'decision':
        return adoptedBy(paper, file.slice(0, place)).map((done) => ({ ...done, kind: 'opinion-adopted', at }))
      case 'confirmation':
      case 'revisit':
        // Whoever is asked several times follows up one topic.
        return [{ by: { person }, kind: 'follow-up', evidence: 'topic', at }]
      default:
        return []
    }
  })
}

/** The points that the committee takes over, whole or in part, by the members from whose opinions they came. */
function adoptedBy({ verdicts }: PaperOf<'decision'>, before: readonly Filed[]): Pick<DoneInFile, 'by' | 'evidence'>[] {
  const points = lastPaper(before, 'outcome')?.paper.points ?? []
  return verdicts
    .filter(({ verdict }) => verdict !== 'not-adopted')
    .flatMap(({ point }) => points.filter(({ id }) => id === point))
    .flatMap(({ id, from = [] }) => from.map((member) => ({ by: { member }, evidence: `point ${id}` })))
}
