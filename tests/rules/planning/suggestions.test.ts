/** Who comes to a consultation by themselves, and who is suggested, with which reason. */
import fc from 'fast-check'
import { askedGroups } from '../../../cloudfunctions/core/rules/planning/asked-groups'
import { fixedMembers, isInTerm, reachOf, sayMember } from '../../../cloudfunctions/core/rules/planning/roster'
import { suggestMembers } from '../../../cloudfunctions/core/rules/planning/suggest-members'
import { MEMBER_KINDS, type Member } from '../../../types/member'
import { AT, DAY, DIANPING, fixed, GONGCHANG, LONGXI, meeting, member, planning, XIJIE } from './cases'

const sector = (id: string, trade: string) => member(id, { kinds: ['sector'], place: LONGXI, trade })

describe('the fixed members of a council', () => {
  it('come by themselves, as long as they are in office', () => {
    const roster = [fixed('a'), fixed('old', { term: { from: 0, until: AT - DAY } }), member('b')]
    expect(fixedMembers(planning(roster)).map(({ id }) => id)).toEqual(['a'])
  })

  it('are never suggested besides', () => {
    expect(suggestMembers(planning([fixed('a')]))).toEqual([])
  })
})

describe('a flexible member is suggested', () => {
  it.each([
    ['for the sector that knows the matter', sector('a', 'transport'), ['界别：交通界，和这类事情对口']],
    ['for living in the village concerned', member('a'), ['住在靛坪村']],
    ['for living elsewhere in the township', member('a', { place: XIJIE }), ['同在巩昌镇，住在西街村']],
    ['for being sent to the township', member('a', { kinds: ['seconded'], place: GONGCHANG }), ['下沉到巩昌镇']],
    [
      'for a post in the village concerned',
      member('a', { place: XIJIE, post: { place: DIANPING, name: '靛坪村文化广场', title: '护路岗' } }),
      ['同在巩昌镇，住在西街村', '议事岗在靛坪村文化广场'],
    ],
    ['without a reason when the sector is another', sector('a', 'medicine'), []],
  ])('%s', (_why, someone, reasons) => {
    expect(suggestMembers(planning([someone]))[0]?.reasons).toEqual(reasons)
  })

  it('best first: who knows the matter, who lives there, who lives near, who only could be asked', () => {
    const roster = [sector('d', 'medicine'), member('c', { place: XIJIE }), member('b'), sector('a', 'transport')]
    expect(suggestMembers(planning(roster)).map(({ member: { id } }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('after others as good when something would have to be minded, and it is said what', () => {
    const [first, second] = suggestMembers(planning([member('a'), member('b')], { meetings: [meeting('a')] }))
    expect(first?.member.id).toBe('b')
    expect(second?.notes).toEqual([expect.stringContaining('自来水冬天水压低')])
  })
})

const anyMember: fc.Arbitrary<Member> = fc
  .record({
    id: fc.uuid(),
    kinds: fc.uniqueArray(fc.constantFrom(...MEMBER_KINDS), { minLength: 1 }),
    trade: fc.constantFrom(null, 'transport', 'medicine'),
    place: fc.constantFrom(LONGXI, GONGCHANG, DIANPING, XIJIE),
    councils: fc.subarray([GONGCHANG]),
    term: fc.record({
      from: fc.integer({ min: AT - 9 * DAY, max: AT + 9 * DAY }),
      until: fc.integer({ min: AT - 9 * DAY, max: AT + 9 * DAY }),
    }),
  })
  .map(({ id, ...own }) => member(id, own))

it('nobody is suggested, or comes by themselves, whose term is over or has not begun', () =>
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 12 }), (roster) => {
      const here = planning(roster)
      const coming = [...fixedMembers(here), ...suggestMembers(here).map((each) => each.member)]
      expect(coming.every((each) => isInTerm(each, AT))).toBe(true)
      expect(coming.map(({ id }) => id).sort()).toEqual(
        roster
          .filter((each) => isInTerm(each, AT))
          .map(({ id }) => id)
          .sort(),
      )
    }),
  ))

describe('a roster', () => {
  it('is found by a council’s own members, by who lives or has a post in the township, and by the county’s sectors', () => {
    expect(reachOf(member('a', { councils: [DIANPING] })).sort()).toEqual([GONGCHANG, DIANPING])
    expect(reachOf(member('a', { post: { place: '621122101201', name: '路口', title: null } }))).toContain('621122101')
    expect(reachOf(sector('a', 'transport'))).toEqual([LONGXI])
  })

  it('calls a member by name, kind, sector and place, never by phone', () => {
    const someone = member('甲', { kinds: ['sector', 'resident'], trade: 'transport' })
    expect(sayMember(someone, planning([someone]))).toBe('委员甲（界别委员，住地委员，交通界，靛坪村）')
  })
})

describe('the groups that have to be heard', () => {
  it('are those of the kind of matter, and of these the ones whose words the topic has', () => {
    expect(askedGroups(planning([])).map(({ label }) => label)).toEqual(['沿线村民', '施工单位'])
  })
})
