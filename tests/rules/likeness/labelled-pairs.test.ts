/** Likeness against what a station clerk would say, on the half of the labelled pairs that nothing was chosen on. */

import { trigramOverlap } from '../../../bench/similar/trigram-overlap'
import { POLICIES } from '../../../cloudfunctions/core/rules/likeness/policy'
import { readMatter } from '../../../cloudfunctions/core/rules/likeness/read-matter'
import { similarity } from '../../../cloudfunctions/core/rules/likeness/similarity'
import { weighAmong } from '../../../cloudfunctions/core/rules/likeness/weigh'
import rules from '../../../config/counties/621122.json'
import { LABELS, type LabelledPair, readLabelledPairs } from './labelled-pairs'

const labelled = readLabelledPairs(process.cwd())
const reporting = labelled.filter(({ half }) => half === 'reporting')
const weigh = weighAmong(reporting.flatMap(({ one, other }) => [readMatter(one), readMatter(other)]))

/** The task of each policy: which labels it is to find, and how well it has to. */
const CLAIMS = [
  ['sameMatter', ['same'], 0.9, 0.75],
  ['commonMatter', ['same', 'common'], 0.9, 0.75],
] as const

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of)

describe('the labelled pairs', () => {
  it('are at least 320, none twice, every kind of matter among them, and all labels well represented', () => {
    const words = labelled.map(({ one, other }) =>
      [one.village?.code, one.text, other.village?.code, other.text].join(),
    )
    expect(new Set(words).size).toBe(labelled.length)
    expect(labelled.length).toBeGreaterThanOrEqual(320)
    const kinds = new Set(labelled.flatMap((pair) => pair.kinds))
    expect([...kinds].sort()).toEqual(rules.kinds.map(({ label }) => label).sort())
    for (const label of LABELS) {
      expect(labelled.filter((pair) => pair.label === label).length).toBeGreaterThan(labelled.length / 5)
    }
  })

  it('are split so that no matter is in both halves', () => {
    const halves = new Map<string, string>()
    for (const { one, half } of labelled) {
      expect(halves.get(one.text) ?? half).toBe(half)
      halves.set(one.text, half)
    }
    expect(reporting.length).toBeGreaterThan(labelled.length * 0.4)
    expect(reporting.length).toBeLessThan(labelled.length * 0.6)
  })
})

describe.each(CLAIMS)('on pairs it has not been tuned on, “%s”', (policy, labels, precision, recall) => {
  const isMeant = (pair: LabelledPair) => labels.some((label) => label === pair.label)
  const scored = reporting.map((pair) => ({
    pair,
    value: similarity(readMatter(pair.one), readMatter(pair.other), weigh, POLICIES[policy]),
  }))
  const said = scored.filter(({ value }) => value >= POLICIES[policy].least)
  const right = said.filter(({ pair }) => isMeant(pair))

  it(`is right about at least ${precision * 100}% of the pairs that it calls alike`, () => {
    expect(share(right.length, said.length)).toBeGreaterThanOrEqual(precision)
  })

  it(`finds at least ${recall * 100}% of the pairs that a clerk calls alike`, () => {
    expect(share(right.length, reporting.filter(isMeant).length)).toBeGreaterThanOrEqual(recall)
  })
})

describe('on subjects that no table of ours lists, on the half that nothing was chosen on', () => {
  const unlisted = readLabelledPairs(process.cwd(), 'unlisted-pairs').filter(({ half }) => half === 'reporting')
  const weighUnlisted = weighAmong(unlisted.flatMap(({ one, other }) => [readMatter(one), readMatter(other)]))
  const { least } = POLICIES.sameMatter
  const isMeant = (pair: LabelledPair) => pair.label === 'same'
  const meant = unlisted.filter(isMeant)
  const said = unlisted.filter(
    ({ one, other }) => similarity(readMatter(one), readMatter(other), weighUnlisted, POLICIES.sameMatter) >= least,
  )

  it('there are at least sixty pairs, half of them the same matter', () => {
    expect(unlisted.length).toBeGreaterThanOrEqual(60)
    expect(meant.length).toBeGreaterThanOrEqual(30)
  })

  it('finds two thirds of the same matters, and more than half of what it calls the same are', () => {
    expect(share(said.filter(isMeant).length, meant.length)).toBeGreaterThanOrEqual(0.66)
    expect(share(said.filter(isMeant).length, said.length)).toBeGreaterThanOrEqual(0.6)
  })

  it('finds twice as many of them as sharing three letters in a row does', () => {
    const byTrigrams = meant.filter(({ one, other }) => trigramOverlap(one.text, other.text) >= 0.01)
    expect(said.filter(isMeant).length).toBeGreaterThanOrEqual(2 * byTrigrams.length)
  })
})

describe('likeness', () => {
  it('is the same whichever of the two is asked about', () => {
    for (const { one, other } of labelled) {
      for (const policy of Object.values(POLICIES)) {
        const [a, b] = [readMatter(one), readMatter(other)]
        expect(similarity(a, b, weigh, policy)).toBe(similarity(b, a, weigh, policy))
      }
    }
  })

  it('finds nothing more like a text than the text itself', () => {
    for (const { one, other } of labelled) {
      const [a, b] = [readMatter(one), readMatter(other)]
      const own = similarity(a, a, weigh, POLICIES.sameMatter)
      expect(own).toBeGreaterThanOrEqual(POLICIES.sameMatter.least)
      expect(own).toBeGreaterThanOrEqual(similarity(a, b, weigh, POLICIES.sameMatter))
    }
  })
})
