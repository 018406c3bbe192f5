/** Finds a place, council or sector by the name that somebody wrote, or names those that were probably meant. */

/** Something with one or more names. */
export interface Named {
  readonly key: string
  /** As it is shown. */
  readonly label: string
  /** Everything that it is called. */
  readonly names: readonly string[]
}

/** What was found, or the labels of what is like it, best first. */
export type FoundNamed =
  | { readonly found: Named }
  | { readonly found: null; readonly among: readonly string[]; readonly isUnclear: boolean }

const SUGGESTED = 3

/** Letters in common below which nothing is suggested. */
const LEAST_LIKE = 0.5

const folded = (name: string): string => name.normalize('NFKC').replace(/[\s·.]/g, '')

/** `isUnclear`: several have that very name, and `among` names them whole. */
export function findNamed(written: string, all: readonly Named[]): FoundNamed {
  const wanted = folded(written)
  const exact = all.filter(({ names }) => names.some((name) => folded(name) === wanted))
  const [only] = exact
  if (only && exact.length === 1) return { found: only }
  if (only) return { found: null, among: exact.slice(0, SUGGESTED).map(({ label }) => label), isUnclear: true }
  const like = all
    .map((named) => ({
      label: named.label,
      like: Math.max(...named.names.map((name) => likeness(wanted, folded(name)))),
    }))
    .filter(({ like: degree }) => degree >= LEAST_LIKE)
    .sort((a, b) => b.like - a.like)
  return { found: null, among: like.slice(0, SUGGESTED).map(({ label }) => label), isUnclear: false }
}

/** How many letters two names have in common in order, of the longer one's: 0..1. */
function likeness(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  let row: number[] = Array.from({ length: b.length + 1 }, () => 0)
  for (const letter of a) {
    const next = [0]
    b.forEach((each, at) => {
      next.push(each === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    })
    row = next
  }
  return (row.at(-1) ?? 0) / Math.max(a.length, b.length, 1)
}
