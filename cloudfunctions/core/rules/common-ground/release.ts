/** What may be shown of a tally so that nobody who voted can work out how another one did, even knowing the own vote. */
import { type Shown, type Tally, VOTES, type Vote } from '../../../../types/ground'
import { votersIn } from './votes'

/** Fewer votes on a statement are only counted, not shown. */
export const LEAST_VOTES = 5

/** So many may have voted otherwise when nearly all are said to be of one mind: one of them may be the reader. */
const SLACK = 2

const largest = (tally: Tally): Vote =>
  VOTES.reduce<Vote>((most, each) => (tally[each] > tally[most] ? each : most), 'agree')

/**
 * Of all votes on a statement and of each group's. All whole, or each group by a hint and all of them only counted: what is missing
 * could be had by subtraction else.
 */
export function shownWithParts(
  all: Tally,
  parts: readonly Tally[],
): { readonly all: Shown; readonly parts: readonly Shown[] } {
  if ([all, ...parts].every(isOpen)) return { all: wholeOf(all), parts: parts.map(wholeOf) }
  return { all: parts.length === 0 ? hintOf(all) : countOf(all), parts: parts.map(hintOf) }
}

const countOf = (tally: Tally): Shown => ({ shows: 'voters', voters: votersIn(tally) })

/** Whoever takes the own vote away is still left with people of two minds. */
const isOpen = (tally: Tally): boolean =>
  votersIn(tally) >= LEAST_VOTES && tally[largest(tally)] < votersIn(tally) - SLACK

const wholeOf = (tally: Tally): Shown => ({ shows: 'tally', voters: votersIn(tally), tally })

function hintOf(tally: Tally): Shown {
  const voters = votersIn(tally)
  const side = largest(tally)
  if (voters < LEAST_VOTES) return countOf(tally)
  if (tally[side] >= voters - SLACK) return { shows: 'nearly-all', voters, side, atLeast: voters - SLACK }
  return tally[side] * 2 > voters ? { shows: 'most', voters, side } : countOf(tally)
}
