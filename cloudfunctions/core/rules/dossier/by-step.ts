/** Which paper was filed at which step: read from the file and from when the topic was moved on, since a method may ask for a paper twice. */
import type { MethodTable } from '../../../../types/method'
import type { PaperKind } from '../../../../types/papers/paper'
import { AFTER_END } from '../lifecycle/after-end'
import { papersAt } from '../lifecycle/evidence'
import type { FiledPaper } from '../lifecycle/topic-file'
import type { DossierTopic } from './subject'

/** One list for each step of the method, in its order; `afterEnd`: what only a closed topic takes; `elsewhere`: papers of no step, so that none is lost. */
export interface PapersByStep {
  readonly steps: readonly (readonly FiledPaper[])[]
  readonly afterEnd: readonly FiledPaper[]
  readonly elsewhere: readonly FiledPaper[]
}

/** See the file's purpose. */
export function papersByStep({ method, file, record }: Pick<DossierTopic, 'method' | 'file' | 'record'>): PapersByStep {
  const steps: FiledPaper[][] = method.steps.map(() => [])
  const [afterEnd, elsewhere]: [FiledPaper[], FiledPaper[]] = [[], []]
  const moves = record.filter(({ kind }) => kind === 'moved-on').map(({ at }) => at)
  let [at, moved] = [0, 0]
  for (const filed of file) {
    for (; (moves[moved] ?? Number.POSITIVE_INFINITY) < filed.at; moved += 1) at = Math.min(at + 1, steps.length - 1)
    const step = stepFor(method, filed.paper.kind, at)
    if (step === null) {
      const others = isAfterEnd(filed.paper.kind) ? afterEnd : elsewhere
      others.push(filed)
      continue
    }
    steps[step]?.push(filed)
    at = isSentBack(filed) ? Math.max(step - 1, 0) : step
  }
  return { steps, afterEnd, elsewhere }
}

const isAfterEnd = (kind: PaperKind): boolean => AFTER_END.some((each) => each === kind)

/** The first step from where the topic stands that takes such a paper, else the last one before. */
function stepFor({ steps }: MethodTable, kind: PaperKind, at: number): number | null {
  const taking = steps.flatMap((step, index) => (papersAt(step).includes(kind) ? [index] : []))
  return taking.find((index) => index >= at) ?? taking.at(-1) ?? null
}

const isSentBack = ({ paper }: FiledPaper): boolean => paper.kind === 'approval' && !paper.isApproved
