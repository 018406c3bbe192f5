/** Likeness against what a station clerk would say, on the half of the labelled pairs that nothing was chosen on. */
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
