/** Precision, recall and F1 of a score at a threshold, and the threshold with the best F1. */

/** Counts and rates; rates to three places. */
export interface Score {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How well `score` ≥ `least` tells the items that are meant. */
export function scoreOf<Item>(
  items: readonly Item[],
  score: (item: Item) => number,
  isMeant: (item: Item) => boolean,
  least: number,
): Score {
  const chosen = items.filter((item) => score(item) >= least)
  const right = chosen.filter(isMeant).length
  const meant = items.filter(isMeant).length
  const precision = chosen.length === 0 ? 0 : right / chosen.length
  const recall = meant === 0 ? 0 : right / meant
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { pairs: items.length, precision: round(precision), recall: round(recall), f1: round(f1) }
}

/** Chosen thresholds keep at least this precision where any does: a wrong “I too” costs a resident an answer. */
const LEAST_PRECISION = 0.9

/** The threshold, in steps of 0.01, with the best F1 among those that are precise enough; the best F1 of all when none is. */
export function bestThreshold<Item>(
  items: readonly Item[],
  score: (item: Item) => number,
  isMeant: (item: Item) => boolean,
): number {
  const steps = Array.from({ length: 99 }, (_, step) => (step + 1) / 100).map((least) => ({
    least,
    score: scoreOf(items, score, isMeant, least),
  }))
  const precise = steps.filter((step) => step.score.precision >= LEAST_PRECISION && step.score.recall > 0.5)
  const choice = precise.length > 0 ? precise : steps
  return choice.reduce((best, step) => (step.score.f1 > best.score.f1 ? step : best), choice[0] ?? never()).least
}

function never(): never {
  throw new Error('no thresholds to choose from')
}

const round = (value: number): number => Math.round(value * 1000) / 1000
