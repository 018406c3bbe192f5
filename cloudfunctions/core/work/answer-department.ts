/** The officer who asked for more time is told what the committee answered. */
import { sortKey } from '../../../types/fields'
import { papersOf } from '../../../types/filed'
import type { PaperOf } from '../../../types/papers/paper'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { sayDay } from '../rules/china-time'
import { toldIdOf } from '../rules/identifiers'
import type { Transaction } from '../store/database'
import { messages, newDelivery, type StoredMessage } from '../store/messages'
import type { StoredTopic } from '../store/topics'

/** No database call unless the last paper answers a request for more time, then one. */
export async function answerDepartment(transaction: Transaction, topic: StoredTopic): Promise<void> {
  const answered = topic.file.at(-1)
  if (answered?.paper.kind !== 'extension-answer') return
  const { assignment } = answered.paper
  const asked = papersOf(topic.file, 'extension').find(({ paper }) => paper.assignment === assignment)
  if (!asked) return
  await transaction.set(messages, messageTo(asked.person, topic, asked.paper, { ...answered.paper, at: answered.at }))
}

function messageTo(
  person: string,
  topic: StoredTopic,
  { assignment, until }: PaperOf<'extension'>,
  { isGranted, reason, at }: Pick<PaperOf<'extension-answer'>, 'isGranted' | 'reason'> & { readonly at: number },
): StoredMessage {
  const phrases = MESSAGE_PHRASES['extension-answered']
  const id = toldIdOf(`${topic._id}-${assignment}`, person)
  const said = isGranted ? `同意延到${sayDay(until)}` : '不同意延期，请按原来的期限办理'
  const addressee = topic.record.at(-1)?.by ?? ''
  const facts = { number: topic.number, title: topic.title, addressee, replyBy: '', replyWithinDays: 0 }
  return {
    _id: id,
    to: person,
    order: sortKey(at, id),
    kind: 'extension-answered',
    title: phrases.title,
    body: phrases.body({ ...facts, reason: `${said}。理由：${reason}` }),
    concern: null,
    number: topic.number,
    subject: topic.title,
    topic: topic._id,
    boards: [],
    at,
    delivery: newDelivery(at),
  }
}
