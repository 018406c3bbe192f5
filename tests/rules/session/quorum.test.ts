/** Whether a session may open: it never does with too few, nor without a group that the matter concerns. */
import fc from 'fast-check'
import { COMMON_QUORUM, compositionOf, type Seat } from '../../../cloudfunctions/core/rules/session/quorum'
import { quorumRuleFor } from '../../../cloudfunctions/core/rules/session/quorum-rule'

const seat = (number: number): Seat => ({
  seat: `seat ${number}`,
  as: 'fixed',
  group: null,
  isPresent: false,
  isOnline: false,
  hasWritten: false,
})
const member = (isPresent: boolean): Seat => ({ ...seat(0), isPresent })
const villagers = (isPresent: boolean, hasWritten = false): Seat => ({
  ...seat(0),
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

it('where only two members are called, a small consultation opens with both and not with one', () => {
  expect(compositionOf(some(2, true), COMMON_QUORUM)).toMatchObject({ needed: 2, isQuorate: true })
  expect(compositionOf([member(true), member(false)], COMMON_QUORUM).isQuorate).toBe(false)
  expect(compositionOf(some(1, true), COMMON_QUORUM)).toMatchObject({ needed: 1, isQuorate: true })
})

it('two of four called are too few, and where no member is called nobody can open', () => {
  expect(compositionOf([...some(2, true), ...some(2, false)], COMMON_QUORUM).needed).toBe(3)
  expect(compositionOf([villagers(true)], COMMON_QUORUM).isQuorate).toBe(false)
})

it('who comes in a member’s place speaks, but counts as that member only where the county says so', () => {
  const substitute: Seat = { ...member(true), seat: 'substitute', insteadOf: 'seat 1' }
  const seats = [...some(1, true), seat(1), substitute]
  expect(compositionOf(seats, COMMON_QUORUM)).toMatchObject({ called: 2, present: 1, isQuorate: false })
  const counting = { ...COMMON_QUORUM, countsSubstitutes: true }
  expect(compositionOf(seats, counting)).toMatchObject({ called: 2, present: 2, isQuorate: true })
  const both = seats.map((each) => ({ ...each, isPresent: true }))
  expect(compositionOf(both, counting)).toMatchObject({ called: 2, present: 2 })
})

it('who comes in the place of a group’s representative makes the group heard', () => {
  const substitute: Seat = { ...villagers(true), seat: 'substitute', insteadOf: 'seat 9' }
  const away: Seat = { ...villagers(false), seat: 'seat 9' }
  expect(compositionOf([...some(3, true), away, substitute], COMMON_QUORUM).missingGroups).toEqual([])
})

it('who follows online is there, unless the county counts only those in the room', () => {
  const seats = [...some(2, true), { ...member(true), isOnline: true }]
  expect(compositionOf(seats, COMMON_QUORUM).isQuorate).toBe(true)
  expect(compositionOf(seats, { ...COMMON_QUORUM, countsOnline: false })).toMatchObject({
    present: 2,
    isQuorate: false,
  })
})

it('where nobody meets anywhere, members who have written are counted', () => {
  const written = Array.from({ length: 3 }, () => ({ ...member(false), hasWritten: true }))
  expect(compositionOf([...written, member(false)], COMMON_QUORUM).isQuorate).toBe(false)
  expect(compositionOf([...written, member(false)], COMMON_QUORUM, true).isQuorate).toBe(true)
  expect(compositionOf([member(false)], COMMON_QUORUM, true).lacking).toEqual([
    '委员应到 1 人，至少要写意见 1 人，现在写了意见 0 人。',
  ])
})

it('a county has rules of its own for a method and for a form', () => {
  const small = { ...COMMON_QUORUM, least: 1, method: '小微协商' }
  const yard = { ...COMMON_QUORUM, least: 2, form: '小院议事' }
  const rules = { quorum: { ...COMMON_QUORUM, least: 5 }, quorums: [small, yard] }
  expect(quorumRuleFor(rules, { method: '小微协商', form: '小院议事' }).least).toBe(1)
  expect(quorumRuleFor(rules, { method: '八步议事法', form: '小院议事' }).least).toBe(2)
  expect(quorumRuleFor(rules, { method: '八步议事法', form: '现场协商' }).least).toBe(5)
  expect(quorumRuleFor(undefined, { method: undefined, form: '现场协商' })).toBe(COMMON_QUORUM)
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
  const anySeat: fc.Arbitrary<Seat> = fc.record({
    seat: fc.uuid(),
    isOnline: fc.constant(false),
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
    fc.property(fc.array(anySeat, { maxLength: 40 }), rule, (seats, { share, least }) => {
      const { isQuorate } = compositionOf(seats, { ...COMMON_QUORUM, share, least })
      const members = seats.filter(({ as }) => ['fixed', 'invited', 'sector'].includes(as))
      const there = members.filter(({ isPresent }) => isPresent).length
      const groups = new Set(seats.flatMap(({ group }) => group ?? []))
      const heard = new Set(
        seats.filter((each) => each.isPresent || each.hasWritten).flatMap(({ group }) => group ?? []),
      )
      const isEnough =
        there > 0 && there >= Math.min(least, members.length) && there * share[1] > members.length * share[0]
      return isQuorate === (isEnough && heard.size === groups.size)
    }),
  )
})
