/** The codes collection: the registry of village codes, by scene. */
import * as v from 'valibot'
import { collectionOf } from './database'

const codeDocument = v.object({
  /** The scene printed in the code. */
  _id: v.string(),
  place: v.string(),
  validFrom: v.number(),
  validTo: v.nullable(v.number()),
  mergedInto: v.nullable(v.string()),
})

/** Codes by scene; what one means today says `rules/codes`. */
export const codes = collectionOf('codes', codeDocument)
