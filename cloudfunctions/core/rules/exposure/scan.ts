/** Reads texts that the public will see and says what in them gives somebody away. Pure rules, one pass over each text. */
import { createHash } from 'node:crypto'
import { EXPOSURES, type Exposure, type Finding } from '../../../../types/exposure'
import { findBelowVillage, findDoors } from './doors'
import { fold } from './fold'
import { findHiddenNames } from './hidden-names'
import { findHouseholds } from './households'
import { findLikelyNames, findNames, findNamesBeside, findOfficials } from './names'
import { findNumbers } from './numbers'
import { claimed, overlaps, type Span } from './span'

/** A public text: `path` names it to code (`outcome.text`), `where` to people. */
export interface PublicText {
  readonly path: string
  readonly where: string
  readonly text: string
}

/** What the scan knows of the matter besides its texts. */
export interface About {
  /** Of those who raised it and chose not to be named. */
  readonly hiddenNames: readonly string[]
  /** Names that stand in the topic's own papers: who was at the session, who was to take part. */
  readonly knownNames: readonly string[]
  /** Names of towns and villages around, which are no persons' names. */
  readonly places: readonly string[]
  /** Villages that are small, or may be as far as the county has said; only looked for while {@link isRaisedByFew}. */
  readonly smallPlaces: readonly string[]
  /** So few raised it that a place below the village tells who they are. */
  readonly isRaisedByFew: boolean
}

/** Letters shown before and after what was found. */
const AROUND = 14

/** All findings in all texts, in the order in which they are read; the same words in the same text are one. */
export const scan = (texts: readonly PublicText[], about: About): readonly Finding[] =>
  texts.flatMap((text) => findingsIn(text, about))

/** Where something stands in one text, in its order; no two share a letter. */
export function findExposed(text: string, about: About): readonly Span[] {
  const plain = fold(text)
  const numbers = findNumbers(plain)
  const doors = findDoors(plain)
  const places = about.places.flatMap((place) => everywhere(plain, place, 'small-place'))
  const isPlace = (span: Span): boolean => places.some((place) => overlaps(place, span))
  const known = about.knownNames.flatMap((name) => everywhere(plain, name, 'name'))
  const names = [...known, ...findNames(plain)].filter((span) => !isPlace(span))
  const beside = findNamesBeside(plain, claimed([...numbers, ...doors]), names).filter((span) => !isPlace(span))
  const spans = [
    ...findHiddenNames(plain, about.hiddenNames),
    ...numbers,
    ...findHouseholds(plain, claimed([...names, ...doors])),
    ...beside,
    ...doors,
    ...findOfficials(plain).filter((span) => !isPlace(span)),
    ...names,
    ...findLikelyNames(plain).filter((span) => !isPlace(span)),
    ...(about.isRaisedByFew ? [...smallPlacesIn(plain, about), ...findBelowVillage(plain)] : []),
  ]
  return [...claimed(spans)].sort((a, b) => a.from - b.from)
}

function findingsIn({ path, where, text }: PublicText, about: About): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const { from, to, kind } of findExposed(text, about)) {
    const words = text.slice(from, to)
    const id = findingId(path, kind, words)
    const known = found.get(id)
    found.set(id, {
      id,
      path,
      where,
      kind,
      words,
      before: known?.before ?? `${from > AROUND ? '…' : ''}${text.slice(Math.max(0, from - AROUND), from)}`,
      after: known?.after ?? `${text.slice(to, to + AROUND)}${text.length > to + AROUND ? '…' : ''}`,
      times: (known?.times ?? 0) + 1,
      why: EXPOSURES[kind].why,
    })
  }
  return [...found.values()]
}

const findingId = (path: string, kind: Exposure, words: string): string =>
  `${kind}-${createHash('sha256').update([path, kind, words].join('\n')).digest('base64url').slice(0, 16)}`

const smallPlacesIn = (text: string, { smallPlaces }: About): readonly Span[] =>
  smallPlaces.flatMap((place) => everywhere(text, place, 'small-place'))

function everywhere(text: string, words: string, kind: Exposure): Span[] {
  const spans: Span[] = []
  for (let from = text.indexOf(words); words !== '' && from >= 0; from = text.indexOf(words, from + words.length)) {
    spans.push({ from, to: from + words.length, kind })
  }
  return spans
}
