/** To whom a concern goes when stations return it and the county decides, whatever they say. */
import fc from 'fast-check'
import {
  type Hop,
  ownerAfterReturn,
  ownerInCounty,
  passReasonText,
  passRouteOf,
} from '../../cloudfunctions/core/rules/hops'
import { counties } from '../../cloudfunctions/core/served'
import { PASS_REASONS } from '../../types/desk'
import { isWithin, levelOf, townshipOf } from '../../types/place'

const COUNTY = '621122'
const GONGCHANG = '621122100'
const WENFENG = '621122101'
const SHOUYANG = '621122102'

const hop = (from: string, to: string): Hop => ({ from, to, reason: null, proposed: null, at: 0 })

describe('a station returns a concern', () => {
  it.each([
    ['the first return goes where it says', [], WENFENG, { council: WENFENG, station: WENFENG }],
    [
      'to a village’s council, through its township',
      [],
      `${WENFENG}201`,
      { council: `${WENFENG}201`, station: WENFENG },
    ],
    ['without a proposal the county decides', [], null, { council: null, station: COUNTY }],
    ['the second return', [hop(SHOUYANG, GONGCHANG)], WENFENG, { council: null, station: COUNTY }],
    ['after the county has decided', [hop(COUNTY, GONGCHANG)], WENFENG, { council: null, station: COUNTY }],
    [
      'after a return and the county’s decision',
      [hop(WENFENG, COUNTY), hop(COUNTY, GONGCHANG)],
      SHOUYANG,
      { council: null, station: COUNTY },
    ],
  ] as const)('%s', (_title, hops, proposed, owner) => {
    expect(ownerAfterReturn(hops, GONGCHANG, proposed)).toEqual({ ok: true, owner })
  })

  it.each([
    ['its own council', GONGCHANG, 'own-station'],
    ['a village of its own', `${GONGCHANG}201`, 'own-station'],
    ['a council of another county', '620702107', 'other-county'],
  ] as const)('but not to %s', (_title, proposed, problem) => {
    expect(ownerAfterReturn([], GONGCHANG, proposed)).toEqual({ ok: false, problem })
    expect(ownerAfterReturn([hop(WENFENG, GONGCHANG)], GONGCHANG, proposed)).toEqual({ ok: false, problem })
  })
})

describe('the reason as people read it', () => {
  it.each([
    ['other-township', undefined, '事情在别的乡镇。'],
    ['other-township', '打电话问过，在文峰镇。', '事情在别的乡镇。打电话问过，在文峰镇。'],
    ['other', '两个站商量好了由文峰镇办', '两个站商量好了由文峰镇办。'],
  ] as const)('%s with %s', (reason, words, says) => {
    expect(passReasonText(reason, words)).toBe(says)
  })
})

/** What stations and the county do with a concern, one after another: each names some council, or none. */
const walk = (first: string, names: readonly (string | null)[]) => {
  const hops: Hop[] = []
  let station = first
  for (const [at, name] of names.entries()) {
    const isCounty = levelOf(station) === 'county'
    if (isCounty && name === null) continue
    const next = isCounty ? ownerInCounty(COUNTY, name ?? '') : ownerAfterReturn(hops, station, name)
    if (!next.ok) continue
    const reason = isCounty ? null : (PASS_REASONS[at % PASS_REASONS.length] ?? null)
    hops.push({ from: station, to: next.owner.station, reason, proposed: isCounty ? null : name, at })
    station = next.owner.station
  }
  return { hops, station }
}

const own = [...(counties.get(COUNTY)?.councils.keys() ?? [])]
const foreign = [...(counties.get('620702')?.councils.keys() ?? [])].slice(0, 3)
const townships = own.filter((code) => code.length === 9)
const walks = fc.tuple(
  fc.constantFrom(...townships),
  fc.array(fc.constantFrom<string | null>(null, ...own, ...foreign), { maxLength: 12 }),
)

describe('whatever stations and the county say, a concern', () => {
  const always = (holds: (walked: ReturnType<typeof walk>) => void) =>
    fc.assert(fc.property(walks, ([first, names]) => holds(walk(first, names))))

  it('never goes from a station to itself, and never out of the county', () => {
    always(({ hops }) => {
      for (const { from, to } of hops) {
        expect(to).not.toBe(from)
        expect(isWithin(to, COUNTY)).toBe(true)
      }
    })
  })

  it('always has exactly one owner, who is the last it went to: a township’s station, or the county', () => {
    always(({ hops, station }) => {
      expect(station).toBe(hops.at(-1)?.to ?? station)
      expect([6, 9]).toContain(station.length)
      for (const [at, { to }] of hops.entries()) expect(hops[at + 1]?.from ?? to).toBe(to)
    })
  })

  it('goes from station to station without the county once at most, and only as its very first hop', () => {
    always(({ hops }) => {
      const direct = hops.flatMap(({ from, to }, at) =>
        levelOf(from) === 'township' && levelOf(to) === 'township' ? [at] : [],
      )
      expect([[], [0]]).toContainEqual(direct)
    })
  })

  it('is the county’s after two returns, and again whenever a station passes it after the county has decided', () => {
    always(({ hops }) => {
      const returns = hops.filter(({ from }) => levelOf(from) === 'township')
      for (const { to } of returns.slice(1)) expect(to).toBe(COUNTY)
      const decided = hops.findIndex(({ from }) => from === COUNTY)
      for (const { from, to } of decided === -1 ? [] : hops.slice(decided)) expect([from, to]).toContain(COUNTY)
    })
  })

  it('can be proposed to any council of the county but the station’s own', () => {
    for (const council of own) {
      const next = ownerAfterReturn([], GONGCHANG, council)
      expect(next.ok).toBe(townshipOf(council) !== GONGCHANG)
    }
    expect(passRouteOf([])).toBe('proposed')
  })
})
