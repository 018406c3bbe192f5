/** Candidates by all that speaks for them: their names, the areas around them, the county that was given; and what speaks for none. */
import type { Gazetteer, Upper } from '../gazetteer/gazetteer'
import { areaScore } from './areas'
import type { Candidate, Situation } from './collect-candidates'
import { GIVEN_COUNTY, NOWHERE } from './weights'

/** A candidate with its part (0 to 1) of all evidence. */
export interface Ranked extends Candidate {
  readonly part: number
}

/** No more than these are offered or reported, and none with less than this part. */
const MOST_CANDIDATES = 5
const LEAST_PART = 1e-5

/** The county of a gazetteer by its six digits. */
export function countyOf({ uppers }: Gazetteer, code: string): Upper | undefined {
  let low = 0
  let high = uppers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = uppers[middle]?.code ?? ''
    if (other.length < code.length || (other.length === code.length && other < code)) low = middle + 1
    else high = middle
  }
  return uppers[low]?.code === code ? uppers[low] : undefined
}

/** Gives each candidate its score and returns the greatest (−∞ of none). */
export function scoreAll({ areas }: Situation, given: Upper | undefined, candidates: readonly Candidate[]): number {
  let greatest = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const { township } = candidate
    const area = areaScore(areas, township, township + 1, candidate.townMention ?? candidate.villageMention)
    candidate.score = area + forGiven(given, township) + candidate.town + candidate.village
    if (candidate.score > greatest) greatest = candidate.score
  }
  return greatest
}

/** The first few of scored candidates, best first; the parts of all of them and of `nowhere` make 1. */
export function rank(candidates: readonly Candidate[], nowhere: number): Ranked[] {
  let greatest = nowhere
  for (const { score } of candidates) if (score > greatest) greatest = score
  let total = Math.exp(nowhere - greatest)
  for (const { score } of candidates) total += Math.exp(score - greatest)
  const least = greatest + Math.log(LEAST_PART * total)
  return candidates
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.township - b.township)
    .slice(0, MOST_CANDIDATES)
    .map((each) => ({ ...each, part: Math.exp(each.score - greatest) / total }))
}

/** Each township once, at its best. */
export function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const known = best.get(candidate.township)
    if (!known || candidate.score > known.score) best.set(candidate.township, candidate)
  }
  return [...best.values()]
}

const forGiven = (given: Upper | undefined, township: number): number =>
  given ? (township >= given.from && township < given.to ? GIVEN_COUNTY : -GIVEN_COUNTY) : 0

/** What speaks for none of the candidates: the area that is known, and no more. */
export function scoreOfNowhere({ areas, scopes }: Situation, given: Upper | undefined): number {
  const [scope] = scopes
  if (!scope) return NOWHERE.country
  const area = areaScore(areas, scope.from, scope.to, null) + forGiven(given, scope.from)
  if (scope.code.length === 6) return area + NOWHERE.county
  return area + (scope.code.length === 4 ? NOWHERE.city : NOWHERE.province)
}
