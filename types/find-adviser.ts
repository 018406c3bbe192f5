/** Which studio advises on a matter, from the county's list; the phone shows it before submitting, the cloud keeps it. */
import type { Kind } from './kind'
import type { Adviser, Studio } from './studio'

/** The lists that decide, both of one county. */
export interface AdviserLists {
  readonly studios: readonly Studio[]
  readonly kinds: readonly Kind[]
}

/** What the matter is: its kind (null before it was chosen) and its words. */
export interface AdvisedMatter {
  readonly kind: string | null
  readonly words: string
}

/** The first studio of the list that has the matter's kind and, where it names words, one of them; null when none does. */
export function adviserFor({ studios, kinds }: AdviserLists, { kind, words }: AdvisedMatter): Adviser | null {
  const label = kinds.find(({ key }) => key === kind)?.label
  if (label === undefined) return null
  for (const studio of studios.filter((each) => each.kinds.some((key) => key === kind))) {
    const { key, name } = studio
    const word = studio.words.find((each) => words.includes(each))
    if (word !== undefined) return { key, name, because: `文中提到“${word}”` }
    if (studio.words.length === 0) return { key, name, because: `事情类别是“${label}”` }
  }
  return null
}
