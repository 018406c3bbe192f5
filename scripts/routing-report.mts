/**
 * Turns the labelled cases into measured accuracy per township, by basis and by reason, and tries today's resolver on them.
 * Run: npm run -s routing:report -- --from <folder> | --url <address of a local cloud> [--json] [--cases]
 * <folder> holds concerns.json and corrections.json as WeChat cloud's console exports collections: one JSON document a line.
 * Without --cases nothing that a resident wrote is printed; with it the words of each case, numbers of phones and identity cards masked.
 */
import { parseArgs } from 'node:util'
import { countRouting } from '../cloudfunctions/core/rules/accuracy/count-routing'
import { countReplays, replay } from '../cloudfunctions/core/rules/accuracy/replay'
import { reportOf } from '../cloudfunctions/core/rules/accuracy/routing-report'
import { placeAt } from '../cloudfunctions/core/rules/counties'
import { maskNumbers } from '../cloudfunctions/core/rules/personal-data'
import { counties } from '../cloudfunctions/core/served'
import { type Exported, type ExportedCorrection, readFolder, readLocalCloud } from './routing-exports'
import { REPLAY_LABELS, reportInWords } from './routing-words'

const USAGE = '用法：npm run -s routing:report -- --from <导出文件夹> 或 --url <本机云的网址> [--json] [--cases]'

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    url: { type: 'string' },
    json: { type: 'boolean', default: false },
    cases: { type: 'boolean', default: false },
  },
})

async function exported(): Promise<Exported> {
  if (values.from !== undefined) return readFolder(values.from)
  if (values.url !== undefined) return readLocalCloud(values.url)
  throw new Error(USAGE)
}

/** With its county where several are in the data. */
const namesFor = (isSeveral: boolean) => (code: string) => {
  const place = placeAt(counties, code)
  return (isSeveral ? place?.fullName : place?.name) ?? code
}

/** Until a township has answered a concern, nobody knows that it is the right one. */
function withCertainLabels(
  concerns: Exported['concerns'],
  corrections: Exported['corrections'],
): readonly ExportedCorrection[] {
  const answered = new Set(
    concerns.filter(({ state }) => state === 'accepted' || state === 'returned').map(({ _id }) => _id),
  )
  return corrections.map((each) => (answered.has(each._id) ? each : { ...each, went: null }))
}

const caseOf = (correction: ExportedCorrection, nameOf: (code: string) => string) => ({
  number: correction.number,
  from: correction.said && nameOf(correction.said),
  to: correction.went && nameOf(correction.went),
  reasons: correction.reasons,
  today: replay(counties, correction),
  words: maskNumbers([correction.saw.place, correction.saw.text].filter(Boolean).join(' / ')).replace(/\s+/g, ' '),
})

function print({ concerns, corrections, problems }: Exported): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  const nameOf = namesFor(new Set(concerns.map(({ station }) => station.slice(0, 6))).size > 1)
  const report = reportOf(countRouting(concerns))
  const labelled = withCertainLabels(concerns, corrections)
  const replays = countReplays(counties, labelled)
  const cases = values.cases ? labelled.map((correction) => caseOf(correction, nameOf)) : []
  if (values.json) {
    const unread = { unread: problems.length }
    process.stdout.write(`${JSON.stringify({ ...report, replays, ...unread, ...(values.cases ? { cases } : {}) })}\n`)
    return
  }
  process.stdout.write(reportInWords(report, replays, nameOf))
  for (const { number, from, to, today, words } of cases) {
    process.stdout.write(
      `\n${number} ${from ?? '系统没有判断'} → ${to ?? '还没有定论'}；今天${REPLAY_LABELS[today]}：${words}\n`,
    )
  }
}

try {
  print(await exported())
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exitCode = 1
}
