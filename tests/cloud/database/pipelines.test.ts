/** Figures for the county: pipelines group, join and reshape records. */
import { type DatabaseServer, startDatabaseServer } from '../../support/database-server'
import type { SdkDatabase } from '../../support/sdk-database'

let server: DatabaseServer
let db: SdkDatabase

beforeAll(async () => {
  server = await startDatabaseServer({
    collections: [{ name: 'councils', indexes: [{ name: 'place', fields: [['place', 1]] }] }],
  })
  db = server.db
  server.database.insertMany('topics', [
    { _id: 't1', place: 'p1', step: 3, kinds: ['road'], at: new Date('2026-01-01T16:30:00Z'), voices: 4 },
    { _id: 't2', place: 'p1', step: 8, kinds: ['water', 'road'], at: new Date('2026-02-01T00:00:00Z'), voices: 10 },
    { _id: 't3', place: 'p2', step: 8, kinds: [], at: new Date('2026-02-03T00:00:00Z') },
  ])
  server.database.insertMany(
    'councils',
    Array.from({ length: 50 }, (_, n) => ({ place: `p${n}`, name: `council ${n}`, seats: n })),
  )
})
afterAll(() => server.close())

const topics = () => db.collection('topics').aggregate()

it('groups with counts, sums and averages', async () => {
  const $ = db.command.aggregate
  const { list } = await topics()
    .group({ _id: '$place', n: $.sum(1), voices: $.sum('$voices'), mean: $.avg('$voices'), first: $.first('$_id') })
    .sort({ _id: 1 })
    .end()
  expect(list).toEqual([
    { _id: 'p1', n: 2, voices: 14, mean: 7, first: 't1' },
    { _id: 'p2', n: 1, voices: 0, mean: null, first: 't3' },
  ])
})

it('joins by an index, reading only what it joins', async () => {
  server.database.resetCalls()
  const { list } = await topics()
    .lookup({ from: 'councils', localField: 'place', foreignField: 'place', as: 'council' })
    .project({ council: '$council.name' })
    .sort({ _id: 1 })
    .end()
  expect(list).toEqual([
    { _id: 't1', council: ['council 1'] },
    { _id: 't2', council: ['council 1'] },
    { _id: 't3', council: ['council 2'] },
  ])
  expect(server.database.calls()).toMatchObject([{ documentsExamined: 5 }])
})

it('joins by a pipeline that knows the outer record', async () => {
  const $ = db.command.aggregate
  const pipeline = $.pipeline()
    .match(db.command.expr($.eq(['$place', '$$where'])))
    .project({ _id: 0, seats: 1 })
    .done()
  const { list } = await topics()
    .match({ step: 8 })
    .lookup({ from: 'councils', let: { where: '$place' }, pipeline, as: 'council' })
    .sort({ _id: 1 })
    .end()
  expect(list.map((item) => item['council'])).toEqual([[{ seats: 1 }], [{ seats: 2 }]])
})

it('unwinds arrays and counts what they hold', async () => {
  const { list } = await topics().unwind('$kinds').sortByCount('$kinds').end()
  expect(list).toEqual([
    { _id: 'road', count: 2 },
    { _id: 'water', count: 1 },
  ])
})

it('puts into buckets, adds fields, and counts', async () => {
  const buckets = await topics()
    .bucket({ groupBy: '$step', boundaries: [1, 5, 9], default: 'other', output: { n: db.command.aggregate.sum(1) } })
    .end()
  expect(buckets.list).toEqual([
    { _id: 1, n: 1 },
    { _id: 5, n: 2 },
  ])
  const late = await topics()
    .addFields({ isLate: db.command.aggregate.gte(['$step', 8]) })
    .match({ isLate: true })
    .count('n')
    .end()
  expect(late.list).toEqual([{ n: 2 }])
})

it('tells the day in the place’s own time', async () => {
  const day = db.command.aggregate.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' })
  const { list } = await topics().match({ _id: 't1' }).project({ _id: 0, day }).end()
  expect(list).toEqual([{ day: '2026-01-02' }])
})

it('sorts and limits', async () => {
  server.database.insertMany(
    'lines',
    Array.from({ length: 300 }, (_, n) => ({ n })),
  )
  expect((await db.collection('lines').aggregate().sort({ n: -1 }).limit(250).end()).list).toHaveLength(250)
  expect((await db.collection('lines').aggregate().sort({ n: -1 }).limit(2).project({ _id: 0 }).end()).list).toEqual([
    { n: 299 },
    { n: 298 },
  ])
})

it.each([
  [
    'a stage that does not exist',
    { collectionName: 'topics', stages: [{ stageKey: '$everything', stageValue: '{}' }] },
  ],
  ['a stage that would write', { collectionName: 'topics', stages: [{ stageKey: '$out', stageValue: '"councils"' }] }],
  ['a script', { collectionName: 'topics', stages: [{ stageKey: '$match', stageValue: '{"$where":"1"}' }] }],
])('refuses %s', async (_title, body) => {
  const run = async () => server.database.actions['database.aggregateDocuments']?.(body)
  await expect(run()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(server.database.count('councils')).toBe(50)
})
