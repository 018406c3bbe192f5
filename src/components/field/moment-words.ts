/** A moment as controls for dates write it, in Chinese time whatever the device's zone is. */

/** China has one zone without summer time. */
const OFFSET = 8 * 3_600_000

/** `2026-12-08` and `09:00`; empty for none. */
export const wordsOfMoment = (moment: number | null): { readonly day: string; readonly time: string } => {
  if (moment === null) return { day: '', time: '' }
  const [day = '', rest = ''] = new Date(moment + OFFSET).toISOString().split('T')
  return { day, time: rest.slice(0, 5) }
}

/** The reverse; null when there is no such day. A day begins at midnight, a term ends with its last minute; a meeting without a time is at nine. */
export const momentOfWords = (
  day: string,
  time: string,
  { precision, isTerm }: { precision: 'day' | 'minute'; isTerm: boolean },
): number | null => {
  const clock = precision === 'day' ? (isTerm ? '23:59' : '00:00') : time.slice(0, 5) || '09:00'
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T${clock}:00+08:00`) : Number.NaN
  return Number.isNaN(moment) ? null : moment
}
