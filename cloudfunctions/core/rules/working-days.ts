/** Deadlines in working days; the calendar is handed in, so the rule knows no holidays of its own. */

/** Whether people work on a day, `YYYY-MM-DD` in China. */
export type Calendar = (day: string) => boolean

const DAY = 24 * 60 * 60 * 1000
const EAST_EIGHT = 8 * 60 * 60 * 1000

/** The day in China at a moment, `YYYY-MM-DD`. */
export const dayAt = (moment: number): string => new Date(moment + EAST_EIGHT).toISOString().slice(0, 10)

/** Midnight in China before a moment. */
export const startOfDay = (moment: number): number => Date.parse(`${dayAt(moment)}T00:00:00.000+08:00`)

/** The last millisecond of the `days`-th working day after the day of `from` (the day itself does not count). */
export function endOfWorkingDay(from: number, days: number, isWorkday: Calendar): number {
  let moment = from
  for (let left = days; left > 0; ) {
    moment += DAY
    if (isWorkday(dayAt(moment))) left -= 1
  }
  return Date.parse(`${dayAt(moment)}T23:59:59.999+08:00`)
}
