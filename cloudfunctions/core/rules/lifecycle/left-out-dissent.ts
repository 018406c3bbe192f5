/** Who confirmed the minutes with a dissent was told that the outcome says it, in their own words. */
import { type Filed, lastPaper } from '../../../../types/filed'

/** The first dissent of the filed minutes that is not among those of the outcome; null when all are. */
export const leftOutDissent = (file: readonly Filed[], dissent: readonly string[]): string | null =>
  lastPaper(file, 'session')?.paper.held?.dissent.find((words) => !dissent.includes(words)) ?? null
