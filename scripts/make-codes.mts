/**
 * Makes the registry of village codes for a deployment: dist/import/codes.json, one JSON document a line, as the cloud console
 * imports it into the collection `codes`. Each scene has a random part, so that nobody can guess another village's code.
 * A code for every village:                      npm run codes
 * For villages that came later, by their codes:  npm run codes -- 621122100207 621122100208
 * Twenty to be mapped later, for a township (9 digits) or a county (6): npm run codes -- --stock 20 621122100
 */
import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { placeAt } from '../cloudfunctions/core/rules/counties'
import { counties } from '../cloudfunctions/core/served'
import type { StoredCode } from '../cloudfunctions/core/store/codes'
import { countyOf, levelOf, townshipOf } from '../types/place'

const TARGET = join(import.meta.dirname, '..', 'dist', 'import')

/** Without 0, O, 1 and I: people read codes to each other over the phone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 6

const randomPart = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A village's code; a township's or county's is stock, not yet mapped to a village. */
function codeFor(place: string): StoredCode {
  const named = placeAt(counties, place)
  if (!named) throw new Error(`${place} is in no served county`)
  const isVillage = levelOf(place) === 'village'
  return {
    _id: `${place}-${randomPart()}`,
    county: countyOf(place),
    township: townshipOf(place),
    place: isVillage ? place : null,
    name: isVillage ? named.name : null,
    validFrom: Date.now(),
    validTo: null,
    mergedInto: null,
    scannedOn: null,
    history: [],
  }
}

const { values, positionals } = parseArgs({ options: { stock: { type: 'string' } }, allowPositionals: true })
const everyVillage = [...counties.values()]
  .flatMap((county) => [...county.places.keys()])
  .filter((place) => levelOf(place) === 'village')
const places = positionals.length > 0 ? positionals : everyVillage
const copies = values.stock === undefined ? 1 : Number(values.stock)
if (!Number.isInteger(copies) || copies < 1) throw new Error('--stock takes a number of codes')
const lines = places.flatMap((place) => Array.from({ length: copies }, () => JSON.stringify(codeFor(place))))

mkdirSync(TARGET, { recursive: true })
writeFileSync(join(TARGET, 'codes.json'), `${lines.join('\n')}\n`)
process.stderr.write(`dist/import/codes.json: ${lines.length} codes\n`)
