/** Counts where concerns were routed first and where they went; the same counts as the database makes for the county's page. */
import type { ConcernState } from '../../../../types/concern'
import type { PassReason } from '../../../../types/desk'
import { townshipOf } from '../../../../types/place'
import type { RouteBasis } from '../../../../types/route'
import type { Hop } from '../hops'

/** The parts of a concern that say how it was routed. `station`: who has it, or had it last. */
export interface RoutedConcern {
  readonly state: ConcernState
  readonly station: string
  readonly routing: { readonly basis: RouteBasis | null; readonly council: string | null }
  readonly hops: readonly Pick<Hop, 'reason'>[]
}

/** One cell: what was routed to a township (`said`; null: to the county) on one basis. */
export interface CountedRoutes {
  readonly said: string | null
  readonly basis: RouteBasis | null
  readonly routed: number
  /** Answered by somebody: taken up or returned with a reason. */
  readonly judged: number
  /** Answered by the township itself. */
  readonly right: number
  readonly passedOn: number
}

/** All that the report is made of. `pairs`: passed on and now elsewhere, `to` a township or the county. */
export interface RoutingCounts {
  readonly routes: readonly CountedRoutes[]
  readonly pairs: readonly { readonly said: string; readonly to: string; readonly count: number }[]
  readonly reasons: readonly { readonly reason: PassReason; readonly count: number }[]
}

/** States in which somebody has answered, which is the only judge of a route. */
export const JUDGED: readonly ConcernState[] = ['accepted', 'returned']

/** Each concern counts once in `routes`; in `pairs` and `reasons` those that were routed to a township and passed on. */
export function countRouting(concerns: readonly RoutedConcern[]): RoutingCounts {
  const routes = new Map<string, CountedRoutes>()
  const pairs = new Map<string, RoutingCounts['pairs'][number]>()
  const reasons = new Map<PassReason, number>()
  for (const concern of concerns) {
    const said = townshipOf(concern.routing.council ?? '')
    const cell = `${said} ${concern.routing.basis}`
    routes.set(cell, withOneMore(routes.get(cell) ?? emptyCell(said, concern.routing.basis), concern, said))
    const [first] = concern.hops
    if (said === null || first === undefined) continue
    if (first.reason) reasons.set(first.reason, (reasons.get(first.reason) ?? 0) + 1)
    const way = `${said} ${concern.station}`
    if (concern.station !== said) {
      pairs.set(way, { said, to: concern.station, count: (pairs.get(way)?.count ?? 0) + 1 })
    }
  }
  return {
    routes: [...routes.values()],
    pairs: [...pairs.values()],
    reasons: [...reasons].map(([reason, count]) => ({ reason, count })),
  }
}

const emptyCell = (said: string | null, basis: RouteBasis | null): CountedRoutes => ({
  said,
  basis,
  routed: 0,
  judged: 0,
  right: 0,
  passedOn: 0,
})

function withOneMore(cell: CountedRoutes, { state, station, hops }: RoutedConcern, said: string | null): CountedRoutes {
  const isJudged = JUDGED.includes(state)
  return {
    ...cell,
    routed: cell.routed + 1,
    judged: cell.judged + (isJudged ? 1 : 0),
    right: cell.right + (isJudged && station === said ? 1 : 0),
    passedOn: cell.passedOn + (hops.length > 0 ? 1 : 0),
  }
}
