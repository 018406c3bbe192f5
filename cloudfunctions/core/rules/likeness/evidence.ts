/** What two readings have in common and what they do not, each figure between 0 and 1. */
import type { Reading } from './read-matter'
import type { Part, Weigh } from './weigh'

/** The figures that speak for or against two texts being about the same; the order is that of the weights. */
export const EVIDENCE = [
  'letters',
  'lettersOfShorter',
  'pairs',
  'lettersAlone',
  'lettersInAll',
  'pairsInAll',
  'things',
  'otherThings',
  'troubles',
  'otherTroubles',
  'complaints',
  'otherComplaints',
] as const

/** See {@link EVIDENCE}. */
export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>

/** Symmetric; places are left out, they are judged apart. */
export function compareReadings(one: Reading, other: Reading, weigh: Weigh): Evidence {
  const letters = shared(one, other, 'letters', weigh)
  const pairs = shared(one, other, 'pairs', weigh)
  const things = shared(one, other, 'things', weigh)
  const troubles = shared(one, other, 'troubles', weigh)
  const complaints = shared(one, other, 'complaints', weigh)
  return {
    letters: cosine(letters),
    lettersOfShorter: ofShorter(letters),
    pairs: cosine(pairs),
    // Without a known thing the letters are all there is to go by.
    lettersAlone: one.things.length === 0 || other.things.length === 0 ? ofShorter(letters) : 0,
    lettersInAll: inAll(letters),
    pairsInAll: inAll(pairs),
    things: ofShorter(things),
    otherThings: isOther(things),
    troubles: ofShorter(troubles),
    otherTroubles: isOther(troubles),
    complaints: ofShorter(complaints),
    // The same thing with another trouble: a matter of its own.
    otherComplaints: things.both > 0 ? isOther(complaints) : 0,
  }
}

/** Shared weight that says two thirds of what sharing can say. */
const ENOUGH = 12

interface Shared {
  readonly both: number
  readonly one: number
  readonly other: number
}

function shared(one: Reading, other: Reading, part: Part, weigh: Weigh): Shared {
  const a = one[part]
  const b = other[part]
  const sums = { both: 0, one: 0, other: 0 }
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const x = a[i] ?? Number.POSITIVE_INFINITY
    const y = b[j] ?? Number.POSITIVE_INFINITY
    const weight = weigh(part, Math.min(x, y))
    if (x === y) sums.both += weight
    if (x <= y) sums.one += weight
    if (y <= x) sums.other += weight
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return sums
}

const cosine = ({ both, one, other }: Shared): number => (both === 0 ? 0 : both / Math.sqrt(one * other))

const ofShorter = ({ both, one, other }: Shared): number => (both === 0 ? 0 : both / Math.min(one, other))

/** By how much is shared, not by how large a part of the text that is: long stories share three rare letters by no accident. */
const inAll = ({ both }: Shared): number => 1 - Math.exp(-both / ENOUGH)

const isOther = ({ both, one, other }: Shared): number => (both === 0 && one > 0 && other > 0 ? 1 : 0)
