/** Reads a matter once: its telling letters and letter pairs, things, troubles, places, and whether it is settled. */
import { EVERYDAY_LETTERS, SETTLED } from './everyday-words'
import { type Found, findCivicWords } from './lexicon'
import type { Matter } from './matter'
import { type Places, readPlaces } from './places'

/** A matter as it is compared. The lists are sorted numbers without repetition, so that two of them are compared in one pass. */
export interface Reading {
  readonly matter: Matter
  /** Single letters that say something, those of known things left out. */
  readonly letters: Float64Array
  /** Pairs of neighbouring letters, first · 65536 + second. */
  readonly pairs: Float64Array
  /** By number, see lexicon. */
  readonly things: Float64Array
  readonly troubles: Float64Array
  /** A thing and what is wrong with it, thing · 256 + trouble. */
  readonly complaints: Float64Array
  /** What is left of the text without places, everyday words and known things; a space where something was cut out. */
  readonly words: string
  readonly places: Places
  readonly isSettled: boolean
}

/** Longer stories have said by then what they are about. */
const MOST_LETTERS = 300
/** A trouble belongs to a thing that is named at most so many letters away. */
const REACH = 12
const BREAK = 0
const SAYS_NOTHING = new Set(Array.from(EVERYDAY_LETTERS, (letter) => letter.charCodeAt(0)))
const BESIDE = /^(门口|门前|旁边|附近|后面|前面|对面|跟前|边上|背后|斜对|那边|往东|往西|往南|往北)/

/** Reads title and text; a title that only repeats the text's beginning adds nothing. */
export function readMatter(matter: Matter): Reading {
  const text = textOf(matter)
  const places = readPlaces(text, matter.village)
  const letters = foldLetters(places.rest)
  const found = findCivicWords(letters)
  const named = found.filter((word) => word.meaning.things.length > 0)
  // A thing before “门口” is a place; unless nothing else is named, the matter is another one.
  const proper = named.filter((word) => !BESIDE.test(places.rest.slice(word.to, word.to + 2)))
  const about = proper.length > 0 ? proper : named
  const wrong = found.filter((word) => word.meaning.troubles.length > 0)
  const telling = tellingLetters(letters, found)
  return {
    matter,
    letters: sorted(telling.filter((letter) => letter !== BREAK && !SAYS_NOTHING.has(letter))),
    pairs: sorted(pairsOf(telling)),
    things: sorted(about.flatMap((word) => word.meaning.things)),
    troubles: sorted(wrong.flatMap((word) => word.meaning.troubles)),
    complaints: sorted(complaintsOf(about, wrong)),
    words: String.fromCharCode(...telling).replaceAll('\0', ' '),
    places,
    isSettled: found.some((word) => word.meaning.isSettled && stands(places.rest, word)),
  }
}

function textOf({ title, text }: Matter): string {
  const start = (title ?? '').replace(/…$/, '')
  return (start === '' || text.includes(start) ? text : `${start}。${text}`).normalize('NFKC').slice(0, MOST_LETTERS)
}

function foldLetters(text: string): Uint16Array {
  const letters = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) letters[at] = foldLetter(text.charCodeAt(at))
  return letters
}

/** Lower case; what is neither a Chinese letter, a Latin one nor a figure ends a phrase. */
function foldLetter(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32
  const isLetter =
    (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)
  return isLetter ? unit : BREAK
}

/** What is left when the words that say nothing and the known things are cut out: the things are compared as things, not once more as letters. */
function tellingLetters(letters: Uint16Array, found: readonly Found[]): Uint16Array {
  const telling = letters.slice()
  for (const { from, to, meaning } of found) {
    const isThing = meaning.things.length > 0 && meaning.troubles.length === 0
    const saysNothing = meaning.isEveryday && meaning.things.length + meaning.troubles.length === 0
    if (isThing || saysNothing) telling.fill(BREAK, from, to)
  }
  return telling
}

function pairsOf(letters: Uint16Array): number[] {
  const pairs: number[] = []
  for (let at = 1; at < letters.length; at += 1) {
    const first = letters[at - 1] ?? BREAK
    const second = letters[at] ?? BREAK
    if (first !== BREAK && second !== BREAK) pairs.push(first * 65536 + second)
  }
  return pairs
}

function complaintsOf(about: readonly Found[], wrong: readonly Found[]): number[] {
  return wrong.flatMap((trouble) => {
    const near = about.filter((thing) => thing.from - trouble.to <= REACH && trouble.from - thing.to <= REACH)
    const things = (near.length > 0 ? near : about).flatMap((thing) => thing.meaning.things)
    return things.flatMap((thing) => trouble.meaning.troubles.map((each) => thing * 256 + each))
  })
}

/** Whether “修好了” is meant: not “没修好”, not “修好了又坏了”. */
function stands(text: string, { from, to }: Found): boolean {
  const before = text.slice(Math.max(0, from - 3), from)
  const after = text.slice(to)
  const isTakenBack =
    Array.from(SETTLED.takenBackBefore).some((letter) => before.includes(letter)) ||
    SETTLED.takenBackAfter.split(' ').some((word) => after.includes(word))
  return !isTakenBack
}

/** Sorted, without repetition; a typed array because its sort is by number and fast. */
function sorted(numbers: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(numbers).sort()
  return all.filter((each, at) => at === 0 || each !== all[at - 1])
}
