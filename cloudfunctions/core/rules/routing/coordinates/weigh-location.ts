/** Words and coordinates together: who agrees is surer, who disagrees is asked. */
import type { PlaceAnswer, PlaceCandidate } from '../resolve/resolve-place'
import type { Located } from './locate'

/** How sure a point alone is: inside a boundary (people do report from elsewhere), or only near a village. */
const CONFIDENCE = { boundary: 0.95, nearest: 0.7 } as const

/** The place of a point as a candidate, which rests on no words. */
export const candidateAt = ({ by, code }: Located): PlaceCandidate => ({
  township: code.slice(0, 9),
  village: code.length === 12 ? code : null,
  confidence: CONFIDENCE[by],
  words: [],
  nearName: null,
})

/** The answer to the words, with what the point on the map says; unchanged when it says nothing. */
export function weighLocation(answer: PlaceAnswer, located: Located | null): PlaceAnswer {
  if (!located) return answer
  const there = candidateAt(located)
  const named = answer.decision === 'hold' ? [] : answer.candidates
  const agreeing = named.find(({ township }) => township === there.township)
  const others = named.filter((candidate) => candidate !== agreeing)
  if (!agreeing) {
    const isAlone = named.length === 0
    const decision = isAlone && located.by === 'boundary' ? 'auto' : 'ask'
    return { ...answer, decision, candidates: [...others.slice(0, 1), there, ...others.slice(1)] }
  }
  const surer = 1 - (1 - agreeing.confidence) * (1 - there.confidence)
  const both = { ...agreeing, village: agreeing.village ?? there.village, confidence: surer }
  const isSure = answer.decision === 'auto' || located.by === 'boundary'
  return { ...answer, decision: isSure ? 'auto' : 'ask', candidates: [both, ...others] }
}
