/** Suggests which matters belong together: 共性问题 within a council, or across the councils of a county. */
import { explain } from './explain'
import type { Matter } from './matter'
import { nearestPairs, type Pair } from './nearest'
import { compare } from './places'
import type { Policy } from './policy'
import { type Reading, readMatter } from './read-matter'
import { similarity } from './similarity'
import { type Weigh, weighAmong } from './weigh'

/** Matters that belong together; `likeness` is the mean over pairs of its first members, `because` says it for the two most alike. */
export interface Bundle {
  readonly matters: readonly Matter[]
  readonly likeness: number
  readonly because: string
}

/** `apart`: whether two matters, by id, were said to be different; they are never in one bundle. */
export interface BundleOptions {
  readonly apart?: (one: string, other: string) => boolean
}

/** `compared`: pairs whose likeness was worked out. */
export interface Bundled {
  readonly bundles: readonly Bundle[]
  readonly compared: number
}

/** Others that each matter is compared with at first. */
const NEAREST = 12
/** Members that speak for a group when it is asked whether another one joins: its first, which are its most alike. */
const SPEAKERS = 6

/**
 * Bundles of two matters or more under a policy, the largest first; a matter is in at most one. With n matters about
 * 12 n pairs are compared, and some more while groups grow.
 */
export function bundle(candidates: readonly Matter[], policy: Policy, { apart = never }: BundleOptions = {}): Bundled {
  const readings = candidates.map(readMatter)
  const weigh = weighAmong(readings)
  const known = new Map<number, number>()
  const likeness = (one: number, other: number): number => {
    const key = Math.min(one, other) * readings.length + Math.max(one, other)
    const value = known.get(key) ?? similarity(at(readings, one), at(readings, other), weigh, policy)
    known.set(key, value)
    return value
  }
  const isApart = (one: number, other: number) => apart(at(candidates, one).id, at(candidates, other).id)
  const may = (one: number, other: number) =>
    mayJoin(at(readings, one), at(readings, other), policy) && !isApart(one, other)
  const links = nearestPairs(readings, weigh, NEAREST, may)
    .map(({ one, other }) => ({ one, other, likeness: likeness(one, other) }))
    .filter((link) => link.likeness >= policy.least)
    .sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other)
  const bundles = joined(links, readings.length, { likeness, isApart, least: policy.least })
    .map((group) => toBundle(group, readings, links, likeness, weigh))
    .filter(({ matters }) => policy.councils.least <= 1 || councilsOf(matters).size >= policy.councils.least)
    .sort((a, b) => b.matters.length - a.matters.length || b.likeness - a.likeness)
  return { bundles, compared: known.size }
}

/** The councils whose matters these are; what the county holds is nobody's yet. */
export const councilsOf = (matters: readonly Matter[]): ReadonlySet<string> =>
  new Set(matters.flatMap(({ council }) => council ?? []))

const never = (): boolean => false

/** Of one council where the policy wants that, and not so far apart that no words could make up for it. */
const mayJoin = (one: Reading, other: Reading, { councils, place, least }: Policy): boolean =>
  (councils.together === 'any' || one.matter.council === other.matter.council) &&
  place[compare(one.places, other.places)] >= least

interface Judge {
  readonly likeness: (one: number, other: number) => number
  readonly isApart: (one: number, other: number) => boolean
  readonly least: number
}

/** Groups join while the mean between their speakers stays near enough: one odd link makes no chain. */
function joined(links: readonly Pair[], size: number, judge: Judge): readonly (readonly number[])[] {
  const groupOf: (readonly number[])[] = Array.from({ length: size }, (_, each) => [each])
  for (const { one, other } of links) {
    const a = at(groupOf, one)
    const b = at(groupOf, other)
    if (a === b || meanBetween(a, b, judge) < judge.least || areApart(a, b, judge)) continue
    const group = [...a, ...b]
    for (const each of group) groupOf[each] = group
  }
  return [...new Set(groupOf)].filter((group) => group.length > 1)
}

const areApart = (a: readonly number[], b: readonly number[], { isApart }: Judge): boolean =>
  a.some((one) => b.some((other) => isApart(one, other)))

const speakersOf = (group: readonly number[]): readonly number[] => group.slice(0, SPEAKERS)

function meanBetween(a: readonly number[], b: readonly number[], { likeness }: Judge): number {
  const pairs = speakersOf(a).flatMap((one) => speakersOf(b).map((other) => likeness(one, other)))
  return mean(pairs)
}

function toBundle(
  group: readonly number[],
  readings: readonly Reading[],
  links: readonly Pair[],
  likeness: (one: number, other: number) => number,
  weigh: Weigh,
): Bundle {
  const members = new Set(group)
  const best = links.find(({ one, other }) => members.has(one) && members.has(other))
  const [one = 0, other = 0] = best ? [best.one, best.other] : group
  const speakers = speakersOf(group)
  return {
    matters: [...group].sort((a, b) => a - b).map((each) => at(readings, each).matter),
    likeness: mean(speakers.flatMap((a, i) => speakers.slice(i + 1).map((b) => likeness(a, b)))),
    because: explain(at(readings, one), at(readings, other), weigh),
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length

/** An index that is known to be inside. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`)
  return item
}
