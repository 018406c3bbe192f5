/** The six digits by which a concern is asked for: the same for the same request, and not to be found by trying. */
import { codeHashOf, countTry, queryCodeOf, type Tries } from '../../cloudfunctions/core/rules/query-code'

const DAY = '2026-11-23'
const tried = (typed: string, changes: { isRight?: boolean; day?: string } = {}) => ({
  typed,
  isRight: false,
  day: DAY,
  request: `request-${typed}`,
  ...changes,
})

describe('a query code', () => {
  it('has six digits, is the same for the same request, and hangs on officer and request alike', () => {
    const code = queryCodeOf('p-clerk', 'request-of-the-clerk')
    expect(code).toMatch(/^\d{6}$/)
    expect(queryCodeOf('p-clerk', 'request-of-the-clerk')).toBe(code)
    expect(queryCodeOf('p-head', 'request-of-the-clerk')).not.toBe(code)
    expect(queryCodeOf('p-clerk', 'another-request')).not.toBe(code)
  })

  it('is kept as a hash that does not show it and that is another one for another concern', () => {
    expect(codeHashOf('c-one', '123456')).not.toContain('123456')
    expect(codeHashOf('c-one', '123456')).not.toBe(codeHashOf('c-two', '123456'))
  })

  it('comes out all over the range', () => {
    const codes = Array.from({ length: 2000 }, (_, at) => queryCodeOf('p-clerk', `request-${at}`))
    const firsts = new Set(codes.map((code) => code[0]))
    expect(firsts.size).toBe(10)
    expect(new Set(codes).size).toBeGreaterThan(1980)
  })
})

describe('wrong codes', () => {
  const triesAfter = (typed: readonly string[], most: number): Tries | null =>
    typed.reduce<Tries | null>((before, each) => countTry(before, tried(each), most).tries, null)

  it('leave fewer tries each time, and bar even the right one when none is left', () => {
    expect(countTry(null, tried('a'), 3)).toMatchObject({ isBarred: false, left: 2 })
    expect(countTry(triesAfter(['a', 'b', 'c'], 3), tried('d', { isRight: true }), 3)).toMatchObject({
      isBarred: true,
      left: 0,
    })
  })

  it('typed twice are one try; a right one costs none', () => {
    expect(countTry(triesAfter(['a', 'a'], 3), tried('a'), 3).left).toBe(2)
    expect(countTry(triesAfter(['a'], 3), tried('b', { isRight: true }), 3).left).toBe(2)
  })

  it('are forgotten the next day', () => {
    expect(countTry(triesAfter(['a', 'b', 'c'], 3), tried('d', { day: '2026-11-24' }), 3)).toMatchObject({
      isBarred: false,
      left: 2,
    })
  })

  it('never counts more than the day allows, and changes what is kept each time, so that two at once meet', () => {
    const kept = triesAfter(['a', 'b', 'c', 'd', 'e'], 3)
    expect(kept?.wrong).toHaveLength(3)
    const right = tried('x', { isRight: true })
    expect(countTry(triesAfter(['a'], 3), right, 3).tries.touched).toBe(right.request)
  })
})
