/** How alike two matters are, from 0 (nothing in common) to 1 (the same words). */
import { compareReadings, EVIDENCE, type Evidence } from './evidence'
import { compare } from './places'
import { OTHER_KIND, type Policy, SETTLED_AND_OPEN } from './policy'
import type { Reading } from './read-matter'
import type { Weigh } from './weigh'
import { BIAS, WEIGHTS } from './weights'

/** Likeness of two readings under a policy; the same either way round. Nothing in common is 0. */
export function similarity(one: Reading, other: Reading, weigh: Weigh, policy: Policy): number {
  const evidence = compareReadings(one, other, weigh)
  if (evidence.letters + evidence.pairs + evidence.things === 0) return 0
  const kinds = one.matter.kind !== null && other.matter.kind !== null && one.matter.kind !== other.matter.kind
  return (
    likenessOfWords(evidence) *
    policy.place[compare(one.places, other.places)] *
    (one.isSettled === other.isSettled ? 1 : SETTLED_AND_OPEN) *
    (kinds ? OTHER_KIND : 1)
  )
}

function likenessOfWords(evidence: Evidence): number {
  const odds = EVIDENCE.reduce((sum, each) => sum + WEIGHTS[each] * evidence[each], BIAS)
  return 1 / (1 + Math.exp(-odds))
}
