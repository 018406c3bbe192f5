/** What the public reads of a topic's papers: the outcome from the notice on, the decision on each point, and whether people are asked. */
import type { PublicOutcome } from '../../../types/topic'
import { isClaimedDone, lastPaper } from '../rules/lifecycle/topic-file'
import type { StoredTopic } from '../store/topics'

/** Null before the notice: what is still being written is nobody's business. */
export function publicOutcomeOf({ file }: Pick<StoredTopic, 'file'>): PublicOutcome | null {
  const outcome = lastPaper(file, 'outcome')?.paper
  const notice = lastPaper(file, 'notice')?.paper
  if (!outcome || !notice) return null
  const verdicts = lastPaper(file, 'decision')?.paper.verdicts ?? []
  return {
    form: outcome.form,
    text: outcome.text,
    points: outcome.points.map(({ id, text, department }) => {
      const decided = verdicts.find(({ point }) => point === id)
      return { id, text, department, verdict: decided?.verdict ?? null, reason: decided?.reason ?? null }
    }),
    dissent: [...outcome.dissent],
    noticeUntil: notice.until,
  }
}

/** Until when those concerned are asked whether it came true; null while there is nothing to confirm. */
export function confirmByOf({ file, closedAt }: Pick<StoredTopic, 'file' | 'closedAt'>): number | null {
  const completion = lastPaper(file, 'completion')?.paper
  return completion && closedAt === null && isClaimedDone(file) ? completion.confirmBy : null
}
