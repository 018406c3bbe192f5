/** The answers to what a scan found: one to each finding, of what stands there now and nothing else. */
import type { ErrorCode } from '../../../../types/errors'
import { EXPOSURES, type Finding } from '../../../../types/exposure'
import type { PaperOf } from '../../../../types/papers/paper'
import type { NoticeInput } from '../../../../types/papers/publicise'

type Answers = NoticeInput['answers']

/** What is wrong with the answers: code, the field of the paper, and the sentence that names the rule. */
export interface WrongAnswers {
  readonly code: ErrorCode
  readonly field: string
  readonly message: string
}

/** Null when each finding has its one answer. */
export function wrongAnswers(findings: readonly Finding[], answers: Answers): WrongAnswers | null {
  const known = new Set(findings.map(({ id }) => id))
  const stale = answers.findIndex(({ finding }) => !known.has(finding))
  if (stale >= 0) {
    const message = '有一处提示和现在的内容对不上了，还没有发布。请看最新的预览，再处理一遍；其余的选择都还在。'
    return { code: 'notice.stale', field: `answers.${stale}.finding`, message }
  }
  const twice = answers.findIndex(({ finding }, at) => answers.slice(0, at).some((each) => each.finding === finding))
  if (twice >= 0) {
    return { code: 'topic.paper', field: `answers.${twice}.finding`, message: '同一处提示处理了两次，请只留一次。' }
  }
  const left = findings.filter(({ id }) => answers.every(({ finding }) => finding !== id))
  const [first] = left
  if (!first) return null
  const message =
    `公示前，可能透露个人信息的地方要一处一处处理：还有 ${left.length} 处没有处理，` +
    `先看“${first.where}”里的“${EXPOSURES[first.kind].label}”。请选“隐去”，或选“保留”并写明理由。`
  return { code: 'notice.unanswered', field: 'answers', message }
}

/** The answers as the notice keeps them, each with what it is about; those to findings that are not there fall away. */
export const answered = (findings: readonly Finding[], answers: Answers): PaperOf<'notice'>['answers'] =>
  findings.flatMap(({ id, path, words, kind }) =>
    answers.filter(({ finding }) => finding === id).map((answer) => ({ ...answer, path, words, exposure: kind })),
  )
