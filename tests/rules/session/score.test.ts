/** 履职考评: points are what deeds brought, nothing else. */
import fc from 'fast-check'
import { scoresOf, totalOf } from '../../../cloudfunctions/core/rules/session/score'
import { COMMON_SCORING, DEED_KINDS, type Deed } from '../../../types/deed'

const deed = (kind: Deed['kind'], day: number, isStruck = false): Deed => ({
  id: `d-${kind}-${day}`,
  kind,
  evidence: { topic: 't-1', session: null, title: '通组路硬化' },
  at: day,
  isStruck,
})

const scoreIn = (deeds: readonly Deed[], kind: Deed['kind']) =>
  scoresOf(deeds, COMMON_SCORING).find((score) => score.kind === kind)

it('two consultations bring ten points, and each says which one', () => {
  expect(scoreIn([deed('attendance', 1), deed('attendance', 2)], 'attendance')).toMatchObject({
    tenths: 100,
    deeds: [
      { deed: { at: 1 }, tenths: 50 },
      { deed: { at: 2 }, tenths: 50 },
    ],
  })
})

it('a kind brings no more than its bound, and the deed beyond it says that it brought nothing', () => {
  const deeds = Array.from({ length: 7 }, (_, day) => deed('attendance', day))
  const score = scoreIn(deeds, 'attendance')
  expect(score?.tenths).toBe(300)
  expect(score?.deeds.at(-1)?.tenths).toBe(0)
})

it('a deed that was struck after an objection stays in the record and brings nothing', () => {
  expect(scoreIn([deed('research', 1, true), deed('research', 2)], 'research')).toMatchObject({
    tenths: 50,
    deeds: [{ tenths: 0 }, { tenths: 50 }],
  })
})

it('the sum of points is the sum of what its evidence brought, within every bound, in any order', () => {
  const any = fc
    .tuple(fc.constantFrom(...DEED_KINDS), fc.nat(400), fc.boolean())
    .map(([kind, day, isStruck]) => deed(kind, day, isStruck))
  const deeds = fc.uniqueArray(any, { maxLength: 60, selector: ({ id }) => id })
  fc.assert(
    fc.property(deeds, (done) => {
      const scores = scoresOf(done, COMMON_SCORING)
      const brought = scores.flatMap((score) => score.deeds)
      const sum = brought.reduce((all, { tenths }) => all + tenths, 0)
      const isBounded = scores.every(({ tenths, most }) => tenths <= most)
      const isComplete = brought.length === done.length
      return (
        totalOf(scores) === sum &&
        isBounded &&
        isComplete &&
        totalOf(scoresOf([...done].reverse(), COMMON_SCORING)) === sum
      )
    }),
  )
})
