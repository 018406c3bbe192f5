/** A topic as it would stand with its notice out now, and what its public page then gives away. */
import type { ErrorCode } from '../../../types/errors'
import type { Finding } from '../../../types/exposure'
import type { Paper, PaperOf } from '../../../types/papers/paper'
import type { NoticeInput } from '../../../types/papers/publicise'
import type { TopicPage } from '../../../types/topic'
import { Refusal } from '../refusal'
import { answered, wrongAnswers } from '../rules/exposure/answers'
import { textsOf } from '../rules/exposure/public-texts'
import { stillRedacted } from '../rules/exposure/redactions'
import { scan } from '../rules/exposure/scan'
import type { Actor } from '../rules/lifecycle/actor'
import { advance } from '../rules/lifecycle/advance'
import type { StoredTopic } from '../store/topics'
import { aboutTopic } from './about-topic'
import { clockedNotice } from './clocked-paper'
import { afterAct, deliberatedOf } from './deliberated'
import { pageOf } from './project-topic'

type Answers = PaperOf<'notice'>['answers']

/** The page, its findings, and what stays taken out without being asked about again; or the lifecycle's refusal when no notice is due, or not from this actor. */
export type DueNotice =
  | { readonly isDue: true; readonly page: TopicPage; readonly findings: readonly Finding[]; readonly stays: Answers }
  | { readonly isDue: false; readonly code: ErrorCode; readonly message: string }

/** The page is the real projection's. */
export function dueNotice(topic: StoredTopic, actor: Actor, now: number): DueNotice {
  const bare = noticeWith([], topic, actor, now)
  const stays = bare.isDue ? stillRedacted(topic.file, bare.findings) : []
  return stays.length === 0 ? bare : noticeWith(stays, topic, actor, now)
}

function noticeWith(stays: Answers, topic: StoredTopic, actor: Actor, now: number): DueNotice {
  const paper = { ...clockedNotice(topic, now), answers: stays }
  const advanced = advance(deliberatedOf(topic), topic.method, { act: 'file', paper }, actor, now)
  if (!advanced.ok) return { isDue: false, code: advanced.code, message: advanced.message }
  const turn = { requestId: 'preview', person: actor.person }
  const { page } = pageOf(afterAct(topic, advanced.topic, advanced.event, turn))
  return { isDue: true, page, findings: scan(textsOf(page), aboutTopic(topic)), stays }
}

/**
 * The notice as it is kept; refused while a finding is without its answer, or an answer without its finding. One that is not due
 * goes on as it is: the lifecycle says why.
 */
export function answeredNotice({ answers }: NoticeInput, topic: StoredTopic, actor: Actor, now: number): Paper {
  const due = dueNotice(topic, actor, now)
  if (!due.isDue) return clockedNotice(topic, now)
  const wrong = wrongAnswers(due.findings, answers)
  if (wrong) throw new Refusal(wrong.code, { field: `paper.${wrong.field}`, message: wrong.message })
  return { ...clockedNotice(topic, now), answers: [...due.stays, ...answered(due.findings, answers)] }
}
