/** What the topic's file keeps of how the minutes were changed: the newest changes, short enough for one document, and how much was left out. */
import { tellHeld } from '../../../cloudfunctions/core/rules/dossier/held-parts'
import { sessions } from '../../../cloudfunctions/core/store/sessions'
import { heldOf } from '../../../cloudfunctions/core/work/filed-minutes'
import { LIMITS } from '../../../types/limits'

const AT = Date.parse('2026-03-02T09:00:00+08:00')

/** Each version is all of other lines. */
const versionOf = (number: number, lines: number) => ({
  text: Array.from({ length: lines }, (_, line) => `第${number}稿第${line}行`).join('\n'),
  points: [],
  at: AT + number,
  by: 'p-1',
})

const sessionWith = (versions: ReturnType<typeof versionOf>[]) =>
  sessions.parse({
    _id: 's-1',
    topic: 't-1',
    number: '1',
    council: '621122100',
    board: '621122100',
    plan: null,
    state: 'closed',
    call: {
      title: '路灯',
      form: '专题协商',
      format: '现场',
      where: '村委会',
      startsAt: AT,
      endsAt: AT,
      agenda: [],
      responsible: '工作站',
      version: 1,
    },
    earlier: [],
    seats: [],
    dropped: [],
    cancelled: null,
    order: '1',
    remindAt: null,
    telling: null,
    secret: 's',
    stage: null,
    speakers: [],
    attendance: [],
    minutes: { versions, sentAt: AT, sentVersion: 1, confirmBy: AT },
    openedAt: AT,
    closedAt: AT,
    turns: [],
  })

const heldWith = (versions: ReturnType<typeof versionOf>[]) =>
  heldOf(sessionWith(versions), [], {
    state: 'confirmed',
    version: versions.length,
    text: '',
    points: [],
    confirmBy: AT,
    counts: { attendees: 0, agreed: 0, dissenting: 0, silent: 0 },
  })

it('twenty long versions leave the newest changes, their first lines, and how much is not there', () => {
  const held = heldWith(Array.from({ length: 20 }, (_, at) => versionOf(at + 1, 300)))
  expect(held.changes.map(({ version }) => version)).toEqual([20, 19, 18, 17, 16])
  expect(held.earlier).toBe(14)
  const [newest] = held.changes
  expect(newest?.lines).toHaveLength(LIMITS.filedChangeLines)
  expect(newest?.left).toBe(600 - LIMITS.filedChangeLines)
  const told = JSON.stringify(tellHeld(held))
  expect(told).toContain('还有 14 稿，这里没有列出')
  expect(told).toContain(`还有 ${600 - LIMITS.filedChangeLines} 行改动，这里没有列出`)
})

it('a line of the longest minutes is cut and says how long it was; short changes stay whole and say nothing', () => {
  const long = { ...versionOf(2, 1), text: '长'.repeat(LIMITS.minutesText) }
  const [change] = heldWith([versionOf(1, 1), long]).changes
  expect(change?.lines.at(-1)?.text).toMatch(new RegExp(`^长{${LIMITS.filedChangeLine}}……（共 12000 字）$`))
  expect(JSON.stringify(tellHeld(heldWith([versionOf(1, 1), versionOf(2, 1)])))).not.toContain('没有列出')
})
