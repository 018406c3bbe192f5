/** Nobody is asked again soon after a no, and nobody is asked for what they have plenty of. */
import fc from 'fast-check'
import { DAY, dayAt } from '../../../cloudfunctions/core/rules/china-time'
import {
  afterAnswer,
  ENOUGH,
  NO_PERMISSION,
  QUIET_DAYS,
  toAskFor,
} from '../../../cloudfunctions/core/rules/delivery/permissions'
import { LIMITS } from '../../../types/limits'
import { ASKING_MOMENTS } from '../../../types/permission'

const NOW = Date.parse('2026-11-23T09:00:00+08:00')
const at = (moment: (typeof ASKING_MOMENTS)[number], now = NOW) => ({ moment, now, day: dayAt(now) })
const refused = { 'concern-progress': afterAnswer(NO_PERMISSION, 'refused', at('submitted')) }

it.each(ASKING_MOMENTS)(
  'at the moment “%s” somebody new is asked for something, for three templates at most',
  (moment) => {
    const asked = toAskFor(moment, {}, {}, NOW)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThanOrEqual(LIMITS.templatesAtOnce)
  },
)

it.each([
  ['submitted', 0, false],
  ['submitted', QUIET_DAYS.same - 1, false],
  ['submitted', QUIET_DAYS.same, true],
  ['joined', 0, false],
  ['joined', QUIET_DAYS.other - 1, false],
  ['joined', QUIET_DAYS.other, true],
  ['accepted', 0, true],
] as const)('who said no after submitting is asked at “%s” %i days later: %s', (moment, days, isAsked) => {
  expect(toAskFor(moment, {}, refused, NOW + days * DAY).length > 0).toBe(isAsked)
})

it('who said yes later is asked again as if there had been no no', () => {
  const ledger = { 'concern-progress': afterAnswer(refused['concern-progress'], 'granted', at('joined')) }
  expect(toAskFor('submitted', {}, ledger, NOW)).toEqual(['concern-progress'])
  expect(ledger['concern-progress']).toMatchObject({ granted: 1, refused: 1, grantedOn: '2026-11-23' })
})

it('who has enough left is not asked for more', () => {
  expect(toAskFor('submitted', { 'concern-progress': ENOUGH }, {}, NOW)).toEqual([])
})

it('after a no nobody is asked for the same within the quiet days, wherever and whenever it was', () => {
  const moment = fc.constantFrom(...ASKING_MOMENTS)
  fc.assert(
    fc.property(moment, moment, fc.nat(QUIET_DAYS.other * DAY - 1), (said, next, later) => {
      const [name] = toAskFor(said, {}, {}, NOW)
      if (name === undefined) throw new Error('nothing is asked at this moment')
      const ledger = { [name]: afterAnswer(NO_PERMISSION, 'refused', at(said)) }
      expect(toAskFor(next, {}, ledger, NOW + later)).not.toContain(name)
    }),
  )
})
