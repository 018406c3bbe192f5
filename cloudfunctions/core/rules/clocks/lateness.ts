/** How late a topic is, by the clocks that have run out. */
import type { Lateness } from '../../../../types/reminder'
import { type Calendar, workingDaysSince } from '../working-days'
import type { WatchedClock } from './alerts'

/** Of the one that is latest, and how far its chain of reminders has come; null while all is in time. What people report after the end is no lateness. */
export function latenessOf(clocks: readonly WatchedClock[], now: number, isWorkday: Calendar): Lateness | null {
  const over = clocks.filter(({ kind, dueAt }) => kind !== 'relapse' && now > dueAt)
  if (over.length === 0) return null
  return {
    days: Math.max(...over.map(({ dueAt }) => workingDaysSince(dueAt, now, isWorkday))),
    level: Math.max(...over.map(({ level }) => level)),
  }
}

/** Working days after `dueAt`; null while it is in time, or without a last day. */
export const lateDaysOf = (dueAt: number | null, now: number, isWorkday: Calendar): number | null =>
  dueAt === null || now <= dueAt ? null : workingDaysSince(dueAt, now, isWorkday)
