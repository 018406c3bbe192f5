/** The record of a topic cannot be changed without being noticed. */
import fc from 'fast-check'
import { sha256 as phoneSha256 } from 'js-sha256'
import { isChainWhole, recorded, sha256 } from '../../cloudfunctions/core/rules/record'
import { canonicalJson } from '../../types/canonical-json'
import { checkRecord, type RecordCheck, recordIn, type Seal, sealOf } from '../../types/record'
import type { PublicEvent, RecordedEvent, TimelineEvent } from '../../types/timeline'

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

/** As a page publishes it: one thing that residents raised before, then the record. */
const published = (record: readonly RecordedEvent[]): PublicEvent[] => [
  { kind: 'submitted', at: 0, by: '居民', title: '提出诉求', text: null, hash: null },
  ...record.map(({ kind, at, by, title, text, hash }) => ({ kind, at, by, title, text, hash })),
]

/** What a phone finds; `sealed` is of the record as it was written. */
const found = (timeline: readonly PublicEvent[], sealed: Seal, seen: Seal | null = null): RecordCheck =>
  checkRecord('t-1', recordIn(timeline), { sealed, seen }, phoneSha256)

describe('what a topic publishes, checked on a phone', () => {
  const titles = ['受理为议题', '进入第2步 议题确定', '审定意见', '公示']
  const record = recordOf(titles.map((title, at) => ({ kind: 'filed', at, by: '巩昌镇委员工作站', title, text: null })))
  const seal = sealOf(record)
  const page = published(record)

  it('is whole, whatever was written, and the phone’s SHA-256 is the functions’ own', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 6 }), fc.string({ unit: 'binary' }), (events, text) => {
        const written = recordOf(events)
        expect(found(published(written), sealOf(written))).toEqual({ isWhole: true, seal: sealOf(written) })
        expect(phoneSha256(text)).toBe(sha256(text))
      }),
    )
  })

  /** The page with one entry told otherwise, or with its entries at these places only, in this order. */
  const told = (place: number, otherwise: Partial<PublicEvent>) =>
    page.map((event, at) => (at === place ? { ...event, ...otherwise } : event))
  const only = (...places: number[]) => places.flatMap((place) => page[place] ?? [])

  it.each([
    ['a changed title', told(2, { title: '进入第3步 制定方案' }), { trouble: 'changed', at: 2 }],
    ['a changed day', told(4, { at: 99 }), { trouble: 'changed', at: 4, title: '公示' }],
    ['another name', told(3, { by: '文峰镇党（工）委' }), { trouble: 'changed', at: 3 }],
    ['a missing event', only(0, 1, 3, 4), { trouble: 'changed', at: 2, title: '审定意见' }],
    ['a missing first event', only(0, 2, 3, 4), { trouble: 'changed', at: 1 }],
    ['a missing last event', only(0, 1, 2, 3), { trouble: 'cut', count: 3, expected: 4 }],
    ['a swapped pair', only(0, 1, 3, 2, 4), { trouble: 'changed', at: 2 }],
    ['an event told twice', only(0, 1, 2, 3, 4, 4), { trouble: 'changed', at: 5 }],
    ['an event whose hash was taken away', told(2, { hash: null }), { trouble: 'changed', at: 2 }],
    ['nothing left', only(0), { trouble: 'cut', count: 0, expected: 4 }],
  ])('shows %s', (_what, timeline, trouble) => {
    expect(found(timeline, seal)).toMatchObject({ isWhole: false, ...trouble })
  })

  it('shows that it is another topic’s', () => {
    const check = checkRecord('t-2', recordIn(page), { sealed: seal, seen: null }, phoneSha256)
    expect(check).toMatchObject({ isWhole: false, trouble: 'changed', at: 1 })
  })

  it('that was written anew from beginning to end is noticed by whoever saw the old one', () => {
    const anew = recordOf(titles.map((title, at) => ({ kind: 'filed', at: at + 1, by: '别人', title, text: null })))
    expect(found(published(anew), sealOf(anew))).toMatchObject({ isWhole: true })
    expect(found(published(anew), sealOf(anew), seal)).toEqual({ isWhole: false, trouble: 'replaced', seen: seal })
  })

  it('that went on since it was last seen is still the same record', () => {
    const [before, after] = [recordOf(titles.slice(0, 2).map(asEvent)), recordOf(titles.map(asEvent))]
    expect(found(published(after), sealOf(after), sealOf(before))).toMatchObject({ isWhole: true })
  })
})

const asEvent = (title: string, at: number): TimelineEvent => ({ kind: 'filed', at, by: '站', title, text: null })
