/** A topic in deliberation and its file of papers, as the lifecycle reads them. */
import type { Ending, PaperKind, PaperOf } from '../../../../types/papers'

/** A paper in the file: who filed it (a person's id, private), and when. */
export interface FiledPaper<Kind extends PaperKind = PaperKind> {
  readonly paper: PaperOf<Kind>
  readonly person: string
  readonly at: number
}

/** What the lifecycle knows of a topic. The file only grows. */
export interface DeliberatedTopic {
  /** The key of a step of its method. */
  readonly step: string
  readonly stepSince: number
  /** How many papers the file had when the step began; only later ones count for it. */
  readonly stepFrom: number
  readonly concerns: readonly string[]
  /** Authors and followers: those who are asked whether it came true. */
  readonly beneficiaries: number
  readonly file: readonly FiledPaper[]
  readonly closed: { readonly at: number; readonly ending: Ending } | null
}

/** A topic at the first step of its method, with an empty file. */
export const newTopic = (
  step: string,
  concerns: readonly string[],
  beneficiaries: number,
  now: number,
): DeliberatedTopic => ({ step, stepSince: now, stepFrom: 0, concerns, beneficiaries, file: [], closed: null })

const isOfKind =
  <Kind extends PaperKind>(kind: Kind) =>
  (filed: FiledPaper): filed is FiledPaper & FiledPaper<Kind> =>
    filed.paper.kind === kind

/** All papers of a kind, oldest first. */
export const papersOf = <Kind extends PaperKind>(
  file: readonly FiledPaper[],
  kind: Kind,
): readonly FiledPaper<Kind>[] => file.filter(isOfKind(kind))

/** The paper of a kind that counts: the last one; null when there is none. */
export const lastPaper = <Kind extends PaperKind>(file: readonly FiledPaper[], kind: Kind): FiledPaper<Kind> | null =>
  papersOf(file, kind).at(-1) ?? null

/** The papers filed since the present step began. */
export const sinceStep = ({ file, stepFrom }: DeliberatedTopic): readonly FiledPaper[] => file.slice(stepFrom)

/** What was filed after the last paper that fits; the whole file when none does. */
const afterLast = (file: readonly FiledPaper[], fits: (filed: FiledPaper) => boolean): readonly FiledPaper[] =>
  file.slice(file.map(fits).lastIndexOf(true) + 1)

/** The points of the outcome that are to be carried out: those adopted, or all where the method knows no decision. */
export function adoptedPoints(file: readonly FiledPaper[]): readonly string[] {
  const points = lastPaper(file, 'outcome')?.paper.points.map(({ id }) => id) ?? []
  const decision = lastPaper(file, 'decision')?.paper
  if (!decision) return points
  return decision.verdicts.filter(({ verdict }) => verdict !== 'not-adopted').map(({ point }) => point)
}

/** The assignments that are not claimed as done since somebody last said that the matter is not solved. */
export function openAssignments(file: readonly FiledPaper[]): readonly string[] {
  const sinceNo = afterLast(file, ({ paper }) => paper.kind === 'confirmation' && paper.verdict === 'not')
  const claimed = papersOf(sinceNo, 'completion').map(({ paper }) => paper.assignment)
  return papersOf(file, 'assignment')
    .map(({ paper }) => paper.id)
    .filter((id) => !claimed.includes(id))
}

/** The adopted points that no assignment covers yet. */
export function unassignedPoints(file: readonly FiledPaper[]): readonly string[] {
  const assigned = papersOf(file, 'assignment').flatMap(({ paper }) => paper.points)
  return adoptedPoints(file).filter((point) => !assigned.includes(point))
}

/** Whether every adopted point was assigned and claimed as done: then those concerned are asked. */
export const isClaimedDone = (file: readonly FiledPaper[]): boolean =>
  unassignedPoints(file).length === 0 && openAssignments(file).length === 0

/** The answers of beneficiaries to the last claim that all is done; each person's last one counts. */
export function confirmations(file: readonly FiledPaper[]): readonly FiledPaper<'confirmation'>[] {
  const sinceClaim = afterLast(file, ({ paper }) => paper.kind === 'completion')
  const answers = papersOf(sinceClaim, 'confirmation')
  return [...new Map(answers.map((answer) => [answer.person, answer])).values()]
}

/** Objections that nobody has answered yet. */
export function openObjections(file: readonly FiledPaper[]): readonly string[] {
  const answered = papersOf(file, 'answer').map(({ paper }) => paper.objection)
  return papersOf(file, 'objection')
    .map(({ paper }) => paper.id)
    .filter((id) => !answered.includes(id))
}
