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
 * Of all votes on a statement and of each group's. A group of people of two minds is shown whole, one that is nearly of one mind by a
 * hint; then all of them are only counted: what the hint leaves open could be had by subtraction else.
 */
export function shownWithParts(
  all: Tally,
  parts: readonly Tally[],
): { readonly all: Shown; readonly parts: readonly Shown[] } {
  return { all: parts.every(isOpen) ? shownOf(all) : countOf(all), parts: parts.map(shownOf) }
}

const countOf = (tally: Tally): Shown => ({ shows: 'voters', voters: votersIn(tally) })

/** Whoever takes the own vote away is still left with people of two minds. */
const isOpen = (tally: Tally): boolean =>
  votersIn(tally) >= LEAST_VOTES && tally[largest(tally)] < votersIn(tally) - SLACK

function shownOf(tally: Tally): Shown {
  const voters = votersIn(tally)
  if (voters < LEAST_VOTES) return countOf(tally)
  if (isOpen(tally)) return { shows: 'tally', voters, tally }
  return { shows: 'nearly-all', voters, side: largest(tally), atLeast: voters - SLACK }
}

/**
 * A tally that says what is shown and no more, for whatever is worked out from it: else the heading under which a statement stands would
 * tell what its figures keep back. Null where nothing but a count is shown.
 */
export function tallyShown(shown: Shown): Tally | null {
  switch (shown.shows) {
    case 'tally':
      return shown.tally
    case 'nearly-all': {
      const others = { agree: 0, disagree: 0, pass: shown.voters - shown.atLeast }
      return { ...others, [shown.side]: others[shown.side] + shown.atLeast }
    }
    case 'voters':
      return null
  }
}
