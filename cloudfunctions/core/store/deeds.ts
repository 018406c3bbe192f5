/** The deeds collection: what members have done, each with its evidence. It only grows; points are computed from it and never stored. */
import * as v from 'valibot'
import { DEED_ANSWERS, DEED_KINDS } from '../../../types/deed'
import { collectionOf } from './database'

const deedDocument = v.object({
  _id: v.string(),
  /** Whose it is, by the roster's id: it stays theirs when the term is over. */
  member: v.string(),
  /** Where they belonged then. */
  place: v.string(),
  kind: v.picklist(DEED_KINDS),
  topic: v.string(),
  session: v.nullable(v.string()),
  title: v.string(),
  at: v.number(),
  /** The member's own word against it, and the keeper's answer; once. */
  objection: v.nullable(v.object({ text: v.string(), at: v.number() })),
  answer: v.nullable(v.object({ verdict: v.picklist(DEED_ANSWERS), reason: v.string(), at: v.number() })),
  /** The township or county that has to answer; null when nobody has. */
  objectedIn: v.nullable(v.string()),
})

/** See `deedDocument`: a deed as stored. */
export type StoredDeed = v.InferOutput<typeof deedDocument>

/** Deeds by {@link deedIdOf} (`rules/identifiers`). */
export const deeds = collectionOf('deeds', deedDocument)
