/** When an answer is due. */
import { endOfWorkingDay } from '../../cloudfunctions/core/rules/working-days'
import { calendar } from '../../cloudfunctions/core/served'

const due = (from: string, days: number): string =>
  new Date(endOfWorkingDay(Date.parse(from), days, calendar) + 8 * 3_600_000).toISOString().slice(0, 16)

describe('an answer within three working days', () => {
  it.each([
    ['Monday morning: by the end of Thursday', '2026-11-23T09:00:00+08:00', '2026-11-26T23:59'],
    ['Friday evening: the weekend does not count', '2026-11-27T20:00:00+08:00', '2026-12-02T23:59'],
    [
      'just after midnight in China, though it is still the day before elsewhere',
      '2026-11-24T00:10:00+08:00',
      '2026-11-27T23:59',
    ],
    ['before New Year’s Day of a year whose notice is not out yet', '2026-12-30T09:00:00+08:00', '2027-01-05T23:59'],
    ['before the Spring Festival of such a year', '2029-02-09T09:00:00+08:00', '2029-02-20T23:59'],
    [
      'before the National Day week of 2026: the holiday does not count',
      '2026-09-30T09:00:00+08:00',
      '2026-10-10T23:59',
    ],
  ])('%s', (_title, from, expected) => {
    expect(due(from, 3)).toBe(expected)
  })
})
