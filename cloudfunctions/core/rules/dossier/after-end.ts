/** What those concerned said when they were asked again after the end, round by round: counts, and what came back for those who may read it. */
import type { DossierPart } from '../../../../types/dossier'
import type { PaperOf } from '../../../../types/papers/paper'
import { REVISIT_LABELS, REVISIT_VERDICTS } from '../../../../types/papers/revisit'
import type { FiledPaper } from '../lifecycle/topic-file'
import { list, table } from './parts'
import type { About } from './subject'
import { sayDate } from './words'

interface Round {
  readonly asking: FiledPaper<'asking'>
  readonly answers: ReadonlyMap<string, PaperOf<'revisit'>>
}

/** See the file's purpose. */
export function tellAskings(_: readonly FiledPaper<'asking'>[], { topic, reader }: About): readonly DossierPart[] {
  const rounds = roundsIn(topic.file)
  if (rounds.length === 0) return []
  const rows = rounds.map(({ asking: { paper, at }, answers }) => [
    `办结后 ${paper.days} 天`,
    `${sayDate(at)}至${sayDate(paper.until)}`,
    `${answers.size} 人（共请 ${paper.asked} 人）`,
    ...REVISIT_VERDICTS.map((verdict) =>
      String([...answers.values()].filter((answer) => answer.verdict === verdict).length),
    ),
  ])
  const columns = [
    ['回访', 5],
    ['起止', 7],
    ['回答', 5],
    ...REVISIT_VERDICTS.map((verdict) => [REVISIT_LABELS[verdict], 3] as const),
  ] as const
  const reasons = rounds.flatMap(({ answers }) => [...answers.values()].flatMap(({ reason }) => reason ?? []))
  return [table(null, columns, rows), ...(reader.mayRead('revisit') ? list('居民说明（不具名）', reasons) : [])]
}

/** Each person's last answer of a round counts. */
function roundsIn(file: readonly FiledPaper[]): readonly Round[] {
  const rounds: { asking: FiledPaper<'asking'>; answers: Map<string, PaperOf<'revisit'>> }[] = []
  for (const { paper, person, at } of file) {
    if (paper.kind === 'asking') rounds.push({ asking: { paper, person, at }, answers: new Map() })
    if (paper.kind === 'revisit') rounds.at(-1)?.answers.set(person, paper)
  }
  return rounds
}
