/** One pass over a text: every name in it, what stands after it, and what its place in the text is worth. */
import { type Gazetteer, NO_VILLAGE, placeOf, UPPER, villageOf } from '../gazetteer/gazetteer'
import { isHere, ROLE, roleOf } from '../text/context'
import { ENDING, endingAt } from '../text/endings'
import { BREAK, type FoldedText, MOST_LETTERS } from '../text/fold'
import { isCutOff } from '../text/telling-apart'

/** A name in the text: letters `from` ≤ i < `to`, its ending up to `end`, what makes it a road or
 * landmark up to `tail`; `run` is the first of its entries. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly end: number
  readonly tail: number
  readonly ending: number
  readonly run: number
  /** See {@link ROLE}. */
  role: number
  /** Inside a longer name, or the end of one: the level of that name (see {@link LEVEL}); 0: of none. */
  coveredBy: number
  /** A road or a house number stands before it in the same phrase. */
  readonly isAfterRoad: boolean
  /** It may be the rest of a longer name or of a number. */
  readonly isCutOff: boolean
}

/** By the letter behind a name: its role, which the next part of the same address has too (“我是|甘肃|陇西|福星镇的”). Used again by each call. */
const roleUpTo = new Uint8Array(MOST_LETTERS + 1)

/** More names than this are not read; a submission has far fewer. */
const MOST = 600

/** All names in the text in the order of their first letters, overlapping ones too. */
export function findMentions(gazetteer: Gazetteer, text: FoldedText): Mention[] {
  const { base, check } = gazetteer.trie
  const numbers = gazetteer.letters
  const { letters, length } = text
  const found: Mention[] = []
  let reach = 0
  roleUpTo.fill(ROLE.matter, 0, length + 1)
  let isAfterRoad = false
  for (let from = 0; from < length && found.length < MOST; from += 1) {
    isAfterRoad = afterLetter(letters[from - 1] ?? 0, isAfterRoad)
    let state = base[0] ?? 0
    for (let at = from; at < length; at += 1) {
      const number = numbers[letters[at] ?? 0] ?? 0
      const slot = state + number
      if (number === 0 || check[slot] !== number) break
      const next = base[slot] ?? 0
      const leaf = next < 0 ? next : check[next] === 0 ? (base[next] ?? 0) : 0
      if (leaf < 0) {
        const mention = mentionAt(text, from, at + 1, -leaf - 1, isAfterRoad)
        if (mention.from < reach) cover(gazetteer, found, mention)
        reach = Math.max(reach, mention.end)
        if (mention.role === ROLE.way && mention.coveredBy === 0) markStart(found, mention)
        found.push(mention)
        // Behind what looks like an ending too (应县|镇子梁乡).
        for (const at of [mention.to, mention.end]) roleUpTo[at] = Math.max(roleUpTo[at] ?? 0, mention.role)
      }
      if (next < 0) break
      state = next
    }
  }
  return found
}

const ROADS = new Set(Array.from('路号弄', (letter) => letter.charCodeAt(0)))

/** Whether a road has been met in this phrase, one letter on. */
const afterLetter = (letter: number, before: boolean): boolean =>
  letter <= BREAK ? false : before || ROADS.has(letter)

function mentionAt(
  { letters, length }: FoldedText,
  from: number,
  to: number,
  run: number,
  isAfterRoad: boolean,
): Mention {
  const packed = to < length ? endingAt(letters, to) : ENDING.none
  const ending = packed >>> 5
  const tail = Math.min(length, to + (packed & 31))
  const end = ending < ENDING.road ? tail : to
  return {
    from,
    to,
    end,
    tail,
    ending,
    run,
    role: Math.max(roleOf(letters, length, from, tail), roleUpTo[from] ?? ROLE.matter),
    coveredBy: 0,
    isAfterRoad,
    isCutOff: isCutOff(letters, from),
  }
}

/** The highest level at which a mention can be read. */
export const LEVEL = { village: 1, township: 2, upper: 3 } as const

function levelOf({ entries }: Gazetteer, { run }: Mention): number {
  const first = entries[run] ?? 0
  if (placeOf(first) >= UPPER) return LEVEL.upper
  return villageOf(first) === NO_VILLAGE ? LEVEL.township : LEVEL.village
}

/** Of two names over the same letters the one that reaches further on one side and no less on the other is the name that is meant. */
function cover(gazetteer: Gazetteer, found: readonly Mention[], mention: Mention): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const other = found[i]
    if (!other || other.from + FURTHEST < mention.from) return
    if (other.from < mention.from && other.end >= mention.end) {
      mention.coveredBy = Math.max(mention.coveredBy, levelOf(gazetteer, other))
    } else if (other.from === mention.from && other.end < mention.end) {
      other.coveredBy = Math.max(other.coveredBy, levelOf(gazetteer, mention))
    }
  }
}

/** No name is longer than this. */
const FURTHEST = 24

/** “云田镇到文峰镇的车”: what stands right before “到文峰镇” is the other end of the way. */
function markStart(found: readonly Mention[], mention: Mention): void {
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const other = found[i]
    if (!other || other.end + 2 < mention.from - FURTHEST) return
    const gap = mention.from - other.end
    if (gap >= 1 && gap <= 2 && isHere(other.role)) other.role = ROLE.way
  }
}

/** Whether two mentions share letters. */
export const overlap = (a: Mention, b: Mention): boolean => a.from < b.end && b.from < a.end
