/** The answers of those concerned, round by round: each time the work was said to be done, they were asked anew. */
import { isClaim } from '../../../../types/filed'
import type { PaperOf } from '../../../../types/papers/paper'
import type { FiledPaper } from '../lifecycle/topic-file'

/** One asking: how many were asked, and the last answer of each who answered. */
export interface Round {
  readonly asked: number
  readonly answers: readonly PaperOf<'confirmation'>[]
}

/** Oldest first; a claim that nobody has answered counts only as the last. */
export function roundsOf(file: readonly FiledPaper[]): readonly Round[] {
  const rounds: { asked: number; answers: Map<string, PaperOf<'confirmation'>> }[] = []
  for (const { paper, person } of file) {
    if (isClaim(paper)) {
      if (rounds.at(-1)?.answers.size === 0) rounds.pop()
      rounds.push({ asked: paper.asked, answers: new Map() })
    }
    if (paper.kind === 'confirmation') rounds.at(-1)?.answers.set(person, paper)
  }
  return rounds.map(({ asked, answers }) => ({ asked, answers: [...answers.values()] }))
}
