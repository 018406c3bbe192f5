/** The messages that one tick works on: taken in one conditional update, given back when time is up, ended when a tick never came back. */
import { command, findDocuments, updateWhere } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'

/** Messages taken in one go: three database calls however many they are; some 200 KB. */
const BATCH = 100

/** Milliseconds after which a message is no longer held to be in the hands of the tick that took it. */
const ABANDONED = 60_000

/** Marks a batch as ours in one conditional update, then reads what we got. Three database calls, one when nothing is due. */
export async function takeBatch(tick: string, now: number): Promise<StoredMessage[]> {
  const due = { 'delivery.state': command.in(['waiting', 'sending']), 'delivery.nextAt': command.lte(now) }
  const waiting = await findDocuments(messages, { where: due, limit: BATCH })
  if (waiting.length === 0) return []
  const ids = waiting.map((message) => message._id)
  const claim = {
    'delivery.state': 'sending',
    'delivery.tick': tick,
    'delivery.nextAt': now + ABANDONED,
    'delivery.attempts': command.inc(1),
  }
  await updateWhere(messages, { _id: command.in(ids), ...due }, claim)
  return findDocuments(messages, { where: { _id: command.in(ids), 'delivery.tick': tick }, limit: ids.length })
}

/** Time is up: the rest waits for the next tick, and this try does not count. One database call. */
export async function giveBack(left: readonly StoredMessage[], tick: string, now: number): Promise<void> {
  if (left.length === 0) return
  const waiting = { 'delivery.state': 'waiting', 'delivery.nextAt': now, 'delivery.attempts': command.inc(-1) }
  await updateWhere(messages, { ...ours(left, tick), 'delivery.state': 'sending' }, waiting)
}

/** Writes only what is still this tick's. */
export const ours = (taken: readonly StoredMessage[], tick: string) => ({
  _id: command.in(taken.map((message) => message._id)),
  'delivery.tick': tick,
})

/**
 * What was handed to WeChat by a tick that never came back may have arrived: it is not sent again. What has to reach its reader
 * goes to the phone list. Answers how many. Two database calls.
 */
export async function endAbandoned(now: number): Promise<number> {
  const abandoned = { 'delivery.state': 'handed-over', 'delivery.nextAt': command.lte(now) }
  const toCall = await updateWhere(
    messages,
    { ...abandoned, 'call.state': 'none' },
    { 'delivery.state': 'unknown', 'call.state': 'open' },
  )
  return toCall + (await updateWhere(messages, abandoned, { 'delivery.state': 'unknown' }))
}
