/** What the writer of a plan is warned of, and how each warning is answered. */
import fc from 'fast-check'
import { askedGroups } from '../../../cloudfunctions/core/rules/planning/asked-groups'
import { keptPlan } from '../../../cloudfunctions/core/rules/planning/kept-plan'
import { memberWarnings } from '../../../cloudfunctions/core/rules/planning/member-warnings'
import { planWarnings } from '../../../cloudfunctions/core/rules/planning/plan-warnings'
import type { Chosen } from '../../../cloudfunctions/core/rules/planning/planning-case'
import { takingPart } from '../../../cloudfunctions/core/rules/planning/roster'
import { AT, DAY, fixed, meeting, member, planInput, planning, XIJIE } from './cases'

const ROSTER = [fixed('a'), fixed('b'), fixed('c')]
const ALL: Chosen = { members: [], groups: ['along', 'builders'] }

/** What is said, for a case and what was chosen. */
const said = (own: Parameters<typeof planning>[1], chosen = ALL, roster = ROSTER) =>
  planWarnings(planning(roster, own), chosen).map(({ text }) => text)

describe('the writer of a plan is warned', () => {
  it('of nothing when every group is heard, enough members come and nobody has anything against it', () => {
    expect(said({})).toEqual([])
  })

  it('of each group that is missing', () => {
    expect(said({}, { members: [], groups: ['along'] })).toEqual(['还没有请“施工单位”的代表，这类事情和他们有关。'])
  })

  it('of a member who takes part in another consultation at the same hours, with its hours', () => {
    expect(said({ meetings: [meeting('b', 'nobody')] })).toEqual([
      '委员b那时要参加“自来水冬天水压低”的协商（12月8日 星期二 09:00—10:30），时间重叠。',
    ])
  })

  it('of an interest declared once for all, when the topic names it, however it is spaced', () => {
    const roster = [...ROSTER, member('d', { interests: ['通组路', '砖厂'] })]
    expect(said({}, { ...ALL, members: ['d'] }, roster)).toEqual(['委员d和这件事可能有利害关系：登记过“通组路”。'])
  })

  it('of an interest that a member declared on this topic, also of one who stands on no roster', () => {
    const roster = [fixed('a', { person: 'p-a' }), fixed('b'), fixed('c')]
    const declared = [
      { person: 'p-a', text: '我家的地在路边' },
      { person: 'p-x', text: '我是股东' },
    ]
    expect(said({ declared }, ALL, roster)).toEqual([
      '委员a和这件事可能有利害关系：申明“我家的地在路边”。',
      '有委员申明和这件事有利害关系：“我是股东”。名册上没有对上是哪一位，请核实。',
    ])
  })

  it('of a term that is over: whoever was invited, and a fixed member who does not come any more', () => {
    const over = { term: { from: 0, until: AT - DAY } }
    const roster = [...ROSTER, fixed('old', over), member('gone', over)]
    expect(said({}, { ...ALL, members: ['gone'] }, roster)).toEqual([
      '委员gone的任期到12月7日 星期一为止，开会时已经届满。',
      '委员old的任期到12月7日 星期一为止，开会时已经届满。这次没有列为固定成员。',
    ])
  })

  it('of too few members, and of nobody from the village', () => {
    const far = [fixed('a', { place: XIJIE }), fixed('b', { place: XIJIE })]
    expect(said({}, { members: [], groups: ['builders', 'along'] }, far)).toEqual([
      '参加的委员只有 2 位，一般不少于 3 位。',
    ])
    expect(said({}, { members: [], groups: ['builders'] }, far)).toContain('还没有靛坪村的人参加。')
  })
})

it('warnings are empty only if every group is there, enough members come and nothing stands against any of them', () =>
  fc.assert(
    fc.property(
      fc.subarray(['a', 'b', 'c', 'd']),
      fc.subarray(['along', 'builders']),
      fc.subarray(['a', 'b', 'c', 'd']),
      fc.subarray(['a', 'b', 'c', 'd']),
      (fixedOnes, groups, busy, members) => {
        const roster = ['a', 'b', 'c', 'd'].map((id) => (fixedOnes.includes(id) ? fixed(id) : member(id)))
        const here = planning(roster, { meetings: [meeting(...busy)] })
        const coming = takingPart(here, members)
        const isClear =
          coming.length >= 3 &&
          askedGroups(here).every(({ key }) => groups.includes(key)) &&
          coming.every((each) => memberWarnings(each, here).length === 0)
        expect(planWarnings(here, { members, groups }).length === 0).toBe(isClear)
      },
    ),
  ))

it('each warning has a key of its own, so that each answer belongs to one', () => {
  const here = planning([...ROSTER, member('d', { interests: ['靛坪村'] })], { meetings: [meeting('a', 'd')] })
  const keys = planWarnings(here, { members: ['d'], groups: [] }).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(3)
  expect(new Set(keys).size).toBe(keys.length)
})

describe('a plan that is handed in', () => {
  const kept = (input: Parameters<typeof planInput>[0], own: Parameters<typeof planning>[1] = {}, roster = ROSTER) =>
    keptPlan(planInput(input), planning(roster, own))

  it('has the fixed members with how they were called, and the groups as the county calls them', () => {
    const result = kept({})
    expect(result).toMatchObject({ ok: true })
    if (!result.ok) return
    expect(result.plan.participants.members).toEqual(
      ['a', 'b', 'c'].map((id) => ({ id, called: `委员${id}（住地委员，靛坪村）`, as: 'fixed' })),
    )
    expect(result.plan.participants.groups.map(({ label }) => label)).toEqual(['沿线村民', '施工单位'])
  })

  it('waits for a reason for each warning, and keeps warning and reason', () => {
    const clash = { meetings: [meeting('a')] }
    expect(kept({}, clash)).toMatchObject({
      ok: false,
      field: 'acknowledged',
      message: expect.stringContaining('还有 1 条提醒没有写明情况'),
    })
    const acknowledged = [
      { warning: 'clash:a:t-water', reason: '已和本人说好' },
      { warning: 'few', reason: '早先的提醒' },
    ]
    expect(kept({ acknowledged }, clash)).toMatchObject({
      ok: true,
      plan: {
        acknowledged: [
          { warning: 'clash:a:t-water', text: expect.stringContaining('时间重叠'), reason: '已和本人说好' },
        ],
      },
    })
  })

  it('is not taken where no member comes, since such a session could never open', () => {
    const message = expect.stringContaining('一位委员也没有')
    expect(kept({}, {}, [])).toMatchObject({ ok: false, field: 'participants.members', message })
  })

  it('takes opinions in writing no earlier than until its agenda has ended, and none where people meet', () => {
    const { startsAt } = planInput()
    expect(kept({ format: '会场+现场', closesAt: startsAt + 99 * 3_600_000 })).toMatchObject({ field: 'closesAt' })
    expect(kept({ format: '对话+书面', closesAt: startsAt })).toMatchObject({ field: 'closesAt' })
    expect(kept({ format: '对话+书面', closesAt: startsAt + 99 * 3_600_000 })).toMatchObject({ ok: true })
  })

  it('names nobody who is not on the roster, and gives no task to a member who does not come', () => {
    const participants = { ...planInput().participants, members: [{ id: 'stranger' }] }
    expect(kept({ participants })).toMatchObject({ ok: false, field: 'participants.members' })
    const questions = [{ id: 'q', question: '哪段最难走', by: { member: 'd', called: '委员d' } }]
    expect(kept({ questions }, {}, [...ROSTER, member('d')])).toMatchObject({ ok: false, field: 'questions' })
    const mine = [{ id: 'q', question: '哪段最难走', by: { member: 'a', called: '随便写的' } }]
    expect(kept({ questions: mine })).toMatchObject({
      ok: true,
      plan: { questions: [{ by: { member: 'a', called: '委员a（住地委员，靛坪村）' } }] },
    })
  })

  it('has no phone number among its representatives', () => {
    const [first, ...others] = planInput().participants.groups
    const groups = [{ ...first, group: 'along', label: '沿线村民', count: 1, who: '老王 13900001234' }, ...others]
    const participants = { ...planInput().participants, groups }
    expect(kept({ participants })).toMatchObject({ ok: false, field: 'participants.groups.0.who' })
  })
})
