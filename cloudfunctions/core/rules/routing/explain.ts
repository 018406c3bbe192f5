/** Why a place was chosen, in a sentence that a villager understands. */
import type { PlaceAnswer, PlaceCandidate } from './resolve/resolve-place'

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、')

/** Of one candidate: “依据：文中提到“文峰镇””; without words it rests on the map. */
export function reasonFor({ words, nearName }: PlaceCandidate): string {
  if (words.length === 0) return '依据：您在地图上选的位置'
  return nearName ? `依据：文中的${quoted(words)}像是“${nearName}”` : `依据：文中提到${quoted(words)}`
}

/** Where the code or the chosen village and the point on the map contradict each other. */
export const ELSEWHERE = '您在地图上选的位置在另一个乡镇，请您选一下'

/** Of the whole answer: the reason when it is sure, what is unclear when it is not. */
export function explain({ decision, candidates }: PlaceAnswer): string {
  const [best, second] = candidates
  if (!best || decision === 'hold') return '没有认出是哪个乡镇，由县里分派'
  if (decision === 'auto') return reasonFor(best)
  if (best.words.length === 0) return '按您在地图上选的位置，请您看看对不对'
  if (second?.words.length === 0) return '文字和地图上的位置对不上，请您选一下'
  const isTie = second !== undefined && second.confidence > best.confidence / 3
  if (!isTie && best.nearName) return `文中的${quoted(best.words)}像是“${best.nearName}”，请您看看对不对`
  if (!isTie) return `文中提到${quoted(best.words)}，请您看看对不对`
  if (quoted(second.words) === quoted(best.words)) return `文中提到的${quoted(best.words)}不止一处，请您选一下`
  return '文中提到的地方不止一处，请您选一下'
}
