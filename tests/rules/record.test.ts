/** The record of a topic cannot be changed without being noticed. */
import fc from 'fast-check'
import { canonicalJson } from '../../cloudfunctions/core/rules/canonical-json'
import { isChainWhole, recorded } from '../../cloudfunctions/core/rules/record'
import type { RecordedEvent, TimelineEvent } from '../../types/timeline'

const anyEvent: fc.Arbitrary<TimelineEvent> = fc.record({
  kind: fc.constantFrom('opened', 'accepted', 'returned'),
  at: fc.integer({ min: 0, max: 4e12 }),
  by: fc.string(),
  title: fc.string(),
  text: fc.option(fc.string()),
})

const recordOf = (events: readonly TimelineEvent[]): RecordedEvent[] =>
  events.reduce<RecordedEvent[]>((record, event) => recorded('t-1', record, event), [])

describe('the record of a topic', () => {
  it('is whole as it was written, whatever was written', () => {
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 8 }), (events) => isChainWhole(recordOf(events))))
  })

  it('shows a changed title, a missing event and a swapped pair', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 2, maxLength: 8 }), fc.nat(), (events, seed) => {
        const record = recordOf(events)
        const at = seed % record.length
        const changed = record.map((event, place) => (place === at ? { ...event, title: `${event.title}!` } : event))
        expect(isChainWhole(changed)).toBe(false)
        expect(isChainWhole(record.slice(1))).toBe(false)
        expect(isChainWhole([...record].reverse())).toBe(false)
      }),
    )
  })

  it('is written the same whatever the order of an object’s fields', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: '二' }] })).toBe('{"a":[{"c":"二","d":null}],"b":1}')
  })
})
