/** The courier's round: takes waiting messages, sends WeChat notices where permission is left, and records how each one ended. */
import { LIMITS } from '../../../types/limits'
import { pageOfMessage } from '../../../types/message'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { sayTime } from '../rules/china-time'
import { command, findDocuments, updateWhere } from '../store/database'
import { type DeliveryState, messages, type StoredMessage } from '../store/messages'
import { type Person, persons } from '../store/persons'
import { sendNotice } from '../wechat/notices'
import { refreshHeadlines } from './refresh-headlines'

/** How many ended in which way; `again` are tried later. */
export type Round = Readonly<Record<End | 'again', number>>

type End = Exclude<DeliveryState, 'waiting' | 'sending' | 'handed-over'>

const TEMPLATE = 'concern-progress'
const CREDIT = `credits.${TEMPLATE}`

/** Milliseconds of a round after which nothing new is begun; the platform ends a function after three seconds. */
const BUDGET = 1500

/** After so many failures a message is given up; it stays in the inbox. */
const ATTEMPTS = 4

/** Milliseconds after which a message is no longer held to be in the hands of the tick that took it. */
const ABANDONED = 60_000

/** WeChat: no permission is left, whatever our ledger says. */
const REFUSED = 43101

/** WeChat's errors that stay: bad argument, bad openid, bad template, page not released. */
const PERMANENT: readonly number[] = [47003, 40003, 40037, 41030]

/** Works batch by batch until nothing is due or time is up; `tick` names this run, so that two timers at once share the work. */
export async function deliverMessages(tick: string, now: number): Promise<Round> {
  const round: Record<End | 'again', number> = { sent: 0, 'inbox-only': 0, refused: 0, failed: 0, unknown: 0, again: 0 }
  const boards = new Set<string>()
  const isTimeUp = () => Date.now() - now >= BUDGET
  round.unknown += await endAbandoned(now)
  while (!isTimeUp()) {
    const taken = await takeBatch(tick, now)
    if (taken.length === 0) break
    for (const board of taken.flatMap((message) => message.boards)) boards.add(board)
    const people = await peopleWithCredit(taken)
    const toSend = taken.filter((message) => people.has(message.to))
    round['inbox-only'] += await endWithoutNotice(taken.filter((message) => !people.has(message.to)))
    while (toSend.length > 0 && !isTimeUp()) {
      const message = toSend.shift()
      const person = message && people.get(message.to)
      if (message && person) round[await deliver(message, person, now)] += 1
    }
    await giveBack(toSend, now)
  }
  await refreshHeadlines([...boards])
  return round
}

/** What was handed to WeChat by a tick that never came back may have arrived: it is not sent again. */
const endAbandoned = (now: number): Promise<number> =>
  updateWhere(
    messages,
    { 'delivery.state': 'handed-over', 'delivery.nextAt': command.lte(now) },
    { 'delivery.state': 'unknown' },
  )

/** Marks a batch as ours in one conditional update, then reads what we got. */
async function takeBatch(tick: string, now: number): Promise<StoredMessage[]> {
  const due = { 'delivery.state': command.in(['waiting', 'sending']), 'delivery.nextAt': command.lte(now) }
  const waiting = await findDocuments(messages, { where: due, limit: LIMITS.pageRows })
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

async function peopleWithCredit(taken: readonly StoredMessage[]): Promise<ReadonlyMap<string, Person>> {
  const ids = [...new Set(taken.map((message) => message.to))]
  const found = await findDocuments(persons, { where: { _id: command.in(ids) }, limit: ids.length })
  return new Map(found.filter((person) => (person.credits[TEMPLATE] ?? 0) > 0).map((person) => [person._id, person]))
}

async function endWithoutNotice(taken: readonly StoredMessage[]): Promise<number> {
  const [first] = taken
  if (!first) return 0
  const own = { _id: command.in(taken.map((message) => message._id)), 'delivery.tick': first.delivery.tick }
  return updateWhere(messages, own, { 'delivery.state': 'inbox-only' })
}

/** Time is up: the rest waits for the next tick, and this try does not count. */
async function giveBack(taken: readonly StoredMessage[], now: number): Promise<void> {
  const [first] = taken
  if (!first) return
  const own = { _id: command.in(taken.map((message) => message._id)), 'delivery.tick': first.delivery.tick }
  const waiting = { 'delivery.state': 'waiting', 'delivery.nextAt': now, 'delivery.attempts': command.inc(-1) }
  await updateWhere(messages, own, waiting)
}

/** Marked as handed over before it is sent: from then on it is never sent a second time by mistake. */
async function deliver(message: StoredMessage, person: Person, now: number): Promise<End | 'again'> {
  if (message.delivery.attempts > ATTEMPTS) return end(message, 'failed', message.delivery.code)
  await change(message, { 'delivery.state': 'handed-over' })
  if (!(await takeCredit(person))) return end(message, 'inbox-only', 0)
  const code = await sendNotice({
    template: TEMPLATE,
    openid: person.openid,
    page: pageOfMessage(message),
    values: noticeValues(message),
  })
  if (code === 0) return end(message, 'sent', code)
  if (code === 'no-answer') return end(message, 'unknown', -1)
  if (code === REFUSED) {
    await updateWhere(persons, { _id: person._id }, { [CREDIT]: 0 })
    return end(message, 'refused', code)
  }
  await updateWhere(persons, { _id: person._id }, { [CREDIT]: command.inc(1) })
  return PERMANENT.includes(code) ? end(message, 'failed', code) : tryAgain(message, code, now)
}

const noticeValues = (message: StoredMessage): Record<string, string> => ({
  thing1: message.subject,
  character_string2: message.number,
  phrase3: MESSAGE_PHRASES[message.kind].status,
  time4: sayTime(message.at),
  thing5: message.body,
})

/** The condition in the update keeps two ticks from taking the same credit. */
const takeCredit = async (person: Person): Promise<boolean> =>
  (await updateWhere(persons, { _id: person._id, [CREDIT]: command.gt(0) }, { [CREDIT]: command.inc(-1) })) === 1

/** Writes only while the message is still this tick's. */
const change = (message: StoredMessage, changes: object): Promise<number> =>
  updateWhere(messages, { _id: message._id, 'delivery.tick': message.delivery.tick }, changes)

async function end(message: StoredMessage, state: End, code: number): Promise<End> {
  await change(message, { 'delivery.state': state, 'delivery.code': code })
  return state
}

/** The pause grows with each attempt: 1, 4, 16 minutes. */
async function tryAgain(message: StoredMessage, code: number, now: number): Promise<'again'> {
  const nextAt = now + 60_000 * 4 ** (message.delivery.attempts - 1)
  await change(message, { 'delivery.state': 'waiting', 'delivery.nextAt': nextAt, 'delivery.code': code })
  return 'again'
}
