/** 履职考评: a member's points of a year, each of them the points of a deed that can be looked at. */
import { DEED_KINDS, type Deed, type DeedKind, type Scoring } from '../../../../types/deed'

/** A deed with what it brought, in tenths; 0 when its kind had reached its bound before, or it was struck. */
export interface ScoredDeed {
  readonly deed: Deed
  readonly tenths: number
}

/** The points of one kind: the sum of its deeds', never more than `most`. */
export interface Score {
  readonly kind: DeedKind
  readonly tenths: number
  readonly most: number
  readonly deeds: readonly ScoredDeed[]
}

/** By kind, in the order of the list; deeds oldest first, and the first ones count. */
export const scoresOf = (deeds: readonly Deed[], scoring: Scoring): readonly Score[] =>
  DEED_KINDS.map((kind) => {
    const { each, most } = scoring[kind]
    const own = deeds.filter((deed) => deed.kind === kind).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const counting = own.filter(({ isStruck }) => !isStruck)
    const scored = own.map((deed) => ({ deed, tenths: broughtBy(counting.indexOf(deed), each, most) }))
    return { kind, tenths: sumOf(scored), most, deeds: scored }
  })

/** What the deed brings that `before` others of its kind precede; a struck one, not among those that count (−1), nothing. */
const broughtBy = (before: number, each: number, most: number): number =>
  before < 0 ? 0 : Math.max(0, Math.min(each, most - before * each))

const sumOf = (scored: readonly ScoredDeed[]): number => scored.reduce((sum, { tenths }) => sum + tenths, 0)

/** All kinds together, in tenths. */
export const totalOf = (scores: readonly Score[]): number => scores.reduce((sum, { tenths }) => sum + tenths, 0)
