/** Which councils a picker shows, and in which order. */
import type { Council } from '~types/council'

/** What a clerk calls a council. */
export const shortNameOf = ({ name }: Pick<Council, 'name'>): string => name.replace(/协商议事会$/, '')

/** More than a county has townships; the rest is found by typing. */
const MOST_SHOWN = 24

/** `chosen` stays in sight whatever is typed. */
export interface Wanted {
  readonly words: string
  readonly mentionedIn: string
  readonly chosen: string | null
}

/** From this many on villages' councils are found by typing only. */
const MANY = 8

/** Without words every township, those that the resident names first (all councils where they are few); with words whatever has them, else what is nearest. */
export function councilsFor(councils: readonly Council[], { words, mentionedIn, chosen }: Wanted): Council[] {
  const unasked = councils.length < MANY ? councils : townshipsFirstNamed(councils, mentionedIn)
  const found = words === '' ? unasked : named(councils, words)
  const kept = councils.filter(({ code }) => code === chosen && !found.some((council) => council.code === code))
  return [...kept, ...found].slice(0, MOST_SHOWN)
}

function townshipsFirstNamed(councils: readonly Council[], text: string): Council[] {
  const townships = councils.filter(({ code }) => code.length === 9)
  const isNamed = ({ placeName }: Council) => text.includes(placeName.replace(/(民族乡|街道|镇|乡)$/, ''))
  return [...townships.filter(isNamed), ...townships.filter((council) => !isNamed(council))]
}

function named(councils: readonly Council[], words: string): Council[] {
  const exact = councils.filter(({ name }) => name.includes(words))
  return exact.length > 0 ? exact : nearest(councils, words)
}

/** One wrong character must not leave the clerk with nothing: by how many characters the names share. */
function nearest(councils: readonly Council[], words: string): Council[] {
  const wanted = new Set([...words].filter((letter) => !'镇乡村街道社区'.includes(letter)))
  const shared = (council: Council) => [...new Set(shortNameOf(council))].filter((letter) => wanted.has(letter)).length
  return councils.filter((council) => shared(council) > 0).sort((a, b) => shared(b) - shared(a))
}
