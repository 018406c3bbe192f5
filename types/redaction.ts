/** Words taken out of a public text, and where in a text they stand: cloud and phone do it alike. */

/** What the public reads in their place; to be read aloud. */
export const REDACTED = '（已隐去）'

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The longest first, so that words inside of others do not cut these in two. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  )

/** The text with {@link REDACTED} wherever one of `words` stood. */
export const redacted = (text: string, words: readonly string[]): string => {
  const wanted = words.filter((each) => each !== '')
  return wanted.length === 0 ? text : text.replace(anyOf(wanted), REDACTED)
}

/** A piece of a text: `isFound`: it is one of the words looked for. */
export interface Segment {
  readonly text: string
  readonly isFound: boolean
}

/** The text cut where one of `words` begins or ends; joined again it is the text. */
export function segmentsOf(text: string, words: readonly string[]): readonly Segment[] {
  const wanted = words.filter((each) => each !== '')
  // A separator in brackets stays among the pieces, each at an odd place.
  const pieces = wanted.length === 0 ? [text] : text.split(new RegExp(`(${anyOf(wanted).source})`))
  return pieces.map((piece, at) => ({ text: piece, isFound: at % 2 === 1 })).filter((segment) => segment.text !== '')
}
