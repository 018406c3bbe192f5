/** When who is told that something is late: a clock and its chain of reminders. */
import type { Chain, ClockKind } from '../../../../types/reminder'
import { startOfDay } from '../china-time'
import { type Calendar, endOfWorkingDay } from '../working-days'

/** Something with a last moment: of a topic a step, assignment, objection or report, by its id; or a concern's answer. */
export interface Clock {
  readonly kind: ClockKind
  readonly id: string
  readonly dueAt: number
}

/** `level`: how many links of its chain were told, the last of them at `toldAt`. */
export interface WatchedClock extends Clock {
  readonly level: number
  readonly toldAt: number | null
}

/** Officers read messages at the desk: what is late is said at nine in the morning. */
const NINE = 9 * 60 * 60 * 1000

/** Nine o'clock of the `after`-th working day after the day of `dueAt`; with 0 the moment itself. */
export const alertMoment = (dueAt: number, after: number, isWorkday: Calendar): number =>
  after === 0 ? dueAt : startOfDay(endOfWorkingDay(dueAt, after, isWorkday)) + NINE

/** When the next link of a clock is to be told; null when all were. */
export function nextAlertOf({ dueAt, level }: WatchedClock, chain: Chain, isWorkday: Calendar): number | null {
  const link = chain[level]
  return link ? alertMoment(dueAt, link.after, isWorkday) : null
}

/** The level that a clock has reached by `now`: links whose moment has come. */
export const levelAt = ({ dueAt }: Clock, chain: Chain, now: number, isWorkday: Calendar): number =>
  chain.filter(({ after }) => alertMoment(dueAt, after, isWorkday) <= now).length

/** The clocks that run now, with what was told of those that ran before; one whose last day was changed starts anew. */
export const watched = (running: readonly Clock[], before: readonly WatchedClock[]): WatchedClock[] =>
  running.map((clock) => {
    const same = before.find(({ kind, id, dueAt }) => kind === clock.kind && id === clock.id && dueAt === clock.dueAt)
    return { ...clock, level: same?.level ?? 0, toldAt: same?.toldAt ?? null }
  })
