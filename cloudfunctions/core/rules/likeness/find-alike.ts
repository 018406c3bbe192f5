/** Finds the open matters that may be the one somebody is about to submit. */
import { explain } from './explain'
import type { Matter } from './matter'
import { POLICIES, type Policy } from './policy'
import { type Reading, readMatter } from './read-matter'
import { similarity } from './similarity'
import { weighAmong } from './weigh'

/** A matter that may be the same: how alike (0..1), and why, in words. */
export interface Alike {
  readonly matter: Matter
  readonly likeness: number
  readonly because: string
}

/** Matters shown to somebody who is about to submit. */
const MOST_SHOWN = 3

/** The candidates that may be the same matter, best first, at most `most`; empty when nothing is near enough. The matter itself is left out. */
export function findAlike(
  matter: Matter,
  candidates: readonly Matter[],
  most: number = MOST_SHOWN,
  policy: Policy = POLICIES.sameMatter,
): readonly Alike[] {
  const mine = readMatter(matter)
  const others = candidates.filter(({ id }) => id !== matter.id).map(readMatter)
  const weigh = weighAmong([mine, ...others])
  return others
    .map((reading): readonly [Reading, number] => [reading, similarity(mine, reading, weigh, policy)])
    .filter(([, likeness]) => likeness >= policy.least)
    .sort(([a, x], [b, y]) => y - x || (a.matter.id < b.matter.id ? -1 : 1))
    .slice(0, most)
    .map(([reading, likeness]) => ({ matter: reading.matter, likeness, because: explain(mine, reading, weigh) }))
}
