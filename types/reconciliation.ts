/** The daily proof that nothing was dropped: every concern that a county received is somewhere, and both sides of each count agree. */
import * as v from 'valibot'
import { countyField } from './place'

const count = v.number()

/**
 * `submitted`, counted by what authors were told when their concern came in (what came in
 * before messages named their turn, by itself), should be routed + held + referred + merged + withdrawn
 * (ARCHITECTURE, decision 7), counted by where concerns stand: `merged` are those in a topic, `referred` those answered with where to
 * turn. `problems`: what does not agree, a sentence each; empty when all does.
 */
export const reconciliationSchema = v.object({
  county: countyField,
  submitted: count,
  routed: count,
  held: count,
  referred: count,
  merged: count,
  withdrawn: count,
  problems: v.array(v.string()),
})

/** See {@link reconciliationSchema}. */
export type Reconciliation = v.InferOutput<typeof reconciliationSchema>
