/** Declared indexes keep keys unique, save reading, and in strict mode are what a query must stand on. */
import { type DatabaseServer, startDatabaseServer } from '../../support/database-server'
import type { SdkDatabase } from '../../support/sdk-database'

const collections = [
  {
    name: 'concerns',
    indexes: [
      {
        name: 'place_step',
        fields: [
          ['place', 1],
          ['step', 1],
          ['at', -1],
        ],
      },
      { name: 'number', fields: [['number', 1]], isUnique: true },
      { name: 'tags', fields: [['tags', 1]] },
      { name: 'spot', fields: [['spot', '2dsphere']] },
    ],
  },
] as const

let server: DatabaseServer
let db: SdkDatabase
const concerns = () => db.collection('concerns')

beforeAll(async () => {
  server = await startDatabaseServer({ collections, isStrict: true })
  db = server.db
  const records = Array.from({ length: 1000 }, (_, n) => ({
    _id: `c${n}`,
    number: n,
    place: `6211221${String(n % 20).padStart(2, '0')}`,
    step: n % 8,
    at: n,
    tags: [n % 50, 100 + (n % 3)],
  }))
  server.database.insertMany('concerns', records)
})
afterAll(() => server.close())
beforeEach(() => server.database.resetCalls())
const lastCall = () => server.database.calls().at(-1)

it.each<[string, () => Promise<unknown>, number, string]>([
  ['by id', () => concerns().doc('c5').get(), 1, '_id_'],
  ['by an exact prefix of the index', () => concerns().where({ place: '621122105', step: 5 }).get(), 25, 'place_step'],
  [
    'by a range after it',
    () =>
      concerns()
        .where({ place: '621122105', step: db.command.gt(5) })
        .get(),
    0,
    'place_step',
  ],
  [
    'by the beginning of a code',
    () =>
      concerns()
        .where({ place: db.command.gte('62112210').and(db.command.lt('62112211')) })
        .count(),
    500,
    'place_step',
  ],
  [
    'by the beginning of a code as a pattern',
    () =>
      concerns()
        .where({ place: /^62112210/ })
        .count(),
    500,
    'place_step',
  ],
  [
    'by one of several',
    () =>
      concerns()
        .where({ number: db.command.in([1, 2, 5000]) })
        .get(),
    2,
    'number',
  ],
  ['by an element of an array', () => concerns().where({ tags: 7 }).get(), 20, 'tags'],
  [
    'in the order of the index, a page only',
    () => concerns().where({ place: '621122105', step: 5 }).orderBy('at', 'desc').limit(10).get(),
    10,
    'place_step',
  ],
  [
    'in the order of the index, for several places at once',
    () =>
      concerns()
        .where({ place: db.command.in(['621122105', '621122113', '621122102']), step: 5 })
        .orderBy('at', 'desc')
        .limit(10)
        .get(),
    10,
    'place_step',
  ],
  ['backwards', () => concerns().orderBy('number', 'desc').limit(3).get(), 3, 'number'],
  [
    'by either of two indexes',
    () =>
      concerns()
        .where(db.command.or([{ number: 1 }, { tags: 7 }]))
        .get(),
    21,
    'number + tags',
  ],
  [
    'by an update',
    () =>
      concerns()
        .where({ number: 3 })
        .update({ data: { seen: true } }),
    1,
    'number',
  ],
  [
    'by the first stage of a pipeline',
    () => concerns().aggregate().match({ place: '621122105', step: 5 }).sort({ at: -1 }).limit(5).end(),
    5,
    'place_step',
  ],
])('a query %s reads only what it must', async (_title, run, examined, index) => {
  await run()
  expect(lastCall()).toMatchObject({ collection: 'concerns', documentsExamined: examined, indexUsed: index })
})

it.each<[string, () => Promise<unknown>, RegExp]>([
  [
    'get',
    () => concerns().where({ step: 3 }).get(),
    /"concerns" serves the query \{step\}.*place_step \(place: 1, step: 1, at: -1\)/,
  ],
  [
    'count',
    () =>
      concerns()
        .where({ at: db.command.gt(3) })
        .count(),
    /\{at: \$gt\}/,
  ],
  [
    'update',
    () =>
      concerns()
        .where({ step: 3 })
        .update({ data: { x: 1 } }),
    /\{step\}/,
  ],
  ['remove', () => concerns().where({ name: /.*/ }).remove(), /\{name\}/],
  ['remove of everything', () => concerns().where({ _id: /.*/ }).remove(), /_id/],
  ['order', () => concerns().orderBy('at', 'desc').get(), /sort \{at: -1\}/],
  [
    'order by an index, with conditions that have none',
    () => concerns().where({ step: 3 }).orderBy('number', 'asc').limit(10).get(),
    /\{step\} sort \{number: 1\}/,
  ],
  ['pipeline', () => concerns().aggregate().match({ step: 3 }).end(), /\{step\}/],
  [
    'either, of which one has no index',
    () =>
      concerns()
        .where(db.command.or([{ number: 1 }, { step: 2 }]))
        .get(),
    /\$or/,
  ],
])('strict mode refuses a %s without an index, and says which there are', async (_title, run, message) => {
  await expect(run()).rejects.toMatchObject({ errMsg: expect.stringMatching(message) })
  expect((await concerns().count()).total).toBe(1000)
})

it('strict mode leaves collections alone that no plan names', async () => {
  await db.createCollection('scratch')
  await db.collection('scratch').add({ data: { n: 1 } })
  expect((await db.collection('scratch').where({ n: 1 }).orderBy('x', 'asc').get()).data).toHaveLength(1)
})

it('keeps the order over several places, page by page, in both directions', async () => {
  const places = { place: db.command.in(['621122105', '621122113', '621122102']), step: 5 }
  const page = async (direction: 'asc' | 'desc', skip: number) => {
    const found = await concerns().where(places).orderBy('at', direction).skip(skip).limit(4).get()
    return found.data.map((item) => item['at'])
  }
  expect([...(await page('asc', 0)), ...(await page('asc', 4))]).toEqual([5, 13, 45, 53, 85, 93, 125, 133])
  expect(await page('desc', 0)).toEqual([973, 965, 933, 925])
})

it('sorts by the least element of an array even when a range found a greater one', async () => {
  server.database.insertMany('concerns', [
    { _id: 't1', number: 2001, tags: [203] },
    { _id: 't2', number: 2002, tags: [200, 204] },
  ])
  const found = await concerns()
    .where({ tags: db.command.gte(203) })
    .orderBy('tags', 'asc')
    .get()
  expect(found.data.map((item) => item['_id'])).toEqual(['t2', 't1'])
  await concerns()
    .where({ number: db.command.gt(2000) })
    .remove()
})

it('a unique index takes one record without the field, and no key twice', async () => {
  await concerns().add({ data: { _id: 'without' } })
  await expect(concerns().add({ data: { _id: 'without-too' } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('index: number dup key: { : null }'),
  })
  await expect(
    concerns()
      .doc('without')
      .update({ data: { number: 5 } }),
  ).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') })
  await concerns().doc('without').remove()
  await concerns().add({ data: { _id: 'without-too' } })
  await concerns().doc('without-too').remove()
})

it('refuses a key that is too long for an index', async () => {
  await expect(concerns().add({ data: { place: '井'.repeat(400) } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('1024 bytes'),
  })
})

it('labels each call with what the address says', async () => {
  const address = JSON.parse(process.env['TCB_CONTEXT_CNFG'] ?? '{}').URL
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `${address}?call=call-17&` })
  await concerns().doc('c1').get()
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: address })
  expect(lastCall()?.label).toBe('call-17')
})
