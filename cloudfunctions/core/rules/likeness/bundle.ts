/** Suggests which matters belong together: 共性问题 within a council, or across the councils of a county. */
import { explain } from './explain'
import type { Matter } from './matter'
import type { Policy } from './policy'
import { type Reading, readMatter } from './read-matter'
import { similarity } from './similarity'
import { PARTS, type Weigh, weighAmong } from './weigh'

/** Matters that belong together; `likeness` is the mean over its pairs, `because` says it for the two most alike. */
export interface Bundle {
  readonly matters: readonly Matter[]
  readonly likeness: number
  readonly because: string
}

interface Link {
  readonly one: number
  readonly other: number
  readonly likeness: number
}

/** Bundles of two matters or more under a policy, the largest first; a matter is in at most one. */
export function bundle(candidates: readonly Matter[], policy: Policy): readonly Bundle[] {
  const readings = candidates.map(readMatter)
  const weigh = weighAmong(readings)
  const likeness = memo((one, other) => similarity(at(readings, one), at(readings, other), weigh, policy))
  const links = neighbours(readings)
    .filter(([one, other]) => mayJoin(at(readings, one), at(readings, other), policy))
    .map(([one, other]): Link => ({ one, other, likeness: likeness(one, other) }))
    .filter((link) => link.likeness >= policy.least)
    .sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other)
  return joined(links, readings.length, likeness, policy)
    .map((group) => toBundle(group, readings, links, likeness, weigh))
    .filter(({ matters }) => new Set(matters.map(({ council }) => council)).size >= policy.councils.least)
    .sort((a, b) => b.matters.length - a.matters.length || b.likeness - a.likeness)
}

const mayJoin = (one: Reading, other: Reading, { councils }: Policy): boolean =>
  councils.together === 'any' || one.matter.council === other.matter.council

/** Groups join while the mean over all pairs between them stays near enough: one odd link makes no chain. */
function joined(
  links: readonly Link[],
  size: number,
  likeness: (one: number, other: number) => number,
  policy: Policy,
): readonly (readonly number[])[] {
  const groupOf: (readonly number[])[] = Array.from({ length: size }, (_, each) => [each])
  for (const { one, other } of links) {
    const a = at(groupOf, one)
    const b = at(groupOf, other)
    if (a === b || meanBetween(a, b, likeness) < policy.least) continue
    const group = [...a, ...b]
    for (const each of group) groupOf[each] = group
  }
  return [...new Set(groupOf)].filter((group) => group.length > 1)
}

function toBundle(
  group: readonly number[],
  readings: readonly Reading[],
  links: readonly Link[],
  likeness: (one: number, other: number) => number,
  weigh: Weigh,
): Bundle {
  const best = links.find(({ one, other }) => group.includes(one) && group.includes(other))
  const [one = 0, other = 0] = best ? [best.one, best.other] : group
  const pairs = group.flatMap((a, i) => group.slice(i + 1).map((b) => likeness(a, b)))
  return {
    matters: [...group].sort((a, b) => a - b).map((each) => at(readings, each).matter),
    likeness: pairs.reduce((sum, each) => sum + each, 0) / pairs.length,
    because: explain(at(readings, one), at(readings, other), weigh),
  }
}

function meanBetween(
  a: readonly number[],
  b: readonly number[],
  likeness: (one: number, other: number) => number,
): number {
  const sum = a.reduce((all, one) => all + b.reduce((some, other) => some + likeness(one, other), 0), 0)
  return sum / (a.length * b.length)
}

/** Pairs that share a thing or two letters in a row; all others have nothing to be alike by. */
function neighbours(readings: readonly Reading[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  const met = new Set<number>()
  for (const [each, reading] of readings.entries()) {
    for (const part of PARTS) {
      if (part === 'letters' || part === 'troubles') continue
      for (const feature of reading[part]) {
        const key = `${part}${feature}`
        const before = holders.get(key) ?? []
        for (const other of before) met.add(other * readings.length + each)
        holders.set(key, [...before, each])
      }
    }
  }
  return Array.from(met, (pair) => [Math.floor(pair / readings.length), pair % readings.length])
}

function memo(count: (one: number, other: number) => number): (one: number, other: number) => number {
  const known = new Map<string, number>()
  return (one, other) => {
    const key = one < other ? `${one}-${other}` : `${other}-${one}`
    const value = known.get(key) ?? count(one, other)
    known.set(key, value)
    return value
  }
}

/** An index that is known to be inside. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`)
  return item
}
