/** Which township (and village) a text is about: ranked candidates, each with a confidence and the words that it rests on. */
import type { Gazetteer, Upper } from '../gazetteer/gazetteer'
import { foldText, wordsOf } from '../text/fold'
import { type Area, areaScore, areasIn, type Scope, scopesOf } from './areas'
import { type Candidate, collectCandidates, type Situation } from './collect-candidates'
import { calibrated, type Decision, decide, type Weighed } from './decide'
import { findMentions } from './find-mentions'
import { groundsOf } from './grounds'
import { addNearNames } from './near-candidates'
import { GIVEN_COUNTY, NOWHERE } from './weights'

/** What is asked: the text, and the county (6 digits) where the deployment or the code says so. */
export interface PlaceQuery {
  readonly text: string
  readonly county?: string | null
}

/** One township that the text may be about. `words`: what names it in the text; `confidence`: 0 to 1. */
export interface PlaceCandidate {
  readonly township: string
  readonly village: string | null
  readonly confidence: number
  readonly words: readonly string[]
  /** The name as it is listed, where the text only nearly has it (“店坪村” for 靛坪村). */
  readonly nearName: string | null
}

/** The answer: how sure, candidates best first, and the area (code of 2, 4 or 6 digits, or '') that the text names. */
export interface PlaceAnswer {
  readonly decision: Decision
  readonly candidates: readonly PlaceCandidate[]
  readonly area: string
}

/** A candidate with its sum of evidence. */
interface Ranked extends Candidate {
  readonly score: number
}

/** No more than these are offered or reported. */
const MOST_CANDIDATES = 5

/** Resolves a text. Pure; never throws on any text. */
export function resolvePlace(gazetteer: Gazetteer, query: PlaceQuery): PlaceAnswer {
  const text = foldText(query.text)
  const mentions = findMentions(gazetteer, text)
  const areas = areasIn(gazetteer, mentions)
  const given = query.county ? gazetteer.uppers.find((upper) => upper.code === query.county) : undefined
  const scopes = withGiven(scopesOf(areas), given)
  const situation: Situation = { gazetteer, text, mentions, areas, scopes }
  const nowhere = scoreOfNowhere(situation, given)
  const exact = collectCandidates(situation)
  let ranked = rank(areas, given, exact)
  if ((ranked[0]?.score ?? nowhere) <= nowhere + BARELY) {
    addNearNames(situation, exact)
    ranked = rank(areas, given, exact)
  }
  const [scope] = scopes
  const best = Math.max(nowhere, ranked[0]?.score ?? nowhere)
  let total = Math.exp(nowhere - best)
  for (const each of ranked) total += Math.exp(each.score - best)
  const weighed = ranked.slice(0, MOST_CANDIDATES).map(
    (each): Weighed => ({
      ...each,
      part: Math.exp(each.score - best) / total,
      grounds: groundsOf(situation, each),
    }),
  )
  return {
    decision: decide(situation, weighed, given),
    candidates: weighed.map((each) => candidateOf(situation, each)),
    area: scope?.code ?? '',
  }
}

function candidateOf({ gazetteer, text }: Situation, each: Weighed): PlaceCandidate {
  const township = String(gazetteer.townships[each.township])
  const named = [each.townMention, each.villageMention].flatMap((mention) => (mention ? [mention] : []))
  return {
    township,
    village: isOneVillage(each) ? township + String(each.villageDigits).padStart(3, '0') : null,
    confidence: calibrated(each),
    nearName: each.slip?.name ?? null,
    words: named.map((mention) => wordsOf(text, mention.from, mention.tail)),
  }
}

/** A village is named, and no other of the same township about as strongly: a matter of two villages is the township’s. */
const isOneVillage = ({ villageDigits, village, rivalVillage }: Candidate): boolean =>
  villageDigits >= 0 && village - rivalVillage > MUCH_STRONGER

/** In natural log-odds. */
const MUCH_STRONGER = 2

/** With the best exact name no surer than this, names that the text nearly has are looked for. */
const BARELY = 1

/** By township once, at its best, best first. */
function rank(areas: readonly Area[], given: Upper | undefined, candidates: readonly Candidate[]): Ranked[] {
  const best = new Map<number, Ranked>()
  for (const candidate of candidates) {
    const { township } = candidate
    const area = areaScore(areas, township, township + 1, candidate.townMention ?? candidate.villageMention)
    const score = area + forGiven(given, township) + candidate.town + candidate.village
    if (score > (best.get(township)?.score ?? Number.NEGATIVE_INFINITY)) best.set(township, { ...candidate, score })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.township - b.township)
}

const forGiven = (given: Upper | undefined, township: number): number =>
  given ? (township >= given.from && township < given.to ? GIVEN_COUNTY : -GIVEN_COUNTY) : 0

function withGiven(scopes: readonly Scope[], given: Upper | undefined): readonly Scope[] {
  if (!given || scopes.some((scope) => scope.code === given.code)) return scopes
  return [{ from: given.from, to: given.to, code: given.code, weight: GIVEN_COUNTY }, ...scopes]
}

/** What speaks for none of the candidates: the area that is known, and no more. */
function scoreOfNowhere({ areas, scopes }: Situation, given: Upper | undefined): number {
  const [scope] = scopes
  if (!scope) return NOWHERE.country
  const area = areaScore(areas, scope.from, scope.to, null) + forGiven(given, scope.from)
  if (scope.code.length === 6) return area + NOWHERE.county
  return area + (scope.code.length === 4 ? NOWHERE.city : NOWHERE.province)
}
