/** The report on routing out of its counts: sums, accuracies, and what goes wrong most, in order. */
import { PASS_REASONS, type PassReason } from '../../../../types/desk'
import { ROUTE_BASES, type RouteBasis } from '../../../../types/route'
import type { RoutingFigures } from '../../../../types/routing'
import type { CountedRoutes, RoutingCounts } from './count-routing'
import { accuracyOf } from './wilson'

/** The report by codes of places; who shows it puts the names in. */
export interface CodedReport {
  readonly total: RoutingFigures
  readonly held: number
  readonly townships: readonly ({ readonly said: string } & RoutingFigures)[]
  readonly bases: readonly ({ readonly basis: RouteBasis } & RoutingFigures)[]
  readonly reasons: readonly { readonly reason: PassReason; readonly count: number }[]
  readonly pairs: RoutingCounts['pairs']
}

/** Townships by code, reasons and pairs by how often. What was routed nowhere counts as `held` only. */
export function reportOf({ routes, pairs, reasons }: RoutingCounts): CodedReport {
  const toTownships = routes.filter(({ said }) => said !== null)
  const townships = [...new Set(toTownships.flatMap(({ said }) => said ?? []))].sort()
  return {
    total: figuresOf(toTownships),
    held: routes.reduce((sum, { said, routed }) => sum + (said === null ? routed : 0), 0),
    townships: townships.map((said) => ({ said, ...figuresOf(toTownships.filter((cell) => cell.said === said)) })),
    bases: ROUTE_BASES.map((basis) => ({
      basis,
      ...figuresOf(toTownships.filter((cell) => cell.basis === basis)),
    })).filter(({ routed }) => routed > 0),
    reasons: [...reasons].sort((a, b) => b.count - a.count || orderOf(a.reason) - orderOf(b.reason)),
    pairs: [...pairs].sort((a, b) => b.count - a.count || (a.said + a.to < b.said + b.to ? -1 : 1)),
  }
}

const orderOf = (reason: PassReason): number => PASS_REASONS.indexOf(reason)

function figuresOf(cells: readonly CountedRoutes[]): RoutingFigures {
  const sum = (part: 'routed' | 'judged' | 'right' | 'passedOn') => cells.reduce((all, cell) => all + cell[part], 0)
  const [judged, right] = [sum('judged'), sum('right')]
  return { routed: sum('routed'), judged, right, passedOn: sum('passedOn'), accuracy: accuracyOf(right, judged) }
}
