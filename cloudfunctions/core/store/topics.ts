/** The topics collection: the working state of each topic; the public reads cards and pages instead. */
import * as v from 'valibot'
import { METHOD_NAMES, STEPS } from '../../../types/method'
import { collectionOf } from './database'

const topicDocument = v.object({
  _id: v.string(),
  number: v.string(),
  version: v.number(),
  council: v.string(),
  /** The township whose board lists it. */
  board: v.string(),
  /** The method with which it began; it stays (ARCHITECTURE, decision 2). */
  method: v.picklist(METHOD_NAMES),
  step: v.picklist(STEPS),
  stepSince: v.number(),
  title: v.string(),
  summary: v.string(),
  kind: v.string(),
  photos: v.array(v.string()),
  concerns: v.array(v.string()),
  /** Who raised them; a person who raised two stands here once. */
  authors: v.array(v.string()),
  /** Residents who met the same (我也遇到), the concerns' authors not counted; of gathered concerns the sum. */
  followers: v.number(),
  openedAt: v.number(),
  closedAt: v.nullable(v.number()),
  /** The hash of the last event in its record. */
  lastHash: v.string(),
  lastSequence: v.number(),
})

/** See `topicDocument`: a topic as stored. */
export type StoredTopic = v.InferOutput<typeof topicDocument>

/** Topics by id; a topic opened from one concern carries that concern's id with another letter. */
export const topics = collectionOf('topics', topicDocument)
