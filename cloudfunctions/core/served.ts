/** The counties of this deployment and the calendar it works by, read once when the function starts. */
import { getHolidaysInRange, getLunarDate, getSolarTermDate, isWorkday } from 'chinese-days'
import { served } from '../../config/counties/served'
import { calendarOf } from './rules/calendar'
import { DAY, dayAt } from './rules/china-time'
import { parseCounties } from './rules/counties'

/** See {@link parseCounties}. */
export const counties = parseCounties(served)

const dayAfter = (day: string): string => dayAt(Date.parse(`${day}T12:00:00+08:00`) + DAY)

const lunarDay = (day: string): string => {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(day)
  return isLeap ? '' : `${lunarMon}-${lunarDay}`
}

/** China's working days: by the State Council's notice for the years that the library knows, else by the law. */
export const calendar = remembering(
  calendarOf({
    isKnownYear: remembering((year: number) => getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0),
    isWorkday: (day) => isWorkday(day),
    lunarDay,
    isEveOfLunarYear: (day) => lunarDay(dayAfter(day)) === '1-1',
    isClearBright: (day) => getSolarTermDate(Number(day.slice(0, 4)), 4, 'pure_brightness') === day,
  }),
)

/** The library looks through a whole year to answer whether it knows it; lists ask for the same few days again and again. */
function remembering<Key>(answerTo: (key: Key) => boolean): (key: Key) => boolean {
  const known = new Map<Key, boolean>()
  return (key) => {
    const answer = known.get(key) ?? answerTo(key)
    known.set(key, answer)
    return answer
  }
}
