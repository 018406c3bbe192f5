/** Everybody whom a topic concerns is told when it moves to another step, comes back, or ends, and when they may say something themselves. */

import { lastClaim, lastPaper } from '../../../types/filed'
import { numberIn, stepIn } from '../../../types/method'
import { DECISION_LABELS, DECISIONS } from '../../../types/papers/decide'
import { ENDING_LABELS, type Ending } from '../../../types/papers/ending'
import type { PaperOf } from '../../../types/papers/paper'
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
  const asking = after.file.length > before.file.length ? after.file.at(-1)?.paper : undefined
  const question = asking?.kind === 'asking' ? questionOf(asking) : null
  const news = question ?? newsOf(newsIn(before, after), askedUntilIn(before, after))
  if (news !== null) await transaction.set(announcements, announcementOf(after, news))
}

/** What people read: the kind of message, and what its sentences need. */
interface News {
  readonly kind: 'topic-moved' | 'topic-revisited'
  readonly reason: string
  readonly replyBy: string
  /** Until when they are asked something; null when they are not. */
  readonly asksUntil: number | null
}

const newsOf = (reason: string | null, asksUntil: number | null): News | null =>
  reason === null ? null : { kind: 'topic-moved', reason, replyBy: '', asksUntil }

/** Those concerned are asked whether it is done. */
const askedUntilIn = (before: StoredTopic, after: StoredTopic): number | null =>
  before.ending === null && before.lapseAt === null && isAnybodyAsked(after) ? after.lapseAt : null

const isAnybodyAsked = ({ file }: StoredTopic): boolean => (lastClaim(file)?.paper.asked ?? 0) > 0

const questionOf = ({ days, until }: PaperOf<'asking'>): News => ({
  kind: 'topic-revisited',
  reason: `办结${days}天了`,
  replyBy: sayDay(until),
  asksUntil: until,
})

/** What happened, as it goes on after the topic's title; null when it is for the workbench only. */
function newsIn(before: StoredTopic, after: StoredTopic): string | null {
  if (before.ending !== null) return sinceEndIn(after)
  if (after.ending !== null) return endedIn(after.ending, before, after)
  if (before.step !== after.step) return movedIn(before, after)
  const until = publicOutcomeOf(after)?.noticeUntil
  if (until !== undefined && until !== publicOutcomeOf(before)?.noticeUntil) {
    return `的协商成果开始公示，${sayDay(until)}前可以提异议`
  }
  if (before.lapseAt === null && after.lapseAt !== null) {
    if (!isAnybodyAsked(after)) return `的承办单位说已经办好了，工作站在${sayDay(after.lapseAt)}前核实`
    return `的承办单位说已经办好了，请您在${sayDay(after.lapseAt)}前说一说：办好了没有`
  }
  const said = after.file.at(-1)?.paper
  if (said?.kind === 'rework' && after.file.length > before.file.length) {
    return `还没有解决：工作站核实后退回承办单位，理由：${said.reason.replace(/。$/, '')}`
  }
  return said?.kind === 'confirmation' && said.verdict === 'not' ? '还没有解决：有居民说没办好，承办单位接着办' : null
}

/** What the station did with a report that it came back; what people answered is counted on the page. */
function sinceEndIn({ file }: StoredTopic): string | null {
  const paper = file.at(-1)?.paper
  if (paper?.kind === 'reopening') return `有反复，重新办理，理由：${paper.reason.replace(/。$/, '')}`
  return paper?.kind === 'relapse-answer' ? `的反复情况有了答复：${paper.reason.replace(/。$/, '')}` : null
}

/** How it ended; why it was not taken up, and where to turn, belong to the answer, and so does what was decided. */
function endedIn(ending: Ending, before: StoredTopic, after: StoredTopic): string {
  const dismissal = dismissalOf(after)
  if (dismissal === null) return [ENDING_LABELS[ending], ...answerIn(before, after)].join('。')
  const [reason, turnTo] = [dismissal.reason, dismissal.turnTo].map((text) => text.replace(/。$/, ''))
  return `${ENDING_LABELS[ending]}，理由：${reason}。可以找这里办：${turnTo}`
}

/** What the committee said at the step that was left, with its reason; of several points how many, and where the reasons stand. */
function answerIn({ stepFrom }: StoredTopic, { file }: StoredTopic): string[] {
  const since = file.slice(stepFrom)
  const approval = lastPaper(since, 'approval')?.paper
  const verdicts = lastPaper(since, 'decision')?.paper.verdicts ?? []
  const counts = DECISIONS.map((each) => [each, verdicts.filter(({ verdict }) => verdict === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${DECISION_LABELS[each]} ${count} 条`)
  return [
    ...(approval ? [`党（工）委审定同意，理由：${approval.reason.replace(/。$/, '')}`] : []),
    ...(counts.length > 0 ? [`党（工）委的决定：${counts.join('、')}，每一条的理由都在议题页面上`] : []),
  ]
}

/** “已进入第3步“制定方案””, with the committee's answer; or back with the reason. */
function movedIn(before: StoredTopic, after: StoredTopic): string {
  const { method, step } = after
  const [from, to] = [before.step, step].map((key) => numberIn(method, key))
  const name = `第${to}步“${stepIn(method, step).label}”`
  if (from !== undefined && to !== undefined && to > from) {
    return [`已进入${name}`, ...answerIn(before, after)].join('。')
  }
  const reason = after.record.at(-1)?.text?.replace(/。$/, '')
  const back = publicOutcomeOf(before) && !publicOutcomeOf(after) ? `的公示撤回了，退回${name}` : `退回${name}`
  return reason ? `${back}，理由：${reason}` : back
}

function announcementOf(topic: StoredTopic, { kind, reason, replyBy, asksUntil }: News): StoredAnnouncement {
  const phrases = MESSAGE_PHRASES[kind]
  const at = topic.record.at(-1)?.at ?? topic.openedAt
  return {
    _id: `a-${topic._id}-${topic.version}`,
    targets: [topic._id, ...concernsOf(topic)],
    except: [],
    kind,
    title: phrases.title,
    body: phrases.body({
      number: topic.number,
      title: topic.title,
      addressee: '',
      replyBy,
      replyWithinDays: 0,
      reason,
    }),
    concern: null,
    topic: topic._id,
    subject: topic.title,
    ...(asksUntil === null ? {} : { asksUntil }),
    boards: [topic.board],
    at,
    spread: newSpread(at),
  }
}
