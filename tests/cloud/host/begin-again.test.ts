/** A cloud in memory that begins again is as new for everybody, and its functions are loaded already. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureFunctions, type LocalCloud, startLocalCloud } from '../../support/local-cloud'

const PERSON = 'visitor-1234'
const HOUR = 3_600_000
const TEMPLATE = 'local-concern-progress'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ functions: fixtureFunctions })
})
afterEach(() => cloud.stop())

const beginAgain = () => cloud.fetch('/begin-again', { method: 'POST' })
const echo = async (act: string, more: object = {}) => (await cloud.call(PERSON, 'echo', { act, ...more })).result
const send = () =>
  echo('openapi', {
    api: 'subscribeMessage.send',
    data: { touser: 'oNobody', templateId: TEMPLATE, page: 'pages/mine/index', data: {} },
  })

test('documents, files, faults, counts and what was sent or printed are gone, and the clock is right', async () => {
  await echo('add', { collection: 'persons', data: { _id: 'p-before' } })
  await echo('print', { text: 'before' })
  const { fileID } = JSON.parse(JSON.stringify(await echo('upload', { path: 'a.txt', text: 'before' })))
  await send()
  await cloud.setClockAhead(HOUR)
  await cloud.setFault({ target: 'database', kind: 'system-error', times: 5 })
  expect((await cloud.sent()).length).toBeGreaterThan(0)

  expect((await beginAgain()).status).toBe(200)

  expect(await cloud.sent()).toEqual([])
  expect(await cloud.logs()).toEqual([])
  expect((await cloud.counters()).count).toBe(0)
  const { now } = JSON.parse(JSON.stringify(await echo('now')))
  expect(now).toBeLessThan(Date.now() + HOUR / 2)
  expect(await (await cloud.fetch('/faults')).json()).toEqual({ faults: [] })
  expect(await echo('read', { collection: 'persons', id: 'p-before' })).not.toMatchObject({ data: { _id: 'p-before' } })
  expect(await echo('add', { collection: 'persons', data: { _id: 'p-before' } })).toMatchObject({ _id: 'p-before' })
  expect(JSON.stringify(await echo('download', { fileID }))).not.toContain('before')
})

test('functions are not loaded a second time, and what they print is found', async () => {
  expect(await echo('count')).toEqual({ events: 1 })
  await beginAgain()
  expect(await echo('count')).toEqual({ events: 2 })
  await echo('print', { text: 'printed afterwards' })
  expect(await cloud.logs()).toContain('printed afterwards')
})

test('a call that still runs is waited for: nothing of it comes into the new cloud', async () => {
  const running = echo('wait', { milliseconds: 300 })
  while (!JSON.stringify(await (await cloud.fetch('/inspector/overview')).json()).includes('busy'));
  await beginAgain()
  expect(await running).toEqual({ together: 1 })
  expect((await cloud.counters()).count).toBe(0)
})

test('what is kept in a folder stays, and the person is told why', async () => {
  const data = mkdtempSync(join(tmpdir(), 'mashang-begin-'))
  const kept = await startLocalCloud({ data, functions: fixtureFunctions })
  await kept.call(PERSON, 'echo', { act: 'add', collection: 'persons', data: { _id: 'p-kept' } })
  const answer = await kept.fetch('/begin-again', { method: 'POST' })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ code: 'DATA_KEPT', message: expect.stringContaining('不会清空') })
  const { result } = await kept.call(PERSON, 'echo', { act: 'read', collection: 'persons', id: 'p-kept' })
  expect(result).toMatchObject({ data: { _id: 'p-kept' } })
  await kept.stop()
  rmSync(data, { recursive: true })
})
