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

/** Sources: the State Council's notices on the holidays of 2025 and 2026; a make-up day is a weekend on which people work. */
describe('a public notice of five working days', () => {
  it.each([
    ['an ordinary week: a week later', '2026-11-23T09:00:00+08:00', '2026-11-30T23:59'],
    [
      'over the Spring Festival of 2026: its nine days do not count, the make-up Saturday before it does',
      '2026-02-12T09:00:00+08:00',
      '2026-02-26T23:59',
    ],
    [
      'over the Spring Festival of 2025: nor do its eight, and the make-up Sunday before it does',
      '2025-01-24T09:00:00+08:00',
      '2025-02-07T23:59',
    ],
    ['after the Spring Festival of 2025: the make-up Saturday counts', '2025-02-06T16:00:00+08:00', '2025-02-12T23:59'],
    ['over the National Day week of 2026', '2026-09-30T18:00:00+08:00', '2026-10-13T23:59'],
    ['before the National Day of 2026: the make-up Sunday counts', '2026-09-18T09:00:00+08:00', '2026-09-24T23:59'],
    ['over the National Day week of 2025, which has 中秋 in it', '2025-09-29T09:00:00+08:00', '2025-10-13T23:59'],
    ['out on a make-up Saturday: the day itself does not count', '2026-10-10T09:00:00+08:00', '2026-10-16T23:59'],
    ['out on a holiday: it begins to run when people work', '2026-10-03T09:00:00+08:00', '2026-10-13T23:59'],
  ])('%s', (_title, from, expected) => {
    expect(due(from, 5)).toBe(expected)
  })
})
