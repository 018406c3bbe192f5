/** One round of the courier: what has run out of time closes, sessions are called and told, announcements become messages, then messages are delivered. */
import { clockSessions } from './clock-sessions'
import { closeGrounds } from './close-ground'
import { conveneTopics } from './convene-topics'
import { deliverMessages, type Round } from './deliver-messages'
import { lapseTopics } from './lapse-topics'
import { noteDeeds } from './note-deeds'
import { remindInvited } from './remind-invited'
import { spreadAnnouncements } from './spread-announcements'
import { tellInvited } from './tell-invited'
import { tellOfficers } from './tell-officers'

/** Milliseconds from the beginning of a round after which each duty begins nothing further, so that none keeps the next ones waiting. */
const UNTIL = {
  lapse: 400,
  convene: 500,
  clock: 525,
  remind: 550,
  tell: 750,
  hand: 850,
  note: 950,
  count: 1000,
  spread: 1100,
} as const

/** How many messages, sessions or topics each duty has done: closed by the clock; called, changed or ended; opened, reminded of or closed by their times; told; officers told of new work; rounds of statements counted; spread to followers. */
export type Rounded = Round &
  Readonly<Record<'lapsed' | 'convened' | 'clocked' | 'told' | 'handed' | 'counted' | 'spread', number>>

/** Trouble with a duty is thrown after the messages are out: it is tried again, they do not wait. */
export async function makeRound(tick: string, now: number): Promise<Rounded> {
  const after = (milliseconds: number) => () => Date.now() - now >= milliseconds
  const [lapsed] = await Promise.allSettled([lapseTopics(now, after(UNTIL.lapse))])
  const [convened] = await Promise.allSettled([conveneTopics(now, after(UNTIL.convene))])
  const [clocked] = await Promise.allSettled([clockSessions(now, after(UNTIL.clock))])
  const [reminding] = await Promise.allSettled([remindInvited(now, after(UNTIL.remind))])
  const [told] = await Promise.allSettled([tellInvited(tick, now, after(UNTIL.tell))])
  const [handed] = await Promise.allSettled([tellOfficers(now, after(UNTIL.hand))])
  const [noted] = await Promise.allSettled([noteDeeds(now, after(UNTIL.note))])
  const [counted] = await Promise.allSettled([closeGrounds(now, after(UNTIL.count))])
  const [spread] = await Promise.allSettled([spreadAnnouncements(tick, now, after(UNTIL.spread))])
  const delivered = await deliverMessages(tick, now)
  if (lapsed.status === 'rejected') throw lapsed.reason
  if (convened.status === 'rejected') throw convened.reason
  if (clocked.status === 'rejected') throw clocked.reason
  if (reminding.status === 'rejected') throw reminding.reason
  if (told.status === 'rejected') throw told.reason
  if (handed.status === 'rejected') throw handed.reason
  if (noted.status === 'rejected') throw noted.reason
  if (counted.status === 'rejected') throw counted.reason
  if (spread.status === 'rejected') throw spread.reason
  return {
    ...delivered,
    lapsed: lapsed.value,
    convened: convened.value,
    clocked: clocked.value,
    told: told.value,
    handed: handed.value,
    counted: counted.value,
    spread: spread.value,
  }
}
