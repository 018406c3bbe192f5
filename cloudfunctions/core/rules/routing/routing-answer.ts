/** The resolver's answer as callers outside the product get it: codes, a decision, a confidence and the reason. */
import type { Located } from './coordinates/locate'
import { candidateAt, weighLocation } from './coordinates/weigh-location'
import { ELSEWHERE, explain } from './explain'
import type { Gazetteer } from './gazetteer/gazetteer'
import { villageNameOf } from './gazetteer/village-names'
import type { Decision } from './resolve/decide'
import { type PlaceQuery, resolvePlace } from './resolve/resolve-place'

/** `council`: 9 digits (a township's) or null; `village`: 12 digits or null; at most two `alternatives`, best first. */
export interface RoutingAnswer {
  readonly council: string | null
  readonly township: string | null
  readonly village: string | null
  readonly decision: Decision
  readonly confidence: number
  readonly alternatives: readonly { readonly council: string; readonly confidence: number }[]
  readonly because: string
}

/** Less likely than this is not worth naming. */
const LEAST = 0.001

/** Offered besides the best. */
const MOST_ALTERNATIVES = 2

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000

/** By the words, and the point on the map where something is known about it. */
export function wordsAnswer(gazetteer: Gazetteer, query: PlaceQuery, located: Located | null = null): RoutingAnswer {
  const answer = weighLocation(resolvePlace(gazetteer, query), located)
  const [best, ...others] = answer.candidates
  if (!best || answer.decision === 'hold') return nowhere(explain(answer))
  return {
    council: best.township,
    township: best.township,
    village: best.village,
    decision: answer.decision,
    confidence: rounded(best.confidence),
    alternatives: others
      .filter(({ confidence }) => confidence >= LEAST)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ township, confidence }) => ({ council: township, confidence: rounded(confidence) })),
    because: explain(answer),
  }
}

/**
 * By a scanned code, which starts with the village's twelve digits; whether it was ever printed is for the registry to say. A point inside
 * another township's boundary makes it a question.
 */
export function codeAnswer(gazetteer: Gazetteer, scene: string, located: Located | null = null): RoutingAnswer {
  const [code, village] = /^(\d{12})(?!\d)/.exec(scene) ?? []
  const name = village ? villageNameOf(gazetteer, village) : null
  if (!code || !village || !name) return nowhere('没有认出这个码是哪个村的，请您选一下所在的乡镇')
  const township = village.slice(0, 9)
  const sure: RoutingAnswer = {
    council: township,
    township,
    village,
    decision: 'auto',
    confidence: 1,
    alternatives: [],
    because: `依据：您扫的是${name}的码`,
  }
  if (located?.by !== 'boundary' || located.code.startsWith(township)) return sure
  const other = candidateAt(located)
  return {
    ...sure,
    decision: 'ask',
    confidence: 0.5,
    alternatives: [{ council: other.township, confidence: 0.5 }],
    because: ELSEWHERE,
  }
}

const nowhere = (because: string): RoutingAnswer => ({
  council: null,
  township: null,
  village: null,
  decision: 'hold',
  confidence: 0,
  alternatives: [],
  because,
})
