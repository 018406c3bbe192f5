/** What an officer reads in the in-app inbox of something that is late, or that does not agree. */
import { sortKey } from '../../../types/fields'
import type { MessageKind } from '../../../types/message'
import { MESSAGE_PHRASES, type MessageFacts } from '../../../types/phrases/zh-CN/messages'
import { toldIdOf } from '../rules/identifiers'
import { newDelivery, type StoredMessage } from '../store/messages'

/** `turn` names what is told, so that telling it again writes the same message. `subject`: what WeChat's notice calls it. */
interface Telling {
  readonly kind: MessageKind
  readonly turn: string
  readonly at: number
  readonly subject: string
  readonly facts: Partial<MessageFacts>
  readonly topic?: string
  readonly concern?: string | null
}

/** See the file's purpose. */
export function officerMessage(to: string, telling: Telling): StoredMessage {
  const { kind, turn, at, subject, facts, topic = null, concern = null } = telling
  const id = toldIdOf(turn, to)
  const phrases = MESSAGE_PHRASES[kind]
  const known = { number: '', title: '', addressee: '', replyBy: '', replyWithinDays: 0, reason: '', ...facts }
  return {
    _id: id,
    to,
    order: sortKey(at, id),
    kind,
    title: phrases.title,
    body: phrases.body(known),
    concern,
    number: known.number,
    subject,
    topic,
    boards: [],
    at,
    delivery: newDelivery(at),
  }
}
