/** Whether a session may open: it never does with too few, nor without a group that the matter concerns. */
import fc from 'fast-check'
import { COMMON_QUORUM, compositionOf, type Seat } from '../../../cloudfunctions/core/rules/session/quorum'

const member = (isPresent: boolean): Seat => ({ as: 'fixed', group: null, isPresent, hasWritten: false })
const villagers = (isPresent: boolean, hasWritten = false): Seat => ({
  as: 'group',
  group: '沿线村民',
  isPresent,
  hasWritten,
})
const some = (count: number, isPresent: boolean): Seat[] => Array.from({ length: count }, () => member(isPresent))

it('six of ten members and a villager from the road: it may open', () => {
  expect(compositionOf([...some(6, true), ...some(4, false), villagers(true)], COMMON_QUORUM)).toMatchObject({
    called: 10,
    present: 6,
    needed: 6,
    isQuorate: true,
    lacking: [],
  })
})

it('five of ten are not more than half, and the sentence says how many are lacking', () => {
  expect(compositionOf([...some(5, true), ...some(5, false)], COMMON_QUORUM).lacking).toEqual([
    '委员应到 10 人，至少要到 6 人，现在到了 5 人。',
  ])
})

it('without anybody from the road it may not, unless they have written', () => {
  const members = some(6, true)
  expect(compositionOf([...members, villagers(false)], COMMON_QUORUM).missingGroups).toEqual(['沿线村民'])
  expect(compositionOf([...members, villagers(false, true)], COMMON_QUORUM).isQuorate).toBe(true)
})

it('two members are no session even when only two were called', () => {
  expect(compositionOf(some(2, true), COMMON_QUORUM).isQuorate).toBe(false)
})

it('representatives of groups do not stand in for members', () => {
  expect(
    compositionOf(
      [...some(2, true), ...some(8, false), ...Array.from({ length: 20 }, () => villagers(true))],
      COMMON_QUORUM,
    ).isQuorate,
  ).toBe(false)
})

it('it is never reported with too few members or a group unheard, whatever the rule', () => {
  const seat: fc.Arbitrary<Seat> = fc.record({
    as: fc.constantFrom('fixed', 'invited', 'sector', 'group', 'other'),
    group: fc.constantFrom(null, '沿线村民', '施工单位'),
    isPresent: fc.boolean(),
    hasWritten: fc.boolean(),
  })
  const rule = fc.record({
    share: fc.constantFrom([1, 2] as const, [2, 3] as const, [3, 4] as const),
    least: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 40 }), rule, (seats, { share, least }) => {
      const { isQuorate } = compositionOf(seats, { share, least })
      const members = seats.filter(({ as }) => ['fixed', 'invited', 'sector'].includes(as))
      const there = members.filter(({ isPresent }) => isPresent).length
      const groups = new Set(seats.flatMap(({ group }) => group ?? []))
      const heard = new Set(
        seats.filter((each) => each.isPresent || each.hasWritten).flatMap(({ group }) => group ?? []),
      )
      const isEnough = there >= least && there * share[1] > members.length * share[0]
      return isQuorate === (isEnough && heard.size === groups.size)
    }),
  )
})
