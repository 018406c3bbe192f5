/** The corrections collection: each concern that was ever passed on, as a labelled case for the report on routing. Private. */
import * as v from 'valibot'
import { PASS_REASONS } from '../../../types/desk'
import { sortKey } from '../../../types/fields'
import { townshipOf } from '../../../types/place'
import { ROUTE_BASES } from '../../../types/route'
import type { StoredConcern } from './concerns'
import { collectionOf } from './database'

const correctionDocument = v.object({
  /** The concern's. */
  _id: v.string(),
  /** Sort key (types/fields) of the first time it was passed on. */
  order: v.string(),
  county: v.string(),
  number: v.string(),
  /** The township to which it was routed first (9 digits); null when the router left it to the county. */
  said: v.nullable(v.string()),
  /** What the router saw. */
  saw: v.object({
    place: v.nullable(v.string()),
    title: v.string(),
    text: v.string(),
    scene: v.nullable(v.string()),
    kind: v.string(),
  }),
  basis: v.nullable(v.picklist(ROUTE_BASES)),
  council: v.nullable(v.string()),
  confidence: v.number(),
  /** Where it went last: the township (9 digits) and its council; null while the county decides. */
  went: v.nullable(v.string()),
  right: v.nullable(v.string()),
  /** Of each return by a station, oldest first. */
  reasons: v.array(v.picklist(PASS_REASONS)),
  hops: v.number(),
})

/** See `correctionDocument`: a correction as stored. */
export type StoredCorrection = v.InferOutput<typeof correctionDocument>

/** Corrections by the concern's id. */
export const corrections = collectionOf('corrections', correctionDocument)

/** All of it follows from the concern, so the latest hop rewrites the case whole and nothing has to be read for it. */
export const correctionOf = (concern: StoredConcern): StoredCorrection => ({
  _id: concern._id,
  order: sortKey(concern.hops[0]?.at ?? concern.updatedAt, concern._id),
  county: concern.county,
  number: concern.number,
  said: townshipOf(concern.routing.council ?? ''),
  saw: {
    place: concern.where.words,
    title: concern.title,
    text: concern.text,
    scene: concern.routing.scene,
    kind: concern.kind,
  },
  basis: concern.routing.basis,
  council: concern.routing.council,
  confidence: concern.routing.confidence,
  went: townshipOf(concern.council ?? ''),
  right: concern.council,
  reasons: concern.hops.flatMap(({ reason }) => reason ?? []),
  hops: concern.hops.length,
})
