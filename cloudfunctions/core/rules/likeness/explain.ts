/** Why two matters are thought to be the same, in words for a villager. */
import { THINGS, TROUBLES } from './civic-words'
import { THING_KEYS, TROUBLE_KEYS } from './lexicon'
import { compare } from './places'
import type { Reading } from './read-matter'
import type { Weigh } from './weigh'

/** Things named at most. */
const MOST_THINGS = 2
/** Fewer letters in common say nothing to a reader. */
const LEAST_LETTERS = 2

/** “都说的是 靛坪村 路灯”; with no known thing in common, the longest words that both use: “都提到“后墙””. */
export function explain(one: Reading, other: Reading, weigh: Weigh): string {
  const village =
    compare(one.places, other.places) === 'same' ? (one.places.village ?? other.places.village)?.name : undefined
  const things = common(one.things, other.things)
    .sort((a, b) => weigh('things', b) - weigh('things', a) || a - b)
    .slice(0, MOST_THINGS)
    .map((thing) => labelOf(THING_KEYS[thing], THINGS))
  const troubles = common(one.troubles, other.troubles)
    .sort((a, b) => weigh('troubles', b) - weigh('troubles', a) || a - b)
    .map((trouble) => labelOf(TROUBLE_KEYS[trouble], TROUBLES))
  const subject = things.length > 0 ? things.join('、') : troubles.slice(0, 1).join('')
  if (subject !== '') return `都说的是 ${[village, subject].filter((part) => part !== undefined).join(' ')}`
  const words = longestCommon(one.words, other.words)
  if (words.length >= LEAST_LETTERS) return `都提到“${words}”`
  return village ? `都在 ${village}，说法相近` : '说法相近'
}

const common = (one: Float64Array, other: Float64Array): number[] => [...one].filter((each) => other.includes(each))

const labelOf = <Key extends string>(
  key: Key | undefined,
  table: Readonly<Record<Key, { readonly label: string }>>,
): string => (key === undefined ? '' : table[key].label)

/** The longest run of letters that both have; a space ends a run. */
function longestCommon(one: string, other: string): string {
  let longest = ''
  for (let from = 0; from < one.length; from += 1) {
    for (let to = from + longest.length + 1; to <= one.length; to += 1) {
      const run = one.slice(from, to)
      if (run.endsWith(' ') || !other.includes(run)) break
      longest = run
    }
  }
  return longest
}
