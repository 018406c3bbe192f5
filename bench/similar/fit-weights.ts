/** Logistic regression by plain gradient descent with a pull towards zero and a sign given for each weight; enough for ten weights and a few hundred rows. */

/** One pair: its evidence, and whether it is meant. */
export interface Row {
  readonly values: readonly number[]
  readonly is: boolean
}

const ROUNDS = 8_000
const STEP = 0.3
/** Pull of each weight towards zero. */
const PULL = 0.004

/** Bias and weights, each of its sign (more in common never speaks against), rounded to two places. */
export function fitWeights(
  rows: readonly Row[],
  signs: readonly (1 | -1)[],
): {
  readonly bias: number
  readonly weights: readonly number[]
} {
  const size = rows[0]?.values.length ?? 0
  let bias = 0
  let weights: readonly number[] = Array.from({ length: size }, () => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const errors = rows.map(({ values, is }) => {
      const odds = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias)
      return 1 / (1 + Math.exp(-odds)) - (is ? 1 : 0)
    })
    bias -= (STEP * errors.reduce((sum, error) => sum + error, 0)) / rows.length
    weights = weights.map((weight, at) => {
      const slope = rows.reduce((sum, { values }, row) => sum + (values[at] ?? 0) * (errors[row] ?? 0), 0) / rows.length
      const sign = signs[at] ?? 1
      return sign * Math.max(0, sign * (weight - STEP * (slope + PULL * weight)))
    })
  }
  return { bias: twoPlaces(bias), weights: weights.map(twoPlaces) }
}

const twoPlaces = (value: number): number => Math.round(value * 100) / 100
