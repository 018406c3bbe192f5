/** What the phone works out by itself: emergencies, drafts, places, dates of a receipt. */

import { findEmergency } from '../../src/components/concern-form/find-emergency'
import { sayStay } from '../../src/components/step-dots/say-stay'
import { stepsAhead } from '../../src/pages/receipt/steps-ahead'
import { sayAgo, sayExactly } from '../../src/services/dates'
import { checkDraft } from '../../src/services/draft/check-draft'
import { type Draft, emptyDraft, hasContent, type PlaceChoice } from '../../src/services/draft/draft'
import { readDraft } from '../../src/services/draft/read-draft'
import { toMapDegrees } from '../../src/services/draft/to-map-degrees'
import { placeOf } from '../../src/services/draft/to-submission'
import { LIMITS } from '../../types/limits'

const written = (patch: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  scene: '621122100001-N8NJ',
  text: '村口的路灯坏了两个月',
  kind: 'roads-water-power',
  ...patch,
})

const gongchang = { code: '621122100', name: '巩昌镇协商议事会', placeName: '巩昌镇' }
const chosen = (patch: Partial<PlaceChoice> = {}): PlaceChoice => ({
  county: '621122',
  countyName: '陇西县',
  council: gongchang,
  village: null,
  isCouncilMeant: false,
  ...patch,
})

describe('an emergency', () => {
  const emergencies = [
    { words: ['着火'], advice: '情况紧急请先拨打 119(消防)。' },
    { words: ['晕倒'], advice: '情况紧急请先拨打 120(急救)。' },
  ]

  it.each([
    ['后山着火了', '119'],
    ['有老人晕倒在沟里', '120'],
    ['路灯坏了', null],
  ])('in “%s” is answered with %s', (text, number) => {
    expect(findEmergency(text, emergencies)?.number ?? null).toBe(number)
  })
})

describe('a draft before it is sent', () => {
  it('that is complete has nothing wrong', () => {
    expect(checkDraft(written())).toEqual({})
  })

  it.each([
    ['nothing written', { text: '' }, 'text'],
    ['too little written', { text: '路灯' }, 'text'],
    ['one character too many', { text: '长'.repeat(LIMITS.concernText + 1) }, 'text'],
    ['no kind chosen', { kind: null }, 'kind'],
    ['half a phone number', { phone: '123' }, 'phone'],
    ['a long address', { placeWords: '远'.repeat(LIMITS.placeWords + 1) }, 'where.words'],
    ['a name to be shown but not given', { isNameShown: true }, 'name'],
  ] as const)('with %s says so at its field, in Chinese', (_what, patch, field) => {
    const errors = checkDraft(written(patch))
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field]).toMatch(/[一-鿿]/)
  })

  it('counts a character outside the common plane as one, as people do', () => {
    expect(checkDraft(written({ text: '𠮷'.repeat(LIMITS.concernText) }))).toEqual({})
  })

  it('takes a phone number as people type it', () => {
    expect(checkDraft(written({ phone: '139 0000 1234' }))).toEqual({})
  })
})

describe('a draft that was put down', () => {
  it('comes back whole, and an upload that was cut off begins again', () => {
    const photo = { key: 'a', name: 'a1b2', fileId: null, state: 'uploading' } as const
    const draft = written({ photos: [photo] })
    expect(readDraft(JSON.stringify(draft))).toEqual({ ...draft, photos: [{ ...photo, state: 'waiting' }] })
  })

  it.each(['', '{', '{"text":1}', 7, undefined])('is none when storage holds %j', (kept) => {
    expect(readDraft(kept)).toBeNull()
  })

  it('begins the next one with the same place and person, another id and no text', () => {
    const before = written({ name: '居民甲', phone: '13900001234' })
    const next = emptyDraft(before)
    expect(next.requestId).not.toBe(before.requestId)
    expect(next).toMatchObject({ scene: before.scene, name: '居民甲', phone: '13900001234', text: '', kind: null })
    expect(hasContent(next)).toBe(false)
  })
})

describe('the place of a draft', () => {
  it.each([
    ['the code', {}, { scene: '621122100001-N8NJ' }],
    ['a chosen council', { choice: chosen() }, { county: '621122', council: '621122100' }],
    [
      'a chosen village, whose council the rules find',
      { choice: chosen({ village: { code: '621122100201', name: '靛坪村' } }) },
      { county: '621122', village: '621122100201' },
    ],
    [
      'the council chosen among several, with its village',
      { choice: chosen({ village: { code: '621122100201', name: '靛坪村' }, isCouncilMeant: true }) },
      { county: '621122', council: '621122100', village: '621122100201' },
    ],
    ['only the county', { choice: chosen({ council: null }) }, { county: '621122' }],
    ['nothing', { scene: null }, {}],
  ])('is %s', (_what, patch, place) => {
    expect(placeOf(written(patch))).toEqual(place)
  })
})

describe('what a receipt says comes next', () => {
  const now = Date.parse('2026-06-01T10:00:00+08:00')
  const receipt = { replyBy: Date.parse('2026-06-04T18:00:00+08:00'), replyWithinDays: 3 }

  it('names the day of the answer and the council', () => {
    const [first] = stepsAhead({ ...receipt, addressee: '巩昌镇协商议事会', state: 'routed' }, now)
    expect(first?.title).toBe('6月4日 星期四 前答复您')
    expect(first?.text).toContain('巩昌镇协商议事会')
    expect(first?.text).toContain('3 个工作日')
  })

  it('begins with the county when nobody could tell the council', () => {
    const [first] = stepsAhead({ ...receipt, addressee: '陇西县政协', state: 'held' }, now)
    expect(first?.title).toBe('陇西县政协分派')
  })
})

describe('how long a topic has been at its step', () => {
  const now = Date.parse('2026-06-03T00:30:00+08:00')

  it.each([
    ['2026-06-03T00:10:00+08:00', '今天开始'],
    ['2026-06-02T23:50:00+08:00', '已 1 天'],
    ['2026-05-31T12:00:00+08:00', '已 3 天'],
  ])('since %s is “%s”, by the days of the calendar in China', (since, said) => {
    expect(sayStay(Date.parse(since), now)).toBe(said)
  })
})

describe('a place that a browser gives', () => {
  it('is moved to where Chinese maps have it (Tiananmen, known in both)', () => {
    const { longitude, latitude } = toMapDegrees({ longitude: 116.391305, latitude: 39.907375 })
    expect(longitude).toBeCloseTo(116.39755, 4)
    expect(latitude).toBeCloseTo(39.90878, 4)
  })
})

describe('a moment in people’s words', () => {
  const now = Date.parse('2026-11-23T00:20:00+08:00')

  it.each([
    ['2026-11-23T00:19:40+08:00', '刚刚', '2026年11月23日 星期一 00:19'],
    ['2026-11-23T00:05:00+08:00', '15分钟前', '2026年11月23日 星期一 00:05'],
    ['2026-11-22T09:05:00+08:00', '昨天 09:05', '2026年11月22日 星期日 09:05'],
    // Of what residents raised only the day is told.
    ['2026-11-23T00:00:00+08:00', '今天', '2026年11月23日 星期一'],
    ['2026-11-22T00:00:00+08:00', '昨天', '2026年11月22日 星期日'],
    ['2026-11-20T00:00:00+08:00', '11月20日 星期五', '2026年11月20日 星期五'],
  ])('%s is “%s”, exactly “%s”', (moment, ago, exactly) => {
    expect(sayAgo(Date.parse(moment), now)).toBe(ago)
    expect(sayExactly(Date.parse(moment))).toBe(exactly)
  })
})
