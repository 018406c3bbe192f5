/**
 * Measures routing on the research addresses, beside two npm packages in the same run; one JSON line per figure.
 * Run: npm run -s bench:routing. The packages are read from the folder in ROUTING_BENCH_PACKAGES (one with zh-address-parse and
 * address-parse in its node_modules), the addresses from ROUTING_ADDRESSES or ../shared/data/addresses-dev.tsv; what is not there is said.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type PlaceAnswer, resolvePlace } from '../cloudfunctions/core/rules/routing/resolve/resolve-place'
import { gazetteerOf, nationalGazetteer } from '../scripts/gazetteer-source'
import { type Address, readAddresses } from './routing/addresses'
import { loadTimeOf } from './routing/load-time'
import { rivalsIn } from './routing/packages'
import { reliabilityOf } from './routing/reliability'

const ROUNDS = 5

const print = (figure: object): void => {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

const megabytes = (): number => {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return (heapUsed + Math.max(external, arrayBuffers)) / 1e6
}

/** Each text’s least time of some rounds (others’ work on the machine only ever adds), then the middle of the texts. */
function medianMicroseconds(texts: readonly string[], work: (text: string) => unknown): number {
  const least = texts.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, text] of texts.entries()) {
      const start = process.hrtime.bigint()
      work(text)
      least[index] = Math.min(least[index] ?? 0, Number(process.hrtime.bigint() - start) / 1000)
    }
  }
  return rounded(least.sort((a, b) => a - b)[least.length >>> 1] ?? 0)
}

nationalGazetteer()
const memoryBefore = megabytes()
const start = performance.now()
const national = gazetteerOf('national')
const loadMs = rounded(performance.now() - start)
const memoryMb = rounded(megabytes() - memoryBefore)
const fileMb = rounded(statSync(join('dist', 'gazetteer', 'national.bin')).size / 1e6)
print({ figure: 'national gazetteer', loadMs, memoryMb, fileMb, memoryAfterCollection: globalThis.gc !== undefined })
for (const county of ['621122', '620702']) {
  const { median, least } = loadTimeOf(county)
  print({ figure: 'county gazetteer, fresh processes', county, medianMs: rounded(median), leastMs: rounded(least) })
}

/** An answer, and what was meant. */
interface Result {
  readonly answer: PlaceAnswer
  readonly township: string
}

const isRight = ({ answer, township }: Result): boolean => answer.candidates[0]?.township === township

/** The text names an area (see {@link PlaceAnswer.area}) in which the township of its label does not lie: nobody could be right. */
const isLabelElsewhere = ({ answer, township }: Result): boolean => !township.startsWith(answer.area)

/** Shares of right answers, and what was sent without asking; returns the answers. */
function measure(
  task: string,
  cases: readonly Address[],
  textOf: (address: Address) => string,
  isCountyGiven: boolean,
): Result[] {
  const results = cases.map((address): Result => {
    const county = isCountyGiven ? address.county : null
    return { answer: resolvePlace(national, { text: textOf(address), county }), township: address.township }
  })
  const sent = results.filter(({ answer }) => answer.decision === 'auto')
  const share = (some: readonly Result[], all: readonly Result[]): number =>
    rounded(some.length / Math.max(1, all.length))
  const isInThree = ({ answer, township }: Result): boolean =>
    answer.candidates.slice(0, 3).some((candidate) => candidate.township === township)
  const wrong = sent.filter((result) => !isRight(result))
  print({
    figure: task,
    cases: results.length,
    top1: share(results.filter(isRight), results),
    top3: share(results.filter(isInThree), results),
    auto: share(sent, results),
    autoRight: share(sent.filter(isRight), sent),
    wrongAuto: share(wrong, results),
    missedWithLabelElsewhere: results.filter((result) => !isRight(result) && isLabelElsewhere(result)).length,
    wrongAutoWithLabelElsewhere: wrong.filter(isLabelElsewhere).length,
  })
  return results
}

const addresses = readAddresses()
if (addresses === null) {
  print({ skipped: 'accuracy and time: the research addresses are not on this machine (ROUTING_ADDRESSES)' })
} else {
  const bare = addresses.filter((address) => address.bare !== '')
  const listed = bare.filter((address) => address.isVillageListed)
  const whole = measure('T1: whole text', addresses, (address) => address.text, false)
  measure('T2: without the township, village listed', listed, (address) => address.bare, false)
  const without = measure('T2: without the township, all', bare, (address) => address.bare, false)
  measure('T3: as T2, county given, village listed', listed, (address) => address.bare, true)
  const given = measure('T3: as T2, county given, all', bare, (address) => address.bare, true)
  for (const [halves, of] of [
    ['even rows', 0],
    ['odd rows', 1],
  ] as const) {
    measure(
      `T2: all, ${halves}`,
      bare.filter((_, index) => index % 2 === of),
      (address) => address.bare,
      false,
    )
  }
  for (const bin of reliabilityOf([...whole, ...without, ...given])) {
    print({
      figure: 'reliability, T1 to T3',
      ...bin,
      confidence: rounded(bin.confidence),
      right: rounded(bin.right),
    })
  }
  const texts = addresses.map((address) => address.text)
  print({ figure: 'time', medianMicroseconds: medianMicroseconds(texts, (text) => resolvePlace(national, { text })) })
  const rivals = rivalsIn(national)
  if (rivals.length === 0) print({ skipped: 'the packages: no folder that has them (ROUTING_BENCH_PACKAGES)' })
  for (const { name, load } of rivals) {
    const before = megabytes()
    const from = performance.now()
    const find = load()
    const ownLoadMs = rounded(performance.now() - from)
    const right = addresses.filter((address) => find(address.text) === address.township).length
    print({
      figure: `T1 by ${name}`,
      top1: rounded(right / addresses.length),
      medianMicroseconds: medianMicroseconds(texts, find),
      loadMs: ownLoadMs,
      memoryMb: rounded(megabytes() - before),
    })
  }
}
