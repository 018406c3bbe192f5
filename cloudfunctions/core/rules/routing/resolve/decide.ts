/** Sure enough to send, to be asked, or for the county to decide. */
import type { Upper } from '../gazetteer/gazetteer'
import { FIT } from '../text/endings'
import { areaScore } from './areas'
import type { Candidate, Situation } from './collect-candidates'

/** `auto`: sure; `ask`: offer the best; `hold`: nothing worth offering. */
export type Decision = 'auto' | 'ask' | 'hold'

/** Below this nothing is offered. */
const WORTH_ASKING = 0.08

/**
 * What an answer rests on, how much of the evidence must speak for it before it is sent without asking, and how often such answers
 * were right on the research addresses. A township's name does not lie. A village's does: of the villages that the national
 * statistics know once in a county, 4 in 100 were meant to be another one, all of them with a core of two letters, so there only
 * longer names reach `sure`; where the county keeps its own list, a village's full name is enough.
 */
const GROUNDS = {
  township: { sure: 0.95, reliability: 0.997 },
  keptVillage: { sure: 0.93, reliability: 0.985 },
  village: { sure: 0.992, reliability: 0.96 },
  weak: { sure: 2, reliability: 0.8 },
} as const

/** On what the best candidate rests. */
export type Grounds = keyof typeof GROUNDS

/** A township named as one, a village named in full in a known county, or less. */
export function groundsOf(candidate: Candidate, isCountyKnown: boolean, isKept: boolean): Grounds {
  if (candidate.nearName) return 'weak'
  if (candidate.townFit >= FIT.near || (candidate.townFit === FIT.bare && candidate.town >= BARE_IN_AN_ADDRESS))
    return 'township'
  if (isKept && candidate.villageFit >= FIT.near) return 'keptVillage'
  return candidate.villageFit === FIT.exact && isCountyKnown ? 'village' : 'weak'
}

/** The score of a township's bare name where an address has it (“海宁丁桥凤凰商厦”). */
const BARE_IN_AN_ADDRESS = 4.2

/** The part of the evidence turned into a probability that the answer is right. */
export const calibrated = (part: number, grounds: Grounds): number => part * GROUNDS[grounds].reliability

/** The decision for the best candidate, to which `part` (0 to 1) of the evidence points. */
export function decide(
  situation: Situation,
  best: Candidate,
  part: number,
  grounds: Grounds,
  given: Upper | undefined,
): Decision {
  if (part < WORTH_ASKING) return 'hold'
  return part >= GROUNDS[grounds].sure && !isAnotherCounty(situation, best, given) ? 'auto' : 'ask'
}

/** The text names another county than the one that was given. */
function isAnotherCounty({ areas }: Situation, best: Candidate, given: Upper | undefined): boolean {
  if (!given) return false
  return (
    best.township < given.from ||
    best.township >= given.to ||
    areaScore(areas, given.from, given.to, best.townMention) < -1
  )
}
