/** One round of the courier: first announcements become messages, then messages are delivered. */
import { deliverMessages, type Round } from './deliver-messages'
import { spreadAnnouncements } from './spread-announcements'

/** Milliseconds of a round that announcements may take at most, so that many followers do not keep authors waiting. */
const SPREADING = 700

/** `spread`: messages written to followers. Trouble with an announcement is thrown after the messages are out: it is tried again, they do not wait. */
export async function makeRound(tick: string, now: number): Promise<Round & { readonly spread: number }> {
  const isTimeUp = () => Date.now() - now >= SPREADING
  const [spread] = await Promise.allSettled([spreadAnnouncements(tick, now, isTimeUp)])
  const delivered = await deliverMessages(tick, now)
  if (spread.status === 'rejected') throw spread.reason
  return { ...delivered, spread: spread.value }
}
