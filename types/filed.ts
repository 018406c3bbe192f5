/** What a topic's file of papers says by itself: the paper that counts, and what is still open. Rules and screens read it alike. */
import type { Paper, PaperKind, PaperOf } from './papers/paper'
import { spanOf } from './papers/plan'

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

/** The notice that is out, with the outcome that it made public: the last one, unless it was withdrawn. Null when none is. */
export const noticeOut = <Each extends Filed>(file: readonly Each[]): (Each & Filed<'notice'>) | null =>
  lastPaper(
    afterLast(file, ({ paper }) => paper.kind === 'notice-withdrawal'),
    'notice',
  )

/** The assignments that stand, oldest first: all but those that the station has taken back. */
export function assignmentsOf<Each extends Filed>(file: readonly Each[]): readonly (Each & Filed<'assignment'>)[] {
  const recalled = papersOf(file, 'recall').map(({ paper }) => paper.assignment)
  return papersOf(file, 'assignment').filter(({ paper }) => !recalled.includes(paper.id))
}

/** Whether a paper opens the work anew that was claimed as done: somebody says that it is not, or it is taken up once more. */
export const opensAnew = (paper: Paper): boolean =>
  (paper.kind === 'confirmation' && paper.verdict === 'not') || paper.kind === 'rework' || paper.kind === 'reopening'

/** The assignments that are not claimed as done since the work was last opened anew. */
export function openAssignments(file: readonly Filed[]): readonly string[] {
  const claimed = papersOf(
    afterLast(file, ({ paper }) => opensAnew(paper)),
    'completion',
  ).map(({ paper }) => paper.assignment)
  return assignmentsOf(file)
    .map(({ paper }) => paper.id)
    .filter((id) => !claimed.includes(id))
}

/** Whether with this paper all may be done: a claim, or a recall that leaves nothing open. It says until when those concerned are asked. */
export const isClaim = (paper: Paper): paper is PaperOf<'completion' | 'recall'> =>
  paper.kind === 'completion' || paper.kind === 'recall'

/** The last claim that counts ({@link isClaim}); null when there is none. */
export function lastClaim<Each extends Filed>(
  file: readonly Each[],
): (Each & { readonly paper: PaperOf<'completion' | 'recall'> }) | null {
  const claims = file.filter((filed): filed is Each & { readonly paper: PaperOf<'completion' | 'recall'> } =>
    isClaim(filed.paper),
  )
  return claims.at(-1) ?? null
}

/** An assignment by its id, also one that was taken back; null when there is none. */
export const assignmentIn = <Each extends Filed>(file: readonly Each[], id: string): PaperOf<'assignment'> | null =>
  papersOf(file, 'assignment').find(({ paper }) => paper.id === id)?.paper ?? null

/** What became of a department's one request for more time: `isGranted` is null until the committee has answered. */
export interface Extension {
  readonly until: number
  readonly isGranted: boolean | null
}

/** The request for more time on an assignment, of the present term: one from before a topic was taken up anew is over. Null when the department has not asked. */
export function extensionOf(file: readonly Filed[], assignment: string): Extension | null {
  const anew = sinceEnd(file)
  const asked = papersOf(anew, 'extension').find(({ paper }) => paper.assignment === assignment)?.paper
  if (!asked) return null
  const answer = papersOf(anew, 'extension-answer').find(({ paper }) => paper.assignment === assignment)?.paper
  return { until: asked.until, isGranted: answer?.isGranted ?? null }
}

/** Whether a department may still ask for more time: once, and before it is due. */
export function mayAskForTime(file: readonly Filed[], assignment: string, now: number): boolean {
  const assigned = assignmentIn(file, assignment)
  return assigned !== null && extensionOf(file, assignment) === null && now <= termOf(file, assigned).dueAt
}

/** Until when an assignment is to be done, as the file stands; `postponedFrom`: the date before, when the committee agreed to more time. Taking the topic up anew sets a new date. */
export function termOf(
  file: readonly Filed[],
  { id, dueAt }: Pick<PaperOf<'assignment'>, 'id' | 'dueAt'>,
): { readonly dueAt: number; readonly postponedFrom: number | null } {
  const first = (assignmentIn(sinceEnd(file), id) ? null : lastPaper(file, 'reopening')?.paper.dueAt) ?? dueAt
  const extension = extensionOf(file, id)
  return extension?.isGranted ? { dueAt: extension.until, postponedFrom: first } : { dueAt: first, postponedFrom: null }
}

/** The assignments for which more time was asked and that wait for the committee's answer; what was claimed as done needs none. */
export const openExtensions = (file: readonly Filed[]): readonly string[] =>
  openAssignments(file).filter((id) => extensionOf(file, id)?.isGranted === null)

/** The adopted points that no assignment covers yet. */
export function unassignedPoints(file: readonly Filed[]): readonly string[] {
  const assigned = assignmentsOf(file).flatMap(({ paper }) => paper.points)
  return adoptedPoints(file).filter((point) => !assigned.includes(point))
}

/** Whether every adopted point was assigned and claimed as done: then those concerned are asked. */
export const isClaimedDone = (file: readonly Filed[]): boolean =>
  unassignedPoints(file).length === 0 && openAssignments(file).length === 0

/** Whether a department ever said that its task is done: without that there is nothing to ask about after the end. */
export const wasCarriedOut = (file: readonly Filed[]): boolean => papersOf(file, 'completion').length > 0

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

/** A question that the plan wants answered before the consultation, who looks into it, and whether a record says what was found. */
export interface ResearchTask {
  readonly id: string
  readonly question: string
  readonly by: { readonly member: string | null; readonly called: string }
  readonly isOpen: boolean
}

/** The tasks of the plan that counts; empty where the method knows no plan. */
export function researchTasks(file: readonly Filed[]): readonly ResearchTask[] {
  const answered = papersOf(file, 'research').map(({ paper }) => paper.question)
  return (lastPaper(file, 'plan')?.paper.questions ?? []).map((each) => ({
    ...each,
    isOpen: !answered.includes(each.id),
  }))
}

/** When and with which members the council meets, as long as a plan is current: from the plan to the minutes of the session. */
export function meetingOf(
  file: readonly Filed[],
): { readonly from: number; readonly until: number; readonly members: readonly string[] } | null {
  const sinceSession = afterLast(file, ({ paper }) => paper.kind === 'session')
  const plan = lastPaper(sinceSession, 'plan')?.paper
  return plan ? { ...spanOf(plan), members: plan.participants.members.map(({ id }) => id) } : null
}

/** What was asked and answered since the topic ended, the last time if it was taken up anew. */
export const sinceEnd = <Each extends Filed>(file: readonly Each[]): readonly Each[] =>
  afterLast(file, ({ paper }) => paper.kind === 'reopening')

/** Reports since the end that it came back, which the station has neither answered nor taken up anew; oldest first. */
export const openRelapses = <Each extends Filed>(file: readonly Each[]): readonly (Each & Filed<'revisit'>)[] =>
  papersOf(
    afterLast(file, ({ paper }) => paper.kind === 'reopening' || paper.kind === 'relapse-answer'),
    'revisit',
  ).filter(({ paper }) => paper.verdict === 'relapse')
