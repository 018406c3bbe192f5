/** Consultations in writing and online over days: until when words are taken, and what the clock does about it. */
import { clockDue, isRemote, nextClockAt, wrongClosing } from '../../../cloudfunctions/core/rules/session/closing'
import { closedToNotes } from '../../../cloudfunctions/core/rules/session/presence'
import { closingFor } from '../../../cloudfunctions/core/rules/session/tell-seat'
import type { Call } from '../../../types/session'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const NINE = Date.parse('2026-12-08T09:00:00+08:00')
const CLOSE = NINE + 7 * DAY

const call = (format: string, closesAt: number | undefined = CLOSE): Call => ({
  title: '村口路灯维修',
  form: '现场协商',
  format,
  where: '村文化广场',
  startsAt: NINE,
  endsAt: NINE + HOUR,
  ...(closesAt === undefined ? {} : { closesAt }),
  agenda: [{ item: '讨论', minutes: 60 }],
  responsible: '站长',
  version: 1,
})

it.each([
  ['书面', true],
  ['线上', true],
  ['线上+书面', true],
  ['对话+书面', false],
  ['线上+线下', false],
  ['会场+现场', false],
])('%s: nobody meets anywhere? %s', (format, expected) => {
  expect(isRemote(format)).toBe(expected)
})

it.each([
  ['held in person', '会场+现场', CLOSE, '当面开'],
  ['before the agenda has ended', '对话+书面', NINE + HOUR - 1, '议程结束以后'],
  ['after more than thirty days', '对话+书面', NINE + 40 * DAY, '最多 30 天'],
  ['a week later', '对话+书面', CLOSE, null],
  ['none', '会场+现场', undefined, null],
])('a closing time %s', (_title, format, closesAt, expected) => {
  const wrong = wrongClosing({ format, until: NINE + HOUR, closesAt })
  if (expected === null) expect(wrong).toBeNull()
  else expect(wrong).toContain(expected)
})

describe('the clock', () => {
  it.each([
    ['opens what is held in writing only', 'called', '书面', NINE, 'open'],
    ['opens nothing before its time', 'called', '书面', NINE - 1, null],
    ['leaves the opening to the clerk where people meet', 'called', '对话+书面', NINE + DAY, null],
    ['reminds a day before the close', 'open', '对话+书面', CLOSE - DAY, 'remind'],
    ['does nothing in between', 'open', '对话+书面', NINE + DAY, null],
    ['closes', 'open', '对话+书面', CLOSE, 'close'],
    ['has nothing to do with what is over', 'closed', '书面', CLOSE, null],
  ] as const)('%s', (_title, state, format, now, expected) => {
    expect(clockDue({ state, call: call(format) }, now)).toBe(expected)
  })

  it('is due at the opening, a day before the close, and at the close', () => {
    expect(nextClockAt({ state: 'called', call: call('线上') }, NINE - DAY)).toBe(NINE)
    expect(nextClockAt({ state: 'open', call: call('线上') }, NINE)).toBe(CLOSE - DAY)
    expect(nextClockAt({ state: 'open', call: call('线上') }, CLOSE - HOUR)).toBe(CLOSE)
    expect(nextClockAt({ state: 'called', call: { ...call('对话+书面') } }, NINE)).toBeNull()
  })
})

it('nobody writes after the close, even while the clock has not come by', () => {
  const session = { state: 'open' as const, call: call('对话+书面') }
  expect(closedToNotes(session, false, CLOSE)).toBeNull()
  expect(closedToNotes(session, false, CLOSE + 1)).toBe('note.closed')
})

it('who has not written is told; who has, who came and who declined are not', () => {
  const seat = { told: 1, isWithdrawn: false, answer: null, presence: null, wroteAt: null }
  const declined = {
    kind: 'declined' as const,
    reason: '出差',
    substitute: null,
    by: 'self' as const,
    version: 1,
    at: 1,
  }
  const of = (changes: object) => closingFor({ call: call('对话+书面') }, { ...seat, ...changes })?.kind ?? null
  expect([
    of({}),
    of({ wroteAt: 1 }),
    of({ presence: {} }),
    of({ answer: declined }),
    of({ isWithdrawn: true }),
  ]).toEqual(['opinions-closing', null, null, null, null])
})
