/** The gateway: who may pass, what is counted, the pages that it serves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureFunctions, type LocalCloud, startLocalCloud } from '../../support/local-cloud'

let cloud: LocalCloud
const web = mkdtempSync(join(tmpdir(), 'mashang-web-'))

beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), '<title>码上协商</title>')
  writeFileSync(join(web, 'app.3f2a91c0.js'), 'start()')
  cloud = await startLocalCloud({ functions: fixtureFunctions, web, demo: true })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(web, { recursive: true })
})

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  cloud.fetch(path, { method: 'POST', body, headers })

describe('who may pass', () => {
  test.each([
    ['nobody', {}],
    ['an unknown person', { 'x-demo-person': 'mayor' }],
    ['a visitor with a bad key', { 'x-demo-person': 'visitor-' }],
    ['a bare openid', { 'x-demo-person': 'demo-openid-clerk' }],
  ])('%s is turned away with a sentence', async (_who, headers) => {
    for (const path of ['functions/echo', 'files?path=a.txt', 'temp-urls', 'subscribe', 'phone-code']) {
      const response = await post(`/gateway/${path}`, '{}', headers as Record<string, string>)
      expect(response.status).toBe(401)
      expect((await response.json()).message).toMatch(/身份/)
    }
  })

  test('a demo person is the openid that the demo gave it', async () => {
    const { result } = await cloud.call('clerk', 'echo', { act: 'identity' })
    expect(result).toMatchObject({ context: { OPENID: 'demo-openid-clerk' } })
  })

  test('the list of demo persons shows no openid', async () => {
    const text = await (await cloud.fetch('/gateway/persons')).text()
    expect(JSON.parse(text)).toContainEqual({ key: 'clerk', name: expect.any(String), description: expect.any(String) })
    expect(text).not.toContain('openid')
  })

  test.each([
    ['broken JSON', '{'],
    ['a list', '[]'],
    ['a number', '7'],
  ])('%s as an event is refused', async (_what, body) => {
    expect((await post('/gateway/functions/echo', body, { 'x-demo-person': 'resident' })).status).toBe(400)
  })

  test('the development server of the web build may call, a page from elsewhere may not', async () => {
    const own = await post('/faults', '{}', { origin: 'http://localhost:10086' })
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:10086')
    expect((await post('/counters/reset', '{}', { origin: 'https://example.com' })).status).toBe(403)
  })
})

describe('what is counted', () => {
  test('the database calls of one function call, however many run at once', async () => {
    await cloud.resetCounters()
    const read = { act: 'read', collection: 'persons', id: 'nobody' }
    const [reading, counting] = await Promise.all([
      cloud.call('resident', 'echo', read),
      cloud.call('resident', 'echo', { act: 'count' }),
      cloud.call('resident', 'echo', read),
    ])
    expect(await cloud.counters(reading.requestID)).toMatchObject({ count: 1, calls: [{ collection: 'persons' }] })
    expect(await cloud.counters(counting.requestID)).toMatchObject({ count: 0 })
    expect(await cloud.counters()).toMatchObject({ count: 2 })
  })

  test('nothing after a reset', async () => {
    await cloud.resetCounters()
    expect(await cloud.counters()).toEqual({ count: 0, documentsExamined: 0, calls: [] })
  })
})

describe('pages', () => {
  test('the app is shown for every address that is no file', async () => {
    for (const path of ['/', '/pages/board/index', '/?scene=621122100207-AB2C']) {
      const response = await cloud.fetch(path)
      expect(await response.text()).toContain('码上协商')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  test('a file with a hash in its name may be kept for ever, a missing one fails', async () => {
    const response = await cloud.fetch('/app.3f2a91c0.js')
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toContain('javascript')
    expect((await cloud.fetch('/app.00000000.js')).status).toBe(404)
  })

  test.each(['/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/..%5c..%5cx', '/%00'])(
    'the address %s leads nowhere outside',
    async (path) => {
      const response = await cloud.fetch(path)
      expect(await response.text()).not.toContain('root:')
      expect([200, 404]).toContain(response.status)
    },
  )

  test('without a web build the page says what to do', async () => {
    const bare = await startLocalCloud({ functions: fixtureFunctions, web: join(web, 'nowhere') })
    const response = await bare.fetch('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm start')
    await bare.stop()
  })

  test('the page of village codes has every village of both counties, each with its picture', async () => {
    const page = await (await cloud.fetch('/codes')).text()
    for (const words of ['陇西县', '甘州区', '巩昌镇', '靛坪村', '已并入靛坪村']) expect(page).toContain(words)
    const picture = /src="(\/codes\/621122[^"]+\.png)"/.exec(page)?.[1] ?? ''
    const response = await cloud.fetch(picture)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  test('the inspector shows functions, collections and documents', async () => {
    const overview = await (await cloud.fetch('/inspector/overview')).json()
    expect(overview.functions.map(({ name }: { name: string }) => name)).toEqual(['echo', 'relay'])
    expect(overview.collections).toContainEqual({ name: 'persons', count: expect.any(Number) })
    const { documents } = await (await cloud.fetch('/inspector/collections/codes')).json()
    expect(documents[0]).toMatchObject({ _id: expect.any(String), place: expect.any(String) })
    const filtered = await (await cloud.fetch('/inspector/collections/codes?contains=MRGD')).json()
    expect(filtered).toMatchObject({ found: 1, documents: [{ _id: expect.stringMatching(/MRGD$/) }] })
    expect((await cloud.fetch('/inspector')).headers.get('content-type')).toContain('text/html')
  })
})
