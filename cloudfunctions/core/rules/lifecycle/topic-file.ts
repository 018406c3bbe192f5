/** A topic in deliberation and its file of papers, as the lifecycle reads them. */
import { afterLast, isClaim, papersOf } from '../../../../types/filed'
import type { Ending } from '../../../../types/papers/ending'
import type { PaperKind, PaperOf } from '../../../../types/papers/paper'

/** A paper in the file: who filed it (a person's id, private), and when. */
export interface FiledPaper<Kind extends PaperKind = PaperKind> {
  readonly paper: PaperOf<Kind>
  readonly person: string
  readonly at: number
  /** The officer who heard it on the phone from that person (private); absent when they sent it themselves. */
  readonly heardBy?: string | undefined
}

/** What the lifecycle knows of a topic. The file only grows. */
export interface DeliberatedTopic {
  /** The key of a step of its method. */
  readonly step: string
  readonly stepSince: number
  /** How many papers the file had when the step began; only later ones count for it. */
  readonly stepFrom: number
  readonly concerns: readonly string[]
  readonly file: readonly FiledPaper[]
  readonly closed: { readonly at: number; readonly ending: Ending } | null
}

/** A topic at the first step of its method, with an empty file. */
export const newTopic = (step: string, concerns: readonly string[], now: number): DeliberatedTopic => ({
  step,
  stepSince: now,
  stepFrom: 0,
  concerns,
  file: [],
  closed: null,
})

/** The papers filed since the present step began. */
export const sinceStep = ({ file, stepFrom }: DeliberatedTopic): readonly FiledPaper[] => file.slice(stepFrom)

/** The answers of beneficiaries to the last claim that all is done; each person's last one counts. */
export function confirmations(file: readonly FiledPaper[]): readonly FiledPaper<'confirmation'>[] {
  const sinceClaim = afterLast(file, ({ paper }) => isClaim(paper))
  const answers = papersOf(sinceClaim, 'confirmation')
  return [...new Map(answers.map((answer) => [answer.person, answer])).values()]
}
