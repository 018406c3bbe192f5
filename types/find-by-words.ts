/** Finds in a text the first entry of a list that is told by words: emergencies, matters that are not negotiable. */

/** An entry and the word of its list that stands in the text. */
export interface FoundByWords<Entry> {
  readonly entry: Entry
  readonly word: string
}

/** The first entry, in the list's order, one of whose words the text has; null when there is none. */
export function findByWords<Entry extends { readonly words: readonly string[] }>(
  text: string,
  entries: readonly Entry[],
): FoundByWords<Entry> | null {
  for (const entry of entries) {
    const word = entry.words.find((each) => text.includes(each))
    if (word !== undefined) return { entry, word }
  }
  return null
}
