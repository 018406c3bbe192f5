/** Trouble on request: what a function and a phone notice of each kind, and what was done nevertheless. */
import { fixtureFunctions, type LocalCloud, loadSdk, startLocalCloud } from '../../support/local-cloud'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ functions: fixtureFunctions })
})
afterEach(() => cloud.clearFaults())
afterAll(() => cloud.stop())

const echo = (act: string, more: object = {}) => cloud.call('visitor-1234', 'echo', { act, ...more })
const add = async (_id: string) => (await echo('add', { collection: 'persons', data: { _id } })).result
const read = async (id: string) => (await echo('read', { collection: 'persons', id })).result

describe('the database', () => {
  test('a lost answer looks like a failure although the record was written', async () => {
    await cloud.setFault({ target: 'database:insertDocument', kind: 'drop-answer' })
    expect(await add('p-dropped')).toMatchObject({ errMsg: expect.stringContaining('socket hang up') })
    expect(await read('p-dropped')).toMatchObject({ data: { _id: 'p-dropped' } })
  })

  test('a system error writes nothing, and the next call works', async () => {
    await cloud.setFault({ target: 'database', kind: 'system-error' })
    expect(await add('p-error')).toMatchObject({ errCode: -501001 })
    expect(await read('p-error')).not.toMatchObject({ data: expect.anything() })
    expect(await add('p-error')).toMatchObject({ _id: 'p-error' })
  })

  test('a rule strikes as often as it says', async () => {
    await cloud.setFault({ target: 'database', kind: 'system-error', times: 2 })
    const answers = [await add('p-1'), await add('p-2'), await add('p-3')]
    expect(answers.map((answer) => '_id' in (answer as object))).toEqual([false, false, true])
  })

  test('a full disk refuses what writes, says so in Chinese, and still lets people read', async () => {
    await add('p-before')
    await cloud.setFault({ target: 'database', kind: 'disk-full', times: 1 })
    expect(await read('p-before')).toMatchObject({ data: { _id: 'p-before' } })
    expect(await add('p-full')).toMatchObject({ errMsg: expect.stringContaining('磁盘已满') })
  })

  test('a conflict at commit is tried again by the SDK, and the record is written once', async () => {
    const database = loadSdk(cloud.env).database()
    await cloud.setFault({ target: 'database:commitTransaction', kind: 'conflict' })
    let attempts = 0
    await database.runTransaction(
      async (transaction: { collection(name: string): { add(options: object): unknown } }) => {
        attempts += 1
        await transaction.collection('persons').add({ data: { _id: 'p-conflict' } })
      },
    )
    expect(attempts).toBe(2)
    expect(await read('p-conflict')).toMatchObject({ data: { _id: 'p-conflict' } })
  })

  test('a slow database makes a function that waits for it run out of time', async () => {
    await cloud.setFault({ target: 'database', kind: 'delay', milliseconds: 3000 })
    expect(await echo('add', { collection: 'persons', data: { _id: 'p-slow' } })).toMatchObject({ errCode: -504003 })
  })
})

describe('functions', () => {
  test('a phone may lose the answer of work that was done', async () => {
    const before = (await echo('count')).result as { events: number }
    await cloud.setFault({ target: 'function:echo', kind: 'drop-answer' })
    await expect(echo('count')).rejects.toThrow('fetch failed')
    expect((await echo('count')).result).toEqual({ events: before.events + 2 })
  })

  test('a system error is shown as the platform shows it, and the function does not run', async () => {
    const before = (await echo('count')).result as { events: number }
    await cloud.setFault({ target: 'function:echo', kind: 'system-error' })
    expect(await echo('count')).toMatchObject({ status: 502, errCode: -501001 })
    expect((await echo('count')).result).toEqual({ events: before.events + 1 })
  })

  test('a fault of one function leaves the others alone', async () => {
    await cloud.setFault({ target: 'function:relay', kind: 'system-error' })
    expect(await echo('nothing')).toMatchObject({ status: 200 })
    expect(await cloud.call('visitor-1234', 'relay')).toMatchObject({ status: 502 })
  })
})

test('an open API that fails says so to the function', async () => {
  await cloud.setFault({ target: 'openapi:subscribeMessage.send', kind: 'system-error' })
  const values = { touser: 'x', templateId: 'y', data: {} }
  const { result } = await echo('openapi', { api: 'subscribeMessage.send', data: values })
  expect(result).toMatchObject({ errMsg: expect.stringContaining('system error') })
})

test.each([
  [{ target: 'databse', kind: 'delay' }],
  [{ target: 'database', kind: 'sometimes' }],
  [{ target: 'database', kind: 'delay', times: -1 }],
  [{ target: 'database', kind: 'delay', milliseconds: 'long' }],
])('the rule %j is refused', async (rule) => {
  const response = await cloud.fetch('/faults', { method: 'POST', body: JSON.stringify(rule) })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'INVALID_FAULT' })
})
