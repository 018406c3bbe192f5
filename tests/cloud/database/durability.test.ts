/** What was written is there after the process was killed, and a full disk loses nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../local-cloud/database/open-database'
import { startDatabaseServer } from '../../support/database-server'
import { loadSdk, startLocalCloud } from '../../support/local-cloud'
import { sdkDatabase } from '../../support/sdk-database'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durability-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('everything answered before a kill is there after a restart; an open transaction is not', async () => {
  const before = await startLocalCloud({ data: folder, isStrict: false })
  loadSdk(before.env)
  const db = sdkDatabase()
  await db.createCollection('diary')
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => db.collection('diary').add({ data: { _id: n, line: `第${n}行` } })),
  )
  await db
    .collection('diary')
    .doc(7)
    .update({ data: { line: '改过' } })
  const transaction = await db.startTransaction()
  await transaction
    .collection('diary')
    .doc(8)
    .update({ data: { line: '未提交' } })
  await before.kill()

  const after = await startLocalCloud({ data: folder, isStrict: false })
  loadSdk(after.env)
  const again = sdkDatabase().collection('diary')
  expect((await again.count()).total).toBe(50)
  expect((await again.doc(7).get()).data).toEqual({ _id: 7, line: '改过' })
  expect((await again.doc(8).get()).data).toEqual({ _id: 8, line: '第8行' })
  await after.stop()
})

it('a full disk is said in Chinese, writes nothing of the call, and ends when there is room again', async () => {
  const server = await startDatabaseServer({
    folder,
    collections: [{ name: 'diary', indexes: [{ name: 'line', fields: [['line', 1]] }] }],
  })
  const diary = server.db.collection('diary')
  await diary.add({ data: { _id: 'first', line: 'kept' } })
  server.database.limitGrowth(16 * 1024)
  const many = Array.from({ length: 200 }, (_, n) =>
    JSON.stringify({ _id: `n${n}`, line: `line ${n}`, text: 'x'.repeat(500) }),
  )
  const insertMany = async () =>
    server.database.actions['database.insertDocument']?.({ collectionName: 'diary', data: many })
  await expect(insertMany()).rejects.toMatchObject({
    code: 'DATABASE_STORAGE_FULL',
    message: expect.stringContaining('磁盘已满'),
  })
  await expect(diary.add({ data: { text: 'x'.repeat(100_000) } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('磁盘已满'),
  })

  const transaction = await server.db.startTransaction()
  await transaction
    .collection('diary')
    .doc('first')
    .update({ data: { line: 'y'.repeat(500), text: 'x'.repeat(100_000) } })
  await expect(transaction.commit()).rejects.toThrow(/磁盘已满/)

  expect((await diary.get()).data).toEqual([{ _id: 'first', line: 'kept' }])
  expect((await diary.where({ line: 'kept' }).get()).data).toHaveLength(1)
  server.database.limitGrowth(null)
  await diary.add({ data: { _id: 'second', text: 'x'.repeat(100_000) } })
  expect((await diary.count()).total).toBe(2)
  await server.close()
})

it('an index that the plan adds, changes or drops is right after the next start', async () => {
  const open = (fields: readonly (readonly [string, 1 | -1])[] | null) =>
    openDatabase({
      folder,
      isStrict: false,
      collections: [{ name: 'diary', indexes: fields === null ? [] : [{ name: 'main', fields }] }],
    })
  const find = async (database: ReturnType<typeof open>) => {
    const answer = await database.actions['database.getDocument']?.({ collectionName: 'diary', query: '{"day":3}' })
    return { answer, cost: database.calls().at(-1)?.documentsExamined }
  }
  const without = open(null)
  without.insertMany(
    'diary',
    Array.from({ length: 40 }, (_, n) => ({ _id: `n${n}`, day: n % 10, hour: n })),
  )
  const { answer } = await find(without)
  without.close()
  for (const fields of [
    [['day', 1]],
    [
      ['day', -1],
      ['hour', 1],
    ],
    [
      ['day', -1],
      ['hour', 1],
    ],
  ] as const) {
    const database = open(fields)
    expect(await find(database)).toEqual({ answer, cost: 4 })
    database.close()
  }
  const dropped = open(null)
  expect(await find(dropped)).toEqual({ answer, cost: 40 })
  dropped.close()
})

it('a folder that another local cloud uses is refused, and said so', () => {
  const first = openDatabase({ folder, isStrict: false, collections: [] })
  expect(() => openDatabase({ folder, isStrict: false, collections: [] })).toThrow(/正被另一个本地云使用/)
  first.close()
  openDatabase({ folder, isStrict: false, collections: [] }).close()
})
