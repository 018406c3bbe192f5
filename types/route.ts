/** The answer of routing: which council, how sure, and on what it rests. */
import * as v from 'valibot'
import { councilSchema } from './council'
import { namedPlaceSchema } from './place'

/** One council that may be the right one; `because` is a sentence that a villager understands. */
export const routeOptionSchema = v.object({
  council: councilSchema,
  village: v.nullable(namedPlaceSchema),
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
