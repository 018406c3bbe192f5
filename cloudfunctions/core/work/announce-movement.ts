/** Everybody whom a topic concerns is told when it moves to another step, comes back, or ends, and when they may say something themselves. */
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { sayDay } from '../rules/china-time'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import type { Transaction } from '../store/database'
import type { StoredTopic } from '../store/topics'
import { newSpread } from './announce'
import { concernsOf } from './gathered'
import { publicOutcomeOf } from './public-outcome'

/** No database call when there is nothing to tell, else one. */
export async function announceMovement(
  transaction: Transaction,
  before: StoredTopic,
  after: StoredTopic,
): Promise<void> {
  const news = newsIn(before, after)
  if (news !== null) await transaction.set(announcements, announcementOf(after, news))
}

/** What happened, as half a sentence; null when it is for the workbench only. */
function newsIn(before: StoredTopic, after: StoredTopic): string | null {
  const event = after.record.at(-1)
  if (before.step !== after.step || before.closedAt !== after.closedAt) {
    return [event?.title, event?.text].filter(Boolean).join('：').replace(/。$/, '')
  }
  const until = publicOutcomeOf(after)?.noticeUntil
  if (until !== undefined && until !== publicOutcomeOf(before)?.noticeUntil) {
    return `协商成果开始公示，${sayDay(until)}前可以提异议`
  }
  if (before.lapseAt === null && after.lapseAt !== null) {
    return `说已经办好了，请您在${sayDay(after.lapseAt)}前说一说：办好了没有`
  }
  return before.lapseAt !== null && after.lapseAt === null ? '有居民说还没有解决，承办单位接着办' : null
}

function announcementOf(topic: StoredTopic, reason: string): StoredAnnouncement {
  const event = topic.record.at(-1)
  const phrases = MESSAGE_PHRASES['topic-moved']
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
