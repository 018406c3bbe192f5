/** A code outlives the village whose wall it hangs on: merges by date, codes that ended, codes not yet mapped. */
import fc from 'fast-check'
import {
  canBeMappedTo,
  keeperOf,
  keepsCode,
  pointsToDissolved,
  resolveCode,
  type VillageCode,
} from '../../cloudfunctions/core/rules/codes'
import { type Counties, councilAt, parseCounties, placeAt } from '../../cloudfunctions/core/rules/counties'
import type { RouteRequest } from '../../cloudfunctions/core/rules/routing/route-concern'
import { routeUnclearCode } from '../../cloudfunctions/core/rules/routing/route-unclear-code'
import { follow, townshipsKeptBy } from '../../cloudfunctions/core/rules/successions'
import longxi from '../../config/counties/621122.json'
import longxiDivisions from '../../config/divisions/621122.json'
import type { Succession } from '../../types/county'

const LONGXI = '621122'
const GONGCHANG = '621122100'
const WENFENG = '621122101'
const DIANPING = '621122100207'
const ZHANGJIA = '621122100214'

/** A township that was dissolved into 文峰镇, with two villages: one that got a new code, one that nobody wrote down. */
const OLD_TOWNSHIP = '621122290'
const RENUMBERED = '621122290201'
const UNWRITTEN = '621122290202'
const WENFENG_VILLAGE = '621122101205'

/** Merged twice: first into 磨湾村, later with it into 靛坪村. */
const TWICE_MERGED = '621122100291'
const ONCE_MERGED = '621122100292'

const step = (from: string, into: string, on: string, name = '老村'): Succession => ({ from, name, into, on })

const STEPS = [
  step(ONCE_MERGED, DIANPING, '2015-06-01', '磨湾村'),
  step(TWICE_MERGED, ONCE_MERGED, '2008-03-01', '水磨村'),
  step(OLD_TOWNSHIP, WENFENG, '2012-01-01', '老乡'),
  step(RENUMBERED, WENFENG_VILLAGE, '2012-01-01', '前坪村'),
]

const countiesWith = (successions: readonly Succession[]): Counties =>
  parseCounties([{ rules: { ...longxi, successions }, divisions: longxiDivisions }])

const counties = countiesWith(STEPS)
const at = (day: string): number => Date.parse(`${day}T09:00:00+08:00`)
const NOW = at('2026-11-23')

const code = (changes: Partial<VillageCode> = {}): VillageCode => ({
  county: LONGXI,
  township: GONGCHANG,
  place: DIANPING,
  name: '靛坪村',
  validFrom: at('2005-01-01'),
  validTo: null,
  mergedInto: null,
  ...changes,
})

const meaning = (changes: Partial<VillageCode>, now = NOW) => resolveCode(counties, code(changes), now)

describe('a village’s code', () => {
  it('leads to its village, and does not exist before its first day', () => {
    expect(meaning({})).toEqual({ kind: 'village', village: DIANPING })
    expect(meaning({}, at('2004-12-31'))).toEqual({ kind: 'not-yet' })
  })

  it('of a village that was merged twice leads to the village of today', () => {
    expect(meaning({ place: TWICE_MERGED })).toEqual({ kind: 'village', village: DIANPING })
  })

  it('of a village whose township was dissolved leads to the village’s new code', () => {
    expect(meaning({ place: RENUMBERED, township: OLD_TOWNSHIP })).toEqual({
      kind: 'village',
      village: WENFENG_VILLAGE,
    })
  })

  it('counts a step from its day on, in China', () => {
    const toGongchang = countiesWith([step(WENFENG_VILLAGE, DIANPING, '2020-05-01')])
    const old = code({ place: WENFENG_VILLAGE, township: WENFENG })
    const lastMinute = Date.parse('2020-04-30T23:59:00+08:00')
    expect(resolveCode(toGongchang, old, lastMinute)).toEqual({ kind: 'village', village: WENFENG_VILLAGE })
    expect(resolveCode(toGongchang, old, lastMinute + 60_000)).toEqual({ kind: 'village', village: DIANPING })
  })

  it('follows what is written on the code itself, and from there the county’s steps', () => {
    const merged = { place: '621122100280', validTo: at('2007-01-01'), mergedInto: TWICE_MERGED }
    expect(meaning(merged)).toEqual({ kind: 'village', village: DIANPING })
  })

  it('goes its own way when its village was divided', () => {
    const [here, there] = [DIANPING, ZHANGJIA].map((mergedInto) => meaning({ validTo: at('2020-01-01'), mergedInto }))
    expect([here, there]).toEqual([
      { kind: 'village', village: DIANPING },
      { kind: 'village', village: ZHANGJIA },
    ])
  })
})

describe('a code that leads to no village', () => {
  it('because it was retired, says what it was and which council has the place', () => {
    expect(meaning({ validTo: at('2020-01-01') })).toEqual({
      kind: 'ask',
      why: 'retired',
      was: '靛坪村',
      township: GONGCHANG,
    })
  })

  it('because its village is in no list any more, takes the name from the county’s history', () => {
    expect(meaning({ place: UNWRITTEN, township: OLD_TOWNSHIP, name: null })).toEqual({
      kind: 'ask',
      why: 'gone',
      was: null,
      township: WENFENG,
    })
    expect(meaning({ place: TWICE_MERGED, name: null }, at('2007-01-01'))).toMatchObject({ why: 'gone', was: '水磨村' })
  })

  it('because it was never mapped, knows only whose stock it is', () => {
    expect(meaning({ place: null, name: null })).toMatchObject({ why: 'unmapped', was: null, township: GONGCHANG })
    expect(meaning({ place: null, name: null, township: null })).toMatchObject({ why: 'unmapped', township: null })
  })
})

describe('the route of a code that leads to no village', () => {
  const NO_WORDS: RouteRequest = {
    codeVillage: null,
    chosenVillage: null,
    chosenCouncil: null,
    county: null,
    words: '',
    kind: null,
    point: null,
  }
  const routeOf = (changes: Partial<VillageCode>, words: string) => {
    const asked = meaning(changes)
    if (asked.kind !== 'ask') throw new Error('the code leads somewhere')
    return routeUnclearCode(counties, { ...asked, county: LONGXI }, { ...NO_WORDS, words })
  }
  const RETIRED = { validTo: at('2020-01-01') }

  it('is asked, with the council that has the old village’s place', () => {
    expect(routeOf(RETIRED, '路灯坏了')).toMatchObject({
      decision: 'ask',
      options: [{ council: { code: GONGCHANG }, basis: 'code' }],
      because: '这个村码已停用，原来是靛坪村的，请您看看对不对',
    })
  })

  it('is asked even when the words are sure, and offers what they say first', () => {
    const route = routeOf(RETIRED, '文峰镇安家门村的路坏了')
    expect(route?.decision === 'ask' && route.options.map(({ council }) => council.code)).toEqual([WENFENG, GONGCHANG])
  })

  it('is never more than three to choose from', () => {
    const route = routeOf(RETIRED, '从首阳镇到文峰镇再到菜子镇再到碧岩镇的路')
    expect(route?.decision === 'ask' && route.options.length).toBeLessThanOrEqual(3)
  })

  it('is the county’s when neither the code nor the words name a council', () => {
    expect(routeOf({ place: null, name: null, township: null }, '路灯坏了')).toMatchObject({
      decision: 'hold',
      owner: '陇西县政协',
    })
  })
})

describe('the station that keeps a code', () => {
  it('is the township’s, its successor’s after a merge, and the county for stock of the county', () => {
    expect(keeperOf(counties, code(), NOW)).toBe(GONGCHANG)
    expect(keeperOf(counties, code({ place: UNWRITTEN, township: OLD_TOWNSHIP }), NOW)).toBe(WENFENG)
    expect(keeperOf(counties, code({ place: null, township: null }), NOW)).toBe(LONGXI)
    expect(townshipsKeptBy(counties, WENFENG, NOW)).toEqual([WENFENG, OLD_TOWNSHIP])
    expect(townshipsKeptBy(counties, WENFENG, at('2011-12-31'))).toEqual([WENFENG])
  })

  it.each([
    ['clerk', GONGCHANG, true],
    ['head', GONGCHANG, true],
    ['county', LONGXI, true],
    ['clerk', WENFENG, false],
    ['county', '620702', false],
    ['committee', GONGCHANG, false],
    ['member', GONGCHANG, false],
    ['department', LONGXI, false],
    ['clerk', DIANPING, false],
  ] as const)('a %s at %s may change its codes: %s', (role, place, isAllowed) => {
    expect(keepsCode(counties, [{ role, place }], code(), NOW)).toBe(isAllowed)
  })

  it('maps stock to villages of its own township only', () => {
    const stock = code({ place: null, name: null })
    expect(canBeMappedTo(counties, stock, DIANPING, NOW)).toBe(true)
    expect(canBeMappedTo(counties, stock, WENFENG_VILLAGE, NOW)).toBe(false)
    expect(canBeMappedTo(counties, stock, '621122100999', NOW)).toBe(false)
    expect(canBeMappedTo(counties, stock, GONGCHANG, NOW)).toBe(false)
    expect(canBeMappedTo(counties, code({ place: null, township: null }), WENFENG_VILLAGE, NOW)).toBe(true)
  })
})

describe('a code that points to a dissolved council', () => {
  it.each([
    ['of the dissolved township, though it leads on', { place: RENUMBERED, township: OLD_TOWNSHIP }, true],
    ['of a village that is nowhere any more', { place: UNWRITTEN, township: OLD_TOWNSHIP }, true],
    ['of a village merged within its township', { place: TWICE_MERGED }, false],
    ['of a village that is there', {}, false],
    ['that was retired already', { place: UNWRITTEN, validTo: 1 }, false],
    ['of the stock', { place: null, name: null }, false],
  ] as const)('one %s: %#', (_title, changes, expected) => {
    expect(pointsToDissolved(counties, code(changes), NOW)).toBe(expected)
  })
})

describe('whatever a county’s file says of merges', () => {
  const real = [...counties.values()].flatMap((county) => [...county.places.keys()]).filter((each) => each.length > 6)
  const place = fc.constantFrom(...real.slice(0, 12), OLD_TOWNSHIP, RENUMBERED, UNWRITTEN, TWICE_MERGED, ONCE_MERGED)
  const day = fc.integer({ min: 0, max: 30 }).map((days) => `2010-01-${String(days + 1).padStart(2, '0')}`)
  const steps = fc
    .uniqueArray(fc.record({ from: place, name: fc.constant('老村'), into: place, on: day }), {
      maxLength: 30,
      selector: ({ from, on }) => `${from} ${on}`,
    })
    .map((all) => all.filter(({ from, into }) => from !== into))

  it('a chain ends, in circles too, and in a place that its steps name', () => {
    fc.assert(
      fc.property(steps, place, day, (all, from, until) => {
        expect([from, ...all.map(({ into }) => into)]).toContain(follow(all, from, { until }))
      }),
    )
  })

  it('following to a day and from there on is the same as following at once', () => {
    fc.assert(
      fc.property(steps, place, day, day, (all, from, one, other) => {
        const [until, later] = one < other ? [one, other] : [other, one]
        const halfway = follow(all, from, { until })
        expect(follow(all, halfway, { after: until, until: later })).toBe(follow(all, from, { until: later }))
      }),
    )
  })

  it('day by day, one step of the file after the other, comes to the same place', () => {
    fc.assert(
      fc.property(steps, place, day, (all, from, until) => {
        const days = [...new Set(all.map(({ on }) => on))].filter((on) => on <= until).sort()
        let [after, walked] = ['', from]
        for (const on of days) [after, walked] = [on, follow(all, walked, { after, until: on })]
        expect(follow(all, from, { until })).toBe(walked)
      }),
    )
  })

  it('a code never leads to a place that the directory does not have, nor asks for a council that is not there', () => {
    const moment = fc.integer({ min: at('2009-12-01'), max: at('2010-03-01') })
    const anyCode = fc.record({
      place: fc.option(place),
      township: fc.constantFrom(GONGCHANG, OLD_TOWNSHIP, null),
      mergedInto: fc.option(place),
      validTo: fc.option(moment),
      validFrom: moment,
    })
    fc.assert(
      fc.property(steps, anyCode, moment, (all, changes, now) => {
        const own = countiesWith(all)
        const answer = resolveCode(own, code(changes), now)
        if (answer.kind === 'village') expect(placeAt(own, answer.village)).not.toBeNull()
        if (answer.kind === 'ask' && answer.township) expect(councilAt(own, answer.township)).not.toBeNull()
      }),
    )
  })

  it('two successors on one day, or a place that succeeds itself, are refused when the file is read', () => {
    expect(() =>
      countiesWith([step(DIANPING, ZHANGJIA, '2010-01-01'), step(DIANPING, WENFENG_VILLAGE, '2010-01-01')]),
    ).toThrow()
    expect(() => countiesWith([step(DIANPING, DIANPING, '2010-01-01')])).toThrow()
    expect(() => countiesWith([step('620702107201', DIANPING, '2010-01-01')])).toThrow()
  })
})
