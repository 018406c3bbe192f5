/** Everybody whom a topic concerns is told when it moves to another step, comes back, or ends. */
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import type { Transaction } from '../store/database'
import type { StoredTopic } from '../store/topics'
import { newSpread } from './announce'
import { concernsOf } from './gathered'

/** No database call when the topic stays at its step, else one. */
export async function announceMovement(
  transaction: Transaction,
  before: StoredTopic,
  after: StoredTopic,
): Promise<void> {
  const hasMoved = before.step !== after.step || before.closedAt !== after.closedAt
  if (hasMoved) await transaction.set(announcements, movementOf(after))
}

function movementOf(topic: StoredTopic): StoredAnnouncement {
  const event = topic.record.at(-1)
  const phrases = MESSAGE_PHRASES['topic-moved']
  const reason = [event?.title, event?.text].filter(Boolean).join('：').replace(/。$/, '')
  const at = event?.at ?? topic.openedAt
  return {
    _id: `a-${topic._id.slice(2)}-${topic.version}`,
    targets: [topic._id, ...concernsOf(topic)],
    except: [],
    kind: 'topic-moved',
    title: phrases.title,
    body: phrases.body({
      number: topic.number,
      title: topic.title,
      addressee: event?.by ?? '',
      replyBy: '',
      replyWithinDays: 0,
      reason,
    }),
    concern: null,
    topic: topic._id,
    subject: topic.title,
    boards: [topic.board],
    at,
    spread: newSpread(at),
  }
}
