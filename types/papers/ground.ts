/** 看法汇总: what a round of statements came to, kept with the topic when the round closes. */
import * as v from 'valibot'
import { groundResultSchema, partySchema } from '../ground'

/** `round`: counted from 1 within its session. `statements`: those that were put and not taken back. */
export const ground = v.object({
  kind: v.literal('ground'),
  round: v.number(),
  statements: v.array(v.object({ id: v.string(), text: v.string() })),
  parties: v.array(partySchema),
  result: groundResultSchema,
})
