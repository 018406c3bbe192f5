/** A code in a clerk's words: which one, since when, last scanned. */
import { sayDay } from '@/services/dates'

/** The characters after the place's digits, as they stand under the printed code (“K7QM”). */
export const tailOf = (scene: string): string => scene.replace(/^\d+-/, '')

/** “2025年11月23日起用”. */
export const saySince = (moment: number, now: number): string => `${sayDay(moment, now).replace(/ 星期.$/, '')}起用`

/** “11月21日 星期六”; `day` is `YYYY-MM-DD`. */
export const sayScan = (day: string | null, now: number): string =>
  day === null ? '从未扫过' : sayDay(Date.parse(`${day}T12:00:00+08:00`), now)
