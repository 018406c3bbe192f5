/** One entry of a timeline: who (by role), when, what. */
import * as v from 'valibot'
import { momentField } from './fields'

/** What can happen to a concern or a topic, in the words of the record. */
export const EVENT_KINDS = [
  'submitted',
  'held',
  'on-hold',
  'passed',
  'accepted',
  'returned',
  'withdrawn',
  'opened',
  'filed',
  'moved-on',
  'merged',
] as const

/** See {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number]

/** `by` names a body or a role, never a resident. `text` is the reason or explanation when there is one. */
export const eventSchema = v.object({
  kind: v.picklist(EVENT_KINDS),
  at: momentField,
  by: v.string(),
  title: v.string(),
  text: v.nullable(v.string()),
})

/** See {@link eventSchema}. */
export type TimelineEvent = v.InferOutput<typeof eventSchema>

/** An event of a topic's record. `hash` is SHA-256 (hex) over the canonical JSON of all other fields, `previous` the hash before (“” of the first). */
export const recordedEventSchema = v.object({
  ...eventSchema.entries,
  topic: v.string(),
  /** From 1. */
  sequence: v.number(),
  previous: v.string(),
  hash: v.string(),
})

/** See {@link recordedEventSchema}. */
export type RecordedEvent = v.InferOutput<typeof recordedEventSchema>

/** An entry of a published timeline. `hash` is its own in the topic's record (see `types/record`); null of what residents raised before there was one. */
export const publicEventSchema = v.object({ ...eventSchema.entries, hash: v.nullable(v.string()) })

/** See {@link publicEventSchema}. */
export type PublicEvent = v.InferOutput<typeof publicEventSchema>
