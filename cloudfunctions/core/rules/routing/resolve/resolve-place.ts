/** Which township (and village) a text is about: ranked candidates, each with a confidence and the words that it rests on. */
import type { Gazetteer, Upper } from '../gazetteer/gazetteer'
import { foldText, wordsOf } from '../text/fold'
import { areasIn, type Scope, scopesOf } from './areas'
import { type Candidate, collectCandidates, type Situation } from './collect-candidates'
import { calibrated, type Decision, decide, type Weighed } from './decide'
import { findMentions } from './find-mentions'
import { groundsOf } from './grounds'
import { addNearNames } from './near-candidates'
import { bestOfEach, countyOf, rank, scoreAll, scoreOfNowhere } from './rank'
import { GIVEN_COUNTY } from './weights'

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

/** Resolves a text. Pure; never throws on any text. */
export function resolvePlace(gazetteer: Gazetteer, query: PlaceQuery): PlaceAnswer {
  const text = foldText(query.text)
  const mentions = findMentions(gazetteer, text)
  const areas = areasIn(gazetteer, mentions)
  const given = query.county ? countyOf(gazetteer, query.county) : undefined
  const scopes = withGiven(scopesOf(areas), given)
  const situation: Situation = { gazetteer, text, mentions, areas, scopes }
  const nowhere = scoreOfNowhere(situation, given)
  let candidates = collectCandidates(situation)
  if (scoreAll(situation, given, candidates) <= nowhere + BARELY) {
    addNearNames(situation, candidates)
    scoreAll(situation, given, candidates)
    candidates = bestOfEach(candidates)
  }
  const weighed = rank(candidates, nowhere).map((each): Weighed => ({ ...each, grounds: groundsOf(situation, each) }))
  return {
    decision: decide(situation, weighed, given),
    candidates: weighed.map((each) => candidateOf(situation, each)),
    area: scopes[0]?.code ?? '',
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

function withGiven(scopes: readonly Scope[], given: Upper | undefined): readonly Scope[] {
  if (!given || scopes.some((scope) => scope.code === given.code)) return scopes
  return [{ from: given.from, to: given.to, code: given.code, weight: GIVEN_COUNTY }, ...scopes]
}
