/** Whether confidences are what they say: of the answers with about 0.9, are 90 in 100 right? */
import type { PlaceAnswer } from '../../cloudfunctions/core/rules/routing/resolve/resolve-place'

/** Lower ends of the bins. */
const BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99] as const

/** One bin: answers, their mean confidence, and the share that was right. */
export interface Bin {
  readonly from: number
  readonly answers: number
  readonly confidence: number
  readonly right: number
}

/** The best candidate of each answer, against the township that was meant; answers without a candidate are left out. */
export function reliabilityOf(results: readonly { readonly answer: PlaceAnswer; readonly township: string }[]): Bin[] {
  const best = results.flatMap(({ answer: { candidates }, township }) =>
    candidates.slice(0, 1).map((each) => ({ confidence: each.confidence, isRight: each.township === township })),
  )
  return BINS.map((from, index) => {
    const inside = best.filter(({ confidence }) => confidence >= from && confidence < (BINS[index + 1] ?? 2))
    const mean = (sum: number): number => sum / Math.max(1, inside.length)
    return {
      from,
      answers: inside.length,
      confidence: mean(inside.reduce((sum, each) => sum + each.confidence, 0)),
      right: mean(inside.filter(({ isRight }) => isRight).length),
    }
  }).filter(({ answers }) => answers > 0)
}
