/** When the courier does what: a function has one timer trigger only, so one tick a minute looks into a timetable. */
import { clockAt } from '../china-time'

/** Every so many minutes of the day, or at certain times (`HH:MM` in China). */
export type Times = { readonly every: number } | { readonly at: readonly string[] }

/** Whether a duty is due in the minute of `moment`. */
export function isDueIn(times: Times, moment: number): boolean {
  const clock = clockAt(moment)
  if ('at' in times) return times.at.includes(clock)
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) % times.every === 0
}
