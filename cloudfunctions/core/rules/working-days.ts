/** Deadlines in working days; the calendar is handed in, so the rule knows no holidays of its own. */
import { DAY, dayAt, endOfDay, startOfDay } from './china-time'

/** Whether people work on a day, `YYYY-MM-DD` in China. */
export type Calendar = (day: string) => boolean

/** The last millisecond of the `days`-th working day after the day of `from` (the day itself does not count). */
export function endOfWorkingDay(from: number, days: number, isWorkday: Calendar): number {
  let moment = from
  for (let left = days; left > 0; ) {
    moment += DAY
    if (isWorkday(dayAt(moment))) left -= 1
  }
  return endOfDay(moment)
}

/** How many working days have begun since the day of `due`, today counted; 0 on the days off right after it. */
export function workingDaysSince(due: number, now: number, isWorkday: Calendar): number {
  let days = 0
  for (let moment = startOfDay(due) + DAY; moment <= now; moment += DAY) {
    if (isWorkday(dayAt(moment))) days += 1
  }
  return days
}
