/**
 * Makes the registry of village codes for a deployment: dist/import/codes.json, one JSON document a line, as the cloud console
 * imports it into the collection `codes`. Each scene has a random part, so that nobody can guess another village's code.
 * Run once: npm run codes
 */
import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { counties } from '../cloudfunctions/core/served'

const TARGET = join(import.meta.dirname, '..', 'dist', 'import')

/** Without 0, O, 1 and I: people read codes to each other over the phone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 6

const randomPart = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

const villages = [...counties.values()]
  .flatMap((county) => [...county.places.keys()])
  .filter((code) => code.length === 12)
const lines = villages.map((place) =>
  JSON.stringify({ _id: `${place}-${randomPart()}`, place, validFrom: Date.now(), validTo: null, mergedInto: null }),
)

mkdirSync(TARGET, { recursive: true })
writeFileSync(join(TARGET, 'codes.json'), `${lines.join('\n')}\n`)
process.stderr.write(`dist/import/codes.json: ${lines.length} codes\n`)
