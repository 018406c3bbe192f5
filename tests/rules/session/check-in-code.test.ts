/** The code on the wall of a session: who is there gets in, who has a picture of it or another session's does not. */
import fc from 'fast-check'
import { CODE_STANDS, checkInCode, readCheckInCode } from '../../../cloudfunctions/core/rules/session/check-in-code'

const HALL = { id: 's-hall', secret: 'secret of the hall' }
const NEXT = { id: 's-next', secret: 'secret of the next township' }
const NOW = Date.parse('2026-12-08T09:00:10+08:00')

it('who scans what the screen shows is let in', () => {
  expect(readCheckInCode(checkInCode(HALL, NOW).text, HALL, NOW)).toBe('current')
})

it('who types the six figures is let in as well', () => {
  const { figures } = checkInCode(HALL, NOW)
  expect(figures).toMatch(/^\d{6}$/)
  expect(readCheckInCode(` ${figures} `, HALL, NOW)).toBe('current')
})

it('who scanned at the turn is let in although the network was slow', () => {
  expect(readCheckInCode(checkInCode(HALL, NOW).text, HALL, NOW + CODE_STANDS)).toBe('current')
})

it('a picture of the code sent to somebody at home is old two minutes later', () => {
  expect(readCheckInCode(checkInCode(HALL, NOW).text, HALL, NOW + 120_000)).toBe('old')
})

it('the code of another session is told as such', () => {
  expect(readCheckInCode(checkInCode(NEXT, NOW).text, HALL, NOW)).toBe('other-session')
})

it.each(['', '12345', 'https://example.com/', 'mashang-checkin:s-hall', 'mashang-checkin:s-hall:000000:1'])(
  '“%s” is no code of ours',
  (scanned) => {
    expect(readCheckInCode(scanned, HALL, NOW)).toBe('unknown')
  },
)

it('it turns every 30 seconds and says when', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
      const { until } = checkInCode(HALL, at)
      return until > at && until - at <= CODE_STANDS && checkInCode(HALL, until).until === until + CODE_STANDS
    }),
  )
})

it('nobody gets in by another session’s figures, but for one chance in half a million', () => {
  const hits = Array.from({ length: 2000 }, (_, index) => NOW + index * CODE_STANDS).filter(
    (at) => readCheckInCode(checkInCode(NEXT, at).figures, HALL, at) === 'current',
  )
  expect(hits).toHaveLength(0)
})
