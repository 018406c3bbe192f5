/** The record of a topic: each event carries the hash of the one before, so that anybody can see whether one was changed or taken out. */
import { canonicalJson } from './canonical-json'
import type { PublicEvent, RecordedEvent, TimelineEvent } from './timeline'

/** SHA-256 over the UTF-8 bytes of a text, in hexadecimal; functions and phone each bring their own. */
export type Sha256 = (text: string) => string

/** How far a record goes: how many events it has, and the hash of the last (“” when there is none). Two equal seals are two equal records. */
export interface Seal {
  readonly count: number
  readonly head: string
}

/** Where an event stands in its record. */
interface Link {
  readonly topic: string
  readonly sequence: number
  readonly previous: string
}

/** The event with its place and its hash, which covers every other field. */
export function chained({ kind, at, by, title, text }: TimelineEvent, link: Link, sha256: Sha256): RecordedEvent {
  const event = { kind, at, by, title, text, topic: link.topic, sequence: link.sequence, previous: link.previous }
  return { ...event, hash: sha256(canonicalJson(event)) }
}

/** The seal of a record as it stands. */
export const sealOf = (record: readonly { readonly hash: string }[]): Seal => ({
  count: record.length,
  head: record.at(-1)?.hash ?? '',
})

/** What recomputing a record shows. */
export type RecordCheck =
  | { readonly isWhole: true; readonly seal: Seal }
  /** From this event on nothing fits: it was changed, or one before it was taken out, put in or moved. */
  | { readonly isWhole: false; readonly trouble: 'changed'; readonly at: number; readonly title: string }
  /** What is there fits, but there should be more (or less) of it. */
  | { readonly isWhole: false; readonly trouble: 'cut'; readonly count: number; readonly expected: number }
  /** It fits in itself, but it is not the record that was seen before. */
  | { readonly isWhole: false; readonly trouble: 'replaced'; readonly seen: Seal }

/** What a record is held against: `sealed` is published with it; `seen` was kept by whoever read it before, null when nobody did. */
export interface Held {
  readonly sealed: Seal
  readonly seen: Seal | null
}

type Hashed = TimelineEvent & { readonly hash: string }

/** Recomputes the chain of `topic` from its first event on: place and previous hash follow from the order, so they need not be published. */
export function checkRecord(
  topic: string,
  events: readonly Hashed[],
  { sealed, seen }: Held,
  sha256: Sha256,
): RecordCheck {
  let previous = ''
  for (const [index, event] of events.entries()) {
    const sequence = index + 1
    const { hash } = chained(event, { topic, sequence, previous }, sha256)
    if (hash !== event.hash) return { isWhole: false, trouble: 'changed', at: sequence, title: event.title }
    previous = hash
  }
  const seal = sealOf(events)
  if (seal.count !== sealed.count || seal.head !== sealed.head) {
    return { isWhole: false, trouble: 'cut', count: seal.count, expected: sealed.count }
  }
  if (seen !== null && !continues(events, seen)) return { isWhole: false, trouble: 'replaced', seen }
  return { isWhole: true, seal }
}

/** Whether the record still has, at the same place, what was its last event then. */
const continues = (events: readonly Hashed[], { count, head }: Seal): boolean =>
  count === 0 || events[count - 1]?.hash === head

/** The events of a published timeline that belong to the record; what residents raised before stands beside it. */
export const recordIn = (timeline: readonly PublicEvent[]): readonly Hashed[] =>
  timeline.flatMap(({ hash, ...event }) => (hash === null ? [] : [{ ...event, hash }]))

/** As many letters of a hash as two people compare by reading them out: one in 16^8 would fit by chance. */
const READ_OUT = 8

/** Which event had this code (a hash, or its beginning): somebody else who saw it saw the same record so far. Null when none had. */
export function placeOfCode(events: readonly Pick<Hashed, 'hash'>[], code: string): number | null {
  const letters = code.toLowerCase().replace(/[^0-9a-f]/g, '')
  if (letters.length < READ_OUT) return null
  const index = events.findIndex(({ hash }) => hash.startsWith(letters))
  return index < 0 ? null : index + 1
}
