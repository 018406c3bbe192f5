/** What a cloud function can do with single records and queries through the real SDK. */
import { type DatabaseServer, startDatabaseServer } from '../../support/database-server'
import type { SdkDatabase } from '../../support/sdk-database'

let server: DatabaseServer
let db: SdkDatabase

beforeAll(async () => {
  server = await startDatabaseServer()
  db = server.db
})
afterAll(() => server.close())

let made = 0
/** A fresh collection with the given records. */
async function collectionOf(...records: object[]) {
  const name = `things-${++made}`
  await db.createCollection(name)
  const collection = db.collection(name)
  for (const data of records) await collection.add({ data })
  return collection
}
const names = (result: unknown) => {
  const { data } = result as { data: { name: string }[] }
  return data.map(({ name }) => name)
}
const first = async (collection: Awaited<ReturnType<typeof collectionOf>>) =>
  (await collection.get()).data[0] as Record<string, unknown>

describe('a record', () => {
  it('comes back with every kind of value that was put in', async () => {
    const collection = await collectionOf()
    const at = new Date('2026-03-04T05:06:07.089Z')
    const values = {
      text: '一口井\u0000😀',
      whole: 7,
      big: 2 ** 52,
      fraction: -0.125,
      yes: true,
      nothing: null,
      at,
      list: [1, [2, { deep: at }], []],
      empty: {},
      place: new db.Geo.Point(104.6, 35.0),
    }
    await collection.add({ data: { _id: 'one', ...values } })
    expect((await collection.doc('one').get()).data).toEqual({ _id: 'one', ...values })
  })

  it('gets an id of 32 characters when it has none, and numbers may be ids', async () => {
    const collection = await collectionOf()
    const { _id } = await collection.add({ data: { name: 'a' } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
    await collection.add({ data: { _id: 12, name: 'b' } })
    expect((await collection.doc(12).get()).data).toEqual({ _id: 12, name: 'b' })
  })

  it('carries the server’s time, also nested and with an offset', async () => {
    const collection = await collectionOf()
    const before = Date.now()
    await collection.add({ data: { at: db.serverDate(), deep: { later: [db.serverDate({ offset: 60_000 })] } } })
    const found = (await first(collection)) as { at: Date; deep: { later: [Date] } }
    expect(found.at.getTime()).toBeGreaterThanOrEqual(before)
    expect(found.deep.later[0].getTime() - found.at.getTime()).toBe(60_000)
  })

  it('cannot be added twice, and the error names the index', async () => {
    const collection = await collectionOf({ _id: 'x' })
    await expect(collection.add({ data: { _id: 'x' } })).rejects.toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('E11000 duplicate key error'),
    })
    expect((await collection.count()).total).toBe(1)
  })

  it('is refused with a field name that begins with $', async () => {
    const collection = await collectionOf()
    await expect(collection.add({ data: { $where: 1 } })).rejects.toMatchObject({ errCode: -502001 })
    await expect(collection.add({ data: { a: [{ $gt: 1 }] } })).rejects.toMatchObject({ errCode: -502001 })
    expect((await collection.count()).total).toBe(0)
  })

  it('that does not exist is an error for get, and nothing for remove', async () => {
    const collection = await collectionOf()
    await expect(collection.doc('none').get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('does not exist'),
    })
    expect((await collection.doc('none').remove()).stats.removed).toBe(0)
  })
})

describe('a collection', () => {
  it('that was never made is CloudBase’s error -502005', async () => {
    await expect(db.collection('never').get()).rejects.toMatchObject({ errCode: -502005 })
    await expect(db.collection('never').add({ data: {} })).rejects.toMatchObject({ errCode: -502005 })
  })

  it('cannot be made twice', async () => {
    await db.createCollection('twice')
    await expect(db.createCollection('twice')).rejects.toMatchObject({ errMsg: expect.stringContaining('Table exist') })
  })

  it('answers 100 records unless told, 1000 at most, and not more than 1 MB', async () => {
    const collection = await collectionOf()
    server.database.insertMany(
      `things-${made}`,
      Array.from({ length: 1100 }, (_, n) => ({ n })),
    )
    expect((await collection.get()).data).toHaveLength(100)
    expect((await collection.limit(1001).get()).data).toHaveLength(1000)
    expect((await collection.orderBy('n', 'desc').skip(1095).limit(10).get()).data.map((item) => item['n'])).toEqual([
      4, 3, 2, 1, 0,
    ])
    server.database.insertMany(`things-${made}`, [{ n: -1, text: '井'.repeat(400_000) }])
    await expect(collection.where({ n: -1 }).get()).rejects.toMatchObject({ errCode: -502001 })
  })
})

describe('a query', () => {
  const people = [
    { name: 'an', age: 30, tags: ['road', 'water'], home: { village: '621122100201' } },
    {
      name: 'bao',
      age: 41,
      tags: [],
      home: { village: '621122100202' },
      visits: [
        { day: 1, ok: true },
        { day: 9, ok: false },
      ],
    },
    { name: 'chun', age: 7, tags: ['water'], home: { village: '621122101201' }, visits: [{ day: 9, ok: true }] },
    { name: 'De', home: null },
  ]
  const _ = () => db.command
  it.each<[string, () => object, string[]]>([
    ['a value', () => ({ name: 'an' }), ['an']],
    ['a nested value', () => ({ home: { village: '621122100202' } }), ['bao']],
    ['a prefix', () => ({ 'home.village': _().gte('621122100').and(_().lt('621122101')) }), ['an', 'bao']],
    ['one of several', () => ({ name: _().in(['an', 'chun', 'nobody']) }), ['an', 'chun']],
    ['none of several', () => ({ name: _().nin(['an', 'chun']) }), ['bao', 'De']],
    ['either', () => _().or([{ age: _().gt(40) }, { age: _().lt(10) }]), ['bao', 'chun']],
    ['neither', () => _().nor([{ age: _().gt(40) }, { age: _().lt(10) }]), ['an', 'De']],
    ['an element of an array', () => ({ tags: 'water' }), ['an', 'chun']],
    ['all elements', () => ({ tags: _().all(['water', 'road']) }), ['an']],
    ['the size of an array', () => ({ tags: _().size(0) }), ['bao']],
    ['one element that fits wholly', () => ({ visits: _().elemMatch({ day: 9, ok: true }) }), ['chun']],
    ['a field that is there', () => ({ tags: _().exists(true) }), ['an', 'bao', 'chun']],
    ['null, which a missing field is too', () => ({ age: null }), ['De']],
    ['a remainder', () => ({ age: _().mod(10, 1) }), ['bao']],
    ['a pattern', () => ({ name: /^[a-c]/ }), ['an', 'bao', 'chun']],
    ['a pattern that ignores case', () => ({ name: db.RegExp({ regexp: '^d', options: 'i' }) }), ['De']],
    ['not', () => ({ age: _().not(_().gte(30)) }), ['chun', 'De']],
  ])('finds by %s', async (_title, where, found) => {
    const collection = await collectionOf(...people)
    expect(names(await collection.where(where()).get())).toEqual(found)
    expect((await collection.where(where()).count()).total).toBe(found.length)
  })

  it('sorts by several fields, missing ones first', async () => {
    const collection = await collectionOf(
      { name: 'a', n: 2 },
      { name: 'b', n: 1 },
      { name: 'c' },
      { name: 'd', n: 2 },
      { name: 'e', n: '1' },
    )
    expect(names(await collection.orderBy('n', 'asc').orderBy('name', 'desc').get())).toEqual(['c', 'b', 'd', 'a', 'e'])
  })

  it('answers the asked fields only', async () => {
    const collection = await collectionOf({ _id: 'x', a: 1, b: { c: 2, d: 3 }, list: [1, 2, 3] })
    expect((await collection.field({ a: true }).get()).data).toEqual([{ _id: 'x', a: 1 }])
    expect((await collection.field({ a: false, list: false }).get()).data).toEqual([{ _id: 'x', b: { c: 2, d: 3 } }])
    expect((await collection.field({ _id: false, 'b.d': true }).get()).data).toEqual([{ b: { d: 3 } }])
    expect((await collection.field({ list: db.command.project.slice(-2) }).get()).data).toEqual([
      { _id: 'x', a: 1, b: { c: 2, d: 3 }, list: [2, 3] },
    ])
  })

  it('with an operator or a pattern that does not exist is an error, not a wrong answer', async () => {
    const collection = await collectionOf(...people)
    await expect(collection.where({ age: { $greater: 3 } }).get()).rejects.toMatchObject({ errCode: -502002 })
    await expect(collection.where({ name: db.RegExp({ regexp: '(' }) }).get()).rejects.toMatchObject({
      errCode: -502001,
    })
    await expect(collection.where({ $where: 'true' }).get()).rejects.toMatchObject({ errCode: -502001 })
  })
})

describe('an update', () => {
  it.each<[string, object, () => object, object]>([
    [
      'sets nested fields and leaves their neighbours',
      { a: { b: 1, c: 2 } },
      () => ({ a: { b: 5 } }),
      { a: { b: 5, c: 2 } },
    ],
    ['replaces a whole object by set', { a: { b: 1, c: 2 } }, () => ({ a: db.command.set({ b: 5 }) }), { a: { b: 5 } }],
    [
      'adds and multiplies',
      { n: 2, m: 3 },
      () => ({ n: db.command.inc(-5), m: db.command.mul(2), new: db.command.inc(1) }),
      { n: -3, m: 6, new: 1 },
    ],
    [
      'keeps the least and the greatest',
      { n: 2, m: 3 },
      () => ({ n: db.command.min(1), m: db.command.max(1) }),
      { n: 1, m: 3 },
    ],
    ['removes and renames', { a: 1, b: 2 }, () => ({ a: db.command.remove(), b: db.command.rename('c') }), { c: 2 }],
    [
      'pushes at a place, sorted and cut',
      { l: [5, 1] },
      () => ({ l: db.command.push({ each: [3, 4], sort: 1, slice: 3 }) }),
      { l: [1, 3, 4] },
    ],
    ['pushes in front', { l: [2] }, () => ({ l: db.command.unshift([0, 1]) }), { l: [0, 1, 2] }],
    [
      'pops and shifts',
      { l: [1, 2, 3], m: [1, 2, 3] },
      () => ({ l: db.command.pop(), m: db.command.shift() }),
      { l: [1, 2], m: [2, 3] },
    ],
    ['adds to a set once', { l: ['a'] }, () => ({ l: db.command.addToSet({ $each: ['a', 'b'] }) }), { l: ['a', 'b'] }],
    ['pulls by condition', { l: [1, 5, 9] }, () => ({ l: db.command.pull(db.command.gte(5)) }), { l: [1] }],
    [
      'pulls objects by their fields',
      { l: [{ a: 1, b: 1 }, { a: 2 }] },
      () => ({ l: db.command.pull({ a: 1 }) }),
      { l: [{ a: 2 }] },
    ],
    ['pulls exact values', { l: [1, 2, 1] }, () => ({ l: db.command.pullAll([1]) }), { l: [2] }],
    [
      'changes an element by its position',
      { l: [{ a: 1 }, { a: 2 }] },
      () => ({ 'l.1.a': 7 }),
      { l: [{ a: 1 }, { a: 7 }] },
    ],
  ])('%s', async (_title, before, data, after) => {
    const collection = await collectionOf({ _id: 'x', ...before })
    expect((await collection.doc('x').update({ data: data() })).stats.updated).toBe(1)
    expect(await first(collection)).toEqual({ _id: 'x', ...after })
  })

  it.each<[string, object, () => object]>([
    ['adds to a text', { n: 'two' }, () => ({ n: db.command.inc(1) })],
    ['pushes to what is no array', { n: 1 }, () => ({ n: db.command.push(1) })],
    ['sets a field inside a number', { n: 1 }, () => ({ 'n.x': 1 })],
  ])('that %s is an error and changes nothing', async (_title, before, data) => {
    const collection = await collectionOf({ _id: 'x', ...before })
    await expect(collection.doc('x').update({ data: data() })).rejects.toMatchObject({ errCode: -502001 })
    expect(await first(collection)).toEqual({ _id: 'x', ...before })
  })

  it('by query changes all that match, and says how many it changed', async () => {
    const collection = await collectionOf({ k: 1, n: 1 }, { k: 1, n: 5 }, { k: 2 })
    expect((await collection.where({ k: 1 }).update({ data: { n: 5 } })).stats.updated).toBe(1)
    expect((await collection.where({ n: 5 }).count()).total).toBe(2)
    expect((await collection.where({ k: 1 }).remove()).stats.removed).toBe(2)
  })

  it('by set replaces the record or makes it', async () => {
    const collection = await collectionOf({ _id: 'x', a: 1 })
    expect(await collection.doc('x').set({ data: { b: 2 } })).toMatchObject({ stats: { updated: 1, created: 0 } })
    expect(await collection.doc('y').set({ data: { c: 3 } })).toMatchObject({ _id: 'y', stats: { created: 1 } })
    expect((await collection.orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'x', b: 2 },
      { _id: 'y', c: 3 },
    ])
  })
})
