/** What people agree on across groups, what divides them, and who has not been heard: from ballots, without naming anybody. */
import { groupsOf, LEAST_IN_GROUP } from './groups'
import { LEAST_VOTES, type Shown, shownWithParts } from './release'
import { type Ballot, matrixOf, type Tally, tallyOf, votersIn } from './votes'

/** Below this many voters nothing but plain counts is shown: shares of so few are noise, and tell who thinks what. */
export const LEAST_VOTERS = 2 * LEAST_IN_GROUP

/** A statement's standing. `byGroup`: the same for each group, in their order; empty when there are no groups. */
export interface Standing {
  readonly statement: string
  readonly shown: Shown
  readonly byGroup: readonly Shown[]
  /** How likely somebody of any group is on that side: high only when each group is. */
  readonly together: { readonly side: 'agree' | 'disagree'; readonly strength: number }
  /** How far apart people are on it, 0..1: between groups, or among all where there are none. */
  readonly apart: number
}

/** Plain counts; or, from {@link LEAST_VOTERS} on, what is common (strongest first), what divides (widest first) and the rest, and how many each group has. */
export type Ground =
  | {
      readonly shows: 'counts'
      readonly voters: number
      readonly statements: readonly { readonly statement: string; readonly shown: Shown }[]
    }
  | {
      readonly shows: 'ground'
      readonly voters: number
      /** Largest first; empty when the votes show none. */
      readonly groups: readonly number[]
      readonly common: readonly Standing[]
      readonly divided: readonly Standing[]
      readonly others: readonly Standing[]
    }

/** Laplace's rule of succession: one vote is no certainty. */
const likely = (count: number, of: number): number => (count + 1) / (of + 2)

/** A statement counts as common from this strength on in each group, as divided from this distance on. */
const COMMON = 0.6
const DIVIDED = 0.4

/** `given`: the group of each voter where it is known beforehand (interest groups of a session); else groups are found from the votes. */
export function readGround(
  ballots: readonly Ballot[],
  statements: readonly string[],
  given: readonly number[] | null = null,
): Ground {
  const voting = ballots
    .map((ballot, index) => ({ ballot, index }))
    .filter(({ ballot }) => Object.keys(ballot).length > 0)
  const cast = voting.map(({ ballot }) => ballot)
  if (cast.length < LEAST_VOTERS) {
    const counted = statements.map((statement) => ({
      statement,
      shown: shownWithParts(tallyOf(cast, statement), []).all,
    }))
    return { shows: 'counts', voters: cast.length, statements: counted }
  }
  const labels =
    given === null ? groupsOf(matrixOf(cast, statements)) : largeEnough(voting.map(({ index }) => given[index] ?? 0))
  const groups = labels === null ? [] : bySize(cast, labels)
  const standings = statements.map((statement) => standingOf(statement, cast, groups))
  const common = standings.filter(isCommon).sort((a, b) => b.together.strength - a.together.strength)
  const divided = standings.filter((each) => !isCommon(each) && each.apart >= DIVIDED).sort((a, b) => b.apart - a.apart)
  return {
    shows: 'ground',
    voters: cast.length,
    groups: groups.map((group) => group.length),
    common,
    divided,
    others: standings.filter((each) => !common.includes(each) && !divided.includes(each)),
  }
}

/** Groups known beforehand that are too small to be nobody in particular are one group of others; null when that leaves only one. */
function largeEnough(labels: readonly number[]): readonly number[] | null {
  const isLarge = (label: number) => labels.filter((each) => each === label).length >= LEAST_IN_GROUP
  const merged = labels.map((label) => (isLarge(label) ? label : -1))
  const rest = merged.filter((label) => label === -1).length
  const settled =
    rest > 0 && rest < LEAST_IN_GROUP ? merged.map((label) => (label === -1 ? largestOf(merged) : label)) : merged
  return new Set(settled).size > 1 ? settled : null
}

const largestOf = (labels: readonly number[]): number => {
  const large = [...new Set(labels.filter((label) => label !== -1))]
  const size = (label: number) => labels.filter((each) => each === label).length
  return large.sort((a, b) => size(b) - size(a))[0] ?? -1
}

const bySize = (ballots: readonly Ballot[], labels: readonly number[]): Ballot[][] =>
  [...new Set(labels)]
    .map((label) => ballots.filter((_, at) => labels[at] === label))
    .sort((a, b) => b.length - a.length)

const isCommon = ({ together }: Standing): boolean => together.strength >= COMMON

function standingOf(statement: string, all: readonly Ballot[], groups: readonly (readonly Ballot[])[]): Standing {
  const tally = tallyOf(all, statement)
  const byGroup = groups.map((group) => tallyOf(group, statement))
  const shown = shownWithParts(tally, byGroup)
  const tallies = byGroup.length === 0 ? [tally] : byGroup
  const agreeing = tallies.map((each) => likely(each.agree, votersIn(each)))
  const disagreeing = tallies.map((each) => likely(each.disagree, votersIn(each)))
  const [agree, disagree] = [Math.min(...agreeing), Math.min(...disagreeing)]
  const isHeard = tallies.every((each) => votersIn(each) >= LEAST_VOTES)
  return {
    statement,
    shown: shown.all,
    byGroup: shown.parts,
    together: {
      side: agree >= disagree ? 'agree' : 'disagree',
      strength: isHeard ? Math.max(agree, disagree) : 0,
    },
    apart: !isHeard ? 0 : groups.length === 0 ? halves(tally) : Math.max(...agreeing) - Math.min(...agreeing),
  }
}

/** 1 when as many agree as disagree and nobody passes, 0 when all are on one side. */
const halves = (tally: Tally): number => {
  const voters = votersIn(tally)
  return voters === 0 ? 0 : (2 * Math.min(tally.agree, tally.disagree)) / voters
}
