/** 核验: anybody can recompute the record of a topic, from its page, or with `npm run verify` from an export. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from 'js-sha256'
import { checkRecord, recordIn } from '../../types/record'
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, topicWalk } from '../support/topic-walk'

const SCRIPT = join(__dirname, '../../scripts/verify.mts')
const TSX = join(__dirname, '../../node_modules/.bin/tsx')

jest.setTimeout(90_000)

let cloud: LocalCloud
let folder: string
let topic: string

const walk = topicWalk(() => cloud)

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
  topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(() => cloud.stop())

const verify = (...flags: string[]) =>
  new Promise<{ code: number; out: string; says: string }>((resolve) => {
    const child = execFile(TSX, [SCRIPT, ...flags], (_problem, out, says) =>
      resolve({ code: child.exitCode ?? 1, out, says }),
    )
  })

interface Line {
  readonly _id: string
  readonly [field: string]: unknown
}

/** The collection as the console of WeChat cloud exports it, with this topic's line as `spoil` leaves it. */
const exportOf = async (collection: 'pages' | 'topics', spoil: (line: string) => string = (line) => line) => {
  const text = await (await cloud.fetch(`/inspector/collections/${collection}/export`)).text()
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const spoiled = lines.map((line) => {
    const document: Line = JSON.parse(line)
    return document._id === topic ? spoil(line) : line
  })
  writeFileSync(join(folder, `${collection}.json`), `${spoiled.join('\n')}\n`)
  return lines.length
}

/** The line with its events reordered, or some left out; `path` is where they stand. */
const withEvents = (path: 'record' | 'timeline', change: (events: unknown[]) => unknown[]) => (line: string) => {
  const document = JSON.parse(line)
  const holder = path === 'record' ? document : document.page
  holder[path] = change(holder[path])
  return JSON.stringify(document)
}

const without = (place: number) => (events: unknown[]) => events.filter((_, at) => at !== place)

const swapped = (place: number) => (events: unknown[]) => {
  const [one, other] = events.slice(place, place + 2)
  return events.map((event, at) => (at === place ? other : at === place + 1 ? one : event))
}

describe('the page of a topic', () => {
  it('publishes what a phone needs to recompute the record, and what was raised before it', async () => {
    const { timeline, seal } = await expectData(cloud, 'visitor-dddddddd', 'board', 'topic', { id: topic })
    expect(timeline.filter(({ hash }) => hash === null).map(({ title }) => title)).toEqual(Array(3).fill('提出诉求'))
    expect(checkRecord(topic, recordIn(timeline), { sealed: seal, seen: null }, sha256)).toEqual({
      isWhole: true,
      seal: { count: 3, head: timeline.at(-1)?.hash },
    })
  })
})

describe('npm run verify', () => {
  it('says of each topic of an export that it is whole, and that pages and topics tell the same', async () => {
    const many = await exportOf('pages')
    expect(await exportOf('topics')).toBe(many)
    const { code, out, says } = await verify('--from', folder)
    expect({ code, says }).toEqual({ code: 0, says: '' })
    expect(out.match(/逐条核对，没有被改动过/g)).toHaveLength(2 * many)
  })

  it('says it of one topic as a running cloud publishes it, and whether it still has the code of an earlier day', async () => {
    const { timeline } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    const earlier = recordIn(timeline)[1]?.hash.slice(0, 16) ?? ''
    const same = await verify('--topic', topic, '--url', cloud.url, '--code', earlier)
    expect(same).toMatchObject({ code: 0, says: '' })
    expect(same.out).toContain('这份办理记录共 3 条，逐条核对，没有被改动过。')
    expect(same.out).toContain('那时到第 2 条')
    const other = await verify('--topic', topic, '--url', cloud.url, '--code', '0123456789abcdef')
    expect(other.code).toBe(1)
    expect(other.out).toContain('不是同一份记录')
  })

  it.each([
    ['a changed title', 'pages', (line: string) => line.replaceAll('进入第2步', '进入第3步'), '从第 2 条'],
    ['a missing event', 'pages', withEvents('timeline', without(4)), '从第 2 条'],
    ['a missing last event', 'pages', withEvents('timeline', (events) => events.slice(0, -1)), '应该有 3 条，现在是 2'],
    ['a swapped pair', 'pages', withEvents('timeline', swapped(3)), '从第 1 条'],
    ['a changed reason', 'topics', (line: string) => line.replaceAll('群众急盼', '群众反对'), '从第 3 条'],
    ['a missing event', 'topics', withEvents('record', without(1)), '从第 2 条'],
    ['a missing last event', 'topics', withEvents('record', (events) => events.slice(0, -1)), '应该有 3 条，现在是 2'],
    ['a swapped pair', 'topics', withEvents('record', swapped(0)), '从第 1 条'],
  ] as const)('notices %s in an export of %s', async (_what, collection, spoil, words) => {
    await exportOf(collection, spoil)
    const { code, out } = await verify('--from', folder, '--topic', topic)
    expect(code).toBe(1)
    expect(out).toContain(words)
    expect(out).not.toContain('没有被改动过')
  })

  it('notices a page that was written anew by its difference to the topic', async () => {
    await exportOf('topics')
    await exportOf('pages', (line) => {
      const document = JSON.parse(line)
      return JSON.stringify({ ...document, page: { ...document.page, timeline: [], seal: { count: 0, head: '' } } })
    })
    const { code, out } = await verify('--from', folder, '--topic', topic)
    expect(code).toBe(1)
    expect(out).toContain('和另一份导出的不一样')
  })

  it('says which line it cannot read, which topic is not there, and how it is used', async () => {
    writeFileSync(join(folder, 'pages.json'), '{"_id":"t-broken"\n')
    expect(await verify('--from', folder)).toMatchObject({ code: 1, says: expect.stringContaining('第 1 行读不懂') })
    expect((await verify('--topic', 't-none', '--url', cloud.url)).says).toContain('没有找到这个议题')
    expect((await verify()).says).toContain('用法')
  })
})
