/** China's working days: official ones where they are known, the law's own days where the year's notice is not out yet. */
import type { Calendar } from './working-days'

/** What a library of holidays knows; days are `YYYY-MM-DD`. */
export interface HolidaySource {
  /** Whether the State Council's notice for the year is known. */
  readonly isKnownYear: (year: number) => boolean
  readonly isWorkday: (day: string) => boolean
  /** Month and day in the lunar calendar (“8-15”); empty in a leap month. */
  readonly lunarDay: (day: string) => string
  /** 除夕. */
  readonly isEveOfLunarYear: (day: string) => boolean
  /** 清明. */
  readonly isClearBright: (day: string) => boolean
}

/** Days off by the solar calendar: New Year, Labour Day, National Day (全国年节及纪念日放假办法, as revised for 2025). */
const SOLAR: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** Days off by the lunar calendar: the first three days of the year, 端午, 中秋; the last day of the year comes besides. */
const LUNAR: readonly string[] = ['1-1', '1-2', '1-3', '5-5', '8-15']

/** The make-up days of a year's notice cannot be foreseen; a deadline reckoned without them is some days off at most. */
export const calendarOf =
  (source: HolidaySource): Calendar =>
  (day) =>
    source.isKnownYear(Number(day.slice(0, 4))) ? source.isWorkday(day) : !isWeekend(day) && !isStatutory(source, day)

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

const isStatutory = (source: HolidaySource, day: string): boolean =>
  SOLAR.includes(day.slice(5)) ||
  LUNAR.includes(source.lunarDay(day)) ||
  source.isEveOfLunarYear(day) ||
  source.isClearBright(day)
