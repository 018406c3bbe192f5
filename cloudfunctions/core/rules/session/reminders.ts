/** When those invited are reminded: in the morning of the day before, and two hours before. */
import { DAY, startOfDay } from '../china-time'

/** Which reminder. */
export type ReminderOfCall = 'day-before' | 'two-hours'

/** Milliseconds. */
const HOUR = 60 * 60 * 1000

/** People read messages in the morning: nine o'clock in China. */
const NINE = 9 * HOUR

/** In the order of time. */
const momentsOf = (startsAt: number): readonly { readonly of: ReminderOfCall; readonly at: number }[] => [
  { of: 'day-before', at: startOfDay(startsAt) - DAY + NINE },
  { of: 'two-hours', at: startsAt - 2 * HOUR },
]

/** The next reminder after `moment`; null when there is none. Whoever was called later than that needs no reminder. */
export const nextReminderAt = (startsAt: number, moment: number): number | null =>
  momentsOf(startsAt).find(({ at }) => at > moment)?.at ?? null

/** Which reminder was due at `remindAt` or since: only the last one is sent after an outage, and none once it has begun. */
export function reminderDue(startsAt: number, remindAt: number, now: number): ReminderOfCall | null {
  if (now >= startsAt) return null
  return (
    momentsOf(startsAt)
      .filter(({ at }) => remindAt <= at && at <= now)
      .at(-1)?.of ?? null
  )
}
