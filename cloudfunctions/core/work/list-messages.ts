/** A resident's in-app inbox, newest first. */
import { LIMITS } from '../../../types/limits'
import type { Message } from '../../../types/message'
import type { Resident } from '../procedure'
import { getDocument } from '../store/database'
import { messages, type StoredMessage } from '../store/messages'
import { pageBefore } from '../store/page-before'
import { persons } from '../store/persons'

/** One page and where the next begins. Two database calls. */
export async function listMessages(
  actor: Resident,
  after: string | undefined,
): Promise<{ rows: Message[]; next: string | null }> {
  const [person, { documents, next }] = await Promise.all([
    getDocument(persons, actor.id),
    pageBefore(messages, { to: actor.id }, after, LIMITS.pageRows),
  ])
  const readUntil = person?.readUntil ?? 0
  return { rows: documents.map((message) => messageOf(message, readUntil)), next }
}

const messageOf = (message: StoredMessage, readUntil: number): Message => ({
  id: message._id,
  kind: message.kind,
  title: message.title,
  body: message.body,
  concern: message.concern,
  topic: message.topic,
  ...(message.invitation === undefined ? {} : { invitation: message.invitation }),
  at: message.at,
  isRead: message.at <= readUntil,
})
