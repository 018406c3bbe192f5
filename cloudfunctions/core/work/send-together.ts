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
import { putOff } from './put-off'

/** What WeChat asked for: nothing more in this tick, or nothing more today. */
type Pause = 'tick' | 'day' | null

/** How each ended, and the longest pause that was asked for. */
export interface SentTogether {
  readonly outcomes: readonly Outcome[]
  readonly pause: Pause
}

/**
 * Marked as handed over before they are sent: from then on nobody sends them a second time by mistake. What has no answer by
 * `deadline` counts as unknown. One database call, two when the first went wrong.
 */
export async function sendTogether(
  chunk: readonly Addressed[],
  tick: string,
  { now, deadline }: { readonly now: number; readonly deadline: number },
): Promise<SentTogether> {
  const taken = await handOver(
    chunk.map(({ message }) => message),
    tick,
  )
  const sendable = chunk.filter(({ message }) => taken.has(message._id))
  const answers = await Promise.all(sendable.map((addressed) => send(addressed, now, deadline)))
  return {
    outcomes: answers.map(({ outcome }) => outcome),
    pause: answers.reduce<Pause>((longest, { pause }) => (longest === 'day' ? longest : (pause ?? longest)), null),
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
  readonly pause: Pause
}

/** By WeChat where there is a credit; by text where there is none, or WeChat will not. */
async function send(addressed: Addressed, now: number, deadline: number): Promise<Answered> {
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
      return answered(
        addressed,
        { ...known, end: againOrFailed(message), credit: 'kept' },
        meaning === 'pause' ? 'tick' : null,
      )
    case 'tomorrow': {
      const outcome = putOff(addressed, now)
      if (outcome) return { outcome, pause: 'day' }
      return { ...(await sendText(addressed, deadline, { ...known, end: 'failed', credit: 'kept' })), pause: 'day' }
    }
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
    case 'tomorrow':
      return answered(addressed, { ...known, end: againOrFailed(message) }, 'tick')
    case 'refused':
    case 'failed':
      return answered(addressed, { ...known, end: 'failed' })
  }
}

const answered = (addressed: Addressed, ending: Ending, pause: Pause = null): Answered => ({
  outcome: { addressed, ...ending },
  pause,
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
