/** The follows collection: who hears of a matter besides the one who raised it (我也遇到). Private; only counts of it are public. */
import * as v from 'valibot'
import { LIMITS } from '../../../types/limits'
import { collectionOf } from './database'

/**
 * `neighbour`: met the same and joined; `author`: raised one of the topic's concerns, and hears of the topic from then on; `family`:
 * hears of it in place of an author without a phone, who is counted already; `office`: put the topic forward for the station or the
 * committee, hears of it, and is neither counted nor asked.
 */
const FOLLOWS_AS = ['neighbour', 'author', 'family', 'office'] as const

const followDocument = v.object({
  /** Made from target and person, so that joining twice is joining once. */
  _id: v.string(),
  person: v.string(),
  /** A concern or a topic. Who joined a concern keeps this when it becomes a topic. */
  target: v.string(),
  /** Sort key: see `sortKey` in types/fields. */
  order: v.string(),
  since: v.number(),
  as: v.picklist(FOLLOWS_AS),
  /** Whether they agreed to say at the end whether it came true; an author always does. */
  supervises: v.boolean(),
  /** Of an author: the own concern. Of others: the one for whose author they act, having shown its query code; else null. */
  concern: v.nullable(v.string()),
  /** What the neighbour had written before joining, for the case that the matter is withdrawn; nobody else reads it. */
  words: v.nullable(
    v.object({
      text: v.pipe(v.string(), v.maxLength(2 * LIMITS.concernText)),
      kind: v.nullable(v.string()),
      council: v.nullable(v.string()),
      village: v.nullable(v.string()),
    }),
  ),
})

/** See `followDocument`: a follow as stored. */
export type StoredFollow = v.InferOutput<typeof followDocument>

/** Follows by deterministic id (`rules/identifiers`). */
export const follows = collectionOf('follows', followDocument)
