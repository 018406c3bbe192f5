/** Moments in people's words, always in Chinese time whatever the phone's zone is. */

const DAY = 86_400_000
/** China has one zone without summer time. */
const OFFSET = 8 * 3_600_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

const parts = (moment: number) => {
  const shifted = new Date(moment + OFFSET)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: WEEKDAYS[shifted.getUTCDay()] ?? '',
    clock: `${String(shifted.getUTCHours()).padStart(2, '0')}:${String(shifted.getUTCMinutes()).padStart(2, '0')}`,
    dayNumber: Math.floor((moment + OFFSET) / DAY),
  }
}

/** «6月3日 星期三»; with the year when it is not this one. */
export const sayDay = (moment: number, now: number): string => {
  const { year, month, date, weekday } = parts(moment)
  return `${year === parts(now).year ? '' : `${year}年`}${month}月${date}日 星期${weekday}`
}

/** «09:05». */
export const sayClock = (moment: number): string => parts(moment).clock

/** «6月3日 星期三 09:05—10:35»; the second day too when it ends on another one. */
export const saySpan = (from: number, until: number, now: number): string => {
  const isOneDay = parts(from).dayNumber === parts(until).dayNumber
  return `${sayDay(from, now)} ${sayClock(from)}—${isOneDay ? '' : `${sayDay(until, now)} `}${sayClock(until)}`
}

/** «今天», «明天», «还有3天», or that it is over. */
export const sayUntil = (moment: number, now: number): string => {
  const days = parts(moment).dayNumber - parts(now).dayNumber
  if (now > moment) return days === 0 ? '今天' : '已过'
  return days === 0 ? '今天' : days === 1 ? '明天' : `还有${days}天`
}

/** Year, month (from 1) and day in China, and the day of the week (0: Sunday). */
export const dayOf = (
  moment: number,
): { readonly year: number; readonly month: number; readonly date: number; readonly weekday: number } => {
  const { year, month, date } = parts(moment)
  return { year, month, date, weekday: new Date(moment + OFFSET).getUTCDay() }
}

/** Whether only the day is told: of what residents raised the public does not learn the hour. */
const isDayOnly = (moment: number): boolean => (moment + OFFSET) % DAY === 0

/** «2026年6月3日 星期三 09:05»: the exact one, on demand; without the hour when only the day is told. */
export const sayExactly = (moment: number): string => {
  const { year, month, date, weekday, clock } = parts(moment)
  return `${year}年${month}月${date}日 星期${weekday}${isDayOnly(moment) ? '' : ` ${clock}`}`
}

/** «刚刚», «5分钟前», «今天 09:05», «昨天 09:05», then the day; «今天», «昨天» when only the day is told. */
export const sayAgo = (moment: number, now: number): string => {
  const minutes = Math.floor((now - moment) / 60_000)
  const isHourTold = !isDayOnly(moment)
  if (isHourTold && minutes < 1) return '刚刚'
  if (isHourTold && minutes < 60) return `${minutes}分钟前`
  const days = parts(now).dayNumber - parts(moment).dayNumber
  const clock = isHourTold ? ` ${parts(moment).clock}` : ''
  if (days === 0) return `今天${clock}`
  if (days === 1) return `昨天${clock}`
  return sayDay(moment, now)
}

/** How urgent a due moment is; always shown with its icon and words, never by colour alone. */
export type Urgency = 'late' | 'soon' | 'calm'

/** «还有2天», «今天到期», «已超期1天», by calendar days; past its moment within the day it is «已超期». */
export const sayLeft = (due: number, now: number): string => {
  const days = parts(due).dayNumber - parts(now).dayNumber
  if (now > due) return days === 0 ? '已超期' : `已超期${-days}天`
  return days === 0 ? '今天到期' : `还有${days}天`
}

/** Late after its moment; soon from the day before. */
export const urgencyOf = (due: number, now: number): Urgency => {
  if (now > due) return 'late'
  return parts(due).dayNumber - parts(now).dayNumber <= 1 ? 'soon' : 'calm'
}
