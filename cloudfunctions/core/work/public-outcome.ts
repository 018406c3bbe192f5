/** What the public reads of a topic's papers: the outcome from the notice on, the decision on each point, who carries it out, and what those concerned answered. */

import { isClaimedDone, lastClaim, lastPaper, noticeOut, papersOf, sinceEnd, wasCarriedOut } from '../../../types/filed'
import { stepIn } from '../../../types/method'
import type { PublicGround, PublicOutcome, TopicPage } from '../../../types/topic'
import { changedGrounds, changedOutcome } from '../rules/exposure/public-texts'
import { hiding } from '../rules/exposure/redactions'
import { confirmations } from '../rules/lifecycle/topic-file'
import type { StoredTopic } from '../store/topics'
import { workOn } from './public-work'

type Filed = Pick<StoredTopic, 'file'>

/** Null before the notice, and after it was withdrawn: what is still being written is nobody's business. Without what the notice took out of it. */
export function publicOutcomeOf({ file }: Filed): PublicOutcome | null {
  const outcome = lastPaper(file, 'outcome')?.paper
  const notice = noticeOut(file)?.paper
  if (!outcome || !notice) return null
  const verdicts = lastPaper(file, 'decision')?.paper.verdicts ?? []
  const whole: PublicOutcome = {
    form: outcome.form,
    text: outcome.text,
    points: outcome.points.map(({ id, text, department }) => {
      const decided = verdicts.find(({ point }) => point === id)
      const [verdict, reason] = [decided?.verdict ?? null, decided?.reason ?? null]
      return { id, text, department, verdict, reason, work: workOn(id, file) }
    }),
    dissent: [...outcome.dissent],
    noticeUntil: notice.until,
  }
  return changedOutcome(whole, hiding(file))
}

/** What rounds of statements came to, from the notice on as the outcome is. */
export function publicGroundsOf({ file }: Filed): PublicGround[] {
  if (noticeOut(file) === null) return []
  const results = papersOf(file, 'ground').map(({ paper: { statements, result }, at }, index) => ({
    round: index + 1,
    at,
    statements: [...statements],
    result,
  }))
  return changedGrounds(results, hiding(file))
}

/** See {@link TopicPage}. The step begins before its notice is out: until then there is nothing to object to. */
export function objectUntilOf(topic: StoredTopic): number | null {
  const isAtNotice = topic.closedAt === null && stepIn(topic.method, topic.step).requires.includes('notice')
  return isAtNotice ? (publicOutcomeOf(topic)?.noticeUntil ?? null) : null
}

/** Until when those concerned are asked whether it came true; null while there is nothing to confirm. */
export function confirmByOf({ file, closedAt }: Pick<StoredTopic, 'file' | 'closedAt'>): number | null {
  const claim = lastClaim(file)?.paper
  return claim && closedAt === null && isClaimedDone(file) ? claim.confirmBy : null
}

/** Counts only: who answered is nobody's business. */
export function answersOf({ file }: Filed): TopicPage['answers'] {
  const claim = lastClaim(file)?.paper
  if (!claim || !wasCarriedOut(file)) return null
  const papers = confirmations(file).map(({ paper }) => paper)
  const count = (said: (typeof papers)[number]['verdict']) => papers.filter(({ verdict }) => verdict === said).length
  return {
    asked: claim.asked,
    solved: count('solved'),
    partly: count('partly'),
    not: count('not'),
    stars: meanOf(papers.flatMap(({ stars }) => stars ?? [])),
  }
}

/** To one decimal, as it is said. */
const meanOf = (stars: readonly number[]): { mean: number; count: number } | null => {
  const count = stars.length
  return count === 0
    ? null
    : { mean: Math.round((10 * stars.reduce((sum, each) => sum + each, 0)) / count) / 10, count }
}

/** Why it was not taken up, when that is how it ended. */
export function dismissalOf({ file }: Filed): TopicPage['dismissal'] {
  const dismissal = lastPaper(file, 'dismissal')?.paper
  return dismissal ? { reason: dismissal.reason, turnTo: dismissal.turnTo } : null
}

/** Counts only, a round each; of a topic that was taken up anew none, until it ends again. */
export const revisitsOf = ({ file }: Filed): TopicPage['revisits'] =>
  papersOf(sinceEnd(file), 'asking').map(({ paper: { days, until, asked } }) => {
    const said = papersOf(sinceEnd(file), 'revisit').filter(({ paper }) => paper.days === days)
    const count = (verdict: (typeof said)[number]['paper']['verdict']) =>
      said.filter(({ paper }) => paper.verdict === verdict).length
    return { days, until, asked, good: count('good'), relapse: count('relapse') }
  })
