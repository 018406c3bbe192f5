/** Consultations in writing and online run over days: until when words are taken, and what the clock does about it. */
import { LIMITS } from '../../../../types/limits'
import { FORMATS_IN_WRITING } from '../../../../types/live'
import type { Call, SessionState } from '../../../../types/session'
import { DAY, sayDay } from '../china-time'
import { isInWriting } from './presence'

/** Nobody meets anywhere: every part of the format is in writing or online (线上, 书面; not 线上+线下). */
export const isRemote = (format: string): boolean =>
  format.split(/[+＋、]/).every((part) => FORMATS_IN_WRITING.some((word) => part.includes(word)))

/** What is wrong with a closing time, in words; null when nothing is. `until`: when the agenda ends. */
export function wrongClosing({
  format,
  until,
  closesAt,
}: {
  readonly format: string
  readonly until: number
  readonly closesAt: number | undefined
}): string | null {
  if (closesAt === undefined) return null
  if (!isInWriting(format, false)) return '这种协商方式当面开，不收书面或线上的意见，不用填截止时间。'
  if (closesAt < until) return '收意见的截止时间要在议程结束以后，请改晚一些。'
  const last = until + LIMITS.opinionDays * DAY
  return closesAt > last ? `收意见最多 ${LIMITS.opinionDays} 天，截止时间最晚${sayDay(last)}。` : null
}

/** A session as far as the clock is concerned. */
interface Timed {
  readonly state: SessionState
  readonly call: Pick<Call, 'format' | 'startsAt' | 'closesAt'>
}

/** When the clock has something to do next; null when people do it. Where somebody meets, the clerk opens. */
export function nextClockAt({ state, call: { format, startsAt, closesAt } }: Timed, now: number): number | null {
  if (closesAt === undefined) return null
  if (state === 'called') return isRemote(format) ? startsAt : null
  if (state !== 'open') return null
  return now < closesAt - DAY ? closesAt - DAY : closesAt
}

/** What it does now: `remind` whoever has not written, a day before the close. */
export function clockDue({ state, call }: Timed, now: number): 'open' | 'remind' | 'close' | null {
  const { format, startsAt, closesAt } = call
  if (closesAt === undefined) return null
  if (state === 'called') return isRemote(format) && now >= startsAt ? 'open' : null
  if (state !== 'open') return null
  if (now >= closesAt) return 'close'
  return now >= closesAt - DAY ? 'remind' : null
}
