/** The answer of routing: which council, how sure, and on what it rests. */
import * as v from 'valibot'
import { councilSchema } from './council'
import { namedPlaceSchema } from './place'

/** What a route can rest on: a scanned code, what the person chose, or the words and the map. */
export const ROUTE_BASES = ['code', 'choice', 'words'] as const

/** See {@link ROUTE_BASES}. */
export type RouteBasis = (typeof ROUTE_BASES)[number]

/** One council that may be the right one; `confidence` is 0..1, `because` a sentence that a villager understands. */
export const routeOptionSchema = v.object({
  council: councilSchema,
  village: v.nullable(namedPlaceSchema),
  basis: v.picklist(ROUTE_BASES),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  because: v.string(),
})

/** See {@link routeOptionSchema}. */
export type RouteOption = v.InferOutput<typeof routeOptionSchema>

/** How sure: `auto` has its one option, `ask` two or three (best first), `hold` names who will decide. */
export const routeSchema = v.variant('decision', [
  v.object({ decision: v.literal('auto'), option: routeOptionSchema }),
  v.object({ decision: v.literal('ask'), options: v.array(routeOptionSchema), because: v.string() }),
  v.object({ decision: v.literal('hold'), county: namedPlaceSchema, owner: v.string(), because: v.string() }),
])

/** See {@link routeSchema}. */
export type Route = v.InferOutput<typeof routeSchema>
