/** When a session is called, changed and ended, who has which seat, what a change means for an answer, and when people are reminded. */
import fc from 'fast-check'
import { countAnswers, isReminded, type KeptAnswer } from '../../../cloudfunctions/core/rules/session/answers'
import { callOf, changesIn } from '../../../cloudfunctions/core/rules/session/call'
import { conveningOf, isTimeToConvene, standingOf } from '../../../cloudfunctions/core/rules/session/convening'
import { nextReminderAt, reminderDue } from '../../../cloudfunctions/core/rules/session/reminders'
import { droppedSeats, seatsOf } from '../../../cloudfunctions/core/rules/session/seats'
import { newsFor, reminderFor } from '../../../cloudfunctions/core/rules/session/tell-seat'
import { type MethodTable, methodTable, ownStep } from '../../../types/method'
import type { Ending } from '../../../types/papers/ending'
import type { Paper } from '../../../types/papers/paper'
import type { Plan } from '../../../types/papers/plan'
import { INVITATION_ANSWERS } from '../../../types/session'

const HOUR = 60 * 60 * 1000
const NOW = Date.parse('2026-12-01T09:00:00+08:00')

const PLAN: Plan = {
  kind: 'plan',
  form: '现场协商',
  format: '会场+现场',
  where: '靛坪村文化广场',
  startsAt: Date.parse('2026-12-08T15:00:00+08:00'),
  agenda: [{ item: '看现场', minutes: 30 }],
  questions: [],
  responsible: '站长',
  participants: {
    members: [{ id: 'm-1', called: '委员甲（住地委员）', as: 'fixed' }],
    groups: [
      { group: 'along-the-road', label: '沿线村民', who: '三社推选', count: 2 },
      { group: null, label: '沿线村民', who: '四社推选', count: 1 },
    ],
    others: [{ invitee: null, label: '供电所', count: 1 }],
  },
  acknowledged: [],
}
const MINUTES: Paper = { kind: 'session', heldAt: NOW, present: ['委员三人'], minutes: '大家同意先装学校一段。' }

/** A county that has the plan approved once more. */
const WITH_APPROVAL: MethodTable = {
  label: '九步',
  steps: [
    ownStep('plan'),
    { ...ownStep('confirm'), key: 'approve-plan' },
    ownStep('research'),
    ownStep('consult'),
    ownStep('publicise'),
  ],
}

const at = (
  step: string,
  papers: readonly Paper[],
  { method = methodTable('eight-step'), ending = null }: { method?: MethodTable; ending?: Ending | null } = {},
) => standingOf({ method, step, ending, file: papers.map((paper) => ({ paper })) })

describe('how a topic stands towards its session', () => {
  it.each([
    ['a plan is only written', at('plan', [PLAN]), { is: 'none' }],
    ['the head has approved it', at('research', [PLAN]), { is: 'planned', plan: 0 }],
    ['the second of two plans counts', at('research', [PLAN, PLAN]), { is: 'planned', plan: 1 }],
    ['it was held', at('consult', [PLAN, MINUTES]), { is: 'held', times: 1 }],
    ['it was held twice', at('consult', [MINUTES, PLAN, MINUTES]), { is: 'held', times: 2 }],
    ['the method knows no plan', at('consult', [], { method: methodTable('micro') }), { is: 'none' }],
    ['the plan was sent back', at('plan', [PLAN], { method: WITH_APPROVAL }), { is: 'none' }],
    ['it has ended', at('consult', [PLAN], { ending: 'dismissed' }), { is: 'ended', how: 'dismissed' }],
  ])('%s', (_title, standing, expected) => {
    expect(standing).toEqual(expected)
  })
})

describe('what is done about the session', () => {
  const having = (state: 'called' | 'open' | 'closed' | 'cancelled', plan: number | null = 0) => ({ plan, state })
  const LATER = NOW + 7 * 24 * HOUR
  it.each([
    ['an approved plan calls one', { is: 'planned', plan: 0 }, null, LATER, { do: 'call', plan: 0 }],
    ['the same plan once', { is: 'planned', plan: 0 }, having('called'), LATER, { do: 'go-on' }],
    ['another plan changes the call', { is: 'planned', plan: 3 }, having('called'), LATER, { do: 'change', plan: 3 }],
    [
      'another plan after a cancelled one calls anew',
      { is: 'planned', plan: 3 },
      having('cancelled'),
      LATER,
      { do: 'call', plan: 3 },
    ],
    [
      'what was cancelled by hand stays cancelled',
      { is: 'planned', plan: 0 },
      having('cancelled'),
      LATER,
      { do: 'nothing' },
    ],
    ['nobody is called to what is over', { is: 'planned', plan: 0 }, null, NOW - HOUR, { do: 'nothing' }],
    [
      'nobody is sent away from a running session',
      { is: 'planned', plan: 3 },
      having('open'),
      LATER,
      { do: 'nothing' },
    ],
    ['a plan sent back reminds nobody', { is: 'none' }, having('called'), 0, { do: 'pause' }],
    ['a session called by hand needs no plan', { is: 'none' }, having('called', null), 0, { do: 'nothing' }],
    ['its minutes end it', { is: 'held', times: 1 }, having('called'), 0, { do: 'close' }],
    [
      'minutes that were filed elsewhere do not end one that is open',
      { is: 'held', times: 1 },
      having('open'),
      0,
      { do: 'nothing' },
    ],
    ['what was held stays', { is: 'held', times: 1 }, having('closed'), 0, { do: 'nothing' }],
    [
      'a topic that ends cancels it',
      { is: 'ended', how: 'dismissed' },
      having('called'),
      0,
      { do: 'cancel', reason: expect.any(String) },
    ],
  ] as const)('%s', (_title, standing, has, startsAt, expected) => {
    expect(conveningOf(standing, has, startsAt, NOW)).toEqual(expected)
  })

  it.each([
    ['eight-step', 'plan', false],
    ['eight-step', 'research', true],
    ['eight-step', 'consult', true],
    ['eight-step', 'publicise', false],
    ['six-step', 'confirm', false],
    ['six-step', 'research', true],
    ['micro', 'collect', false],
    ['micro', 'consult', true],
  ] as const)('by hand in %s at %s: %s', (method, step, expected) => {
    expect(isTimeToConvene({ method: methodTable(method), step, ending: null })).toBe(expected)
  })
})

describe('seats', () => {
  it('are one for each head; two rows of one group go on counting', () => {
    expect(seatsOf(PLAN.participants).map(({ called, as }) => `${as} ${called}`)).toEqual([
      'fixed 委员甲（住地委员）',
      'group 沿线村民：三社推选 1',
      'group 沿线村民：三社推选 2',
      'group 沿线村民：四社推选',
      'other 供电所',
    ])
  })

  it('are each named once, and the same whatever the order of the plan’s rows', () => {
    const { groups, others, members } = PLAN.participants
    const turned = seatsOf({ members, others: [...others].reverse(), groups: [...groups].reverse() })
    const names = seatsOf(PLAN.participants).map(({ seat }) => seat)
    expect(new Set(names).size).toBe(names.length)
    expect(turned.map(({ seat }) => seat).sort()).toEqual([...names].sort())
  })

  it('that a new plan leaves out are dropped, and no longer so when a later one has them again', () => {
    const all = seatsOf(PLAN.participants)
    const few = seatsOf({ ...PLAN.participants, others: [] })
    const dropped = droppedSeats({ seats: all, dropped: [] }, few)
    expect(dropped.map(({ called }) => called)).toEqual(['供电所'])
    expect(droppedSeats({ seats: few, dropped }, all)).toEqual([])
  })
})

describe('a changed call', () => {
  const first = callOf(PLAN, '路灯', 1)
  const moved = callOf({ ...PLAN, where: '靛坪村小学', startsAt: PLAN.startsAt + HOUR }, '路灯', 2)
  const session = { state: 'called', call: moved, earlier: [first], cancelled: null } as const
  const accepted: KeptAnswer = { kind: 'accepted', reason: null, substitute: null, by: 'self', version: 1, at: NOW }
  const invited = { told: 1, isWithdrawn: false, answer: accepted }

  it('says time and place as they were and are', () => {
    expect(changesIn(first, moved)).toEqual([
      '时间改为12月8日 星期二 16:00（原来是12月8日 星期二 15:00）',
      '地点改为靛坪村小学（原来是靛坪村文化广场）',
    ])
    expect(changesIn(first, { ...first, version: 2 })).toEqual([])
  })

  it.each([
    ['whoever knows the first one is told what changed', newsFor(session, invited, false)?.kind, 'call-changed'],
    ['whoever knows it already is told nothing', newsFor(session, { ...invited, told: 2 }, false), null],
    ['whoever was not invited yet is invited', newsFor(session, null, false)?.kind, 'invited'],
    ['whoever is not wanted any more is told so', newsFor(session, invited, true)?.kind, 'invitation-withdrawn'],
    ['and once', newsFor(session, { ...invited, isWithdrawn: true }, true), null],
    [
      'whoever is wanted again is invited again',
      newsFor(session, { ...invited, isWithdrawn: true }, false)?.kind,
      'invited',
    ],
  ] as const)('%s', (_title, told, expected) => {
    expect(told).toBe(expected)
  })

  it('that is cancelled is told with the time that each one knows, and not to those who were never invited', () => {
    const cancelled = { ...session, state: 'cancelled', cancelled: '下雪' } as const
    expect(newsFor(cancelled, invited, false)).toMatchObject({
      kind: 'call-cancelled',
      when: expect.stringContaining('15:00'),
    })
    expect(newsFor(cancelled, null, false)).toBeNull()
    expect(newsFor(cancelled, { ...invited, isWithdrawn: true }, true)).toBeNull()
  })

  it('takes the worth from answers to the one before: they count as open, and are reminded', () => {
    expect(isReminded({ ...accepted, kind: 'declined' }, 1)).toBe(false)
    expect(isReminded({ ...accepted, kind: 'declined' }, 2)).toBe(true)
    expect(reminderFor(session, invited, 'day-before')?.reason).toContain('还没有答复')
    const comes = { ...invited, answer: { ...accepted, version: 2 } }
    expect(reminderFor(session, comes, 'day-before')).toMatchObject({ kind: 'call-reminder', reason: '' })
    expect(reminderFor(session, comes, 'two-hours')).toMatchObject({ kind: 'call-soon', reason: '' })
  })

  it('of somebody who writes instead of coming is reminded of the writing', () => {
    const writes = { ...invited, answer: { ...accepted, kind: 'writing' as const, version: 2 } }
    expect(reminderFor(session, writes, 'two-hours')?.reason).toContain('请在会议结束前点开把意见写好')
    expect(reminderFor(session, { ...writes, answer: { ...writes.answer, kind: 'declined' } }, 'two-hours')).toBeNull()
  })

  it('never loses a seat in the count', () => {
    const seat = fc.record({
      answer: fc.option(
        fc.record({ kind: fc.constantFrom(...INVITATION_ANSWERS), version: fc.integer({ min: 1, max: 3 }) }),
      ),
      person: fc.option(fc.constant('p-1')),
      read: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(seat), fc.integer({ min: 1, max: 3 }), (seats, version) => {
        const kept = seats.map((each) => ({ ...each, answer: each.answer && { ...accepted, ...each.answer } }))
        const counts = countAnswers(kept, version)
        const { accepted: comes, declined, substitute, writing, unanswered } = counts
        expect(comes + declined + substitute + writing + unanswered).toBe(seats.length)
        expect(counts.unread + counts.noWeChat).toBeLessThanOrEqual(seats.length)
      }),
    )
  })
})

describe('reminders', () => {
  const startsAt = PLAN.startsAt
  const nine = Date.parse('2026-12-07T09:00:00+08:00')
  it('come the day before at nine, and two hours before', () => {
    expect(nextReminderAt(startsAt, NOW)).toBe(nine)
    expect(nextReminderAt(startsAt, nine)).toBe(startsAt - 2 * HOUR)
    expect(nextReminderAt(startsAt, startsAt - HOUR)).toBeNull()
  })

  it('leave out what an outage has overtaken, and never come after the beginning', () => {
    expect(reminderDue(startsAt, nine, nine)).toBe('day-before')
    expect(reminderDue(startsAt, nine, startsAt - HOUR)).toBe('two-hours')
    expect(reminderDue(startsAt, startsAt - 2 * HOUR, startsAt)).toBeNull()
  })
})
