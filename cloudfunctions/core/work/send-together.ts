/** Some messages are handed to WeChat (or the SMS service) side by side, each once whatever happens. */
import { pageOfMessage } from '../../../types/message'
import { noticeValues } from '../rules/delivery/notice-values'
import { textOf } from '../rules/delivery/text-message'
import { meaningOf } from '../rules/delivery/wechat-answers'
import { findDocuments, updateWhere } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { sendNotice } from '../wechat/notices'
import { sendShortMessage } from '../wechat/short-messages'
import type { Addressed } from './delivery-addresses'
import { ours } from './delivery-batch'
import { againOrFailed, type Outcome } from './end-deliveries'

/** How each ended, and whether WeChat asked for a pause. */
export interface SentTogether {
  readonly outcomes: readonly Outcome[]
  readonly isPaused: boolean
}

/**
 * Marked as handed over before they are sent: from then on nobody sends them a second time by mistake. What has no answer by
 * `deadline` counts as unknown. One database call, two when the first went wrong.
 */
export async function sendTogether(chunk: readonly Addressed[], tick: string, deadline: number): Promise<SentTogether> {
  const taken = await handOver(
    chunk.map(({ message }) => message),
    tick,
  )
  const sendable = chunk.filter(({ message }) => taken.has(message._id))
  const answers = await Promise.all(sendable.map((addressed) => send(addressed, deadline)))
  return {
    outcomes: answers.map(({ outcome }) => outcome),
    isPaused: answers.some(({ isPaused }) => isPaused),
  }
}

/** Which of them are ours to send. Nobody but this run marks a message with this tick, so a mark is ours though its answer was lost. */
async function handOver(chunk: readonly StoredMessage[], tick: string): Promise<ReadonlySet<string>> {
  const own = ours(chunk, tick)
  const marked = await updateWhere(
    messages,
    { ...own, 'delivery.state': 'sending' },
    { 'delivery.state': 'handed-over' },
  ).catch(() => -1)
  if (marked === chunk.length) return new Set(chunk.map(({ _id }) => _id))
  const where = { ...own, 'delivery.state': 'handed-over' }
  const found = await findDocuments(messages, { where, limit: chunk.length })
  return new Set(found.map(({ _id }) => _id))
}

interface Answered {
  readonly outcome: Outcome
  readonly isPaused: boolean
}

/** By WeChat where there is a credit; by text where there is none, or WeChat will not. */
async function send(addressed: Addressed, deadline: number): Promise<Answered> {
  if (addressed.weChat === null) return sendText(addressed, deadline, { end: 'inbox-only', code: 0, credit: 'kept' })
  const { message, weChat } = addressed
  const code = await within(
    sendNotice({
      template: weChat.template,
      openid: weChat.person.openid,
      page: pageOfMessage(message),
      values: noticeValues(message),
    }),
    deadline,
  )
  const meaning = meaningOf(code)
  const known = { code: code === 'no-answer' ? -1 : code }
  switch (meaning) {
    case 'sent':
    case 'unknown':
      return answered(addressed, { ...known, end: meaning, credit: 'used' })
    case 'again':
    case 'pause':
      return answered(addressed, { ...known, end: againOrFailed(message), credit: 'kept' }, meaning === 'pause')
    case 'refused':
      return sendText(addressed, deadline, { ...known, end: 'refused', credit: 'lapsed' })
    case 'failed':
      return sendText(addressed, deadline, { ...known, end: 'failed', credit: 'kept' })
  }
}

type Ending = Omit<Outcome, 'addressed'>

/** `before`: how it ends when no text can be sent, and what became of the credit. */
async function sendText(addressed: Addressed, deadline: number, before: Ending): Promise<Answered> {
  const { message, text } = addressed
  if (text === null) return answered(addressed, before)
  const code = await within(sendShortMessage({ ...text, text: textOf(message) }), deadline)
  const { credit } = before
  const known = { credit, code: code === 'no-answer' ? -1 : code }
  switch (meaningOf(code)) {
    case 'sent':
      return answered(addressed, { ...known, end: 'texted' })
    case 'unknown':
      return answered(addressed, { ...known, end: 'unknown' })
    case 'again':
      return answered(addressed, { ...known, end: againOrFailed(message) })
    case 'pause':
      return answered(addressed, { ...known, end: againOrFailed(message) }, true)
    case 'refused':
    case 'failed':
      return answered(addressed, { ...known, end: 'failed' })
  }
}

const answered = (addressed: Addressed, ending: Ending, isPaused = false): Answered => ({
  outcome: { addressed, ...ending },
  isPaused,
})

/** The answer, or none when it takes until `deadline`. */
async function within(answer: Promise<number | 'no-answer'>, deadline: number): Promise<number | 'no-answer'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'no-answer'>((resolve) => {
    timer = setTimeout(() => resolve('no-answer'), Math.max(0, deadline - Date.now()))
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
