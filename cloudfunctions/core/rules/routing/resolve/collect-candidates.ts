/** Which townships the names in a text speak for, and how strongly: the township's own name, and the name of a village in it. */
import { type Gazetteer, isLast, isWhole, kindOf, NO_VILLAGE, placeOf, UPPER, villageOf } from '../gazetteer/gazetteer'
import { eachVillage } from '../gazetteer/village-runs'
import { isCommonWord } from '../text/common-words'
import { isHere, ROLE } from '../text/context'
import { ENDING, FIT, fitFor } from '../text/endings'
import type { FoldedText } from '../text/fold'
import { type Area, cutsInto, follows, type Scope } from './areas'
import { LEVEL, type Mention, overlap } from './find-mentions'
import type { Slip } from './near-names'
import * as weights from './weights'

/** One township with the best that the text has for it. */
export interface Candidate {
  /** Index in the gazetteer. */
  readonly township: number
  town: number
  townMention: Mention | null
  townFit: number
  village: number
  villageMention: Mention | null
  villageFit: number
  /** Last three digits of the village's code; −1: no village known. */
  villageDigits: number
  /** The best score of another village of the township, named elsewhere in the text. */
  rivalVillage: number
  /** Where the text only nearly has the name: the name as it is listed, and how it differs. */
  slip: Slip | null
  /** All that speaks for it, once everything is known (see rank.ts). */
  score: number
}

/** A text with the areas found in it. */
export interface Situation {
  readonly gazetteer: Gazetteer
  readonly text: FoldedText
  readonly mentions: readonly Mention[]
  readonly areas: readonly Area[]
  readonly scopes: readonly Scope[]
}

/** A township is looked into for villages when its own name has at least this score. */
const WORTH_LOOKING = 2.5

/** With an area as sure as this, a bare name that is a township's elsewhere is not looked into. */
const SETTLED = 2.5

/** All candidates, in no order. */
export function collectCandidates(situation: Situation): Candidate[] {
  const { gazetteer, mentions } = situation
  const found = new Map<number, Candidate>()
  const hasOther = mentions.some(isPlainlyHere)
  const bonuses = mentions.map((mention) => {
    const home = hasOther && mention.role === ROLE.from ? weights.HOME_AFTER_ALL : 0
    return bonusOf(mention, situation.areas) + commonness(situation, mention) + home
  })
  for (const [index, mention] of mentions.entries()) addTownships(situation, mention, bonuses[index] ?? 0, found)
  const named = [...found.values()].filter((each) => each.town >= WORTH_LOOKING).map((each) => each.township)
  for (const [index, mention] of mentions.entries()) {
    const bonus = bonuses[index] ?? 0
    eachVillage(gazetteer, mention.run, situation.scopes, named, (entry) => addVillage(mention, bonus, entry, found))
  }
  return [...found.values()]
}

/** A name with the ending of a township or village, about which nothing says that the matter is elsewhere. */
const isPlainlyHere = ({ role, ending, coveredBy }: Mention): boolean =>
  isHere(role) && coveredBy < LEVEL.township && ending >= ENDING.town && ending <= ENDING.gacha

/** What the place of a mention in the text is worth, whatever it names. */
export function bonusOf(mention: Mention, areas: readonly Area[]): number {
  let bonus = weights.ROLE_WEIGHT[mention.role] ?? 0
  if (mention.from === 0) bonus += weights.START
  if (follows(areas, mention.from)) bonus += weights.SLOT
  else if (cutsInto(areas, mention.from)) bonus += weights.INSIDE_LONGER
  return bonus
}

/** Against everyday words; for what stands where an address has a name they are names all the same. */
function commonness({ text, areas }: Situation, mention: Mention): number {
  if (mention.ending !== ENDING.none || follows(areas, mention.from)) return 0
  return isCommonWord(String.fromCharCode(...text.letters.subarray(mention.from, mention.to))) ? weights.COMMON_WORD : 0
}

function fitOf(entry: number, mention: Mention): number {
  if (!isWhole(entry)) return fitFor(kindOf(entry), mention.ending)
  return mention.ending === ENDING.road || mention.ending === ENDING.landmark ? FIT.landmark : FIT.exact
}

function scoreOf(entry: number, mention: Mention, bonus: number, fits: number, table: readonly number[]): number {
  const score = table[fits] ?? 0
  if (fits <= FIT.against) return score
  const letters = mention.to - mention.from - (isWhole(entry) ? 1 : 0)
  const isSureOfTown = fits >= FIT.near && villageOf(entry) === NO_VILLAGE
  const road = mention.isAfterRoad && !isSureOfTown ? weights.AFTER_ROAD : 0
  return score + bonus + road + Math.min(3, letters - 2) * weights.PER_LETTER
}

function addTownships(
  { gazetteer, scopes }: Situation,
  mention: Mention,
  bonus: number,
  found: Map<number, Candidate>,
): void {
  const { entries } = gazetteer
  const isSettled = (scopes[0]?.weight ?? 0) >= SETTLED
  for (let i = mention.run; ; i += 1) {
    const entry = entries[i] ?? 0
    const place = placeOf(entry)
    if (place < UPPER) {
      if (villageOf(entry) !== NO_VILLAGE) return
      const fits = fitOf(entry, mention)
      const isWorthIt = fits >= FIT.near || !isSettled || isInside(scopes, place)
      const score = isWorthIt
        ? scoreOf(
            entry,
            mention,
            bonus + (mention.coveredBy >= LEVEL.township ? weights.INSIDE_LONGER : 0),
            fits,
            weights.TOWNSHIP_FIT,
          )
        : 0
      const candidate = score > 0 ? candidateAt(found, place) : null
      if (candidate && score > candidate.town) {
        candidate.town = score
        candidate.townMention = mention
        candidate.townFit = fits
      }
    }
    if (isLast(entry)) return
  }
}

function addVillage(mention: Mention, bonus: number, entry: number, found: Map<number, Candidate>): void {
  const fits = fitOf(entry, mention)
  const place = placeOf(entry)
  const town = found.get(place)?.townMention
  if (town && overlap(town, mention)) return
  const score =
    scoreOf(entry, mention, bonus + partOfLonger(mention, fits), fits, weights.VILLAGE_FIT) +
    (town && town.end === mention.from && fits > FIT.against ? weights.SLOT : 0)
  if (score <= 0) return
  const candidate = candidateAt(found, place)
  const known = candidate.villageMention
  const isAnother = known !== null && candidate.villageDigits !== villageOf(entry) && !overlap(known, mention)
  if (isAnother) candidate.rivalVillage = Math.max(candidate.rivalVillage, Math.min(score, candidate.village))
  if (score <= candidate.village) return
  candidate.village = score
  candidate.villageMention = mention
  candidate.villageFit = fits
  candidate.villageDigits = villageOf(entry)
}

/** Against a village whose name ends inside a longer one, listed or not. */
const partOfLonger = ({ coveredBy, isCutOff }: Mention, fits: number): number =>
  (coveredBy > 0 ? weights.INSIDE_LONGER : 0) + (isCutOff && fits >= FIT.near ? weights.CUT_OFF : 0)

function isInside(scopes: readonly Scope[], township: number): boolean {
  for (const scope of scopes) if (township >= scope.from && township < scope.to) return true
  return false
}

function candidateAt(found: Map<number, Candidate>, township: number): Candidate {
  const known = found.get(township)
  if (known) return known
  const fresh = freshCandidate(township)
  found.set(township, fresh)
  return fresh
}

/** A township (by its index) for which nothing has been found yet. */
export const freshCandidate = (township: number): Candidate => ({
  township,
  town: 0,
  townMention: null,
  townFit: 0,
  village: 0,
  villageMention: null,
  villageFit: 0,
  villageDigits: -1,
  rivalVillage: 0,
  slip: null,
  score: 0,
})
