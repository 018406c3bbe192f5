/** What WeChat's answer to a message means for its delivery. */
import { DAY, startOfDay } from '../china-time'

/**
 * `sent`; `refused`: no permission is left, whatever our ledger says; `failed`: it will not go better the next time;
 * `again`: it may; `pause`: so may it, and nothing further is sent in this tick; `tomorrow`: nothing goes out any more today;
 * `unknown`: it may have been sent.
 */
export type AnswerMeaning = 'sent' | 'refused' | 'failed' | 'again' | 'pause' | 'tomorrow' | 'unknown'

/** By WeChat's error codes (developers.weixin.qq.com: subscribeMessage.send, cloudbase.sendSms, and the list of global codes). */
const MEANINGS: Readonly<Record<number, AnswerMeaning>> = {
  0: 'sent',
  // The system is busy.
  [-1]: 'pause',
  // The platform read an argument (a template, a number) and refused it: nothing was sent.
  [-501007]: 'failed',
  // The function may not call this, or there is no such call.
  [-604100]: 'failed',
  [-604101]: 'failed',
  // Bad openid, template, page (not released), argument.
  40003: 'failed',
  40037: 'failed',
  41030: 'failed',
  47003: 'failed',
  // Refused by the person; the app lost the right to send; held to be spam.
  43101: 'refused',
  43107: 'failed',
  45168: 'failed',
  // Several at the same time to one person.
  43108: 'again',
  // The day's number of calls is used up, or the minute's.
  45009: 'tomorrow',
  45011: 'pause',
  // Credentials of the platform that are being renewed.
  40001: 'again',
  42001: 'again',
}

/** `no-answer`: none came. A code that is not in the table is tried again when WeChat says it (positive), and unknown when the platform does. */
export function meaningOf(code: number | 'no-answer'): AnswerMeaning {
  if (code === 'no-answer') return 'unknown'
  return MEANINGS[code] ?? (code > 0 ? 'again' : 'unknown')
}

/** After so many failures a message is given up; it stays in the inbox. */
export const ATTEMPTS = 4

/** WeChat's code when the day's number of calls is used up. */
export const DAY_SPENT = 45009

/** Milliseconds after midnight before WeChat is believed to count anew. */
const AFTER_MIDNIGHT = 5 * 60_000

/** When WeChat takes messages again after the day's number was used up: it counts by China's days. */
export const nextDayOfCalls = (now: number): number => startOfDay(now) + DAY + AFTER_MIDNIGHT

/** Milliseconds until the next try after `attempts` in vain: 1, 4, 16 minutes. */
export const pauseAfter = (attempts: number): number => 60_000 * 4 ** (Math.max(1, attempts) - 1)
