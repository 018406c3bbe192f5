/** Letters as the names are written in the data: half width, simplified; separators fall away, the end of a phrase stays. */
import { SIMPLE, TRADITIONAL } from './simplified'

/** Folds to nothing: spaces and dashes between the parts of an address. */
export const DROPPED = 0
/** Ends a phrase: no name goes across it. */
export const BREAK = 1

const DROPPED_LETTERS =
  ' \t\r\n\u00a0\u3000\u200b\u200c\u200d\ufeff-_\u2014\u2013\u00b7\u2022.|/\\~"\'\u201c\u201d\u2018\u2019'
const BREAK_LETTERS = ',;!?:[]{}<>\u3002\u3001\u3010\u3011\u300a\u300b\u2026'

/** In the table: the letter stays as it is, so that 65,000 of them need not be written down. */
const SAME = 0
/** In the table: the letter is dropped. */
const GONE = 2

const FOLDED = table()

function table(): Uint16Array {
  const folded = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x20; unit += 1) folded[unit] = GONE
  for (const letter of BREAK_LETTERS) folded[letter.charCodeAt(0)] = BREAK
  for (const letter of DROPPED_LETTERS) folded[letter.charCodeAt(0)] = GONE
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) folded[unit] = folded[unit - 0xfee0] || unit - 0xfee0
  for (let i = 0; i < TRADITIONAL.length; i += 1) folded[TRADITIONAL.charCodeAt(i)] = SIMPLE.charCodeAt(i)
  return folded
}

/** One UTF-16 code unit folded; {@link DROPPED} or {@link BREAK} where it is no letter. Compatibility forms go through NFKC. */
export function foldLetter(unit: number): number {
  if ((unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0x2e80 && unit <= 0x2fdf)) {
    return foldPlain(String.fromCharCode(unit).normalize('NFKC').charCodeAt(0))
  }
  return foldPlain(unit)
}

function foldPlain(unit: number): number {
  const folded = FOLDED[unit] ?? SAME
  if (folded === SAME) return unit
  return folded === GONE ? DROPPED : folded
}

/** A folded text: its letters, and for each of them where it stood in the original. */
export interface FoldedText {
  readonly original: string
  readonly letters: Uint16Array
  readonly places: Uint16Array
  readonly length: number
}

/** Longer texts are read up to here; a submission is far shorter (see types/limits). */
export const MOST_LETTERS = 4000

const letters = new Uint16Array(MOST_LETTERS + 1)
const places = new Uint16Array(MOST_LETTERS + 1)

/** Folds a text. The arrays are used again by the next call: read them before folding another. */
export function foldText(original: string): FoldedText {
  let length = 0
  for (let i = 0; i < original.length && length < MOST_LETTERS; i += 1) {
    const letter = foldLetter(original.charCodeAt(i))
    if (letter === DROPPED) continue
    letters[length] = letter
    places[length] = i
    length += 1
  }
  letters[length] = BREAK
  return { original, letters, places, length }
}

/** The original words of the folded span `from` ≤ i < `to`. */
export const wordsOf = (text: FoldedText, from: number, to: number): string =>
  text.original.slice(text.places[from] ?? 0, (text.places[to - 1] ?? 0) + 1)
