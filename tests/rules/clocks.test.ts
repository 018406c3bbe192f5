/** Until when each step may take, who is late by how much, and when who is told. */
import { alertMoment, nextAlertOf, watched } from '../../cloudfunctions/core/rules/clocks/alerts'
import { lateDaysOf, latenessOf } from '../../cloudfunctions/core/rules/clocks/lateness'
import { type ClockDays, clocksOf, dueAtOf } from '../../cloudfunctions/core/rules/clocks/topic-clocks'
import type { DeliberatedTopic } from '../../cloudfunctions/core/rules/lifecycle/topic-file'
import { calendar } from '../../cloudfunctions/core/served'
import { methodTable, stepIn } from '../../types/method'
import { REMINDERS } from '../../types/reminder'
import { DAY, type Deed, START, TO, walk } from './lifecycle/walk'

const MICRO = methodTable('micro')
const DAYS: ClockDays = { stepDays: {}, objectionDays: 3 }

/** As people in China would write it down. */
const said = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const china = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)

const runningOn = (topic: DeliberatedTopic, days = DAYS) =>
  clocksOf({ ...topic, isClosed: topic.closed !== null }, stepIn(MICRO, topic.step), days, calendar)

const topicAfter = (...deeds: readonly Deed[]): DeliberatedTopic => walk(MICRO, deeds).topic

const CONSULTED: readonly Deed[] = [['clerk', 'move-on'], ...TO.consulted]
const ASSIGNED: readonly Deed[] = [...CONSULTED, ...TO.publicised, ['clerk', 'assignment', 23], ['clerk', 'rest', 23]]
const DONE: readonly Deed[] = [...ASSIGNED, ['bureau', 'restDone', 24], ['department', 'completion', 40]]

describe('the last day of a step', () => {
  it.each<[string, readonly Deed[], string | null]>([
    ['collecting takes ten working days', [], '2026-12-07 23:59'],
    ['the notice has to be out within three', CONSULTED, '2026-11-26 23:59'],
    [
      'once it is out its own days count, and two more to move on',
      [...CONSULTED, ['clerk', 'mapping'], ['clerk', 'notice']],
      '2026-12-15 23:59',
    ],
    ['all has to be assigned within three', [...CONSULTED, ...TO.publicised], '2026-12-17 23:59'],
    ['then the departments’ own dates count', ASSIGNED, '2027-01-22 10:00'],
    ['while people are asked nobody is late', DONE, null],
    [
      'when somebody says that it is not solved the department has its date or five working days, of which the Spring Festival is none',
      [...DONE, ['author', 'unsolved', 70]],
      '2027-02-10 23:59',
    ],
  ])('%s', (_sentence, deeds, expected) => {
    expect(said(dueAtOf(runningOn(topicAfter(...deeds))))).toBe(expected)
  })

  it('is the county’s where it says so, and none where it says so', () => {
    expect(said(dueAtOf(runningOn(topicAfter(), { ...DAYS, stepDays: { collect: 2 } })))).toBe('2026-11-25 23:59')
    expect(runningOn(topicAfter(), { ...DAYS, stepDays: { collect: null } })).toEqual([])
  })

  it('a holiday in between counts no day', () => {
    const beforeNationalDay = { ...topicAfter(), stepSince: china('2026-09-30 09:00') }
    expect(said(dueAtOf(runningOn(beforeNationalDay, { ...DAYS, stepDays: { collect: 3 } })))).toBe('2026-10-10 23:59')
  })
})

describe('an objection', () => {
  it('is to be answered within three working days, which only the desk hears of', () => {
    const topic = topicAfter(...CONSULTED, ['clerk', 'mapping'], ['clerk', 'notice'], ['neighbour', 'objection', 1])
    const running = runningOn(topic)
    expect(running.find(({ kind }) => kind === 'objection')).toMatchObject({ id: 'o-1' })
    expect(said(dueAtOf(running))).toBe('2026-12-15 23:59')
  })
})

describe('somebody late', () => {
  const due = china('2026-09-30 23:59')

  it.each([
    ['2026-09-30 23:58', null],
    ['2026-10-01 09:00', 0],
    ['2026-10-07 12:00', 0],
    ['2026-10-08 09:00', 1],
    ['2026-10-10 09:00', 3],
  ])('at %s: %s working days', (now, days) => {
    expect(lateDaysOf(due, china(now), calendar)).toBe(days)
  })

  it('is told of the latest clock and of how far its reminders have come', () => {
    const clocks = [
      { kind: 'step', id: 'plan-3', dueAt: due, level: 2, toldAt: due },
      { kind: 'objection', id: 'o-1', dueAt: china('2026-10-08 23:59'), level: 1, toldAt: due },
      { kind: 'relapse', id: '1', dueAt: china('2026-06-01 09:00'), level: 3, toldAt: due },
    ] as const
    expect(latenessOf(clocks, china('2026-10-10 09:00'), calendar)).toEqual({ days: 3, level: 2 })
    expect(latenessOf(clocks, due, calendar)).toBeNull()
  })
})

describe('reminders', () => {
  it('come at nine on working days; a report that it came back is told at once', () => {
    const due = china('2026-09-30 23:59')
    expect([1, 3, 5].map((days) => said(alertMoment(due, days, calendar)))).toEqual([
      '2026-10-08 09:00',
      '2026-10-10 09:00',
      '2026-10-13 09:00',
    ])
    expect(alertMoment(START, 0, calendar)).toBe(START)
  })

  it('end with the last link of the chain', () => {
    const clock = { kind: 'step', id: 'plan-3', dueAt: START, toldAt: null } as const
    expect(nextAlertOf({ ...clock, level: 2 }, REMINDERS.step, calendar)).not.toBeNull()
    expect(nextAlertOf({ ...clock, level: 3 }, REMINDERS.step, calendar)).toBeNull()
  })

  it('begin anew when the last day is another, and go on where it is the same', () => {
    const clock = { kind: 'assignment', id: 'a-1', dueAt: START } as const
    const before = [{ ...clock, level: 2, toldAt: START + DAY }]
    expect(watched([clock], before)).toEqual(before)
    expect(watched([{ ...clock, dueAt: START + DAY }], before)).toMatchObject([{ level: 0, toldAt: null }])
  })
})
