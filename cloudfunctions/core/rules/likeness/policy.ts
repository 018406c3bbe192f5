/** What counts as alike for whom: two named policies, as data. */
import type { Standing } from './places'

/** How places count, from when on two matters are alike, and whose matters are put together. */
export interface Policy {
  readonly label: string
  /** Times the likeness of the words, by how the places stand to each other. */
  readonly place: Readonly<Record<Standing, number>>
  /** Least likeness, 0..1; chosen on one half of the labelled pairs: the best F1 that keeps a precision of 0.9. */
  readonly least: number
  /** Only matters of one council are put together, or those of at least so many. */
  readonly councils: { readonly together: 'one' | 'any'; readonly least: number }
}

/** The same matter, for a resident before submitting and for a council's clerk; and the same kind of matter in several councils, for the county. */
export const POLICIES = {
  sameMatter: {
    label: '同一件事',
    place: { same: 1, unsaid: 0.9, spot: 0.3, village: 0.1 },
    least: 0.44,
    councils: { together: 'one', least: 1 },
  },
  commonMatter: {
    label: '共性问题',
    place: { same: 1, unsaid: 1, spot: 1, village: 1 },
    // Above the best F1: a county compares thousands of pairs, of which few are alike.
    least: 0.5,
    councils: { together: 'any', least: 2 },
  },
} as const satisfies Record<string, Policy>

/** One matter is settled, the other is not: thanks do not join a complaint. */
export const SETTLED_AND_OPEN = 0.2

/** People choose the kind by feel, so that another kind is only a nudge. */
export const OTHER_KIND = 0.95
