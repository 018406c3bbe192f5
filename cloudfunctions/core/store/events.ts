/** The events collection: the append-only record of each topic, every event with the hash of the one before. */
import * as v from 'valibot'
import { eventSchema } from '../../../types/timeline'
import type { RecordedEvent } from '../rules/record'
import { collectionOf } from './database'

const eventDocument = v.object({
  _id: v.string(),
  topic: v.string(),
  sequence: v.number(),
  previous: v.string(),
  hash: v.string(),
  ...eventSchema.entries,
})

/** Events by topic and sequence. */
export const events = collectionOf('events', eventDocument)

/** An event as stored: its id says topic and place in the record, so none can be written twice. */
export const eventDocumentOf = (event: RecordedEvent): v.InferOutput<typeof eventDocument> => ({
  _id: `${event.topic}-${String(event.sequence).padStart(4, '0')}`,
  ...event,
})
