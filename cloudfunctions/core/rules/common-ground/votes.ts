/** Votes on statements, as finding common ground reads them: who voted stays a row, never a name. */
import type { Tally, Vote } from '../../../../types/ground'

/** One voter's votes by statement; what is absent was not voted on. */
export type Ballot = Readonly<Record<string, Vote>>

/** The numbers that the arithmetic works with; a pass stands in the middle. */
const WEIGHTS = { agree: 1, pass: 0, disagree: -1 } as const satisfies Record<Vote, number>

/** Ballots as rows of numbers, a column for each statement; `null` where nothing was said. */
export const matrixOf = (ballots: readonly Ballot[], statements: readonly string[]): (number | null)[][] =>
  ballots.map((ballot) =>
    statements.map((statement) => {
      const vote = ballot[statement]
      return vote === undefined ? null : WEIGHTS[vote]
    }),
  )

/** All who said something. */
export const votersIn = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass

/** The tally of one statement over some ballots. */
export function tallyOf(ballots: readonly Ballot[], statement: string): Tally {
  const count = (vote: Vote) => ballots.filter((ballot) => ballot[statement] === vote).length
  return { agree: count('agree'), disagree: count('disagree'), pass: count('pass') }
}
