/** What holds for every township of the country, and whatever people write around its name. */
import fc from 'fast-check'
import { resolvePlace } from '../../../cloudfunctions/core/rules/routing/resolve/resolve-place'
import { gazetteerOf } from '../../../scripts/gazetteer-source'

const national = gazetteerOf('national')
const upperNames = new Map(national.uppers.map(({ code, name }) => [code, name]))

/** “甘肃省定西市陇西县文峰镇”. */
const fullNameOf = (index: number): string => partsOf(index).join('')

function partsOf(index: number): string[] {
  const code = String(national.townships[index])
  const uppers = [2, 4, 6].map((digits) => upperNames.get(code.slice(0, digits)) ?? '')
  return [...uppers, national.townshipNames[index] ?? ''].filter((part) => part !== '')
}

/** How often each full name occurs; the statistics list a few zones inside a township of the same name. */
const fullNames = Array.from(national.townships, (_, index) => fullNameOf(index))

/** Townships as people know them: 镇, 乡, 街道, 苏木, 地区; not the zones and offices of the statistics. */
const PLAIN = /^[^(\uff08]+(镇|乡|街道|苏木|地区)$/
const townships = fullNames.flatMap((name, index) =>
  PLAIN.test(national.townshipNames[index] ?? '') && fullNames.indexOf(name) === fullNames.lastIndexOf(name)
    ? [index]
    : [],
)

/** What people write before and after; none of it names a place. */
const BEFORE = ['', '您好,', '领导你好!', '请问 ', '【急】', '13900001234 ', '我家住', '反映问题:'] as const
const AFTER = [
  '',
  '三社',
  '5组',
  '12号楼3单元',
  '的路灯坏了',
  ',停水三天了,没人管',
  ' 联系电话13900001234',
  '门口的垃圾没人清!!!',
  '这里的水渠塌了,请尽快处理,谢谢',
] as const

const township = fc.constantFrom(...townships)
const wrapping = fc.constantFrom<(parts: readonly string[]) => string>(
  (parts) => parts.join(''),
  (parts) => [...parts.join('')].join(' '),
  (parts) => parts.join('-'),
  (parts) => parts.join('\uff0c'),
  (parts) => `\uff08${parts.join('_')}\uff09`,
  (parts) => parts.slice(0, 2).join('') + parts.join(''),
)

describe('the full name of any township', () => {
  it('leads to it, in any wrapping', () => {
    fc.assert(
      fc.property(
        township,
        wrapping,
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...AFTER),
        (index, wrap, before, after) => {
          const text = before + wrap(partsOf(index)) + after
          expect(resolvePlace(national, { text }).candidates[0]?.township).toBe(String(national.townships[index]))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('leads to it too where its county was given', () => {
    fc.assert(
      fc.property(township, (index) => {
        const code = String(national.townships[index])
        const answer = resolvePlace(national, { text: fullNames[index] ?? '', county: code.slice(0, 6) })
        expect(answer.candidates[0]?.township).toBe(code)
      }),
      { numRuns: 1000 },
    )
  })

  it('is never sent silently when another county was given', () => {
    fc.assert(
      fc.property(township, township, (index, other) => {
        const county = String(national.townships[other]).slice(0, 6)
        fc.pre(!String(national.townships[index]).startsWith(county))
        expect(resolvePlace(national, { text: fullNames[index] ?? '', county }).decision).not.toBe('auto')
      }),
      { numRuns: 1000 },
    )
  })
})

/** Townships of one name in two counties of one city, each with the other's county (“井陉县北正乡”, and 元氏县 has a 北正乡 too). */
function namesakesOfOneCity(): (readonly [text: string, county: string])[] {
  const byName = new Map<string, number[]>()
  for (const index of townships) {
    const name = national.townshipNames[index] ?? ''
    byName.set(name, [...(byName.get(name) ?? []), index])
  }
  const countyOf = (index: number): string => String(national.townships[index]).slice(0, 6)
  return [...byName.values()].flatMap((all) =>
    all.flatMap((one) =>
      all
        .map(countyOf)
        .filter((county) => county !== countyOf(one) && county.slice(0, 4) === countyOf(one).slice(0, 4))
        .map((county) => [fullNames[one] ?? '', county] as const),
    ),
  )
}

it('a township that a county of the same city has too is not sent there when the text names its own county', () => {
  const pairs = namesakesOfOneCity()
  expect(pairs.length).toBeGreaterThan(500)
  const sent = pairs.filter(([text, county]) => resolvePlace(national, { text, county }).decision === 'auto')
  expect(sent).toEqual([])
})

describe('chatter', () => {
  it('never turns a right and sure answer into a wrong and sure one', () => {
    fc.assert(
      fc.property(township, fc.constantFrom(...BEFORE), fc.constantFrom(...AFTER), (index, before, after) => {
        const code = String(national.townships[index])
        const name = `${upperNames.get(code.slice(0, 6)) ?? ''}${national.townshipNames[index]}`
        const plain = resolvePlace(national, { text: name })
        fc.pre(plain.decision === 'auto' && plain.candidates[0]?.township === code)
        const chatty = resolvePlace(national, { text: before + name + after })
        if (chatty.decision === 'auto') expect(chatty.candidates[0]?.township).toBe(code)
      }),
      { numRuns: 3000 },
    )
  })

  it('alone is never sent anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BEFORE, ...AFTER), { maxLength: 5 }), (parts) => {
        expect(resolvePlace(national, { text: parts.join('') }).decision).not.toBe('auto')
      }),
    )
  })
})

/** Words that put a place elsewhere, around its name. */
const ELSEWHERE: readonly (readonly [before: string, after: string])[] = [
  ['隔壁', '的人把路挖断了'],
  ['我们村靠近', ',自来水不通'],
  ['去', '的班车停了'],
  ['我老家在', ',这里的路没人修'],
  ['这里不归', '管,路灯坏了没人修'],
]

describe('a township of which it is only said that it is elsewhere', () => {
  it('is never sent the matter silently', () => {
    fc.assert(
      fc.property(township, fc.constantFrom(...ELSEWHERE), fc.boolean(), (index, [before, after], isGiven) => {
        const code = String(national.townships[index])
        const county = code.slice(0, 6)
        const name = `${isGiven ? '' : (upperNames.get(county) ?? '')}${national.townshipNames[index]}`
        const answer = resolvePlace(national, { text: before + name + after, county: isGiven ? county : null })
        expect(answer.decision).not.toBe('auto')
      }),
      { numRuns: 3000 },
    )
  })

  it('gives way to the one that is ours', () => {
    fc.assert(
      fc.property(township, township, (index, other) => {
        const code = String(national.townships[index])
        fc.pre(index !== other)
        const text = `隔壁${national.townshipNames[other]}都修了路,我们${national.townshipNames[index]}什么时候修`
        const answer = resolvePlace(national, { text, county: code.slice(0, 6) })
        if (answer.decision === 'auto') expect(answer.candidates[0]?.township).toBe(code)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('any text at all', () => {
  it('gets an answer whose confidences lie between 0 and 1, best first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const confidences = resolvePlace(national, { text }).candidates.map(({ confidence }) => confidence)
        for (const confidence of confidences) expect(confidence).toBeGreaterThanOrEqual(0)
        for (const confidence of confidences) expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('longer than anybody types is read as far as it goes', () => {
    const text = `${'路灯坏了,'.repeat(2000)}陇西县文峰镇`
    expect(resolvePlace(national, { text }).decision).toBe('hold')
  })
})
