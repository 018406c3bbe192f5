/** What is shown of votes must not tell anybody how somebody else voted. */
import fc from 'fast-check'
import { shownWithParts } from '../../../cloudfunctions/core/rules/common-ground/release'
import { votersIn } from '../../../cloudfunctions/core/rules/common-ground/votes'
import { type Tally, VOTES, type Vote } from '../../../types/ground'

/** Every tally of so many voters. */
const talliesOf = (voters: number): Tally[] =>
  Array.from({ length: voters + 1 }, (_, agree) =>
    Array.from({ length: voters - agree + 1 }, (_rest, disagree) => ({
      agree,
      disagree,
      pass: voters - agree - disagree,
    })),
  ).flat()

const shownOf = (tally: Tally) => shownWithParts(tally, []).all

const without = (tally: Tally, own: Vote): Tally => ({ ...tally, [own]: tally[own] - 1 })

/** The sides on which each of the others could be, over all tallies that a reader who voted `own` holds possible. */
const isKnown = (possible: readonly Tally[], own: Vote): boolean => {
  const others = possible.filter((tally) => tally[own] > 0).map((tally) => without(tally, own))
  return VOTES.some(
    (side) => others.length > 0 && others.every((tally) => tally[side] === votersIn(tally) && votersIn(tally) > 0),
  )
}

const tally = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(8))
  .map(([agree, disagree, pass]): Tally => ({ agree, disagree, pass }))
  .filter((each) => votersIn(each) > 0)

it('nobody who voted learns how the others did, whoever asks and whatever was voted', () => {
  fc.assert(
    fc.property(tally, (votes) => {
      const shown = JSON.stringify(shownOf(votes))
      const possible = talliesOf(votersIn(votes)).filter((each) => JSON.stringify(shownOf(each)) === shown)
      return VOTES.filter((own) => votes[own] > 0).every((own) => votersIn(votes) < 3 || !isKnown(possible, own))
    }),
  )
})

it('not by subtracting one group’s votes from all either', () => {
  const small = fc
    .tuple(fc.nat(4), fc.nat(4), fc.nat(3))
    .map(([agree, disagree, pass]): Tally => ({ agree, disagree, pass }))
    .filter((each) => votersIn(each) >= 5)
  const sum = (a: Tally, b: Tally): Tally => ({
    agree: a.agree + b.agree,
    disagree: a.disagree + b.disagree,
    pass: a.pass + b.pass,
  })
  const say = (a: Tally, b: Tally) => JSON.stringify(shownWithParts(sum(a, b), [a, b]))
  fc.assert(
    fc.property(small, small, (here, there) => {
      const shown = say(here, there)
      const pairs = talliesOf(votersIn(here)).flatMap((a) =>
        talliesOf(votersIn(there)).flatMap((b) => (say(a, b) === shown ? [[a, b] as const] : [])),
      )
      return VOTES.filter((own) => here[own] > 0).every((own) => {
        const possible = pairs.filter(([a]) => a[own] > 0)
        const isSureOfOwnGroup = isKnown(
          possible.map(([a]) => a),
          own,
        )
        const isSureOfOthers = VOTES.some((side) => possible.every(([, b]) => b[side] === votersIn(b)))
        return !isSureOfOwnGroup && !isSureOfOthers
      })
    }),
    { numRuns: 300 },
  )
})

it('a tally of people of several minds is shown as it is', () => {
  expect(shownOf({ agree: 5, disagree: 3, pass: 1 })).toEqual({
    shows: 'tally',
    voters: 9,
    tally: { agree: 5, disagree: 3, pass: 1 },
  })
})

it('one dissenter among seven reads that at least five agree, not that all others do', () => {
  expect(shownOf({ agree: 6, disagree: 1, pass: 0 })).toEqual({
    shows: 'nearly-all',
    voters: 7,
    side: 'agree',
    atLeast: 5,
  })
})

it('four votes are counted and not shown', () => {
  expect(shownOf({ agree: 4, disagree: 0, pass: 0 })).toEqual({ shows: 'voters', voters: 4 })
})
