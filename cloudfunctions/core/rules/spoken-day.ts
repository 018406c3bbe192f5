/** Days as people say them. */

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
const EAST_EIGHT = 8 * 60 * 60 * 1000

/** “11月26日 星期四”, in China's time. */
export function sayDay(moment: number): string {
  const there = new Date(moment + EAST_EIGHT)
  return `${there.getUTCMonth() + 1}月${there.getUTCDate()}日 星期${WEEKDAYS[there.getUTCDay()] ?? ''}`
}

/** “2026年11月26日 15:01”, the form of WeChat's `time` fields. */
export function sayTime(moment: number): string {
  const [date = '', time = ''] = new Date(moment + EAST_EIGHT).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 5)}`
}
