/** One pass over a text: every name in it, what stands after it, and what its place in the text is worth. */
import type { Gazetteer } from '../gazetteer/gazetteer'
import { ROLE, roleOf } from '../text/context'
import { ENDING, endingAt } from '../text/endings'
import type { FoldedText } from '../text/fold'

/** A name in the text: letters `from` ≤ i < `to`, its ending up to `end`; `run` is the first of its entries. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly end: number
  readonly ending: number
  readonly run: number
  /** See {@link ROLE}. */
  role: number
  /** Inside a longer name, or the end of one. */
  isCovered: boolean
}

/** More names than this are not read; a submission has far fewer. */
const MOST = 600

/** All names in the text in the order of their first letters, overlapping ones too. */
export function findMentions(gazetteer: Gazetteer, text: FoldedText): Mention[] {
  const { base, check } = gazetteer.trie
  const numbers = gazetteer.letters
  const { letters, length } = text
  const found: Mention[] = []
  let reach = 0
  for (let from = 0; from < length && found.length < MOST; from += 1) {
    let state = base[0] ?? 0
    for (let at = from; at < length; at += 1) {
      const number = numbers[letters[at] ?? 0] ?? 0
      const slot = state + number
      if (number === 0 || check[slot] !== number) break
      const next = base[slot] ?? 0
      const leaf = next < 0 ? next : check[next] === 0 ? (base[next] ?? 0) : 0
      if (leaf < 0) {
        const mention = mentionAt(text, from, at + 1, -leaf - 1)
        if (mention.from < reach) cover(found, mention)
        reach = Math.max(reach, mention.end)
        if (mention.role === ROLE.way) markStart(found, mention)
        found.push(mention)
      }
      if (next < 0) break
      state = next
    }
  }
  return found
}

function mentionAt({ letters, length }: FoldedText, from: number, to: number, run: number): Mention {
  const packed = to < length ? endingAt(letters, to) : ENDING.none
  const end = Math.min(length, to + (packed & 31))
  return { from, to, end, ending: packed >>> 5, run, role: roleOf(letters, length, from, end), isCovered: false }
}

/** Of two names over the same letters the one that reaches further on one side and no less on the other is the name that is meant. */
function cover(found: readonly Mention[], mention: Mention): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const other = found[i]
    if (!other || other.from + 24 < mention.from) return
    if (other.from < mention.from && other.end >= mention.end) mention.isCovered = true
    else if (other.from === mention.from && other.end < mention.end) other.isCovered = true
  }
}

/** “云田镇到文峰镇的车”: what stands right before “到文峰镇” is the other end of the way. */
function markStart(found: readonly Mention[], mention: Mention): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const other = found[i]
    if (!other || other.end + 2 < mention.from - 24) return
    const gap = mention.from - other.end
    if (gap >= 1 && gap <= 2 && other.role === ROLE.matter) other.role = ROLE.way
  }
}

/** Whether two mentions share letters. */
export const overlap = (a: Mention, b: Mention): boolean => a.from < b.end && b.from < a.end
