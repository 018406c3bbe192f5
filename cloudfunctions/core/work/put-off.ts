/** WeChat takes nothing more today: what can wait goes out tomorrow, what cannot goes by text or to the station's phone list. */
import { DAY_SPENT, nextDayOfCalls } from '../rules/delivery/wechat-answers'
import type { Addressed } from './delivery-addresses'
import type { Outcome } from './end-deliveries'

/** How a message that would go by WeChat stands without it; null: a text can still be sent. The credit is kept, and the try does not count. */
export function putOff(addressed: Addressed, now: number): Outcome | null {
  const { message, text } = addressed
  const notBefore = nextDayOfCalls(now)
  const known = { addressed, code: DAY_SPENT, credit: 'kept' } as const
  if (
    Math.min(message.meets?.at ?? Number.POSITIVE_INFINITY, message.call?.until ?? Number.POSITIVE_INFINITY) > notBefore
  ) {
    return { ...known, end: 'again', notBefore }
  }
  return text === null ? { ...known, end: 'failed' } : null
}
