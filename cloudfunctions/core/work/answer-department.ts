/** The officer who asked for more time is told what the committee answered. */
import { papersOf, sinceEnd } from '../../../types/filed'
import { sayDay } from '../rules/china-time'
import type { Transaction } from '../store/database'
import { messages } from '../store/messages'
import type { StoredTopic } from '../store/topics'
import { officerMessage } from './officer-message'

/** No database call unless the last paper answers a request for more time, then one. */
export async function answerDepartment(transaction: Transaction, topic: StoredTopic): Promise<void> {
  const answered = topic.file.at(-1)
  if (answered?.paper.kind !== 'extension-answer') return
  const { assignment, isGranted, reason } = answered.paper
  const asked = papersOf(sinceEnd(topic.file), 'extension').find(({ paper }) => paper.assignment === assignment)
  if (!asked) return
  const said = isGranted ? `同意延到${sayDay(asked.paper.until)}` : '不同意延期，请按原来的期限办理'
  const message = officerMessage(asked.person, {
    kind: 'extension-answered',
    turn: `${topic._id}-${assignment}-${answered.at}`,
    at: answered.at,
    subject: topic.title,
    facts: {
      number: topic.number,
      title: topic.title,
      addressee: topic.record.at(-1)?.by ?? '',
      reason: `${said}。理由：${reason}`,
    },
    topic: topic._id,
  })
  await transaction.set(messages, message)
}
