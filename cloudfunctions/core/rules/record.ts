/** The record of a topic as the functions write it: SHA-256 is Node's, the chain is the one that everybody can recompute. */
import { createHash } from 'node:crypto'
import { chained, checkRecord, type Sha256, sealOf } from '../../../types/record'
import type { RecordedEvent, TimelineEvent } from '../../../types/timeline'

/** See {@link Sha256}. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

/** The record with one event more. */
export function recorded(topic: string, record: readonly RecordedEvent[], event: TimelineEvent): RecordedEvent[] {
  const { count, head } = sealOf(record)
  return [...record, chained(event, { topic, sequence: count + 1, previous: head }, sha256)]
}

/** Whether a record that the functions hold is whole and unchanged, from the first event on. */
export function isChainWhole(record: readonly RecordedEvent[]): boolean {
  const [first] = record
  if (!first) return true
  const isInPlace = record.every(({ topic, sequence, previous }, index) => {
    return topic === first.topic && sequence === index + 1 && previous === (record[index - 1]?.hash ?? '')
  })
  return isInPlace && checkRecord(first.topic, record, { sealed: sealOf(record), seen: null }, sha256).isWhole
}
