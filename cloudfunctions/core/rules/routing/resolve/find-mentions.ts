/** One pass over a text: every name in it, with what stands after it. */
import type { Gazetteer } from '../gazetteer/gazetteer'
import { ENDING, endingAt } from '../text/endings'
import type { FoldedText } from '../text/fold'

/** A name in the text: letters `from` ≤ i < `to`, its ending up to `end`; `run` is the first of its entries. */
export interface Mention {
  from: number
  to: number
  end: number
  ending: number
  run: number
}

/** The mentions of one text, in the order of their first letters; the objects are used again for the next text. */
export interface Mentions {
  readonly list: Mention[]
  count: number
}

/** More names than this are not read; a submission has far fewer. */
const MOST = 1200

export const emptyMentions = (): Mentions => ({ list: [], count: 0 })

/** Finds all names; overlapping ones too. */
export function findMentions(gazetteer: Gazetteer, text: FoldedText, into: Mentions): void {
  const { trie, letters: numbers } = gazetteer
  const { base, check } = trie
  const { letters, length } = text
  into.count = 0
  for (let from = 0; from < length && into.count < MOST; from += 1) {
    let state = base[0] ?? 0
    for (let at = from; at < length; at += 1) {
      const number = numbers[letters[at] ?? 0] ?? 0
      if (number === 0) break
      const slot = state + number
      if (check[slot] !== number) break
      const next = base[slot] ?? 0
      if (next < 0) {
        add(into, letters, length, from, at + 1, -next - 1)
        break
      }
      const leaf = base[next] ?? 0
      if (check[next] === 0 && leaf < 0) add(into, letters, length, from, at + 1, -leaf - 1)
      state = next
    }
  }
}

function add(into: Mentions, letters: Uint16Array, length: number, from: number, to: number, run: number): void {
  const packed = to < length ? endingAt(letters, to) : ENDING.none
  const end = Math.min(length, to + (packed & 31))
  const mention = into.list[into.count]
  if (mention) {
    mention.from = from
    mention.to = to
    mention.end = end
    mention.ending = packed >>> 5
    mention.run = run
  } else {
    into.list[into.count] = { from, to, end, ending: packed >>> 5, run }
  }
  into.count += 1
}
