/** What one person has said of a topic and what was answered to them; nothing of anybody else. */

import { afterLast, papersOf, sinceEnd } from '../../../types/filed'
import type { Voice } from '../../../types/voice'
import { confirmations } from '../rules/lifecycle/topic-file'
import type { StoredTopic } from '../store/topics'

/** See the file's purpose; newest objection last. */
export function voiceOf({ file }: Pick<StoredTopic, 'file'>, person: string): Voice {
  const answers = papersOf(file, 'answer')
  const confirmed = confirmations(file).find((filed) => filed.person === person)
  const lastRound = afterLast(sinceEnd(file), ({ paper }) => paper.kind === 'asking')
  const revisited = papersOf(lastRound, 'revisit').find((filed) => filed.person === person)
  return {
    objections: papersOf(file, 'objection')
      .filter((filed) => filed.person === person)
      .map(({ paper: { id, text }, at }) => {
        const answer = answers.find(({ paper }) => paper.objection === id)
        return { text, at, answer: answer ? { text: answer.paper.text, at: answer.at } : null }
      }),
    confirmation: confirmed
      ? {
          verdict: confirmed.paper.verdict,
          stars: confirmed.paper.stars,
          reason: confirmed.paper.reason ?? null,
          at: confirmed.at,
        }
      : null,
    revisit: revisited
      ? { verdict: revisited.paper.verdict, reason: revisited.paper.reason ?? null, at: revisited.at }
      : null,
  }
}
