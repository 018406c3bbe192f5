/** Places near and inside: villages on the map of Longxi and its neighbours. */
import fc from 'fast-check'
import { openDatabase } from '../../../local-cloud/database/open-database'
import { type DatabaseServer, startDatabaseServer } from '../../support/database-server'
import type { SdkDatabase } from '../../support/sdk-database'

let server: DatabaseServer
let db: SdkDatabase
const point = (longitude: number, latitude: number) => new db.Geo.Point(longitude, latitude)
const ring = (...places: [number, number][]) => new db.Geo.LineString(places.map(([x, y]) => point(x, y)))

beforeAll(async () => {
  server = await startDatabaseServer()
  db = server.db
  await db.createCollection('villages')
  const villages = [
    { _id: 'here', at: point(104.63, 35.0) },
    { _id: 'next', at: point(104.64, 35.0) },
    { _id: 'far', at: point(104.83, 35.0) },
    { _id: 'road', way: new db.Geo.LineString([point(104.5, 34.9), point(104.9, 35.1)]) },
    {
      _id: 'field',
      area: new db.Geo.Polygon([
        ring([104, 34], [105, 34], [105, 35], [104, 35], [104, 34]),
        ring([104.4, 34.4], [104.6, 34.4], [104.6, 34.6], [104.4, 34.6], [104.4, 34.4]),
      ]),
    },
    { _id: 'fiji', at: point(179.99, -17) },
    { _id: 'nowhere', at: 'on the hill' },
  ]
  for (const data of villages) await db.collection('villages').add({ data })
})
afterAll(() => server.close())

const ids = async (conditions: object) =>
  (await db.collection('villages').where(conditions).get()).data.map((item) => item['_id'])

it('the nearest comes first, and only within the asked distances', async () => {
  const near = (limits: object) => ids({ at: db.command.geoNear({ geometry: point(104.645, 35.0), ...limits }) })
  expect(await near({})).toEqual(['next', 'here', 'far', 'fiji'])
  expect(await near({ maxDistance: 1000 })).toEqual(['next'])
  expect(await near({ minDistance: 1000, maxDistance: 20_000 })).toEqual(['here', 'far'])
})

it('one degree of longitude at 60° north is half of one at the equator', async () => {
  const distances = async (latitude: number) => {
    const { list } = await db
      .collection('villages')
      .aggregate()
      .geoNear({
        near: point(105.63, latitude),
        distanceField: 'metres',
        spherical: true,
        key: 'at',
        query: { _id: 'here' },
      })
      .end()
    return list[0]?.['metres']
  }
  expect(await distances(35)).toBeCloseTo(
    6_378_100 * 2 * Math.asin(Math.cos((35 * Math.PI) / 180) * Math.sin(Math.PI / 360)),
    3,
  )
})

it('a circle reaches across the date line', async () => {
  expect(await ids({ at: db.command.geoWithin({ centerSphere: [[-179.99, -17], 5 / 6378.1] }) })).toEqual(['fiji'])
})

it('within a polygon are those inside and on its border', async () => {
  const square = new db.Geo.Polygon([
    ring([104.63, 34.5], [104.7, 34.5], [104.7, 35.5], [104.63, 35.5], [104.63, 34.5]),
  ])
  expect(await ids({ at: db.command.geoWithin({ geometry: square }) })).toEqual(['here', 'next'])
})

it('a line that leaves a bent polygon is not within it, though both its ends are', async () => {
  const horseshoe = new db.Geo.Polygon([
    ring([10, 0], [13, 0], [13, 3], [12, 3], [12, 1], [11, 1], [11, 3], [10, 3], [10, 0]),
  ])
  await db.createCollection('lines')
  await db.collection('lines').add({ data: { _id: 'across', at: ring([10.5, 2], [12.5, 2]) } })
  await db.collection('lines').add({ data: { _id: 'along', at: ring([10.5, 2], [10.5, 0.5], [12.5, 0.5]) } })
  const found = await db
    .collection('lines')
    .where({ at: db.command.geoWithin({ geometry: horseshoe }) })
    .get()
  expect(found.data.map((item) => item['_id'])).toEqual(['along'])
})

it.each<[string, [number, number], boolean]>([
  ['inside', [104.2, 34.2], true],
  ['in the hole', [104.5, 34.5], false],
  ['on the border of the hole', [104.4, 34.5], true],
  ['outside', [103, 34.5], false],
  ['on the other side of the Earth', [104.5 - 180, -34.5], false],
])('a polygon with a hole meets a place %s: %#', async (_title, place, isMet) => {
  expect(await ids({ area: db.command.geoIntersects({ geometry: point(...place) }) })).toEqual(isMet ? ['field'] : [])
})

it('a line meets the line that crosses it, and the polygon it ends in', async () => {
  const crossing = new db.Geo.LineString([point(104.7, 34.8), point(104.7, 35.2)])
  expect(await ids({ way: db.command.geoIntersects({ geometry: crossing }) })).toEqual(['road'])
  const passing = new db.Geo.LineString([point(104.7, 35.2), point(104.7, 35.3)])
  expect(await ids({ way: db.command.geoIntersects({ geometry: passing }) })).toEqual([])
  const ending = new db.Geo.LineString([point(104.2, 34.2), point(104.2, 36)])
  expect(await ids({ area: db.command.geoIntersects({ geometry: ending }) })).toEqual(['field'])
  const inHole = new db.Geo.LineString([point(104.45, 34.5), point(104.55, 34.5)])
  expect(await ids({ area: db.command.geoIntersects({ geometry: inHole }) })).toEqual([])
})

it('a place off the Earth is an error', async () => {
  await expect(
    ids({ at: { $nearSphere: { $geometry: { type: 'Point', coordinates: [200, 0] } } } }),
  ).rejects.toMatchObject({ errCode: -502001 })
})

describe('a geographic index', () => {
  const place = fc.tuple(fc.double({ min: 100, max: 108, noNaN: true }), fc.double({ min: 32, max: 40, noNaN: true }))
  const edge = fc.constantFrom<[number, number]>([179.9, 10], [-179.9, 10], [20, 84], [0, -89])
  const position = fc.oneof({ weight: 6, arbitrary: place }, edge)
  const box = fc.tuple(
    place,
    fc.double({ min: 0.01, max: 3, noNaN: true }),
    fc.double({ min: 0.01, max: 3, noNaN: true }),
  )
  const polygon = box.map(([[x, y], width, height]) => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ],
    ],
  }))
  const shape = fc.oneof(
    position.map((coordinates) => ({ type: 'Point', coordinates })),
    fc.tuple(place, place).map((coordinates) => ({ type: 'LineString', coordinates })),
    polygon,
  )
  const condition = fc.oneof(
    polygon.map(($geometry) => ({ $geoWithin: { $geometry } })),
    shape.map(($geometry) => ({ $geoIntersects: { $geometry } })),
    fc
      .tuple(position, fc.double({ min: 0, max: 0.03, noNaN: true }))
      .map((circle) => ({ $geoWithin: { $centerSphere: circle } })),
    fc.tuple(position, fc.integer({ min: 0, max: 200_000 })).map(([coordinates, $maxDistance]) => ({
      $nearSphere: { $geometry: { type: 'Point', coordinates }, $maxDistance },
    })),
  )

  const listOf = (answer: unknown) => {
    const { data } = answer as { data: { list: string[] } }
    return [...data.list]
  }

  it('changes no answer', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(shape, fc.constant(null)), { maxLength: 20 }), condition, (shapes, at) => {
        const answers = [[], [{ name: 'at', fields: [['at', '2dsphere']] as const }]].map((indexes) => {
          const database = openDatabase({
            folder: ':memory:',
            isStrict: false,
            collections: [{ name: 'places', indexes }],
          })
          database.insertMany(
            'places',
            shapes.map((item, n) => ({ _id: n, at: item })),
          )
          const answer = database.actions['database.getDocument']?.({ collectionName: 'places', query: { at } })
          database.close()
          return answer
        })
        // Only nearness gives an order; otherwise records come as the index holds them.
        const [plain, indexed] = answers.map((answer) => ('$nearSphere' in at ? listOf(answer) : listOf(answer).sort()))
        expect(indexed).toEqual(plain)
      }),
      { numRuns: 500 },
    )
  })

  it('spares the reading of what is far away', () => {
    const database = openDatabase({
      folder: ':memory:',
      isStrict: true,
      collections: [{ name: 'places', indexes: [{ name: 'at', fields: [['at', '2dsphere']] }] }],
    })
    const grid = Array.from({ length: 900 }, (_, n) => ({
      at: { type: 'Point', coordinates: [100 + (n % 30) / 4, 32 + Math.floor(n / 30) / 4] },
    }))
    database.insertMany('places', grid)
    const near = { $nearSphere: { $geometry: { type: 'Point', coordinates: [104.1, 35.1] }, $maxDistance: 5000 } }
    database.actions['database.getDocument']?.({ collectionName: 'places', query: { at: near } })
    expect(database.calls().at(-1)).toMatchObject({ indexUsed: 'at' })
    expect(database.calls().at(-1)?.documentsExamined).toBeLessThan(10)
    database.close()
  })
})
