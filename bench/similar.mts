/** Precision and recall of likeness on the labelled pairs against a plain trigram overlap, and its speed; one JSON line a figure. `--fit` prints weights fitted on the choosing half, `--misses` what is wrong on it. */
import { compareReadings, EVIDENCE } from '../cloudfunctions/core/rules/likeness/evidence'
import { findAlike } from '../cloudfunctions/core/rules/likeness/find-alike'
import { POLICIES, type Policy } from '../cloudfunctions/core/rules/likeness/policy'
import { type Reading, readMatter } from '../cloudfunctions/core/rules/likeness/read-matter'
import { similarity } from '../cloudfunctions/core/rules/likeness/similarity'
import { weighAmong } from '../cloudfunctions/core/rules/likeness/weigh'
import { type LabelledPair, readLabelledPairs } from '../tests/rules/likeness/labelled-pairs'
import { fitWeights } from './similar/fit-weights'
import { bestThreshold, scoreOf } from './similar/scoring'
import { trigramOverlap } from './similar/trigram-overlap'

const NOTHING = new Float64Array()
const HALVES = ['choosing', 'reporting'] as const
const labelled = readLabelledPairs(process.cwd())
const unlisted = readLabelledPairs(process.cwd(), 'unlisted-pairs')
const readings = new Map(labelled.flatMap(({ one, other }) => [one, other]).map((each) => [each, readMatter(each)]))
const reading = (matter: LabelledPair['one']) => readings.get(matter) ?? readMatter(matter)
const half = (name: LabelledPair['half']) => labelled.filter((pair) => pair.half === name)
const weighOf = (pairs: readonly LabelledPair[]) =>
  weighAmong(
    [...new Map(pairs.flatMap(({ one, other }) => [one, other]).map((each) => [each.text, each])).values()].map(
      reading,
    ),
  )
const weigh = { choosing: weighOf(half('choosing')), reporting: weighOf(half('reporting')) }

const tasks = {
  sameMatter: (pair: LabelledPair) => pair.label === 'same',
  commonMatter: (pair: LabelledPair) => pair.label !== 'different',
} as const

const print = (figure: Record<string, unknown>) => console.log(JSON.stringify(figure))
const ours = (policy: Policy) => (pair: LabelledPair) =>
  similarity(reading(pair.one), reading(pair.other), weigh[pair.half], policy)
/** The baseline knows the place as ours does: another village is another matter where the place counts. */
const baseline = (task: keyof typeof tasks) => (pair: LabelledPair) =>
  task === 'sameMatter' && pair.one.village && pair.other.village && pair.one.village.code !== pair.other.village.code
    ? 0
    : trigramOverlap(pair.one.text, pair.other.text)

if (process.argv.includes('--fit')) {
  const rows = [...half('choosing'), ...unlisted.filter((pair) => pair.half === 'choosing')].map((pair) =>
    rowOf(reading(pair.one), reading(pair.other), tasks.commonMatter(pair)),
  )
  const { bias, weights } = fitWeights(
    [...rows, ...strangers(), ...repeated()],
    EVIDENCE.map((each) => (each.startsWith('other') ? -1 : 1)),
  )
  print({ figure: 'fitted', bias, weights: Object.fromEntries(EVIDENCE.map((each, at) => [each, weights[at]])) })
}

for (const task of ['sameMatter', 'commonMatter'] as const) {
  const policy = POLICIES[task]
  const methods = {
    ours: { score: ours(policy), least: policy.least },
    trigrams: { score: baseline(task), least: bestThreshold(half('choosing'), baseline(task), tasks[task]) },
  }
  for (const [method, { score, least }] of Object.entries(methods)) {
    for (const name of HALVES) {
      print({ figure: 'likeness', task, method, half: name, least, ...scoreOf(half(name), score, tasks[task], least) })
    }
  }
  if (process.argv.includes('--fit')) {
    print({ figure: 'threshold', task, best: bestThreshold(half('choosing'), ours(policy), tasks[task]) })
  }
  if (process.argv.includes('--misses')) {
    for (const pair of half('choosing')) {
      const value = ours(policy)(pair)
      if (value >= policy.least !== tasks[task](pair)) {
        print({
          figure: 'miss',
          task,
          value: round(value),
          label: pair.label,
          one: pair.one.text,
          other: pair.other.text,
        })
      }
    }
  }
}

const weighUnlisted = weighOf(unlisted)
for (const task of ['sameMatter', 'commonMatter'] as const) {
  const policy = POLICIES[task]
  const score = (pair: LabelledPair) => similarity(reading(pair.one), reading(pair.other), weighUnlisted, policy)
  const least = bestThreshold(half('choosing'), baseline(task), tasks[task])
  for (const name of HALVES) {
    const pairs = unlisted.filter((pair) => pair.half === name)
    const figure = { figure: 'unlisted subjects', task, half: name }
    print({ ...figure, method: 'ours', ...scoreOf(pairs, score, tasks[task], policy.least) })
    print({ ...figure, method: 'trigrams', ...scoreOf(pairs, baseline(task), tasks[task], least) })
  }
}

for (const name of HALVES) {
  const asked = half(name).filter((pair) => pair.label === 'same')
  const pool = half(name).flatMap(({ one, other }) => [one, other])
  const shown = asked.map(({ one }) =>
    findAlike(
      one,
      pool.filter(({ text }) => text !== one.text),
    ).map(({ matter }) => isSame(one.text, matter.text)),
  )
  print({
    figure: 'found among all',
    half: name,
    candidates: pool.length,
    asked: asked.length,
    first: shown.filter(([first]) => first).length,
    withinThree: shown.filter((each) => each.includes(true)).length,
    shown: shown.flat().length,
    shownWrong: shown.flat().filter((isRight) => !isRight).length,
  })
}

const many = labelled.slice(0, 100).map(({ other }) => other)
const started = process.hrtime.bigint()
const ROUNDS = 50
for (let round = 0; round < ROUNDS; round += 1) {
  const mine = labelled[round % labelled.length]?.one
  if (mine) findAlike(mine, many)
}
const micros = Number(process.hrtime.bigint() - started) / 1000 / ROUNDS
print({
  figure: 'speed',
  candidates: many.length,
  microsecondsAQuestion: round(micros),
  microsecondsAPair: round(micros / many.length),
})

/** Pairs across the file's groups: matters that have nothing to do with each other, so that words in common keep their worth. */
function strangers() {
  const pairs = half('choosing')
  return pairs.flatMap(({ one }, at) => {
    const other = pairs[(at + 37) % pairs.length]?.other
    if (!other) return []
    const rows = [rowOf(reading(one), reading(other), false)]
    return at % 4 === 0 ? [...rows, rowOf(unknown(one), unknown(other), false)] : rows
  })
}

/** Every fourth matter told twice in the same words; and half of it told by somebody else, of a thing that no table knows. */
function repeated() {
  return half('choosing')
    .filter((_, at) => at % 4 === 0)
    .flatMap(({ one }) => [
      rowOf(reading(one), reading(one), true),
      rowOf(unknown(one), unknown({ ...one, text: one.text.slice(one.text.length / 2) }), true),
    ])
}

function rowOf(one: Reading, other: Reading, is: boolean) {
  const evidence = compareReadings(one, other, weigh.choosing)
  return { is, values: EVIDENCE.map((each) => evidence[each]) }
}

function unknown(matter: LabelledPair['one']): Reading {
  return { ...readMatter(matter), things: NOTHING, troubles: NOTHING, complaints: NOTHING }
}

function isSame(one: string, other: string): boolean {
  return labelled.some((pair) => pair.label === 'same' && pair.one.text === one && pair.other.text === other)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
