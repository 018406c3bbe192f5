/** Finds the civic words in folded letters: one walk, the longest word wins. */
import { THINGS, type Thing, TROUBLES, type Trouble } from './civic-words'
import { EVERYDAY, SETTLED } from './everyday-words'
import { SAYINGS, WIDER, WIDER_TROUBLE } from './sayings'

/** The things in the order of their numbers. */
export const THING_KEYS: readonly Thing[] = keysOf(THINGS)

/** The troubles in the order of their numbers. */
export const TROUBLE_KEYS: readonly Trouble[] = keysOf(TROUBLES)

/** A civic word found at `from` ≤ i < `to`; things and troubles by number. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
}

/** What a word says. `isEveryday`: nothing; `isSettled`: that all is well again. */
export interface Meaning {
  readonly things: readonly number[]
  readonly troubles: readonly number[]
  readonly isEveryday: boolean
  readonly isSettled: boolean
}

interface Node {
  meaning: Meaning | null
  readonly next: Map<number, Node>
}

const NOTHING: Meaning = { things: [], troubles: [], isEveryday: false, isSettled: false }

let grown: Node | null = null

/** Grown when first asked for: most calls of a function compare nothing, and none should wait for it at the start. */
function root(): Node {
  grown ??= tree()
  return grown
}

/** The civic words of the text, from left to right, none inside another. */
export function findCivicWords(letters: Uint16Array): readonly Found[] {
  const lexicon = root()
  const found: Found[] = []
  for (let at = 0; at < letters.length; ) {
    const word = longestAt(lexicon, letters, at)
    if (word) found.push(word)
    at = word ? word.to : at + 1
  }
  return found
}

function longestAt(root: Node, letters: Uint16Array, from: number): Found | null {
  let longest: Found | null = null
  let node = root.next.get(letters[from] ?? 0)
  for (let to = from + 1; node; to += 1) {
    if (node.meaning) longest = { from, to, meaning: node.meaning }
    node = node.next.get(letters[to] ?? 0)
  }
  return longest
}

function tree(): Node {
  const root: Node = { meaning: null, next: new Map() }
  for (const [number, key] of THING_KEYS.entries()) put(root, THINGS[key].words, { things: withWider(number) })
  for (const [number, key] of TROUBLE_KEYS.entries())
    put(root, TROUBLES[key].words, { troubles: withWiderTrouble(number) })
  for (const saying of SAYINGS) {
    put(root, saying.words, {
      things: saying.things.flatMap((key) => withWider(THING_KEYS.indexOf(key))),
      troubles: saying.troubles.flatMap((key) => withWiderTrouble(TROUBLE_KEYS.indexOf(key))),
    })
  }
  put(root, EVERYDAY, { isEveryday: true })
  put(root, SETTLED.words, { isSettled: true })
  return root
}

function withWider(thing: number): readonly number[] {
  const key = THING_KEYS[thing]
  const wider = key && WIDER[key]
  return wider ? [thing, ...withWider(THING_KEYS.indexOf(wider))] : [thing]
}

function withWiderTrouble(trouble: number): readonly number[] {
  const key = TROUBLE_KEYS[trouble]
  const wider = key && WIDER_TROUBLE[key]
  return wider ? [trouble, TROUBLE_KEYS.indexOf(wider)] : [trouble]
}

function put(root: Node, words: string, meaning: Partial<Meaning>): void {
  for (const word of words.split(' ')) {
    let node = root
    for (let i = 0; i < word.length; i += 1) {
      const next = node.next.get(word.charCodeAt(i)) ?? { meaning: null, next: new Map() }
      node.next.set(word.charCodeAt(i), next)
      node = next
    }
    node.meaning = merged(node.meaning ?? NOTHING, meaning)
  }
}

function merged(one: Meaning, more: Partial<Meaning>): Meaning {
  return {
    things: [...new Set([...one.things, ...(more.things ?? [])])],
    troubles: [...new Set([...one.troubles, ...(more.troubles ?? [])])],
    isEveryday: one.isEveryday || more.isEveryday === true,
    isSettled: one.isSettled || more.isSettled === true,
  }
}

function keysOf<Table extends object>(table: Table): readonly (keyof Table)[] {
  return Object.keys(table) as (keyof Table)[]
}
