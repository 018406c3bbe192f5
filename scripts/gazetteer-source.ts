/** The gazetteers that the scripts work with: the national file (made when missing), or single counties from config/divisions. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildGazetteer, type Division } from '../cloudfunctions/core/rules/routing/gazetteer/build-gazetteer'
import type { Gazetteer } from '../cloudfunctions/core/rules/routing/gazetteer/gazetteer'
import { openGazetteer, packGazetteer } from '../cloudfunctions/core/rules/routing/gazetteer/gazetteer-file'
import { divisionsOfChina } from './china-divisions'

const DIVISIONS = join(process.cwd(), 'config', 'divisions')

/** Where the national file is kept; never in git. */
const NATIONAL = join(process.cwd(), 'dist', 'gazetteer', 'national.bin')

/** A county's file in config/divisions. */
interface CountyFile {
  readonly code: string
  readonly name: string
  readonly townships: readonly {
    readonly code: string
    readonly name: string
    readonly villages: readonly Division[]
  }[]
}

/** `national`, or county codes separated by commas. Throws when a county is unknown. */
export function gazetteerOf(choice: string): Gazetteer {
  if (choice === 'national') return nationalGazetteer()
  const counties = choice.split(',').sort().map(countyFile)
  const townships = counties.flatMap((county) => county.townships)
  return buildGazetteer({
    uppers: counties.map(({ code, name }) => [code, name] as const),
    townships: townships.map(({ code, name }) => [code, name] as const),
    villages: townships.flatMap((township) => township.villages),
    isKept: true,
  })
}

/** The whole country, from dist/gazetteer/national.bin; made anew when it is missing or older than its sources. */
export function nationalGazetteer(): Gazetteer {
  if (!isFresh()) makeNational()
  const { buffer, byteOffset, length } = readFileSync(NATIONAL)
  return openGazetteer(buffer.slice(byteOffset, byteOffset + length))
}

/** Of what the file is made, besides the statistics. */
const MADE_OF = [
  join('config', 'divisions', 'aliases.json'),
  ...['gazetteer', 'text'].flatMap((room) => {
    const folder = join('cloudfunctions', 'core', 'rules', 'routing', room)
    return readdirSync(folder).map((file) => join(folder, file))
  }),
]

/** The file is there and younger than all that it is made of. */
function isFresh(): boolean {
  if (!existsSync(NATIONAL)) return false
  const made = statSync(NATIONAL).mtimeMs
  return MADE_OF.every((file) => statSync(file).mtimeMs < made)
}

/** Builds the national file and returns its size in bytes. */
export function makeNational(): number {
  const bytes = packGazetteer(buildGazetteer(divisionsOfChina()))
  mkdirSync(dirname(NATIONAL), { recursive: true })
  const draft = `${NATIONAL}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, NATIONAL)
  return bytes.length
}

/** From config/divisions, or for a county that has no file there from the statistics. */
function countyFile(code: string): CountyFile {
  const file = join(DIVISIONS, `${code}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const china = divisionsOfChina()
  const [county] = china.uppers.filter(([each]) => each === code && code.length === 6)
  if (!county) throw new Error(`no county ${code}: six digits are expected, for example 621122`)
  const townships = china.townships.filter(([each]) => each.startsWith(code))
  return {
    code,
    name: county[1],
    townships: townships.map(([each, name]) => ({
      code: each,
      name,
      villages: china.villages.filter(([village]) => village.startsWith(each)),
    })),
  }
}
