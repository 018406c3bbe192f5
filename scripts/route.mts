/**
 * Routes on the command line: JSON lines in, as many JSON lines out, in the same order.
 * In: {"text", "county"?, "scene"?, "lng"?, "lat"?}. A line that is not such an object is answered with {"error"}.
 * Run: npm run -s route -- [--gazetteer national|<county codes, separated by commas>] [--boundaries <file.geojson>]
 * A point (GCJ-02) counts where boundaries are handed in (see core/rules/routing/coordinates); else it is ignored.
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { locate } from '../cloudfunctions/core/rules/routing/coordinates/locate'
import { readMapFile } from '../cloudfunctions/core/rules/routing/coordinates/map-file'
import { codeAnswer, type RoutingAnswer, wordsAnswer } from '../cloudfunctions/core/rules/routing/routing-answer'
import { gazetteerOf } from './gazetteer-source'

const lineSchema = v.object({
  text: v.optional(v.string(), ''),
  county: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/, 'county: six digits')))),
  scene: v.optional(v.nullable(v.string())),
  lng: v.optional(v.nullable(v.number())),
  lat: v.optional(v.nullable(v.number())),
})

const { values } = parseArgs({
  options: { gazetteer: { type: 'string', default: 'national' }, boundaries: { type: 'string' } },
})
const gazetteer = gazetteerOf(values.gazetteer)
const map = values.boundaries ? readMapFile(JSON.parse(readFileSync(values.boundaries, 'utf8'))) : null

function answerTo(line: string): RoutingAnswer | { readonly error: string } {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return { error: 'not JSON' }
  }
  const asked = v.safeParse(lineSchema, given)
  if (!asked.success) return { error: asked.issues.map((issue) => issue.message).join('; ') }
  const { text, county, scene, lng, lat } = asked.output
  const point = typeof lng === 'number' && typeof lat === 'number' ? { longitude: lng, latitude: lat } : null
  const located = point && map && locate(map, point)
  return scene
    ? codeAnswer(gazetteer, scene, located)
    : wordsAnswer(gazetteer, { text, county: county ?? null }, located)
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answerTo(line))}\n`)
}
