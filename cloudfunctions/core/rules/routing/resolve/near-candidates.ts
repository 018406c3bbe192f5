/** Candidates for what a text only nearly names: for when it names nothing exactly. */
import { roleOf } from '../text/context'
import { FIT } from '../text/endings'
import { bonusOf, type Candidate, freshCandidate, type Situation } from './collect-candidates'
import type { Mention } from './find-mentions'
import { nearNamesIn } from './near-names'
import * as weights from './weights'

/** Adds what the text nearly names in its scopes, for when it names nothing exactly. */
export function addNearNames({ gazetteer, text, areas, scopes }: Situation, candidates: Candidate[]): void {
  const everything = { from: 0, to: gazetteer.townships.length }
  for (const { from, to } of scopes.length > 0 ? scopes : [everything]) {
    if (to - from > MOST_TOWNSHIPS) continue
    for (const near of nearNamesIn(gazetteer, text, from, to)) {
      const mention: Mention = {
        from: near.from,
        to: near.end,
        end: near.end,
        tail: near.end,
        ending: 0,
        run: -1,
        role: roleOf(text.letters, text.length, near.from, near.end),
        coveredBy: 0,
        isAfterRoad: false,
        isCutOff: false,
      }
      const bonus = bonusOf(mention, areas) - near.cost
      const isTownship = near.digits < 0
      const score = ((isTownship ? weights.TOWNSHIP_FIT : weights.VILLAGE_FIT)[near.fits] ?? 0) + bonus
      candidates.push({
        ...freshCandidate(near.township),
        townFit: FIT.bare,
        villageFit: FIT.bare,
        slip: near.slip,
        ...(isTownship
          ? { town: score, townMention: mention }
          : { village: score, villageMention: mention, villageDigits: near.digits }),
      })
    }
  }
}

/** Larger areas than this (a city with all its counties) are not gone through name by name. */
const MOST_TOWNSHIPS = 300
