/** The research addresses that routing is measured on; users of the project do not have the file. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One address with its township (9 digits) and county; `bare`: without its township's name, '' where that leaves nothing. */
export interface Address {
  readonly text: string
  readonly township: string
  readonly county: string
  readonly bare: string
  /** Whether the village in it is listed under that township. */
  readonly isVillageListed: boolean
}

const FILE = process.env['ROUTING_ADDRESSES'] ?? join(process.cwd(), '..', 'shared', 'data', 'addresses-dev.tsv')

/** Null when the file is not on this machine. */
export function readAddresses(): readonly Address[] | null {
  if (!existsSync(FILE)) return null
  const [, ...rows] = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const [text = '', township = '', county = '', bare = '', listed] = row.split('\t')
    return { text, township, county, bare, isVillageListed: listed === '1' }
  })
}
