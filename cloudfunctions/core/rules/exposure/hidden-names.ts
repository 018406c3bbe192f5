/** The names of those who raised a matter and chose not to be named, wherever and however spaced they stand. Folded texts only. */
import { fold } from './fold'
import { type Span, spansOf } from './span'

const BETWEEN = '[^\\p{L}\\p{N}\\n]{0,2}'

const patternOf = (name: string): RegExp | null => {
  const letters = Array.from(fold(name).replace(/[^\p{L}\p{N}]/gu, ''))
  return letters.length < 2 ? null : new RegExp(letters.join(BETWEEN), 'gu')
}

/** Single letters are no names. */
export const findHiddenNames = (text: string, names: readonly string[]): readonly Span[] =>
  names.flatMap((name) => {
    const pattern = patternOf(name)
    return pattern === null ? [] : spansOf(text, pattern, 'hidden-name')
  })
