/** Everybody whom a topic concerns is told when it moves to another step, comes back, or ends, and when they may say something themselves. */
import { numberIn, stepIn } from '../../../types/method'
import { ENDING_LABELS, type Ending } from '../../../types/papers/ending'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { sayDay } from '../rules/china-time'
import { announcements, type StoredAnnouncement } from '../store/announcements'
import type { Transaction } from '../store/database'
import type { StoredTopic } from '../store/topics'
import { newSpread } from './announce'
import { concernsOf } from './gathered'
import { dismissalOf, publicOutcomeOf } from './public-outcome'

/** No database call when there is nothing to tell, else one. */
export async function announceMovement(
  transaction: Transaction,
  before: StoredTopic,
  after: StoredTopic,
): Promise<void> {
  const news = newsIn(before, after)
  if (news !== null) await transaction.set(announcements, announcementOf(after, news))
}

/** What happened, as it goes on after the topic's title; null when it is for the workbench only. */
function newsIn(before: StoredTopic, after: StoredTopic): string | null {
  if (after.ending !== null) return endedIn(after.ending, after)
  if (before.step !== after.step) return movedIn(before, after)
  const until = publicOutcomeOf(after)?.noticeUntil
  if (until !== undefined && until !== publicOutcomeOf(before)?.noticeUntil) {
    return `的协商成果开始公示，${sayDay(until)}前可以提异议`
  }
  if (before.lapseAt === null && after.lapseAt !== null) {
    return `的承办单位说已经办好了，请您在${sayDay(after.lapseAt)}前说一说：办好了没有`
  }
  const said = after.file.at(-1)?.paper
  return said?.kind === 'confirmation' && said.verdict === 'not' ? '还没有解决：有居民说没办好，承办单位接着办' : null
}

/** How it ended; why it was not taken up, and where to turn, belong to the answer. */
function endedIn(ending: Ending, after: StoredTopic): string {
  const dismissal = dismissalOf(after)
  if (dismissal === null) return ENDING_LABELS[ending]
  const [reason, turnTo] = [dismissal.reason, dismissal.turnTo].map((text) => text.replace(/。$/, ''))
  return `${ENDING_LABELS[ending]}，理由：${reason}。可以找这里办：${turnTo}`
}

/** “已进入第3步“制定方案””, or back with the reason. */
function movedIn(before: StoredTopic, after: StoredTopic): string {
  const { method, step } = after
  const [from, to] = [before.step, step].map((key) => numberIn(method, key))
  const name = `第${to}步“${stepIn(method, step).label}”`
  if (from !== undefined && to !== undefined && to > from) return `已进入${name}`
  const reason = after.record.at(-1)?.text?.replace(/。$/, '')
  return reason ? `退回${name}，理由：${reason}` : `退回${name}`
}

function announcementOf(topic: StoredTopic, reason: string): StoredAnnouncement {
  const phrases = MESSAGE_PHRASES['topic-moved']
  const at = topic.record.at(-1)?.at ?? topic.openedAt
  return {
    _id: `a-${topic._id}-${topic.version}`,
    targets: [topic._id, ...concernsOf(topic)],
    except: [],
    kind: 'topic-moved',
    title: phrases.title,
    body: phrases.body({
      number: topic.number,
      title: topic.title,
      addressee: '',
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
