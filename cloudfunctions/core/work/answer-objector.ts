/** Whoever objected is told what the station answered: nobody else learns who it was. */
import { sortKey } from '../../../types/fields'
import { papersOf } from '../../../types/filed'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { toldIdOf } from '../rules/identifiers'
import type { Transaction } from '../store/database'
import { messages, newDelivery, type StoredMessage } from '../store/messages'
import type { StoredTopic } from '../store/topics'

/** No database call unless the last paper answers an objection, then one. */
export async function answerObjector(transaction: Transaction, topic: StoredTopic): Promise<void> {
  const filed = topic.file.at(-1)
  if (filed?.paper.kind !== 'answer') return
  const { objection, text } = filed.paper
  const objected = papersOf(topic.file, 'objection').find(({ paper }) => paper.id === objection)
  if (objected) await transaction.set(messages, messageTo(objected.person, topic, { objection, text, at: filed.at }))
}

function messageTo(
  person: string,
  topic: StoredTopic,
  { objection, text, at }: { readonly objection: string; readonly text: string; readonly at: number },
): StoredMessage {
  const phrases = MESSAGE_PHRASES['objection-answered']
  const id = toldIdOf(`${topic._id}-${objection}`, person)
  const addressee = topic.record.at(-1)?.by ?? ''
  const facts = { number: topic.number, title: topic.title, addressee, replyBy: '', replyWithinDays: 0 }
  return {
    _id: id,
    to: person,
    order: sortKey(at, id),
    kind: 'objection-answered',
    title: phrases.title,
    body: phrases.body({ ...facts, reason: text }),
    concern: null,
    number: topic.number,
    subject: topic.title,
    topic: topic._id,
    boards: [],
    at,
    delivery: newDelivery(at),
  }
}
