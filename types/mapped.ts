/** What became of one concern in the outcome of its topic (诉求答复对照), as its author reads it from the notice on. */
import * as v from 'valibot'
import { DECISIONS } from './papers/decide'

/** `position`: which point of the outcome, from 1; `verdict` and `decided`: the committee's decision on it and why, null before. */
export const mappedSchema = v.variant('to', [
  v.object({
    to: v.literal('point'),
    position: v.number(),
    text: v.string(),
    verdict: v.nullable(v.picklist(DECISIONS)),
    decided: v.nullable(v.string()),
  }),
  v.object({ to: v.literal('not-adopted'), reason: v.string() }),
  v.object({ to: v.literal('referred'), reason: v.string() }),
])

/** See {@link mappedSchema}. */
export type Mapped = v.InferOutput<typeof mappedSchema>
