/** What the minutes say, what changed in them, who agreed to them; and when somebody is late or may write. */
import fc from 'fast-check'
import {
  type Attendee,
  composeMinutes,
  sayAttendance,
  wholeMinutes,
} from '../../../cloudfunctions/core/rules/session/compose-minutes'
import { diffLines } from '../../../cloudfunctions/core/rules/session/line-diff'
import { countVoices, minutesStateOf, type Voice } from '../../../cloudfunctions/core/rules/session/minutes-standing'
import {
  arrived,
  closedDoors,
  closedToNotes,
  ticked,
  tookPart,
} from '../../../cloudfunctions/core/rules/session/presence'
import { LIMITS } from '../../../types/limits'
import { TOOK_PART } from '../../../types/minutes'
import type { Call } from '../../../types/session'

const AT_NINE = Date.parse('2026-12-08T09:00:00+08:00')
const MINUTE = 60_000
const CALL: Call = {
  title: '村口路灯维修',
  form: '现场协商',
  format: '会场+现场',
  where: '村文化广场',
  startsAt: AT_NINE,
  endsAt: AT_NINE + 60 * MINUTE,
  agenda: [
    { item: '看现场', minutes: 30 },
    { item: '讨论', minutes: 30 },
  ],
  responsible: '站长',
  version: 1,
}

const attendee = (part: Partial<Attendee>): Attendee => ({
  seat: 'a seat',
  as: 'fixed',
  group: null,
  how: 'present',
  leftAt: null,
  ...part,
})

describe('the draft of the minutes', () => {
  it('has head, attendance without residents’ names, and what was said to each item in its place', () => {
    const text = composeMinutes({
      grounds: [],
      call: CALL,
      openedAt: AT_NINE,
      closedAt: AT_NINE + 55 * MINUTE,
      attendance: [
        attendee({}),
        attendee({ how: 'late' }),
        attendee({ as: 'group', group: '沿线村民', leftAt: AT_NINE + MINUTE }),
        attendee({ as: 'group', group: '沿线村民', how: 'wrote' }),
        attendee({ as: 'other', how: 'absent' }),
      ],
      notes: [
        {
          item: '讨论',
          called: '沿线村民：三社代表 1',
          text: '先装拐弯处。\n再装桥头。',
          isWritten: false,
          by: 'clerk',
        },
        { item: null, called: null, text: '会场同意再看一次。', isWritten: false, by: 'clerk' },
        { item: '讨论', called: '委员甲', text: '电费写清楚。', isWritten: false, by: 'self' },
      ],
    })
    expect(text.split('\n')).toEqual([
      '现场协商：村口路灯维修',
      '时间：2026年12月8日 09:00 至 12月8日 星期二 09:55',
      '地点：村文化广场（会场+现场）',
      '负责人：站长',
      '参加：',
      '· 固定成员 2 人（其中迟到 1 人）',
      '· 沿线村民代表 2 人（其中书面参加 1 人，提前离开 1 人）',
      '· 没有参加 1 人',
      '',
      '一、看现场',
      '（没有记录）',
      '',
      '二、讨论',
      '· 沿线村民：三社代表 1：先装拐弯处。；再装桥头。',
      '· 委员甲（本人填写）：电费写清楚。',
      '',
      '三、其他意见',
      '· 会场同意再看一次。',
    ])
  })

  it('says who came in somebody’s place apart from the members, and does not call absent whom they stood for', () => {
    const lines = sayAttendance([
      attendee({ seat: 'm1', how: 'absent' }),
      attendee({ seat: 's1', insteadOf: 'm1' }),
      attendee({ seat: 'm2' }),
      attendee({ seat: 'm3', how: 'online' }),
      attendee({ seat: 'g1', as: 'group', group: '沿线村民', how: 'absent' }),
      attendee({ seat: 's2', as: 'group', group: '沿线村民', insteadOf: 'g1' }),
    ])
    expect(lines).toEqual(['固定成员 2 人（其中线上参加 1 人）', '代替别人来的 1 人', '沿线村民代表 1 人'])
  })

  it('fits into what minutes hold however much was said, and says that it was cut', () => {
    const held = {
      grounds: [],
      call: CALL,
      openedAt: AT_NINE,
      closedAt: AT_NINE + 55 * MINUTE,
      attendance: [attendee({})],
    }
    const notes = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        item: '讨论',
        called: `代表 ${at}`,
        text: '路'.repeat(500),
        isWritten: false,
        by: 'clerk' as const,
      }))
    const some = composeMinutes({ ...held, notes: notes(60) })
    expect(some.length).toBeLessThanOrEqual(LIMITS.minutesText)
    expect(some).toContain('意见较多，每条只列前 120 个字')
    expect(some).toContain('代表 59')
    const many = composeMinutes({ ...held, notes: notes(500) })
    expect(many.length).toBeLessThanOrEqual(LIMITS.minutesText)
    expect(many).toContain('后面的没有列出来')
    expect(composeMinutes({ ...held, notes: notes(3) })).not.toContain('……')
  })

  it('counts everybody exactly once, whoever came how', () => {
    const attendees = fc.array(
      fc.record({
        as: fc.constantFrom('fixed', 'invited', 'sector', 'group', 'other'),
        how: fc.constantFrom(...TOOK_PART),
        leftAt: fc.option(fc.nat()),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(attendees, (seats) => {
        const lines = sayAttendance(
          seats.map((seat, at) => ({ ...seat, seat: `seat ${at}`, group: seat.as === 'group' ? '沿线村民' : null })),
        )
        const heads = lines.map((line) => Number(/ (\d+) 人/.exec(line)?.[1] ?? 0))
        expect(heads.reduce((sum, each) => sum + each, 0)).toBe(seats.length)
      }),
    )
  })

  it('says of a point whether it was voted on', () => {
    const points = [
      { text: '装十二盏灯', vote: { yes: 7, no: 1, abstain: 0 } },
      { text: '电费由村里出', vote: null },
    ]
    expect(wholeMinutes({ text: '记录', points }).split('\n').slice(2)).toEqual([
      '商定的事项',
      '1. 装十二盏灯（赞成 7，反对 1，弃权 0）',
      '2. 电费由村里出（一致同意）',
    ])
  })
})

describe('a difference', () => {
  const texts = fc
    .array(fc.constantFrom('甲', '乙', '丙', '丁', ''), { maxLength: 12 })
    .map((lines) => lines.join('\n'))

  it('leads from the old text to the new one and back, line by line', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = diffLines(before, after)
        const side = (gone: 'in' | 'out') =>
          lines
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('\n')
        expect(side('in')).toBe(before)
        expect(side('out')).toBe(after)
      }),
    )
  })

  it('of a text with itself is none', () => {
    fc.assert(fc.property(texts, (text) => diffLines(text, text).every(({ kind }) => kind === 'same')))
  })

  it('shows one changed line as one taken out and one put in', () => {
    expect(diffLines('一\n二\n三', '一\n二乙\n三').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'out', text: '二' },
      { kind: 'in', text: '二乙' },
    ])
  })
})

describe('who agreed', () => {
  const voice = fc.record({
    how: fc.constantFrom(...TOOK_PART),
    said: fc.option(fc.record({ version: fc.integer({ min: 1, max: 3 }), dissent: fc.option(fc.constant('不同意')) })),
  })

  it('nobody silent, absent, or of an earlier version is counted as agreeing; everybody is counted once', () => {
    fc.assert(
      fc.property(fc.array(voice, { maxLength: 20 }), (voices) => {
        const counts = countVoices(voices, 3)
        const yes = voices.filter(({ how, said }) => how !== 'absent' && said?.version === 3 && said.dissent === null)
        expect(counts.agreed).toBe(yes.length)
        expect(counts.agreed + counts.dissenting + counts.silent).toBe(counts.attendees)
      }),
    )
  })

  it.each([
    ['nobody has seen it: a draft', null, [{ how: 'present', said: null }], 'draft'],
    ['somebody is silent and the term runs: sent', 10, [{ how: 'present', said: null }], 'sent'],
    ['the term ends the silence', -1, [{ how: 'present', said: null }], 'confirmed'],
    ['all have said, one with a dissent', 10, [{ how: 'late', said: { version: 1, dissent: '不同意' } }], 'confirmed'],
  ] as const)('%s', (_title, left, voices: readonly Voice[], state) => {
    const kept = { versions: [1], sentAt: left === null ? null : 0, confirmBy: left === null ? null : AT_NINE + left }
    expect(minutesStateOf(kept, countVoices(voices, 1), AT_NINE)).toBe(state)
  })
})

describe('at the door', () => {
  it.each([
    ['31 minutes before', 'called', -31, 'check-in.too-early'],
    ['30 minutes before', 'called', -30, null],
    ['while it is held', 'open', 20, null],
    ['when it is over', 'closed', 70, 'check-in.over'],
    ['when it was cancelled', 'cancelled', -10, 'check-in.cancelled'],
  ] as const)('%s: %s', (_title, state, minutes, code) => {
    expect(closedDoors({ state, call: CALL }, AT_NINE + minutes * MINUTE)).toBe(code)
  })

  it('whoever comes within five minutes is not late; who comes back was never late for that', () => {
    const early = arrived(null, 'code', { call: CALL }, AT_NINE + 5 * MINUTE)
    expect(early.isLate).toBe(false)
    expect(arrived(null, 'code', { call: CALL }, AT_NINE + 6 * MINUTE).isLate).toBe(true)
    const gone = ticked(early, 'left', { call: CALL }, AT_NINE + 20 * MINUTE)
    expect(gone?.leftAt).toBe(AT_NINE + 20 * MINUTE)
    const back = arrived(gone, 'code', { call: CALL }, AT_NINE + 30 * MINUTE)
    expect(back).toEqual({ ...early, away: [{ from: AT_NINE + 20 * MINUTE, until: AT_NINE + 30 * MINUTE }] })
    const away = ticked(
      ticked(back, 'left', { call: CALL }, AT_NINE + 40 * MINUTE),
      'back',
      { call: CALL },
      AT_NINE + 45 * MINUTE,
    )
    expect(away?.away).toHaveLength(2)
    expect(ticked(null, 'left', { call: CALL }, AT_NINE)).toBeNull()
    expect([tookPart({ presence: gone, wroteAt: 1 }), tookPart({ presence: null, wroteAt: 1 })]).toEqual([
      'present',
      'wrote',
    ])
  })

  it('who is ticked long after is late only when the clerk says so, and a word too much is taken back', () => {
    const after = AT_NINE + 40 * MINUTE
    const onTime = ticked(null, 'present', { call: CALL }, after)
    expect(onTime?.isLate).toBe(false)
    expect(ticked(null, 'late', { call: CALL }, after)?.isLate).toBe(true)
    expect(ticked(onTime, 'late', { call: CALL }, after)).toMatchObject({ isLate: true, at: after })
    expect(ticked(arrived(null, 'code', { call: CALL }, after), 'present', { call: CALL }, after)?.isLate).toBe(false)
  })

  it('who followed online and then comes in is there', () => {
    const online = arrived(null, 'online', { call: CALL }, AT_NINE)
    expect(arrived(online, 'code', { call: CALL }, AT_NINE + MINUTE)).toMatchObject({ by: 'code', at: AT_NINE })
  })

  it.each([
    ['in person, before', 'called', '会场+现场', false, 'note.too-early'],
    ['in person, before, by who said they would write', 'called', '会场+现场', true, null],
    ['in writing, from the call on', 'called', '对话+书面', false, null],
    ['online, from the call on', 'called', '线上+线下', false, null],
    ['while it is held', 'open', '会场+现场', false, null],
    ['when it is over', 'closed', '对话+书面', true, 'note.closed'],
  ] as const)('writing %s', (_title, state, format, isWriting, code) => {
    expect(closedToNotes({ state, call: { format } }, isWriting, AT_NINE)).toBe(code)
  })
})
