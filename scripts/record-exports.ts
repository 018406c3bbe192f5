/** Reads topics' records for `npm run verify`: exported lines of `pages` and `topics`, or a running cloud. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { recordIn, type Seal } from '../types/record'
import { publicEventSchema, recordedEventSchema } from '../types/timeline'

const published = { title: v.string(), timeline: v.array(publicEventSchema) }
const seal = v.object({ count: v.number(), head: v.string() })

/** A line of `pages`, a line of `topics`, or what `board.topic` answers. */
const lineSchema = v.union([
  v.object({ _id: v.string(), page: v.object({ ...published, seal }) }),
  v.object({ _id: v.string(), title: v.string(), version: v.number(), record: v.array(recordedEventSchema) }),
  v.object({ id: v.string(), ...published, seal }),
])

/** One topic's record from one place, and how far it should go. */
export interface ReadRecord {
  /** Which file or address it stood in. */
  readonly source: string
  readonly topic: string
  readonly title: string
  readonly events: ReturnType<typeof recordIn>
  readonly sealed: Seal
}

/** What was read, and what could not be, in words (file and line). */
export interface ReadRecords {
  readonly records: readonly ReadRecord[]
  readonly problems: readonly string[]
}

/** A file, or every file of a folder that begins with `pages` or `topics` and ends in `.json` or `.jsonl`. Throws when there is none. */
export function readExport(path: string): ReadRecords {
  if (!statSync(path).isDirectory()) return readLines(basename(path), readFileSync(path, 'utf8'))
  const files = readdirSync(path).filter((name) => /^(pages|topics).*\.jsonl?$/.test(name))
  if (files.length === 0) throw new Error(`${path} 里没有 pages.json 或 topics.json，请先从云开发控制台导出集合 pages`)
  const read = files.map((name) => readLines(name, readFileSync(join(path, name), 'utf8')))
  return { records: read.flatMap(({ records }) => records), problems: read.flatMap(({ problems }) => problems) }
}

/** What anybody's phone gets: `board.topic` through the gateway of a running cloud. Throws when it cannot be reached or has no such topic. */
export async function readPublished(url: string, topic: string): Promise<ReadRecords> {
  const response = await fetch(new URL('/gateway/functions/board', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-person': 'visitor-verify' },
    body: JSON.stringify({ path: 'topic', input: { id: topic } }),
  })
  const { result } = v.parse(gatewayAnswer, await response.json())
  if (!result.ok) throw new Error(`${topic}：${result.error.message}`)
  return readLines(url, JSON.stringify(result.data))
}

const gatewayAnswer = v.object({
  result: v.variant('ok', [
    v.object({ ok: v.literal(true), data: v.unknown() }),
    v.object({ ok: v.literal(false), error: v.object({ message: v.string() }) }),
  ]),
})

/** A line that cannot be read is named: it may be the one that somebody spoiled. */
function readLines(source: string, text: string): ReadRecords {
  const problems: string[] = []
  const records = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index): ReadRecord[] => {
      if (line.trim() === '') return []
      const parsed = v.safeParse(lineSchema, jsonIn(line))
      if (parsed.success) return [recordOf(source, parsed.output)]
      problems.push(`${source} 第 ${index + 1} 行读不懂，不是议题的公开页或议题本身`)
      return []
    })
  return { records, problems }
}

function recordOf(source: string, line: v.InferOutput<typeof lineSchema>): ReadRecord {
  if ('record' in line) {
    const { _id: topic, title, version, record: events } = line
    return { source, topic, title, events, sealed: { count: version, head: events.at(-1)?.hash ?? '' } }
  }
  const { title, timeline, seal: sealed } = 'page' in line ? line.page : line
  return { source, topic: 'page' in line ? line._id : line.id, title, events: recordIn(timeline), sealed }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
