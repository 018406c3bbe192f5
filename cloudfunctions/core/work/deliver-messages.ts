/** The courier's round: takes waiting messages, sends them by the channels that each has, and records how each one ended. */

import { ATTEMPTS } from '../rules/delivery/wechat-answers'
import type { StoredMessage } from '../store/messages'
import { type Addressed, addressAll } from './delivery-addresses'
import { endAbandoned, giveBack, takeBatch } from './delivery-batch'
import { type End, type Outcome, writeOutcomes } from './end-deliveries'
import { expireCalls } from './expire-calls'
import { putOff } from './put-off'
import { refreshHeadlines } from './refresh-headlines'
import { sendTogether } from './send-together'

/** How many ended in which way; `again` are tried later; `expired`: calls that nobody made in time. */
export type Round = Readonly<Record<End | 'again' | 'expired', number>>

/** Milliseconds of a tick after which nothing new is begun, and after which no answer is waited for: the tick ends within three seconds. */
const BUDGET = 1800
const DEADLINE = 2400

/** Messages handed to WeChat side by side, and in one tick: ten a second, far below what the platform allows an app. */
const AT_ONCE = 20
const PER_TICK = 600

/** Works batch by batch until nothing is due or time is up; `tick` names this run, so that two timers at once share the work. */
export async function deliverMessages(tick: string, now: number): Promise<Round> {
  const round: Record<End | 'again' | 'expired', number> = {
    sent: 0,
    texted: 0,
    'inbox-only': 0,
    refused: 0,
    failed: 0,
    unknown: 0,
    again: 0,
    expired: await expireCalls(now),
  }
  const boards = new Set<string>()
  const count = (outcomes: readonly Outcome[]) => {
    for (const { end } of outcomes) round[end] += 1
  }
  let room = PER_TICK
  let isSpent = false
  const isOver = () => room <= 0 || Date.now() - now >= BUDGET
  round.unknown += await endAbandoned(now)
  while (!isOver()) {
    const taken = await takeBatch(tick, now)
    if (taken.length === 0) break
    for (const board of taken.flatMap((message) => message.boards)) boards.add(board)
    const addressed = await addressAll(taken)
    const ended = addressed.flatMap((each) => endWithoutSending(each, isSpent, now))
    await writeOutcomes(ended, tick, now)
    count(ended)
    const left = without(addressed, ended)
    while (left.length > 0 && !isOver()) {
      const chunk = left.splice(0, Math.min(AT_ONCE, room))
      const { outcomes, pause } = await sendTogether(chunk, tick, { now, deadline: now + DEADLINE })
      const off = pause === 'day' ? left.flatMap((each) => (each.weChat === null ? [] : (putOff(each, now) ?? []))) : []
      await writeOutcomes([...outcomes, ...off], tick, now)
      count([...outcomes, ...off])
      left.splice(0, left.length, ...without(left, off))
      isSpent ||= pause === 'day'
      room = pause === 'tick' ? 0 : room - chunk.length
    }
    await giveBack(
      left.map(({ message }): StoredMessage => message),
      tick,
      now,
    )
  }
  await refreshHeadlines([...boards])
  return round
}

const without = (all: readonly Addressed[], ended: readonly Outcome[]): Addressed[] =>
  all.filter(({ message }) => !ended.some((outcome) => outcome.addressed.message === message))

/** Given up after too many tries, or nothing to send it by: the inbox has it. `isSpent`: WeChat takes nothing more today. */
function endWithoutSending(addressed: Addressed, isSpent: boolean, now: number): Outcome[] {
  const { message, weChat, text } = addressed
  if (message.delivery.attempts > ATTEMPTS) {
    return [{ addressed, end: 'failed', code: message.delivery.code, credit: 'kept' }]
  }
  if (isSpent && weChat !== null) return [putOff(addressed, now)].filter((outcome) => outcome !== null)
  return weChat === null && text === null ? [{ addressed, end: 'inbox-only', code: 0, credit: 'kept' }] : []
}
