/** Reads the collections `concerns` and `corrections` for the report on routing: exported files, or a running local cloud. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { CONCERN_STATES } from '../types/concern'
import { PASS_REASONS } from '../types/desk'
import { ROUTE_BASES } from '../types/route'

const concernLine = v.object({
  _id: v.string(),
  state: v.picklist(CONCERN_STATES),
  station: v.string(),
  routing: v.object({ basis: v.nullable(v.picklist(ROUTE_BASES)), council: v.nullable(v.string()) }),
  hops: v.array(v.object({ reason: v.nullable(v.picklist(PASS_REASONS)) })),
})

const correctionLine = v.object({
  _id: v.string(),
  number: v.string(),
  county: v.string(),
  said: v.nullable(v.string()),
  saw: v.object({ place: v.nullable(v.string()), title: v.string(), text: v.string(), kind: v.string() }),
  basis: v.nullable(v.picklist(ROUTE_BASES)),
  went: v.nullable(v.string()),
  reasons: v.array(v.picklist(PASS_REASONS)),
})

/** What was read, and what could not be, in words (file and line). */
export interface Exported {
  readonly concerns: readonly v.InferOutput<typeof concernLine>[]
  readonly corrections: readonly v.InferOutput<typeof correctionLine>[]
  readonly problems: readonly string[]
}

/** One correction as exported. */
export type ExportedCorrection = Exported['corrections'][number]

/** A file's name and its text. */
interface Source {
  readonly name: string
  readonly text: string
}

/** From a folder: every file that begins with `concerns` or `corrections` and ends in `.json` or `.jsonl`. Throws when one is missing. */
export function readFolder(folder: string): Exported {
  const files = readdirSync(folder).filter((name) => /\.jsonl?$/.test(name))
  const sourcesOf = (collection: string): Source[] => {
    const own = files.filter((name) => name.startsWith(collection))
    if (own.length === 0)
      throw new Error(`${folder} 里没有 ${collection}.json，请先从云开发控制台导出集合 ${collection}`)
    return own.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  }
  return read(sourcesOf('concerns'), sourcesOf('corrections'))
}

/** From a running local cloud. Throws when it cannot be reached. */
export async function readLocalCloud(url: string): Promise<Exported> {
  const sourceOf = async (name: string): Promise<Source> => {
    const response = await fetch(new URL(`/inspector/collections/${name}/export`, url))
    if (!response.ok) throw new Error(`${url} 没有给出集合 ${name}（${response.status}）`)
    return { name, text: await response.text() }
  }
  return read([await sourceOf('concerns')], [await sourceOf('corrections')])
}

function read(concerns: readonly Source[], corrections: readonly Source[]): Exported {
  const problems: string[] = []
  return {
    concerns: lastOfEach(concerns.flatMap((source) => linesOf(source, concernLine, problems))),
    corrections: lastOfEach(corrections.flatMap((source) => linesOf(source, correctionLine, problems))),
    problems,
  }
}

/** Two exports may hold the same document; the later one counts. */
const lastOfEach = <Line extends { readonly _id: string }>(lines: readonly Line[]): Line[] => [
  ...new Map(lines.map((line) => [line._id, line])).values(),
]

/** A line that cannot be read is named and left out; the others count. */
function linesOf<Line>({ name, text }: Source, schema: v.GenericSchema<unknown, Line>, problems: string[]): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const parsed = v.safeParse(schema, jsonIn(line))
      if (parsed.success) return [parsed.output]
      const path = v.getDotPath(parsed.issues[0])
      problems.push(`${name} 第 ${at + 1} 行读不懂${path === null ? '' : `（${path}）`}，没有计入`)
      return []
    })
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
