/** The courier's round: takes waiting messages, sends WeChat notices where permission is left, and records how each one ended. */
import { LIMITS } from '../../../types/limits'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { sayTime } from '../rules/spoken-day'
import { command, findDocuments, updateWhere } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { type Person, persons } from '../store/persons'
import { sendNotice } from '../wechat/notices'
import { refreshHeadlines } from './refresh-headlines'

/** How many ended in which way. */
export type Round = Readonly<Record<'sent' | 'inbox-only' | 'refused' | 'failed' | 'again', number>>

const TEMPLATE = 'concern-progress'

/** After so many failures a message is given up; it stays in the inbox. */
const ATTEMPTS = 4

/** A message whose tick died is taken up again after this time. */
const ABANDONED = 60_000

/** WeChat: the person has no permission left (43101 refused); nothing is gained by trying again. */
const REFUSED = 43101

/** WeChat's errors that stay: bad argument, bad openid, bad template, page not released. */
const PERMANENT: readonly number[] = [47003, 40003, 40037, 41030]

/** Milliseconds after which no new batch is begun; the platform ends a function after three seconds. */
const BUDGET = 1500

/** Works batch by batch until nothing is due or time is up; `tick` names this run, so that two timers at once share the work instead of doubling it. */
export async function deliverMessages(tick: string, now: number): Promise<Round> {
  const round = { sent: 0, 'inbox-only': 0, refused: 0, failed: 0, again: 0 }
  const boards = new Set<string>()
  while (Date.now() - now < BUDGET) {
    const taken = await takeBatch(tick, now)
    if (taken.length === 0) break
    const people = await personsOf(taken)
    for (const message of taken) {
      round[await deliver(message, people.get(message.to) ?? null, now)] += 1
      if (message.board) boards.add(message.board)
    }
  }
  await refreshHeadlines([...boards])
  return round
}

/** Marks a batch as ours in one conditional update, then reads what we got. */
async function takeBatch(tick: string, now: number): Promise<StoredMessage[]> {
  const due = { 'delivery.state': command.in(['waiting', 'sending']), 'delivery.nextAt': command.lte(now) }
  const waiting = await findDocuments(messages, { where: due, limit: LIMITS.pageRows })
  if (waiting.length === 0) return []
  const ids = waiting.map((message) => message._id)
  const claim = { 'delivery.state': 'sending', 'delivery.tick': tick, 'delivery.nextAt': now + ABANDONED }
  await updateWhere(messages, { _id: command.in(ids), ...due }, claim)
  return findDocuments(messages, { where: { _id: command.in(ids), 'delivery.tick': tick }, limit: ids.length })
}

async function personsOf(taken: readonly StoredMessage[]): Promise<ReadonlyMap<string, Person>> {
  const ids = [...new Set(taken.map((message) => message.to))]
  const found = await findDocuments(persons, { where: { _id: command.in(ids) }, limit: ids.length })
  return new Map(found.map((person) => [person._id, person]))
}

async function deliver(message: StoredMessage, person: Person | null, now: number): Promise<keyof Round> {
  if (!person || !(await takeCredit(person))) return end(message, 'inbox-only', 0, now)
  const code = await sendNotice({
    template: TEMPLATE,
    openid: person.openid,
    page: `pages/concern/index?id=${message.concern}`,
    values: noticeValues(message),
  })
  if (code === 0) return end(message, 'sent', code, now)
  if (code === REFUSED) return end(message, 'refused', code, now)
  await giveCreditBack(person)
  const isLast = PERMANENT.includes(code) || message.delivery.attempts + 1 >= ATTEMPTS
  return end(message, isLast ? 'failed' : 'again', code, now)
}

const noticeValues = (message: StoredMessage): Record<string, string> => ({
  thing1: message.subject,
  character_string2: message.number,
  phrase3: MESSAGE_PHRASES[message.kind].status,
  time4: sayTime(message.at),
  thing5: message.body,
})

/** Takes one credit if there is one; the condition in the update keeps two ticks from taking the same. */
async function takeCredit(person: Person): Promise<boolean> {
  if ((person.credits[TEMPLATE] ?? 0) <= 0) return false
  const field = `credits.${TEMPLATE}`
  return (await updateWhere(persons, { _id: person._id, [field]: command.gt(0) }, { [field]: command.inc(-1) })) === 1
}

const giveCreditBack = (person: Person): Promise<number> =>
  updateWhere(persons, { _id: person._id }, { [`credits.${TEMPLATE}`]: command.inc(1) })

/** Writes the end state, or the time of the next attempt with a growing pause. */
async function end(message: StoredMessage, how: keyof Round, code: number, now: number): Promise<keyof Round> {
  const attempts = message.delivery.attempts + 1
  const pause = 60_000 * 4 ** message.delivery.attempts
  const state =
    how === 'again' ? { 'delivery.state': 'waiting', 'delivery.nextAt': now + pause } : { 'delivery.state': how }
  const changes = { ...state, 'delivery.attempts': attempts, 'delivery.code': code }
  await updateWhere(messages, { _id: message._id, 'delivery.tick': message.delivery.tick }, changes)
  return how
}
