/** What each piece of evidence counts for, in natural log-odds; fitted by `npm run bench:similar -- --fit` on one half of the labelled pairs, checked on the other. */
import type { Evidence } from './evidence'

/** Before any evidence. */
export const BIAS = -1.78

/** See {@link Evidence}. */
export const WEIGHTS = {
  letters: 0.76,
  lettersOfShorter: 0.95,
  pairs: 0.62,
  lettersAlone: 1.52,
  lettersInAll: 1.06,
  pairsInAll: 0.55,
  things: 1.34,
  otherThings: -1.3,
  troubles: 1.52,
  otherTroubles: -1.03,
  complaints: 1.11,
  otherComplaints: -0.64,
} as const satisfies Record<keyof Evidence, number>
