/** China has one time zone, UTC+8, without summer time; functions run in UTC. */

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000

const EAST_EIGHT = 8 * 60 * 60 * 1000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** A date whose UTC fields are China's wall clock at `moment`. */
const wallClock = (moment: number): Date => new Date(moment + EAST_EIGHT)

/** The day in China at a moment, `YYYY-MM-DD`. */
export const dayAt = (moment: number): string => wallClock(moment).toISOString().slice(0, 10)

/** The time of day in China at a moment, `HH:MM`. */
export const clockAt = (moment: number): string => wallClock(moment).toISOString().slice(11, 16)

/** Midnight in China before a moment. */
export const startOfDay = (moment: number): number => Date.parse(`${dayAt(moment)}T00:00:00.000+08:00`)

/** The last millisecond of the day in China at a moment. */
export const endOfDay = (moment: number): number => startOfDay(moment) + DAY - 1

/** “11月26日 星期四”. */
export function sayDay(moment: number): string {
  const there = wallClock(moment)
  return `${there.getUTCMonth() + 1}月${there.getUTCDate()}日 星期${WEEKDAYS[there.getUTCDay()] ?? ''}`
}

/** “11月26日 星期四 15:01”. */
export const sayMoment = (moment: number): string => `${sayDay(moment)} ${clockAt(moment)}`

/** “2026年11月26日 15:01”, the form of WeChat's `time` fields. */
export function sayTime(moment: number): string {
  const [date = '', time = ''] = wallClock(moment).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 5)}`
}
