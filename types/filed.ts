/** What a topic's file of papers says by itself: the paper that counts, and what is still open. Rules and screens read it alike. */
import type { PaperKind, PaperOf } from './papers/paper'

/** A paper in a file, with whatever else is known about it. */
export interface Filed<Kind extends PaperKind = PaperKind> {
  readonly paper: PaperOf<Kind>
}

/** All papers of a kind, oldest first. */
export const papersOf = <Each extends Filed, Kind extends PaperKind>(
  file: readonly Each[],
  kind: Kind,
): readonly (Each & Filed<Kind>)[] => file.filter((filed): filed is Each & Filed<Kind> => filed.paper.kind === kind)

/** The paper of a kind that counts: the last one; null when there is none. */
export const lastPaper = <Each extends Filed, Kind extends PaperKind>(
  file: readonly Each[],
  kind: Kind,
): (Each & Filed<Kind>) | null => papersOf(file, kind).at(-1) ?? null

/** What was filed after the last paper that fits; the whole file when none does. */
export const afterLast = <Each extends Filed>(file: readonly Each[], fits: (filed: Each) => boolean): readonly Each[] =>
  file.slice(file.map(fits).lastIndexOf(true) + 1)

/** The points of the outcome that are to be carried out: those adopted, or all where the method knows no decision. */
export function adoptedPoints(file: readonly Filed[]): readonly string[] {
  const points = lastPaper(file, 'outcome')?.paper.points.map(({ id }) => id) ?? []
  const decision = lastPaper(file, 'decision')?.paper
  if (!decision) return points
  return decision.verdicts.filter(({ verdict }) => verdict !== 'not-adopted').map(({ point }) => point)
}

/** The assignments that are not claimed as done since somebody last said that the matter is not solved. */
export function openAssignments(file: readonly Filed[]): readonly string[] {
  const sinceNo = afterLast(file, ({ paper }) => paper.kind === 'confirmation' && paper.verdict === 'not')
  const claimed = papersOf(sinceNo, 'completion').map(({ paper }) => paper.assignment)
  return papersOf(file, 'assignment')
    .map(({ paper }) => paper.id)
    .filter((id) => !claimed.includes(id))
}

/** The adopted points that no assignment covers yet. */
export function unassignedPoints(file: readonly Filed[]): readonly string[] {
  const assigned = papersOf(file, 'assignment').flatMap(({ paper }) => paper.points)
  return adoptedPoints(file).filter((point) => !assigned.includes(point))
}

/** Whether every adopted point was assigned and claimed as done: then those concerned are asked. */
export const isClaimedDone = (file: readonly Filed[]): boolean =>
  unassignedPoints(file).length === 0 && openAssignments(file).length === 0

/** Objections that nobody has answered yet. */
export function openObjections(file: readonly Filed[]): readonly string[] {
  const answered = papersOf(file, 'answer').map(({ paper }) => paper.objection)
  return papersOf(file, 'objection')
    .map(({ paper }) => paper.id)
    .filter((id) => !answered.includes(id))
}

/** Whether the committee has ever approved of the topic: from then on only the council and the committee end it. */
export const wasApproved = (file: readonly Filed[]): boolean =>
  papersOf(file, 'approval').some(({ paper }) => paper.isApproved)
