/** One round of the courier: what has run out of time closes, announcements become messages, then messages are delivered. */
import { deliverMessages, type Round } from './deliver-messages'
import { lapseTopics } from './lapse-topics'
import { spreadAnnouncements } from './spread-announcements'

/** Milliseconds from the beginning of a round after which no further topic is closed. */
const LAPSING = 400

/** The same for announcements, so that many followers do not keep authors waiting. */
const SPREADING = 700

/**
 * `lapsed`: topics closed by the clock; `spread`: messages written to followers. Trouble with either is thrown after the
 * messages are out: it is tried again, they do not wait.
 */
export async function makeRound(
  tick: string,
  now: number,
): Promise<Round & { readonly lapsed: number; readonly spread: number }> {
  const after = (milliseconds: number) => () => Date.now() - now >= milliseconds
  const [lapsed] = await Promise.allSettled([lapseTopics(now, after(LAPSING))])
  const [spread] = await Promise.allSettled([spreadAnnouncements(tick, now, after(SPREADING))])
  const delivered = await deliverMessages(tick, now)
  if (lapsed.status === 'rejected') throw lapsed.reason
  if (spread.status === 'rejected') throw spread.reason
  return { ...delivered, lapsed: lapsed.value, spread: spread.value }
}
