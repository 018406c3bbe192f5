/** The separations collection: which matters a station or a county has said are not the same. Private. */
import * as v from 'valibot'
import { LIMITS } from '../../../types/limits'
import { collectionOf } from './database'

const separationsDocument = v.object({
  /** The station's township or the county: a division code. */
  _id: v.string(),
  /** Newest first; no two matters of one set are suggested together again. */
  sets: v.pipe(
    v.array(v.object({ matters: v.array(v.string()), at: v.number(), by: v.string() })),
    v.maxLength(LIMITS.separations),
  ),
})

/** See `separationsDocument`: what one place has said. */
export type StoredSeparations = v.InferOutput<typeof separationsDocument>

/** One document a place. */
export const separations = collectionOf('separations', separationsDocument)
