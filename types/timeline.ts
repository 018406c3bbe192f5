/** One entry of a timeline: who (by role), when, what. */
import * as v from 'valibot'
import { momentField } from './fields'

/** What can happen to a concern or a topic, in the words of the record. */
export const EVENT_KINDS = [
  'submitted',
  'held',
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
