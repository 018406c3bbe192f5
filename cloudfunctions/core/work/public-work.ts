/** What the public reads of how a point is carried out: by whom, until when (and until when at first), and what was reported, in words and pictures. */
import { assignmentsOf, openAssignments, papersOf, termOf } from '../../../types/filed'
import type { PaperOf } from '../../../types/papers/paper'
import type { PublicReport, PublicWork } from '../../../types/topic'
import type { StoredTopic } from '../store/topics'

type File = StoredTopic['file']

/** The last assignment that covers a point and stands, with what was ever reported on it; done only while nobody concerned has said that it is not. Null before it is assigned. */
export function workOn(point: string, file: File): PublicWork | null {
  const assigned = assignmentsOf(file)
    .map(({ paper }) => paper)
    .filter(({ points }) => points.includes(point))
    .at(-1)
  if (!assigned) return null
  const claimed = papersOf(file, 'completion')
    .filter(({ paper }) => paper.assignment === assigned.id)
    .at(-1)
  return {
    department: assigned.department.name,
    category: assigned.category,
    ...termOf(file, assigned),
    doneAt: openAssignments(file).includes(assigned.id) ? null : (claimed?.at ?? null),
    together: assigned.points[0] ?? point,
    reports: reportsOf(
      papersOf(file, 'assignment')
        .filter(({ paper: { points } }) => points[0] === point)
        .map(({ paper }) => paper.id),
      file,
    ),
  }
}

/** Oldest first. An assignment of several points is reported on once, at the first of them. */
const reportsOf = (assignments: readonly string[], file: File): PublicReport[] =>
  file.flatMap(({ paper, at }) =>
    isReport(paper) && assignments.includes(paper.assignment)
      ? [{ kind: paper.kind, at, text: paper.text, before: [...paper.before], photos: [...paper.photos] }]
      : [],
  )

const isReport = (paper: File[number]['paper']): paper is PaperOf<'progress' | 'completion'> =>
  paper.kind === 'progress' || paper.kind === 'completion'
