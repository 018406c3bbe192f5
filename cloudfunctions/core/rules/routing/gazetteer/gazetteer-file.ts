/** A gazetteer as bytes and back: sections one after the other, so that opening one copies nothing but the names of townships. */
import type { Gazetteer, Upper } from './gazetteer'

/** Raised when the layout changes; a file of another layout is refused. */
const LAYOUT = 1

interface Header {
  readonly layout: number
  readonly isKept: boolean
  /** “code name from to” of each upper. */
  readonly uppers: readonly string[]
  readonly townshipNames: string
  /** Letters in the order of their numbers, from 1 on. */
  readonly alphabet: string
  /** Lengths of the sections in bytes, in the order of {@link packGazetteer}. */
  readonly sections: readonly number[]
}

/** The bytes of a gazetteer: length of the header (4), header (JSON), then the arrays, each at a multiple of 4. */
export function packGazetteer(gazetteer: Gazetteer): Uint8Array {
  const { trie, entries, townships, villageFrom, villageTextFrom, villages, villageText } = gazetteer
  const arrays = [trie.base, entries, townships, villageFrom, villageTextFrom, trie.check, villages, villageText]
  const header: Header = {
    layout: LAYOUT,
    isKept: gazetteer.isKept,
    uppers: gazetteer.uppers.map((upper) => `${upper.code} ${upper.name} ${upper.from} ${upper.to}`),
    townshipNames: gazetteer.townshipNames.join(','),
    alphabet: alphabetOf(gazetteer.letters),
    sections: arrays.map((array) => array.byteLength),
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(
    aligned(4 + head.length) + arrays.reduce((sum, array) => sum + aligned(array.byteLength), 0),
  )
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = aligned(4 + head.length)
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return bytes
}

/** The gazetteer in `buffer` (little-endian machines, as all that run Node). Throws when it is of another layout. */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const length = new DataView(buffer).getUint32(0, true)
  const header: Header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)))
  if (header.layout !== LAYOUT)
    throw new Error(`gazetteer of layout ${header.layout}, expected ${LAYOUT}: make it again`)
  let at = aligned(4 + length)
  const next = (): [ArrayBuffer, number, number] => {
    const size = header.sections[index++] ?? 0
    const from = at
    at += aligned(size)
    return [buffer, from, size]
  }
  let index = 0
  const words = ([bytes, from, size]: [ArrayBuffer, number, number]) => new Uint32Array(bytes, from, size >>> 2)
  const halves = ([bytes, from, size]: [ArrayBuffer, number, number]) => new Uint16Array(bytes, from, size >>> 1)
  const [bytes, from, size] = next()
  const base = new Int32Array(bytes, from, size >>> 2)
  const entries = words(next())
  const townships = words(next())
  const villageFrom = words(next())
  const villageTextFrom = words(next())
  const check = halves(next())
  const villages = halves(next())
  const villageText = halves(next())
  return {
    isKept: header.isKept,
    trie: { base, check },
    entries,
    townships,
    villageFrom,
    villageTextFrom,
    villages,
    villageText,
    letters: lettersOf(header.alphabet),
    uppers: header.uppers.map(upperOf),
    townshipNames: header.townshipNames.split(','),
  }
}

const aligned = (size: number): number => (size + 3) & ~3

function alphabetOf(letters: Uint16Array): string {
  const units: number[] = []
  for (let unit = 0; unit < letters.length; unit += 1) {
    const number = letters[unit] ?? 0
    if (number > 0) units[number - 1] = unit
  }
  return units.map((unit) => unit.toString(16)).join(' ')
}

function lettersOf(alphabet: string): Uint16Array {
  const letters = new Uint16Array(0x10000)
  for (const [index, unit] of alphabet.split(' ').entries()) letters[Number.parseInt(unit, 16)] = index + 1
  return letters
}

function upperOf(row: string): Upper {
  const [code = '', name = '', from, to] = row.split(' ')
  return { code, name, from: Number(from), to: Number(to) }
}
