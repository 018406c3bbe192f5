/** Points on the map: boundaries, nearest villages, and what they make of the words. */
import { locate, NEAR_METRES } from '../../../cloudfunctions/core/rules/routing/coordinates/locate'
import { readMapFile } from '../../../cloudfunctions/core/rules/routing/coordinates/map-file'
import { asGcj02, metresBetween } from '../../../cloudfunctions/core/rules/routing/coordinates/map-offset'
import { weighLocation } from '../../../cloudfunctions/core/rules/routing/coordinates/weigh-location'
import { explain } from '../../../cloudfunctions/core/rules/routing/explain'
import { resolvePlace } from '../../../cloudfunctions/core/rules/routing/resolve/resolve-place'
import { codeAnswer } from '../../../cloudfunctions/core/rules/routing/routing-answer'
import { gazetteerOf } from '../../../scripts/gazetteer-source'

const GONGCHANG = '621122100'
const WENFENG = '621122101'
const DIANPING = '621122100207'
const longxi = gazetteerOf('621122')

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

/** 巩昌镇 with a hole in it, 文峰镇 beside it in two parts, and 靛坪村 inside 巩昌镇. */
const file = (coordinateSystem?: string) => ({
  type: 'FeatureCollection',
  coordinateSystem,
  features: [
    {
      properties: { code: GONGCHANG },
      geometry: { type: 'Polygon', coordinates: [square(104.6, 35, 0.1), square(104.65, 35.05, 0.02)] },
    },
    {
      properties: { code: WENFENG },
      geometry: { type: 'MultiPolygon', coordinates: [[square(104.7, 35, 0.1)], [square(104.9, 35, 0.05)]] },
    },
    { properties: { code: DIANPING }, geometry: { type: 'Polygon', coordinates: [square(104.61, 35.01, 0.01)] } },
  ],
})

const map = readMapFile(file('GCJ-02'))
const at = (longitude: number, latitude: number) => locate(map, { longitude, latitude })?.code ?? null

describe('a point', () => {
  it.each([
    ['inside a township', 104.64, 35.02, GONGCHANG],
    ['inside a village of it', 104.615, 35.015, DIANPING],
    ['in the hole of a township', 104.66, 35.06, null],
    ['in the first part of a township in two parts', 104.75, 35.05, WENFENG],
    ['in its second part', 104.92, 35.02, WENFENG],
    ['between the parts', 104.85, 35.05, null],
    ['far away', 116.4, 39.9, null],
  ])('%s', (_, longitude, latitude, code) => {
    expect(at(longitude, latitude)).toBe(code)
  })

  it('is met by boundaries from a satellite receiver where the map draws them, some hundred metres off', () => {
    const receiver = readMapFile(file('WGS-84'))
    const corner = { longitude: 104.6001, latitude: 35.0001 }
    expect(locate(receiver, corner)).toBeNull()
    expect(locate(receiver, asGcj02(corner, 'WGS-84'))?.code).toBe(GONGCHANG)
    const offset = metresBetween(corner, asGcj02(corner, 'WGS-84'))
    expect(offset).toBeGreaterThan(100)
    expect(offset).toBeLessThan(1000)
  })

  it('is refused boundaries that do not say their system', () => {
    expect(() => readMapFile(file())).toThrow('坐标系')
  })

  it('without boundaries belongs to the nearest known village, up to the stated distance', () => {
    const villages = [
      { code: DIANPING, longitude: 104.6, latitude: 35 },
      { code: '621122101201', longitude: 104.62, latitude: 35 },
    ]
    const near = locate({ boundaries: null, villages }, { longitude: 104.605, latitude: 35 })
    expect(near).toMatchObject({ by: 'nearest', code: DIANPING })
    expect(near?.by === 'nearest' && near.metres).toBeLessThan(NEAR_METRES)
    expect(locate({ boundaries: null, villages }, { longitude: 104.7, latitude: 35 })).toBeNull()
  })
})

describe('words and a point', () => {
  const words = (text: string) => resolvePlace(longxi, { text, county: '621122' })
  const inWenfeng = { by: 'boundary', code: WENFENG } as const

  it('that agree are sure, also where the words alone were asked about', () => {
    expect(words('文峰的路坏了').decision).toBe('ask')
    expect(weighLocation(words('文峰的路坏了'), inWenfeng)).toMatchObject({
      decision: 'auto',
      candidates: [{ township: WENFENG }],
    })
  })

  it('that disagree are asked about, the words first', () => {
    const answer = weighLocation(words('首阳镇的路坏了'), inWenfeng)
    expect(answer.decision).toBe('ask')
    expect(explain(answer)).toBe('文字和地图上的位置对不上，请您选一下')
    expect(answer.candidates.slice(0, 2).map(({ township }) => township)).toEqual(['621122102', WENFENG])
  })

  it('without any place in the words go by the boundary, and ask by a nearest village', () => {
    expect(weighLocation(words('路灯坏了'), inWenfeng).decision).toBe('auto')
    const near = { by: 'nearest', code: DIANPING, metres: 300 } as const
    expect(weighLocation(words('路灯坏了'), near)).toMatchObject({
      decision: 'ask',
      candidates: [{ village: DIANPING }],
    })
  })

  it('of a code in another township than the point are asked about', () => {
    expect(codeAnswer(longxi, DIANPING, inWenfeng)).toMatchObject({
      decision: 'ask',
      alternatives: [{ council: WENFENG }],
    })
    expect(codeAnswer(longxi, DIANPING, { by: 'boundary', code: DIANPING })).toMatchObject({ decision: 'auto' })
    expect(codeAnswer(longxi, DIANPING, { by: 'nearest', code: '621122101201', metres: 900 }).decision).toBe('auto')
  })

  it('of which the point says nothing stay as they are', () => {
    expect(weighLocation(words('首阳镇的路坏了'), null)).toEqual(words('首阳镇的路坏了'))
  })
})
