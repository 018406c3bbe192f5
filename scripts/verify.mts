/**
 * Recomputes the chain of topics' records and says whether each is whole (核验).
 * Run: npm run -s verify -- [--topic ID] --from <file or folder> | --topic ID --url <address of a running cloud> [--code CODE]
 * The export holds lines of the collections `pages` or `topics`; of both, each topic's two records have to be the same.
 * CODE is the code that a phone showed: the record must still have it. Ends with 1 when anything does not fit.
 */
import { parseArgs } from 'node:util'
import { sha256 } from '../cloudfunctions/core/rules/record'
import { sayRecord } from '../types/phrases/zh-CN/record'
import { checkRecord, placeOfCode } from '../types/record'
import { type ReadRecord, type ReadRecords, readExport, readPublished } from './record-exports'

const USAGE =
  '用法：npm run -s verify -- --topic <议题编号> --from <导出文件或文件夹>，或 --topic <议题编号> --url <网址> [--code <校验码>]'

const { values } = parseArgs({
  options: {
    topic: { type: 'string' },
    from: { type: 'string' },
    url: { type: 'string' },
    code: { type: 'string' },
  },
})

async function read(): Promise<ReadRecords> {
  if (values.from !== undefined) return readExport(values.from)
  if (values.url !== undefined && values.topic !== undefined) return readPublished(values.url, values.topic)
  throw new Error(USAGE)
}

/** Whether this record is whole; says so either way. */
function isFine({ source, topic, title, events, sealed }: ReadRecord): boolean {
  const check = checkRecord(topic, events, { sealed, seen: null }, sha256)
  const code = check.isWhole ? `校验码 ${check.seal.head}` : ''
  process.stdout.write(`${topic} “${title}”（${source}）：${sayRecord(check)}${code}\n`)
  if (!check.isWhole || values.code === undefined) return check.isWhole
  const place = placeOfCode(events, values.code)
  process.stdout.write(
    place === null
      ? `${topic}：没有哪一条的校验码是 ${values.code}，和当时看到的不是同一份记录。\n`
      : `${topic}：和当时看到的是同一份记录，那时到第 ${place} 条。\n`,
  )
  return place !== null
}

/** A topic that stands in two exports has one record. */
function areSame(records: readonly ReadRecord[]): boolean {
  const heads = new Map<string, string>()
  return records.every(({ topic, sealed, source }) => {
    const before = heads.get(topic) ?? sealed.head
    heads.set(topic, before)
    if (before === sealed.head) return true
    process.stdout.write(`${topic}：${source} 里的记录和另一份导出的不一样。\n`)
    return false
  })
}

try {
  const { records, problems } = await read()
  const asked = records.filter(({ topic }) => values.topic === undefined || topic === values.topic)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (asked.length === 0) throw new Error(values.topic ? `没有找到议题 ${values.topic}` : '里面没有议题')
  const fine = asked.map(isFine)
  const isAllFine = areSame(asked) && fine.every(Boolean) && problems.length === 0
  process.exitCode = isAllFine ? 0 : 1
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exitCode = 1
}
