/** Why a place was chosen, in a sentence that a villager understands. */
import type { PlaceAnswer } from './resolve/resolve-place'

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、')

/** “依据:文中提到“文峰镇””; for an answer that is not sure, what is unclear. */
export function explain({ decision, candidates }: PlaceAnswer): string {
  const [best, second] = candidates
  if (!best || decision === 'hold') return '文中没有认出是哪个乡镇,由县里分派'
  if (decision === 'auto') return `依据:文中提到${quoted(best.words)}`
  const isTie = second !== undefined && second.confidence > best.confidence / 3
  const isSameName = isTie && quoted(second.words) === quoted(best.words)
  if (isSameName) return `文中提到的${quoted(best.words)}不止一处,请您选一下`
  return isTie ? '文中提到的地方不止一处,请您选一下' : `文中提到${quoted(best.words)},请您看看对不对`
}
