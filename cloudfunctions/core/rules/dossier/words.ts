/** Words and figures as a Chinese file writes them. */
import { dayAt } from '../china-time'

/** “2026年12月8日”. */
export function sayDate(moment: number): string {
  const [year, month, day] = dayAt(moment).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 12 → 十二, 30 → 三十; to 99, as many headings as a file can have. */
export function sayOrdinal(number: number): string {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`
  return `${ten}${DIGITS[number % 10] ?? ''}`
}

/** The mean to one place (“4.3”); null of nothing. */
export const sayMean = (values: readonly number[]): string | null =>
  values.length === 0 ? null : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1)
