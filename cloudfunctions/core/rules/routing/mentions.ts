/** Which townships and villages of the served counties a text names in full. */
import type { NamedPlace } from '../../../../types/place'
import type { Counties } from '../counties'

/** A place named in a text, and the words that name it. */
export interface Mention {
  readonly place: NamedPlace
  readonly words: string
}

/** As the names are written in the data: full-width letters made plain, spaces and separators gone. */
const normalise = (text: string): string => text.normalize('NFKC').replace(/[\s\-_·,,。]/g, '')

/** Every full name in `text`; where one name contains another (上靛坪村, 靛坪村) at the same spot only the longer counts. */
export function mentionsIn(counties: Counties, county: string | null, text: string): readonly Mention[] {
  const plain = normalise(text)
  const found = [...counties.values()]
    .filter((each) => county === null || each.rules.code === county)
    .flatMap((each) => [...each.places.values()])
    .filter((place) => place.code.length > 6 && plain.includes(place.name))
  return found.filter((place) => standsAlone(plain, place.name, found)).map((place) => ({ place, words: place.name }))
}

function standsAlone(text: string, name: string, others: readonly NamedPlace[]): boolean {
  const longer = others.map((other) => other.name).filter((other) => other !== name && other.includes(name))
  const rest = longer.reduce((left, other) => left.replaceAll(other, '|'), text)
  return rest.includes(name)
}
