/** What may still happen to a topic that has ended: those concerned are asked again, and what came back is answered or taken up anew. */
import { lastPaper, openRelapses, papersOf, sinceEnd, wasCarriedOut } from '../../../../types/filed'
import type { PaperKind, PaperOf } from '../../../../types/papers/paper'
import { REVISITED } from '../../../../types/papers/revisit'
import { DAY, startOfDay } from '../china-time'
import type { DeliberatedTopic } from './topic-file'
import type { WrongReference } from './wrong-reference'

/** The only papers that a closed topic takes; no open one does. */
export const AFTER_END = ['asking', 'revisit', 'reopening', 'relapse-answer'] as const satisfies readonly PaperKind[]

/** Midnight before the day on which those concerned are asked, so many calendar days after the end. */
export const askingDay = (closedAt: number, days: number): number => startOfDay(closedAt) + days * DAY

/** Each round once, not before its day, and only of what was carried out. */
export function wrongAsking(
  { days, until }: PaperOf<'asking'>,
  { closed, file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  if (!closed || !REVISITED.includes(closed.ending) || !wasCarriedOut(file))
    return { field: 'days', message: '没有办过的事，不用回访。' }
  const asked = papersOf(sinceEnd(file), 'asking').map(({ paper }) => paper.days)
  if (days < 1 || asked.includes(days)) return { field: 'days', message: '这一次回访已经问过了。' }
  if (now < askingDay(closed.at, days)) return { field: 'days', message: '还没有到回访的日子。' }
  return until > now ? null : { field: 'until', message: '回访的最后一天已经过了。' }
}

/** To the round that is open. */
export function wrongRevisit(
  { days, verdict, reason }: PaperOf<'revisit'>,
  { file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  const round = lastPaper(sinceEnd(file), 'asking')?.paper
  if (round?.days !== days || now > round.until) return { field: 'verdict', message: '这一次回访已经结束了。' }
  if (verdict === 'good' || reason) return null
  return { field: 'reason', message: '请写一下哪里有反复，好让工作站接着办。' }
}

/** Only what somebody reported, and with a day that lies ahead. */
export const wrongReopening = (
  { dueAt }: PaperOf<'reopening'>,
  topic: DeliberatedTopic,
  now: number,
): WrongReference | null =>
  wrongRelapseAnswer(topic) ??
  (dueAt > now ? null : { field: 'dueAt', message: '新的办结期限要在今天以后，请重新填写。' })

/** There is something to answer. */
export const wrongRelapseAnswer = ({ file }: DeliberatedTopic): WrongReference | null =>
  openRelapses(file).length > 0 ? null : { field: 'reason', message: '没有等着答复的反复情况。' }
