/** The record of a topic: each event carries the hash of the one before, so that anyone can check what was published. */
import { createHash } from 'node:crypto'
import type { TimelineEvent } from '../../../types/timeline'

/** An event in the record of a topic. `hash` is SHA-256 (hex) over the canonical JSON of all other fields. */
export interface RecordedEvent extends TimelineEvent {
  readonly topic: string
  /** From 1. */
  readonly sequence: number
  /** The hash of the event before; of the first, the empty string. */
  readonly previous: string
  readonly hash: string
}

/** JSON with the keys of every object in order, so that equal values have equal texts (after RFC 8785, for our plain values). */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/** The event that follows `previous` in the record of `topic`; the first when there is none. */
export function recordEvent(topic: string, previous: RecordedEvent | null, event: TimelineEvent): RecordedEvent {
  const chained = { ...event, topic, sequence: (previous?.sequence ?? 0) + 1, previous: previous?.hash ?? '' }
  return { ...chained, hash: createHash('sha256').update(canonicalJson(chained)).digest('hex') }
}

/** Whether a list of events is whole and unchanged, from the first on. */
export const isChainWhole = (events: readonly RecordedEvent[]): boolean =>
  events.every((event, at) => {
    const again = recordEvent(event.topic, events[at - 1] ?? null, timelineEventOf(event))
    return again.hash === event.hash
  })

const timelineEventOf = ({ kind, at, by, title, text }: RecordedEvent): TimelineEvent => ({ kind, at, by, title, text })
