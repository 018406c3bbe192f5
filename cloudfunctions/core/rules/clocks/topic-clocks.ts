/** The clocks that run on a topic: its step's, each open assignment's, each unanswered objection's; on a closed one what people report. */
import {
  afterLast,
  assignmentsOf,
  isClaim,
  lastPaper,
  openAssignments,
  openObjections,
  openRelapses,
  opensAnew,
  papersOf,
  termOf,
  unassignedPoints,
} from '../../../../types/filed'
import type { StepRow } from '../../../../types/method'
import type { FiledPaper } from '../lifecycle/topic-file'
import { type Calendar, endOfWorkingDay } from '../working-days'
import type { Clock } from './alerts'

/** As far as clocks need it. */
interface Ticking {
  readonly stepSince: number
  readonly stepFrom: number
  readonly file: readonly FiledPaper[]
  readonly isClosed: boolean
}

/** The county's days, in working days; see types/county. */
export interface ClockDays {
  readonly stepDays: Readonly<Record<string, number | null>>
  readonly objectionDays: number
}

/** Working days to move a topic on once its notice is over. */
const AFTER_NOTICE = 2

/** Working days at least that a department has when somebody says that the matter is not solved. */
const AFTER_NOT_SOLVED = 5

/** See the file's purpose. Every one is due after what started it. */
export function clocksOf(topic: Ticking, step: StepRow, days: ClockDays, isWorkday: Calendar): Clock[] {
  if (topic.isClosed) return relapses(topic)
  return [
    ...stepClock(topic, step, days, isWorkday),
    ...assignments(topic, isWorkday),
    ...objections(topic, days, isWorkday),
  ]
}

/** The last day of the step, or of what goes on by departments' dates; what the public is told. Null when there is none. */
export function dueAtOf(clocks: readonly Clock[]): number | null {
  const due = clocks.filter(({ kind }) => kind === 'step' || kind === 'assignment').map(({ dueAt }) => dueAt)
  return due.length === 0 ? null : Math.min(...due)
}

/** A notice that is out, and assignments, have days of their own. */
function stepClock(topic: Ticking, step: StepRow, { stepDays }: ClockDays, isWorkday: Calendar): Clock[] {
  const id = `${step.key}-${topic.stepFrom}`
  const notice = step.requires.includes('notice') ? lastPaper(topic.file.slice(topic.stepFrom), 'notice') : null
  if (notice) return [{ kind: 'step', id, dueAt: endOfWorkingDay(notice.paper.until, AFTER_NOTICE, isWorkday) }]
  if (step.requires.includes('confirmation') && unassignedPoints(topic.file).length === 0) return []
  const days = stepDays[step.key] === undefined ? step.days : stepDays[step.key]
  return days == null ? [] : [{ kind: 'step', id, dueAt: endOfWorkingDay(topic.stepSince, days, isWorkday) }]
}

function assignments({ file }: Ticking, isWorkday: Calendar): Clock[] {
  const open = openAssignments(file)
  const notSolved = sinceClaim(file).find(({ paper }) => opensAnew(paper) && paper.kind !== 'reopening')
  const least = notSolved ? endOfWorkingDay(notSolved.at, AFTER_NOT_SOLVED, isWorkday) : 0
  return assignmentsOf(file)
    .filter(({ paper }) => open.includes(paper.id))
    .map(({ paper }) => ({ kind: 'assignment', id: paper.id, dueAt: Math.max(termOf(file, paper).dueAt, least) }))
}

const sinceClaim = (file: readonly FiledPaper[]): readonly FiledPaper[] =>
  afterLast(file, ({ paper }) => isClaim(paper))

function objections({ file }: Ticking, { objectionDays }: ClockDays, isWorkday: Calendar): Clock[] {
  const open = openObjections(file)
  return papersOf(file, 'objection')
    .filter(({ paper }) => open.includes(paper.id))
    .map(({ paper, at }) => ({ kind: 'objection', id: paper.id, dueAt: endOfWorkingDay(at, objectionDays, isWorkday) }))
}

/** One clock for all that was reported since the station last answered: it counts from the first report. */
function relapses({ file }: Ticking): Clock[] {
  const [first] = openRelapses(file)
  return first ? [{ kind: 'relapse', id: `${first.at}`, dueAt: first.at }] : []
}
