/** What each piece of evidence counts for, in natural log-odds; fitted by `npm run bench:similar -- --fit` on one half of the labelled pairs, checked on the other. */
import type { Evidence } from './evidence'

/** Before any evidence. */
export const BIAS = -2.16

/** See {@link Evidence}. */
export const WEIGHTS = {
  letters: 0.91,
  lettersOfShorter: 1.32,
  pairs: 1.15,
  lettersAlone: 1.76,
  things: 1.71,
  otherThings: -1.16,
  troubles: 1.57,
  otherTroubles: -1.38,
  complaints: 1.2,
  otherComplaints: -0.36,
} as const satisfies Record<keyof Evidence, number>
