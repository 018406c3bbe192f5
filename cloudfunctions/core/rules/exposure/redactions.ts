/** What a topic's notice took out of its public texts, for good: every later projection leaves it out too. */
import type { Finding } from '../../../../types/exposure'
import { type Filed, lastPaper } from '../../../../types/filed'
import { redacted } from '../../../../types/redaction'
import { fold } from './fold'
import type { Change } from './public-texts'

const answersIn = (file: readonly Filed[]) => lastPaper(file, 'notice')?.paper.answers ?? []

const redactionsIn = (file: readonly Filed[]) => answersIn(file).filter((answer) => answer.do === 'redact')

/**
 * What an earlier notice took out and the scan for a new one no longer asks about, because more people joined, the title lost it, or
 * the rules changed: it goes on into the new notice, so that publishing anew brings nothing back.
 */
export const stillRedacted = (file: readonly Filed[], findings: readonly Pick<Finding, 'path' | 'words'>[]) =>
  redactionsIn(file).filter(
    ({ path, words }) => !findings.some((finding) => finding.path === path && finding.words === words),
  )

/** The first words of those that may stand in no public text handed in later that stand in `text`, however wide, spelled out or spaced; null when none do. */
export const redactedIn = (file: readonly Filed[], text: string): string | null =>
  redactionsIn(file).find(({ words }) => closeUp(text).includes(closeUp(words)))?.words ?? null

const closeUp = (text: string): string => fold(text).replace(/[\s·•]/g, '')

/** What was kept with a reason, and may be said again. */
export const keptWords = (file: readonly Filed[]): readonly string[] =>
  answersIn(file).flatMap((answer) => (answer.do === 'keep' ? [answer.words] : []))

/** Takes them out of the texts in which they were found. */
export const hiding =
  (file: readonly Filed[]): Change =>
  ({ path, text }) =>
    redacted(
      text,
      redactionsIn(file)
        .filter((each) => each.path === path)
        .map(({ words }) => words),
    )
