/** The codes collection: the registry of village codes, by scene. */
import * as v from 'valibot'
import { CODE_ACTS } from '../../../types/code'
import { collectionOf } from './database'

const codeDocument = v.object({
  /** The scene printed in the code. */
  _id: v.string(),
  county: v.string(),
  /** The township whose station keeps it (9 digits); null: stock of the whole county. */
  township: v.nullable(v.string()),
  /** The village it was printed for or mapped to; null: not yet mapped to one. */
  place: v.nullable(v.string()),
  /** The village's name as printed, so that it can be said when the directory no longer has it. */
  name: v.nullable(v.string()),
  validFrom: v.number(),
  validTo: v.nullable(v.number()),
  mergedInto: v.nullable(v.string()),
  /** The day in China on which it was last scanned, `YYYY-MM-DD`; null: never. */
  scannedOn: v.nullable(v.string()),
  /** What was done with it by hand, oldest first; `by` in words by role, `person` and `requestId` for repeated requests. */
  history: v.array(
    v.object({
      act: v.picklist(CODE_ACTS),
      at: v.number(),
      by: v.string(),
      /** The village it was mapped to, or the reason for retiring it. */
      text: v.string(),
      person: v.string(),
      requestId: v.string(),
    }),
  ),
})

/** See `codeDocument`: a code as stored. */
export type StoredCode = v.InferOutput<typeof codeDocument>

/** Codes by scene; what one means today says `rules/codes`. */
export const codes = collectionOf('codes', codeDocument)
