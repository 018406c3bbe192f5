/** Which council a concern goes to, and on what that rests. */
import { parseCounties } from '../../../cloudfunctions/core/rules/counties'
import { type RouteRequest, routeConcern } from '../../../cloudfunctions/core/rules/routing/route-concern'
import { counties } from '../../../cloudfunctions/core/served'
import { served } from '../../../config/counties/served'

const LONGXI = '621122'
const NOTHING: RouteRequest = {
  codeVillage: null,
  chosenVillage: null,
  chosenCouncil: null,
  county: null,
  words: '',
  kind: null,
  point: null,
}

const route = (request: Partial<RouteRequest>) => routeConcern(counties, { ...NOTHING, ...request })

describe('a concern', () => {
  it('from a village’s code goes to the council of its township, whatever the words say', () => {
    expect(route({ codeVillage: '621122100207', words: '文峰镇的路坏了' })).toMatchObject({
      decision: 'auto',
      option: { council: { code: '621122100' }, village: { name: '靛坪村' }, because: '依据：您扫的是靛坪村的码' },
    })
  })

  it('for which the person chose a council goes there, even against the code', () => {
    expect(route({ codeVillage: '621122100207', chosenCouncil: '621122101' })).toMatchObject({
      decision: 'auto',
      option: { council: { name: '文峰镇协商议事会' }, because: '依据：您选择的地方' },
    })
  })

  it('for which the person chose a village’s own council goes there, even a large matter', () => {
    const village = counties.get(LONGXI)?.rules.villageCouncils[0] ?? ''
    expect(route({ chosenCouncil: village, kind: 'industry' })).toMatchObject({
      option: { council: { code: village } },
    })
  })

  it.each([
    ['巩昌镇靛坪村通往三社的路', '621122100', '621122100207'],
    ['我们靛坪村的路灯坏了', '621122100', '621122100207'],
    ['首阳镇中药材市场门口', '621122102', undefined],
    ['首 阳 镇 中药材市场', '621122102', undefined],
  ])('that says “%s” goes to %s', (words, council, village) => {
    expect(route({ county: LONGXI, words })).toMatchObject({
      decision: 'auto',
      option: { council: { code: council }, ...(village ? { village: { code: village } } : { village: null }) },
    })
  })

  it('that names two townships is asked about, at most three offered', () => {
    const answer = route({ county: LONGXI, words: '从首阳镇到文峰镇的路' })
    expect(answer).toMatchObject({ decision: 'ask' })
    expect(answer?.decision === 'ask' && answer.options.map((option) => option.council.placeName).sort()).toEqual([
      '文峰镇',
      '首阳镇',
    ])
  })

  it('that names two villages of a township goes to the township, even a small matter', () => {
    const [one, other] = (counties.get(LONGXI)?.rules.villageCouncils ?? []).filter((code) =>
      code.startsWith('621122100'),
    )
    const nameOf = (code: string | undefined) => counties.get(LONGXI)?.places.get(code ?? '')?.name
    const answer = route({ county: LONGXI, words: `${nameOf(one)}和${nameOf(other)}的路灯`, kind: 'neighbours' })
    expect(answer).toMatchObject({ decision: 'auto', option: { council: { code: '621122100' }, village: null } })
  })

  it('that names no place is held by the county, by name', () => {
    expect(route({ county: LONGXI, words: '路灯坏了' })).toMatchObject({ decision: 'hold', owner: '陇西县政协' })
  })

  it('of which not even the county is known has no owner yet', () => {
    expect(route({ words: '路灯坏了' })).toBeNull()
  })

  it('of a small kind stays in a village that has a council of its own', () => {
    const village = counties.get(LONGXI)?.rules.villageCouncils[0] ?? ''
    expect(route({ codeVillage: village, kind: 'neighbours' })).toMatchObject({
      option: { council: { code: village } },
    })
    expect(route({ codeVillage: village, kind: 'industry' })).toMatchObject({
      option: { council: { code: village.slice(0, 9) } },
    })
  })

  it.each([
    ['全镇的垃圾都没人拉', '全镇'],
    ['好几个村的垃圾堆在一起', '好几个村'],
  ])('of a small kind that says “%s” goes to the township, and says why', (words, wide) => {
    const village = counties.get(LONGXI)?.rules.villageCouncils[0] ?? ''
    const answer = route({ codeVillage: village, kind: 'environment', words })
    expect(answer).toMatchObject({ decision: 'auto', option: { council: { code: village.slice(0, 9) } } })
    expect(answer?.decision === 'auto' && answer.option.because).toContain(`文中说到“${wide}”`)
    expect(route({ chosenCouncil: village, kind: 'environment', words })).toMatchObject({
      option: { council: { code: village } },
    })
  })

  it('with a code that is in no served county has no route', () => {
    expect(route({ codeVillage: '110101001001' })).toBeNull()
  })
})

describe('every village of the served counties', () => {
  const villages = [...counties.values()].flatMap((county) =>
    [...county.places.values()].filter((place) => place.code.length === 12),
  )

  it('is reached by its code', () => {
    for (const village of villages) {
      expect(route({ codeVillage: village.code })).toMatchObject({
        option: { council: { code: village.code.slice(0, 9) } },
      })
    }
  })

  it('is never sent silently to another township when it is named with its own', () => {
    for (const village of villages) {
      const answer = route({ county: village.code.slice(0, 6), words: village.fullName })
      if (answer?.decision === 'auto') expect(answer.option.council.code).toBe(village.code.slice(0, 9))
      if (answer?.decision === 'ask') {
        expect(answer.options.map((option) => option.council.code)).toContain(village.code.slice(0, 9))
      }
    }
  })
})

describe('a point on the map', () => {
  const square = (west: number) => [
    [west, 35],
    [west + 0.1, 35],
    [west + 0.1, 35.1],
    [west, 35.1],
    [west, 35],
  ]
  const area = (code: string, west: number) => ({
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [square(west)] },
  })
  const map = {
    type: 'FeatureCollection',
    coordinateSystem: 'GCJ-02',
    features: [
      area('621122100', 104.6),
      area('621122101', 104.7),
      { properties: { code: '621122102216' }, geometry: { type: 'Point', coordinates: [104.95, 35] } },
    ],
  }
  const mapped = parseCounties(served.map((files, index) => (index === 0 ? { ...files, map } : files)))
  const routeAt = (longitude: number | null, request: Partial<RouteRequest>) =>
    routeConcern(mapped, {
      ...NOTHING,
      county: LONGXI,
      ...request,
      point: longitude === null ? null : { longitude, latitude: 35.05 },
    })
  const GONGCHANG = 104.65
  const WENFENG = 104.75
  const NEAR_SHUIYUEPING = { longitude: 104.951, latitude: 35.001 }
  const NOWHERE_KNOWN = 104.3
  const councilsOf = (answer: ReturnType<typeof routeAt>) =>
    answer?.decision === 'ask' ? answer.options.map((option) => option.council.placeName) : []

  it('alone, inside a boundary, is enough', () => {
    expect(routeAt(WENFENG, { words: '路灯坏了' })).toMatchObject({
      decision: 'auto',
      option: { council: { placeName: '文峰镇' }, because: '依据：您在地图上选的位置' },
    })
  })

  it('alone, near a known village, is asked about', () => {
    const answer = routeConcern(mapped, { ...NOTHING, county: LONGXI, words: '路灯坏了', point: NEAR_SHUIYUEPING })
    expect(councilsOf(answer)).toEqual(['首阳镇'])
  })

  it('that agrees with the words is sure', () => {
    expect(routeAt(WENFENG, { words: '文峰的路坏了' })).toMatchObject({ decision: 'auto' })
  })

  it('that disagrees with the words is asked about, the words first', () => {
    expect(councilsOf(routeAt(WENFENG, { words: '首阳镇的路坏了' }))).toEqual(['首阳镇', '文峰镇'])
  })

  it('in another township than the scanned code or the chosen village is asked about', () => {
    const byCode = routeAt(WENFENG, { codeVillage: '621122100207' })
    expect(councilsOf(byCode)).toEqual(['巩昌镇', '文峰镇'])
    expect(byCode?.decision === 'ask' && byCode.because).toBe('您在地图上选的位置在另一个乡镇，请您选一下')
    expect(councilsOf(routeAt(WENFENG, { chosenVillage: '621122100207' }))).toEqual(['巩昌镇', '文峰镇'])
  })

  it('in the township of the code changes nothing', () => {
    expect(routeAt(GONGCHANG, { codeVillage: '621122100207' })).toEqual(routeAt(null, { codeVillage: '621122100207' }))
  })

  it('does not move what the person has chosen after being asked', () => {
    const chosen = { chosenCouncil: '621122100', chosenVillage: '621122100207' }
    expect(routeAt(WENFENG, chosen)).toEqual(routeAt(null, chosen))
  })

  it('of which nothing is known, or in a county without a map, is ignored', () => {
    const request = { words: '首阳镇的路坏了' }
    expect(routeAt(NOWHERE_KNOWN, request)).toEqual(routeAt(null, request))
    expect(route({ county: LONGXI, ...request, point: { longitude: WENFENG, latitude: 35.05 } })).toEqual(
      route({ county: LONGXI, ...request }),
    )
  })

  it('is no use with a file that names places of another county', () => {
    const foreign = { ...map, features: [area('110101001', 104.6)] }
    expect(() => parseCounties(served.slice(0, 1).map((files) => ({ ...files, map: foreign })))).toThrow('不在这个县')
  })
})
