/** Routing measured on what stations said of it: who answered, who passed it on, and how sure a figure is. */
import fc from 'fast-check'
import { countRouting, type RoutedConcern } from '../../cloudfunctions/core/rules/accuracy/count-routing'
import { type LabelledCase, replay } from '../../cloudfunctions/core/rules/accuracy/replay'
import { reportOf } from '../../cloudfunctions/core/rules/accuracy/routing-report'
import { accuracyOf, LEAST_JUDGED } from '../../cloudfunctions/core/rules/accuracy/wilson'
import { counties } from '../../cloudfunctions/core/served'
import { CONCERN_STATES } from '../../types/concern'
import { PASS_REASONS } from '../../types/desk'
import { ROUTE_BASES } from '../../types/route'

const COUNTY = '621122'
const GONGCHANG = '621122100'
const WENFENG = '621122101'
const SHOUYANG = '621122102'

const concern = (changes: Partial<RoutedConcern> = {}): RoutedConcern => ({
  state: 'accepted',
  station: GONGCHANG,
  routing: { basis: 'code', council: GONGCHANG },
  hops: [],
  ...changes,
})
const returned = { hops: [{ reason: 'other-township' as const }] }

describe('a route is judged by who answered', () => {
  it.each([
    ['taken up where it came first: right', concern(), { judged: 1, right: 1, passedOn: 0 }],
    ['answered there: right', concern({ state: 'returned' }), { judged: 1, right: 1, passedOn: 0 }],
    [
      'to a village’s council of the township: right',
      concern({ routing: { basis: 'code', council: `${GONGCHANG}201` } }),
      { judged: 1, right: 1, passedOn: 0 },
    ],
    [
      'passed on and taken up elsewhere: wrong',
      concern({ ...returned, station: WENFENG }),
      { judged: 1, right: 0, passedOn: 1 },
    ],
    [
      'passed on and answered by the county: wrong',
      concern({ ...returned, station: COUNTY, state: 'returned' }),
      { judged: 1, right: 0, passedOn: 1 },
    ],
    ['passed on, came back and was taken up: right', concern(returned), { judged: 1, right: 1, passedOn: 1 }],
    [
      'passed on and still waiting: not judged',
      concern({ ...returned, station: WENFENG, state: 'routed' }),
      { judged: 0, right: 0, passedOn: 1 },
    ],
    ['waiting: not judged', concern({ state: 'routed' }), { judged: 0, right: 0, passedOn: 0 }],
    ['taken back by its author: not judged', concern({ state: 'withdrawn' }), { judged: 0, right: 0, passedOn: 0 }],
  ] as const)('%s', (_title, given, expected) => {
    expect(reportOf(countRouting([given])).total).toMatchObject({ routed: 1, ...expected })
  })

  it('what the router left to the county is counted apart', () => {
    const report = reportOf(countRouting([concern({ routing: { basis: null, council: null }, station: WENFENG })]))
    expect(report).toMatchObject({ held: 1, total: { routed: 0, judged: 0 }, townships: [], pairs: [], bases: [] })
  })
})

const anyConcern: fc.Arbitrary<RoutedConcern> = fc.record({
  state: fc.constantFrom(...CONCERN_STATES),
  station: fc.constantFrom(COUNTY, GONGCHANG, WENFENG, SHOUYANG),
  routing: fc.record({
    basis: fc.constantFrom(...ROUTE_BASES),
    council: fc.constantFrom(null, GONGCHANG, WENFENG, `${WENFENG}201`),
  }),
  hops: fc.array(fc.record({ reason: fc.constantFrom(null, ...PASS_REASONS) }), { maxLength: 3 }),
})

describe('whatever happened', () => {
  it('every concern counts once, townships and bases add up to the total, and no part is larger than its whole', () => {
    fc.assert(
      fc.property(fc.array(anyConcern, { maxLength: 40 }), (concerns) => {
        const { total, held, townships, bases, pairs } = reportOf(countRouting(concerns))
        expect(total.routed + held).toBe(concerns.length)
        for (const part of ['routed', 'judged', 'right', 'passedOn'] as const) {
          const sum = (rows: readonly (typeof total)[]) => rows.reduce((all, row) => all + row[part], 0)
          expect(sum(townships)).toBe(total[part])
          expect(sum(bases)).toBe(total[part])
        }
        for (const { routed, judged, right, passedOn } of [total, ...townships, ...bases]) {
          expect(right).toBeLessThanOrEqual(judged)
          expect(judged).toBeLessThanOrEqual(routed)
          expect(passedOn).toBeLessThanOrEqual(routed)
        }
        expect(pairs.every(({ said, to }) => said !== to)).toBe(true)
        expect(pairs.reduce((all, { count }) => all + count, 0)).toBeLessThanOrEqual(total.passedOn)
      }),
    )
  })
})

describe('an accuracy', () => {
  it('is not named for fewer cases than would say anything', () => {
    expect(accuracyOf(LEAST_JUDGED - 1, LEAST_JUDGED - 1)).toBeNull()
    expect(accuracyOf(LEAST_JUDGED, LEAST_JUDGED)).not.toBeNull()
  })

  it.each([
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])('%i of %i lies between %f and %f (Wilson)', (right, judged, low, high) => {
    const found = accuracyOf(right, judged)
    expect(found?.share).toBe(right / judged)
    expect(found?.low).toBeCloseTo(low, 4)
    expect(found?.high).toBeCloseTo(high, 4)
  })
})

describe('today’s resolver on a concern that was once routed wrongly', () => {
  const labelled = (text: string, went: string | null): LabelledCase => ({
    county: COUNTY,
    saw: { place: null, title: '', text, kind: 'roads-water-power' },
    basis: 'code',
    went,
  })
  it.each([
    ['names the right township in full', '首阳镇中药材市场门口的路坑坑洼洼', SHOUYANG, 'right'],
    ['names another township in full', '首阳镇中药材市场门口的路坑坑洼洼', WENFENG, 'wrong'],
    ['names two townships, the right one among them', '从首阳镇到文峰镇的这条路坏得厉害', WENFENG, 'offered'],
    ['names two townships, but not the right one', '从首阳镇到文峰镇的这条路坏得厉害', GONGCHANG, 'missed'],
    ['names no place', '路灯坏了没有人修', WENFENG, 'held'],
    ['is still with the county, so nobody knows', '首阳镇中药材市场门口的路坑坑洼洼', null, 'unlabelled'],
  ] as const)('that %s', (_title, text, went, verdict) => {
    expect(replay(counties, labelled(text, went))).toBe(verdict)
  })
})
