/** Builds one county's gazetteer in a fresh process and prints the milliseconds; bundled and started by routing/load-time.ts. */
import { readFileSync } from 'node:fs'
import { buildGazetteer, type Division } from '../cloudfunctions/core/rules/routing/gazetteer/build-gazetteer'

interface CountyFile {
  readonly code: string
  readonly name: string
  readonly townships: readonly {
    readonly code: string
    readonly name: string
    readonly villages: readonly Division[]
  }[]
}

const [, , file = ''] = process.argv
const { code, name, townships }: CountyFile = JSON.parse(readFileSync(file, 'utf8'))
const divisions = {
  uppers: [[code, name] as const],
  townships: townships.map((each) => [each.code, each.name] as const),
  villages: townships.flatMap((each) => each.villages),
  isKept: true,
}
const start = performance.now()
buildGazetteer(divisions)
// Before `process.stdout` is named: making that stream takes milliseconds of its own.
const taken = performance.now() - start
process.stdout.write(String(taken))
