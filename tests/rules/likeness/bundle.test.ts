/** What a clerk and the county are suggested: matters that belong together. */
import { bundle as bundled } from '../../../cloudfunctions/core/rules/likeness/bundle'
import { POLICIES } from '../../../cloudfunctions/core/rules/likeness/policy'
import { readLabelledPairs } from './labelled-pairs'
import { DIANPING, matterOf, QIAOJIAMEN, YUANYI } from './matters'

const bundle = (...given: Parameters<typeof bundled>) => bundled(...given).bundles

const lampsHere = matterOf('村口路灯坏了,晚上黑灯瞎火')
const lampsHereToo = matterOf('路灯不亮,摸黑走路')
const lampsNextVillage = matterOf('我们村路灯都不亮了', { village: YUANYI })
const lampsNextTownship = matterOf('路灯坏了一半没人修', { village: QIAOJIAMEN })
const garbageHere = matterOf('垃圾箱满了没人拉', { village: DIANPING })
const waterHere = matterOf('自来水停水三天', { village: DIANPING })
const all = [lampsHere, garbageHere, lampsHereToo, lampsNextVillage, waterHere, lampsNextTownship]

describe('a council’s clerk', () => {
  it('is suggested the matters of one village that are the same, and no others', () => {
    const bundles = bundle(all, POLICIES.sameMatter)
    expect(bundles.map(({ matters }) => matters)).toEqual([[lampsHere, lampsHereToo]])
    expect(bundles[0]?.because).toBe('都说的是 靛坪村 路灯')
  })

  it('is never suggested a matter of another council', () => {
    const unplaced = matterOf('路灯不亮', { village: null, council: '621122101' })
    expect(bundle([lampsHere, unplaced], POLICIES.sameMatter)).toEqual([])
  })
})

describe('the county', () => {
  it('is suggested what several councils have in common, wherever it is', () => {
    const [first, ...others] = bundle(all, POLICIES.commonMatter)
    expect(first?.matters).toEqual([lampsHere, lampsHereToo, lampsNextVillage, lampsNextTownship])
    expect(first?.because).toContain('路灯')
    expect(others).toEqual([])
  })

  it('is not suggested what only one council has', () => {
    expect(bundle([lampsHere, lampsHereToo, lampsNextVillage], POLICIES.commonMatter)).toEqual([])
  })

  it('is suggested nothing among matters that have nothing in common, or that say nothing', () => {
    const speechless = [matterOf(''), matterOf('😀'), matterOf('😀', { village: QIAOJIAMEN })]
    expect(bundle([garbageHere, waterHere, lampsNextTownship, ...speechless], POLICIES.commonMatter)).toEqual([])
    expect(bundle([], POLICIES.commonMatter)).toEqual([])
  })
})

describe('matters that somebody said are not the same', () => {
  it('are not suggested together again, also not by way of a third', () => {
    const third = matterOf('村口路灯坏了,天黑看不见')
    const apart = (one: string, other: string) =>
      [one, other].every((id) => [lampsHere.id, lampsHereToo.id].includes(id))
    for (const { matters } of bundle([lampsHere, lampsHereToo, third], POLICIES.sameMatter, { apart })) {
      expect(matters).not.toEqual(expect.arrayContaining([lampsHere, lampsHereToo]))
      expect(matters).toContain(third)
    }
  })
})

describe('the work of bundling a county', () => {
  const texts = readLabelledPairs(process.cwd()).flatMap(({ one, other }) => [one, other])
  /** The labelled matters over and over, each at another village. */
  const many = (size: number) => Array.from({ length: size }, (_, at) => matterAt(at, texts[at % texts.length]?.text))
  const matterAt = (at: number, text = '') => ({
    ...matterOf(text, { village: [DIANPING, YUANYI, QIAOJIAMEN][at % 3] ?? DIANPING }),
    id: `many-${at}`,
  })

  it.each([
    ['of all sorts', many(1000)],
    ['in the very same words', Array.from({ length: 1000 }, (_, at) => matterAt(at, '村口的路灯坏了没人修'))],
  ])('compares at most 30 pairs for each of 1000 matters %s, not half a million', (_, matters) => {
    const { bundles, compared } = bundled(matters, POLICIES.commonMatter)
    expect(bundles.length).toBeGreaterThan(0)
    expect(compared).toBeGreaterThan(matters.length)
    expect(compared).toBeLessThan(30 * matters.length)
  })

  it('finds a thousand matters in the same words to be one bundle', () => {
    const same = Array.from({ length: 1000 }, (_, at) => matterAt(at, '村口的路灯坏了没人修'))
    expect(bundle(same, POLICIES.commonMatter).map(({ matters }) => matters.length)).toEqual([1000])
  })
})
