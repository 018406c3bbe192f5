/** Two people change the same records at once: nobody sees half of it, and nothing is lost. */
import { openDatabase } from '../../../local-cloud/database/open-database'
import { type DatabaseServer, startDatabaseServer } from '../../support/database-server'
import type { SdkDatabase } from '../../support/sdk-database'

let server: DatabaseServer
let db: SdkDatabase

beforeAll(async () => {
  server = await startDatabaseServer({
    collections: [{ name: 'seats', indexes: [{ name: 'by_number', fields: [['number', 1]], isUnique: true }] }],
  })
  db = server.db
})
afterAll(() => server.close())
beforeEach(async () => {
  await db.collection('seats').where({ _id: /.*/ }).remove()
  server.database.insertMany('seats', [
    { _id: 'a', number: 1, taken: false },
    { _id: 'b', number: 2, taken: false },
  ])
})

const conflict = { errMsg: expect.stringContaining('TransactionConflict') }
const gone = /TransactionNotExist/
const seat = async (id: string) => (await db.collection('seats').doc(id).get()).data

it('shows its own writes to itself only, until it is committed', async () => {
  const transaction = await db.startTransaction()
  const seats = transaction.collection('seats')
  await seats.doc('a').update({ data: { taken: true } })
  await seats.add({ data: { _id: 'c', number: 3 } })
  await seats.doc('b').remove()
  expect((await seats.doc('a').get()).data).toMatchObject({ taken: true })
  expect((await seats.doc('c').get()).data).toMatchObject({ number: 3 })
  expect(
    (await db.collection('seats').orderBy('_id', 'asc').get()).data.map((item) => [item['_id'], item['taken']]),
  ).toEqual([
    ['a', false],
    ['b', false],
  ])
  await transaction.commit()
  expect((await db.collection('seats').orderBy('_id', 'asc').get()).data.map((item) => item['_id'])).toEqual(['a', 'c'])
})

it('forgets everything when it is rolled back', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('seats')
    .doc('a')
    .update({ data: { taken: true } })
  await transaction.rollback()
  expect(await seat('a')).toMatchObject({ taken: false })
  await expect(transaction.commit()).rejects.toThrow(gone)
})

it('reads the records as they were when it began to read', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('seats').doc('a').get()
  await db
    .collection('seats')
    .doc('b')
    .update({ data: { taken: true } })
  await db.collection('seats').doc('a').remove()
  expect((await transaction.collection('seats').doc('b').get()).data).toMatchObject({ taken: false })
  expect((await transaction.collection('seats').doc('a').get()).data).toMatchObject({ taken: false })
  await transaction.rollback()
})

it('is refused at the write when another open transaction wrote the record, and is then over', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await first
    .collection('seats')
    .doc('a')
    .update({ data: { taken: true } })
  await expect(
    second
      .collection('seats')
      .doc('a')
      .update({ data: { taken: true } }),
  ).rejects.toMatchObject(conflict)
  await expect(second.commit()).rejects.toThrow(gone)
  await first.commit()
  expect(await seat('a')).toMatchObject({ taken: true })
})

it('is refused at the write when the record changed since it began to read', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('seats').doc('a').get()
  await db
    .collection('seats')
    .doc('a')
    .update({ data: { taken: true } })
  await expect(
    transaction
      .collection('seats')
      .doc('a')
      .update({ data: { who: 2 } }),
  ).rejects.toMatchObject(conflict)
  expect(await seat('a')).toMatchObject({ taken: true })
})

it('keeps a single write waiting until it ends, so that neither is lost', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('seats')
    .doc('a')
    .update({ data: { number: 10 } })
  const single = db
    .collection('seats')
    .doc('a')
    .update({ data: { taken: true } })
  const early = await Promise.race([
    single.then(() => 'written'),
    new Promise((resolve) => setTimeout(() => resolve('waiting'), 100)),
  ])
  expect(early).toBe('waiting')
  await transaction.commit()
  await single
  expect(await seat('a')).toEqual({ _id: 'a', number: 10, taken: true })
})

it('gives one seat to one of twenty who want it at once', async () => {
  const take = async (who: number) => {
    const transaction = await db.startTransaction()
    try {
      const found = (await transaction.collection('seats').doc('a').get()).data as { taken: boolean }
      if (found.taken) return false
      await transaction
        .collection('seats')
        .doc('a')
        .update({ data: { taken: true, who } })
      await transaction.commit()
      return true
    } catch {
      return false
    }
  }
  const results = await Promise.all(Array.from({ length: 20 }, (_, who) => take(who)))
  expect(results.filter(Boolean)).toHaveLength(1)
})

it('refuses a unique key that is taken on disk, by itself, or by another open transaction', async () => {
  const own = await db.startTransaction()
  await own.collection('seats').add({ data: { _id: 'n', number: 7 } })
  await expect(own.collection('seats').add({ data: { _id: 'm', number: 7 } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  })

  const disk = await db.startTransaction()
  await expect(disk.collection('seats').add({ data: { number: 1 } })).rejects.toMatchObject({
    errMsg: expect.stringContaining('by_number'),
  })

  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  await first.collection('seats').add({ data: { _id: 'n', number: 9 } })
  await expect(second.collection('seats').add({ data: { _id: 'm', number: 9 } })).rejects.toMatchObject(conflict)
  await first.commit()
  expect((await db.collection('seats').where({ number: 9 }).get()).data).toHaveLength(1)
})

it('may pass a unique key from one record to another', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('seats').doc('a').remove()
  await transaction
    .collection('seats')
    .doc('b')
    .update({ data: { number: 1 } })
  await transaction.commit()
  expect((await db.collection('seats').where({ number: 1 }).get()).data).toMatchObject([{ _id: 'b' }])
})

it('is run again by runTransaction when the commit meets a conflict in the function', async () => {
  let runs = 0
  await db.runTransaction(async (transaction) => {
    runs += 1
    if (runs === 1)
      throw Object.assign(new Error('conflict'), { errCode: -502001, code: 'DATABASE_TRANSACTION_CONFLICT' })
    await transaction
      .collection('seats')
      .doc('a')
      .update({ data: { taken: true } })
  })
  expect(runs).toBe(2)
})

it('has no effect after a bad request inside it', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('seats')
    .doc('a')
    .update({ data: { taken: true } })
  await expect(
    transaction
      .collection('seats')
      .doc('a')
      .update({ data: { number: db.command.push(1) } }),
  ).rejects.toBeDefined()
  await expect(transaction.commit()).rejects.toThrow(gone)
  expect(await seat('a')).toMatchObject({ taken: false })
})

it('ends by itself after 30 seconds, and lets those go on who waited for it', async () => {
  jest.useFakeTimers()
  const database = openDatabase({ folder: ':memory:', isStrict: false, collections: [] })
  database.insertMany('seats', [{ _id: 'a' }])
  const call = async (action: string, body: object) =>
    database.actions[`database.${action}`]?.({ collectionName: 'seats', ...body })
  const { transactionId } = { ...(await call('startTransaction', {})) }
  const change = (data: string) => ({ query: '{"_id":"a"}', data, merge: true, multi: false })
  await call('modifyDocument', { ...change('{"$set":{"who":1}}'), transactionId })
  const waiting = call('modifyDocument', change('{"$set":{"who":2}}'))
  jest.advanceTimersByTime(30_000)
  jest.useRealTimers()
  await expect(call('commitTransaction', { transactionId })).rejects.toThrow(gone)
  await waiting
  expect(database.documents('seats', 1)).toEqual([{ _id: 'a', who: 2 }])
  database.close()
})
