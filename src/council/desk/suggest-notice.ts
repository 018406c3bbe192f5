/** The suggestion with which the accept form is filled: the resident's own words, without what points to a person. */
import { lengthOf } from '~types/fields'
import { LIMITS } from '~types/limits'

/** Numbers that lead to a person: identity cards (18), then mobile and landline phones. */
const PERSONAL_NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '（证件号已隐去）'],
  [/(?<!\d)1\d{10}(?!\d)/g, '（电话已隐去）'],
  [/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g, '（电话已隐去）'],
]

const withoutNumbers = (text: string): string =>
  PERSONAL_NUMBERS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text)

const cut = (text: string, most: number): string =>
  lengthOf(text) <= most
    ? text
    : `${Array.from(text)
        .slice(0, most - 1)
        .join('')}…`

/** Public title and summary to start from; the clerk reads and edits both before anything is published. */
export const suggestNotice = (concern: {
  title: string
  text: string
  where: { words: string | null }
}): { title: string; summary: string } => {
  const place = concern.where.words === null ? '' : `\n地点：${concern.where.words}`
  const room = LIMITS.summary - lengthOf(place)
  return {
    title: cut(withoutNumbers(concern.title), LIMITS.title),
    summary: cut(`有居民反映：${withoutNumbers(concern.text)}`, room) + place,
  }
}
