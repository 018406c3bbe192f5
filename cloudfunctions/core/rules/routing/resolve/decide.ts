/** Sure enough to send, to be asked, or for the county to decide. */
import type { Upper } from '../gazetteer/gazetteer'
import { ROLE } from '../text/context'
import { FIT } from '../text/endings'
import { type Area, areaScore } from './areas'
import type { Candidate, Situation } from './collect-candidates'
import type { Mention } from './find-mentions'
import { GROUNDS, type Grounds } from './grounds'
import type { Ranked } from './rank'
import { UPPER_WEIGHT } from './weights'

/** `auto`: sure; `ask`: offer the best; `hold`: nothing worth offering. */
export type Decision = 'auto' | 'ask' | 'hold'

/** Below this nothing is offered. */
const WORTH_ASKING = 0.08

/** A ranked candidate, and on what it rests. */
export interface Weighed extends Ranked {
  readonly grounds: Grounds
}

/** The part of the evidence turned into a probability that the answer is right. */
export const calibrated = ({ part, grounds }: Weighed): number => part * GROUNDS[grounds].reliability

/** The decision for candidates, best first. `given`: the county that the deployment or the code says. */
export function decide(situation: Situation, candidates: readonly Weighed[], given: Upper | undefined): Decision {
  const [best, ...others] = candidates
  if (!best || best.part < WORTH_ASKING) return 'hold'
  const isSure = best.part >= GROUNDS[best.grounds].sure
  const isDoubtful =
    isElsewhere(best) || isAnotherCounty(situation, best, given) || isContested(situation, best, others)
  return isSure && !isDoubtful ? 'auto' : 'ask'
}

/** All that is said of the place is that it is an end of a way, a home or a neighbour; a bare village may be one of those words itself (老家). */
function isElsewhere({ townMention, villageMention, villageFit }: Candidate): boolean {
  const village = villageFit >= FIT.near ? villageMention?.role : undefined
  return Math.min(townMention?.role ?? ROLE.beside, village ?? ROLE.beside) >= ROLE.way
}

/** The text names another county than the one that was given. */
function isAnotherCounty({ areas }: Situation, best: Candidate, given: Upper | undefined): boolean {
  if (!given) return false
  return (
    best.township < given.from ||
    best.township >= given.to ||
    areaScore(areas, given.from, given.to, best.townMention) < -1 ||
    isOnlyOtherCounty(areas, given, best.townMention)
  )
}

/** Neighbours of one city may have a township of the same name: “石家庄市井陉县北正乡” is not 元氏县's, although all but the county agrees. */
function isOnlyOtherCounty(areas: readonly Area[], given: Upper, town: Mention | null): boolean {
  const named = areas
    .filter(({ mention }) => mention !== town)
    .flatMap(({ readings }) => readings)
    .filter(({ upper, weight }) => upper.code.length === COUNTY && weight >= UPPER_WEIGHT.county)
  return named.length > 0 && named.every(({ upper }) => upper.code !== given.code)
}

/** Digits of a county's code. */
const COUNTY = 6

/** A village of the national list does not stand against any sign of another township (“下溪头村虎鹿中学”). */
function isContested({ areas }: Situation, best: Weighed, others: readonly Weighed[]): boolean {
  if (best.grounds !== 'rareVillage') return false
  return others.some(
    ({ townMention, part }) => townMention !== null && part > LEAST_SIGN && !isOfArea(areas, townMention),
  )
}

/** The same words name the county (自贡市|贡井, which has a 贡井街道 too). */
const isOfArea = (areas: readonly Area[], { from }: Mention): boolean =>
  areas.some(({ mention, weight }) => weight > 0 && mention.from === from)

/** Of the evidence; less is chance. */
const LEAST_SIGN = 0.001
