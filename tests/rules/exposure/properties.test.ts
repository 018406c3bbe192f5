/** What holds for any text whatsoever: nothing found stays, nothing else goes, and the same is called the same. */
import fc from 'fast-check'
import { fold } from '../../../cloudfunctions/core/rules/exposure/fold'
import { hasCheckDigit, passesLuhn } from '../../../cloudfunctions/core/rules/exposure/numbers'
import { type About, findExposed, scan } from '../../../cloudfunctions/core/rules/exposure/scan'
import { REDACTED, redacted, segmentsOf } from '../../../types/redaction'

const PIECES =
  '低保户 王某 王建国 李秀兰 老张家 张书记 13900001234 １３９００００１２３４ 一三九零零零零一二三四 3号楼2单元 三社 12户 门牌88号 甘J12345 石 小 川 石小川 残疾 瘫痪 路灯 水渠 由 和 、 ， 。 （ ） 的 家 王家沟村 0932-6620000 6222020000000000000 621122190001010017 \n 🙂'.split(
    ' ',
  )
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const ABOUT: About = {
  hiddenNames: ['石小川'],
  knownNames: ['马得福'],
  places: ['王家沟村'],
  smallPlaces: ['靛坪村'],
  isRaisedByFew: true,
}
const textsOf = (...all: string[]) => all.map((each, at) => ({ path: `text.${at}`, where: '正文', text: each }))

describe('whatever is written', () => {
  it('a text without what was found in it holds none of it, and the rest of it word for word', () => {
    fc.assert(
      fc.property(text, (written) => {
        const words = scan(textsOf(written), ABOUT).map((finding) => finding.words)
        const left = redacted(written, words)
        for (const each of words) expect(left).not.toContain(each)
        const kept = segmentsOf(written, words).flatMap((each) => (each.isFound ? [] : [each.text]))
        expect(left.split(REDACTED).filter((each) => each !== '')).toEqual(kept)
      }),
    )
  })

  it('what is found stands in the text, in its order, and no two finds share a letter', () => {
    fc.assert(
      fc.property(text, (written) => {
        const spans = findExposed(written, ABOUT)
        for (const [at, { from, to }] of spans.entries()) {
          expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.to ?? 0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(written.length)
        }
      }),
    )
  })

  it('a finding is called the same when it is looked for again, wherever its text stands among others', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [first = { path: '', where: '', text: '' }, second = first] = textsOf(one, other)
        const idsOf = (findings: ReturnType<typeof scan>) => findings.map(({ id }) => id)
        const together = idsOf(scan([first, second], ABOUT))
        expect([...together].sort()).toEqual(idsOf(scan([second, first], ABOUT)).sort())
        expect(together).toEqual(expect.arrayContaining(idsOf(scan([first], ABOUT))))
        expect(new Set(together).size).toBe(together.length)
      }),
    )
  })

  it('cut where words were found and joined again, it is the text', () => {
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom(...PIECES)), (written, words) => {
        expect(
          segmentsOf(written, words)
            .map((each) => each.text)
            .join(''),
        ).toBe(written)
      }),
    )
  })

  it('folding keeps every letter at its place', () => {
    fc.assert(fc.property(text, (written) => expect(fold(written)).toHaveLength(written.length)))
  })
})

describe('a number is found however it is written', () => {
  const DIGITS = { plain: '0123456789', wide: '０１２３４５６７８９', spoken: '零一二三四五六七八九' } as const
  const digits = (count: number) => fc.array(fc.nat(9), { minLength: count, maxLength: count })

  it('a phone, in narrow, wide or spoken digits, in one or in groups', () => {
    const written = fc.record({
      rest: digits(9),
      script: fc.constantFrom(...Object.values(DIGITS)),
      gap: fc.constantFrom('', ' ', '-', '.'),
    })
    fc.assert(
      fc.property(written, fc.constantFrom('电话', '找', '：', ''), ({ rest, script, gap }, before) => {
        const all = [1, 3, ...rest].map((digit) => script[digit] ?? '')
        const phone = [all.slice(0, 3), all.slice(3, 7), all.slice(7)].map((group) => group.join('')).join(gap)
        const found = scan(textsOf(`${before}${phone}，谢谢`), ABOUT)
        expect(found.map(({ kind, words }) => ({ kind, words }))).toContainEqual({ kind: 'phone', words: phone })
      }),
    )
  })

  it('an identity card with its check digit, a bank card with its own', () => {
    fc.assert(
      fc.property(digits(16), digits(14), (card, bank) => {
        const body = `6${card.join('')}`
        const id = [...'0123456789X'].map((check) => body + check).find(hasCheckDigit) ?? ''
        expect(scan(textsOf(`证件${id}。`), ABOUT)[0]).toMatchObject({ kind: 'id-card', words: id })
        const account = [...'0123456789'].map((check) => `6${bank.join('')}${check}`).find(passesLuhn) ?? ''
        expect(scan(textsOf(`打到${account}上`), ABOUT)[0]).toMatchObject({ kind: 'bank-card', words: account })
      }),
    )
  })
})

describe('a matter that few have raised', () => {
  const written = textsOf('靛坪村三社的路')

  it('names no place below the village, nor a village that the county calls small', () => {
    expect(scan(written, ABOUT).map(({ kind, words }) => [kind, words])).toEqual([
      ['small-place', '靛坪村'],
      ['small-place', '三社'],
    ])
  })

  it('may name it when many have', () => {
    expect(scan(written, { ...ABOUT, isRaisedByFew: false })).toEqual([])
  })
})

it('the same words twice in a text are one finding that says how often, with what stands around it', () => {
  expect(scan(textsOf('由王某某看管水闸，王某某不在时由村上看管'), ABOUT)).toMatchObject([
    { kind: 'name', words: '王某某', before: '由', after: '看管水闸，王某某不在时由村上…', times: 2 },
  ])
})
