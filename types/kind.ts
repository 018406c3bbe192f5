/** Kinds of matter, as a county's data file lists them. */
import * as v from 'valibot'

/** `level`: small matters go to a village's council where there is one (小事小商量), others to the township's. */
export const kindSchema = v.object({
  key: v.string(),
  label: v.string(),
  /** Words for the chip's second line. */
  examples: v.string(),
  level: v.picklist(['village', 'township']),
})

/** See {@link kindSchema}. */
export type Kind = v.InferOutput<typeof kindSchema>
