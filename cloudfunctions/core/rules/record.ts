/** The record of a topic: each event carries the hash of the one before, so that no event can be changed or taken out unnoticed. */
import { createHash } from 'node:crypto'
import type { RecordedEvent, TimelineEvent } from '../../../types/timeline'
import { canonicalJson } from './canonical-json'

/** The event that follows `previous` in the record of `topic`; the first when there is none. */
export function recordEvent(topic: string, previous: RecordedEvent | null, event: TimelineEvent): RecordedEvent {
  const chained = { ...event, topic, sequence: (previous?.sequence ?? 0) + 1, previous: previous?.hash ?? '' }
  return { ...chained, hash: createHash('sha256').update(canonicalJson(chained)).digest('hex') }
}

/** The record with one event more. */
export const recorded = (topic: string, record: readonly RecordedEvent[], event: TimelineEvent): RecordedEvent[] => [
  ...record,
  recordEvent(topic, record.at(-1) ?? null, event),
]

/** Whether a list of events is whole and unchanged, from the first on. */
export const isChainWhole = (events: readonly RecordedEvent[]): boolean =>
  events.every((event, at) => {
    const again = recordEvent(event.topic, events[at - 1] ?? null, timelineEventOf(event))
    return again.hash === event.hash
  })

const timelineEventOf = ({ kind, at, by, title, text }: RecordedEvent): TimelineEvent => ({ kind, at, by, title, text })
