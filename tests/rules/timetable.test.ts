/** The courier's timetable: one timer trigger a function is all that the platform allows. */
import { isDueIn, type Times } from '../../cloudfunctions/core/rules/clocks/timetable'

const china = (clock: string): number => Date.parse(`2026-12-08T${clock}+08:00`)

it.each<[string, Times, boolean]>([
  ['03:30:00', { at: ['03:30', '03:40'] }, true],
  ['03:30:59.999', { at: ['03:30', '03:40'] }, true],
  ['03:31:00', { at: ['03:30', '03:40'] }, false],
  ['03:40:07', { at: ['03:30', '03:40'] }, true],
  ['00:00:00', { every: 5 }, true],
  ['09:05:20', { every: 5 }, true],
  ['09:06:00', { every: 5 }, false],
  ['23:59:59', { every: 1 }, true],
])('at %s, by %j: %s', (clock, times, isDue) => {
  expect(isDueIn(times, china(clock))).toBe(isDue)
})
