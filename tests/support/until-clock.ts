/** How far a test sets the functions' clock ahead so that it is a certain time in China. */

const DAY = 24 * 60 * 60 * 1000

/** Milliseconds from now to the middle of minute `clock` (`HH:MM`), `days` days from today, a day later when that is over: never backwards. */
export function untilClock(clock: string, days = 0): number {
  const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const left = Date.parse(`${today}T${clock}:20+08:00`) + days * DAY - Date.now()
  return left >= 0 ? left : left + DAY
}

/** Milliseconds from now to a day and minute to come (`2034-05-04 09:00`), to its middle. */
export const untilMoment = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:20+08:00`) - Date.now()
