/** What people agree on across groups, what divides them, and who has not been heard: from ballots, without naming anybody. */
import type { GroundResult, Shown, StandingOn, Tally } from '../../../../types/ground'
import { groupsOf, LEAST_IN_GROUP } from './groups'
import { shownWithParts, tallyShown } from './release'
import { type Ballot, matrixOf, tallyOf, votersIn } from './votes'

/** Below this many voters nothing but plain counts is shown: shares of so few are noise, and tell who thinks what. */
export const LEAST_VOTERS = 2 * LEAST_IN_GROUP

/** A statement's standing, with the figures by which it is placed. */
interface Placed {
  readonly on: StandingOn
  /** How likely somebody of any group is on that side: high only when each group is. */
  readonly together: { readonly side: 'agree' | 'disagree'; readonly strength: number }
  /** How far apart people are on it, 0..1: between groups, or among all where there are none. */
  readonly apart: number
}

/** Laplace's rule of succession: one vote is no certainty. */
const likely = (count: number, of: number): number => (count + 1) / (of + 2)

/** A statement counts as common from this strength on in each group, as divided from this distance on. */
const COMMON = 0.6
const DIVIDED = 0.4

/** Whether a statement was put to a party: whoever was not asked has not kept silent. */
export type PutTo = (statement: string, party: string | null) => boolean

const PUT_TO_ALL: PutTo = () => true

/** `parties`: what each voter stands for, in words (see {@link partsOf}); null groups people by their votes alone. */
export function readGround(
  ballots: readonly Ballot[],
  statements: readonly string[],
  parties: readonly string[] | null = null,
  isPutTo: PutTo = PUT_TO_ALL,
): GroundResult {
  const voting = ballots
    .map((ballot, index) => ({ ballot, party: parties?.[index] ?? null }))
    .filter(({ ballot }) => Object.keys(ballot).length > 0)
  const cast = voting.map(({ ballot }) => ballot)
  if (cast.length < LEAST_VOTERS) {
    const counted = statements.map((statement) => ({
      statement,
      shown: shownWithParts(tallyOf(cast, statement), []).all,
    }))
    return { shows: 'counts', voters: cast.length, statements: counted }
  }
  const groups = groupsIn(
    cast,
    statements,
    voting.map(({ party }) => party),
  )
  const placed = statements.map((statement) => placedOn(statement, cast, groups, isPutTo))
  const common = placed.filter(isCommon).sort((a, b) => b.together.strength - a.together.strength)
  const divided = placed.filter((each) => !isCommon(each) && each.apart >= DIVIDED).sort((a, b) => b.apart - a.apart)
  const others = placed.filter((each) => !common.includes(each) && !divided.includes(each))
  return {
    shows: 'ground',
    voters: cast.length,
    groups: groups.map(({ called, ballots: own }) => ({ called, voters: own.length })),
    common: common.map(({ on, together }) => ({ ...on, side: together.side })),
    divided: divided.map(({ on }) => on),
    others: others.map(({ on }) => on),
  }
}

/** Some voters who are looked at together; `called` is null of those found from the votes alone. */
interface Group {
  readonly called: string | null
  readonly ballots: readonly Ballot[]
  /** Of each of its ballots. */
  readonly parties: readonly (string | null)[]
}

/** The parties of the consultation when at least two have enough voters, else those who voted alike; largest first. */
function groupsIn(
  cast: readonly Ballot[],
  statements: readonly string[],
  parties: readonly (string | null)[],
): readonly Group[] {
  const known = partsOf(parties)
  const labels: readonly (string | number)[] | null = known ?? groupsOf(matrixOf(cast, statements))
  if (labels === null) return []
  return [...new Set(labels)]
    .map((label) => ({
      called: typeof label === 'string' ? label : null,
      ballots: cast.filter((_, at) => labels[at] === label),
      parties: parties.filter((_, at) => labels[at] === label),
    }))
    .sort((a, b) => b.ballots.length - a.ballots.length)
}

/** What those who stand for too few to be shown by themselves are called together. */
const OTHERS = '其他各方'

/**
 * The party of each voter, those that are too small to be nobody in particular put together, or with the largest, under both names,
 * where even together they are too few; null when that leaves only one, or somebody's is not known.
 */
function partsOf(parties: readonly (string | null)[]): readonly string[] | null {
  const known = parties.flatMap((party) => party ?? [])
  if (known.length < parties.length) return null
  const sizeOf = (among: readonly string[], party: string) => among.filter((each) => each === party).length
  const merged = known.map((party) => (sizeOf(known, party) >= LEAST_IN_GROUP ? party : OTHERS))
  const [largest = OTHERS] = [...new Set(merged)]
    .filter((party) => party !== OTHERS)
    .sort((a, b) => sizeOf(merged, b) - sizeOf(merged, a))
  const areOthersEnough = sizeOf(merged, OTHERS) >= LEAST_IN_GROUP
  const hasFewOthers = merged.includes(OTHERS) && !areOthersEnough
  const joined = `${largest}和${OTHERS}`
  const settled = merged.map((party) => (hasFewOthers && (party === OTHERS || party === largest) ? joined : party))
  return new Set(settled).size > 1 ? settled : null
}

const isCommon = ({ together }: Placed): boolean => together.strength >= COMMON

function placedOn(statement: string, all: readonly Ballot[], groups: readonly Group[], isPutTo: PutTo): Placed {
  const asked = groups.map(({ parties }) => parties.some((party) => isPutTo(statement, party)))
  const byGroup = groups.map(({ ballots }) => tallyOf(ballots, statement))
  const shown = shownWithParts(
    tallyOf(all, statement),
    byGroup.filter((_, at) => asked[at]),
  )
  const parts = [...shown.parts]
  const on = {
    statement,
    shown: shown.all,
    byGroup: asked.map((isAsked): Shown => (isAsked ? parts.shift() : undefined) ?? { shows: 'voters', voters: 0 }),
  }
  const tallies = (shown.parts.length === 0 ? [shown.all] : shown.parts).map(tallyShown)
  const heard = tallies.flatMap((tally) => tally ?? [])
  if (heard.length < tallies.length) return { on, together: { side: 'agree', strength: 0 }, apart: 0 }
  const agreeing = heard.map((tally) => likely(tally.agree, votersIn(tally)))
  const disagreeing = heard.map((tally) => likely(tally.disagree, votersIn(tally)))
  const [agree, disagree] = [Math.min(...agreeing), Math.min(...disagreeing)]
  const [only] = heard.length === 1 ? heard : []
  return {
    on,
    together: { side: agree >= disagree ? 'agree' : 'disagree', strength: Math.max(agree, disagree) },
    apart: only ? halves(only) : Math.max(...agreeing) - Math.min(...agreeing),
  }
}

/** 1 when as many agree as disagree and nobody passes, 0 when all are on one side. */
const halves = (tally: Tally): number => {
  const voters = votersIn(tally)
  return voters === 0 ? 0 : (2 * Math.min(tally.agree, tally.disagree)) / voters
}
