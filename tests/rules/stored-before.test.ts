/** What was stored before fields were added still opens: documents as the build of commit 5843009 wrote them. */
import * as v from 'valibot'
import { invitations } from '../../cloudfunctions/core/store/invitations'
import { members } from '../../cloudfunctions/core/store/members'
import { messages } from '../../cloudfunctions/core/store/messages'
import { notes } from '../../cloudfunctions/core/store/notes'
import { pages } from '../../cloudfunctions/core/store/pages'
import { sessions } from '../../cloudfunctions/core/store/sessions'
import { inquirySchema, topics } from '../../cloudfunctions/core/store/topics'
import { methodTable } from '../../types/method'

const AT = Date.parse('2026-03-02T09:00:00+08:00')

const TOPIC = {
  _id: 't-1',
  number: '2026-0001',
  version: 1,
  council: '621122100',
  board: '621122100',
  method: methodTable('eight-step'),
  step: 'research',
  stepSince: AT,
  title: '村口到学校的路灯',
  summary: '村口到学校的路晚上看不见。',
  kind: 'road',
  photos: [],
  gathered: [],
  followers: 3,
  notSupervising: 0,
  openedAt: AT,
  closedAt: null,
  lapseAt: null,
  dueAt: null,
  clocks: [],
  alertAt: null,
  askAgainAt: null,
  isAtDesk: true,
  file: [
    {
      paper: { kind: 'session', heldAt: AT, present: ['住地委员 2 人'], minutes: '大家同意先装村口的三盏路灯。' },
      person: 'p-1',
      at: AT,
    },
    {
      paper: {
        kind: 'outcome',
        form: 'resolution',
        text: '先装村口的三盏路灯，再看效果。',
        points: [{ id: 'one', text: '装三盏路灯', department: '住建局', dueAt: AT }],
        dissent: [],
      },
      person: 'p-1',
      at: AT,
    },
  ],
  stepFrom: 0,
  carried: { unassigned: 0, assigned: [] },
  meets: null,
  session: null,
  conveneAt: null,
  ending: null,
  record: [],
  turns: [],
}

const CALL = {
  title: '村口到学校的路灯',
  form: '专题协商',
  format: '现场',
  where: '村委会会议室',
  startsAt: AT,
  endsAt: AT + 3_600_000,
  agenda: [{ item: '装几盏', minutes: 60 }],
  responsible: '工作站',
  version: 1,
}

const SEAT = { seat: 'member m-1', as: 'fixed', member: 'm-1', called: '住地委员', group: null }

const SESSION = {
  _id: 's-1',
  topic: 't-1',
  number: '2026-0001',
  council: '621122100',
  board: '621122100',
  plan: 0,
  state: 'closed',
  call: CALL,
  earlier: [],
  seats: [SEAT],
  dropped: [],
  cancelled: null,
  order: '000000000000001-s-1',
  remindAt: null,
  telling: { of: 'minutes', since: AT, nextAt: AT, tick: '', done: 0 },
  secret: 'secret',
  stage: { item: 0, since: AT },
  speakers: [],
  attendance: [{ seat: 'member m-1', how: 'present', at: AT, leftAt: null }],
  minutes: null,
  openedAt: AT,
  closedAt: AT,
  turns: [],
}

const INVITATION = {
  _id: 'i-1',
  session: 's-1',
  topic: 't-1',
  board: '621122100',
  ...SEAT,
  person: 'p-2',
  name: null,
  phone: null,
  codeHash: null,
  told: 1,
  read: 1,
  isWithdrawn: false,
  answer: null,
  requests: [],
  presence: { at: AT, by: 'code', isLate: false, leftAt: null },
  minutes: { at: AT, version: 1, dissent: null },
  wroteAt: null,
  wrongCheckIns: 0,
  order: '000000000000001-i-1',
}

const NOTE = {
  _id: 'n-1',
  session: 's-1',
  item: null,
  seat: null,
  called: null,
  text: '先装三盏',
  at: AT,
  person: 'p-1',
  by: 'clerk',
  isWritten: false,
  earlier: [{ text: '先装两盏', at: AT, person: 'p-1' }],
  changed: '000000000000001-n-1',
  requests: [],
}

const MESSAGE = {
  _id: 'm-1',
  to: 'p-2',
  order: '000000000000001-m-1',
  kind: 'concern-accepted',
  title: '诉求已受理',
  body: '您的诉求已列为议题。',
  concern: 'c-1',
  number: '2026-0001',
  subject: '村口到学校的路灯',
  topic: 't-1',
  boards: [],
  at: AT,
  delivery: { state: 'sent', nextAt: AT, attempts: 1, tick: '', code: 0 },
}

const MEMBER = {
  _id: 'm-1',
  name: '某委员',
  kinds: ['resident'],
  trade: null,
  place: '621122100',
  post: null,
  councils: ['621122100'],
  term: { from: AT, until: AT + 1 },
  phone: null,
  person: null,
  interests: [],
  number: null,
  county: '621122',
  binding: null,
  reach: ['621122100'],
}

const PAGE = {
  _id: 't-1',
  page: {
    id: 't-1',
    title: '村口到学校的路灯',
    kindLabel: '道路',
    placeName: '巩昌镇',
    position: { method: '八步工作法', steps: ['收集议题'], at: 1 },
    phase: 'collect',
    stepSince: AT,
    dueAt: null,
    lateDays: null,
    people: 4,
    next: '审定议题',
    ending: null,
    updatedAt: AT,
    number: '2026-0001',
    mover: '工作站',
    council: { code: '621122100', name: '巩昌镇协商议事会', placeName: '巩昌镇' },
    summary: '村口到学校的路晚上看不见。',
    outcome: null,
    objectUntil: null,
    confirmBy: null,
    answers: null,
    dismissal: null,
    revisits: [],
    relapsedAt: null,
    photos: [],
    raisedBy: [],
    openedAt: AT,
    timeline: [],
    seal: { count: 0, head: '' },
  },
  updatedAt: AT,
}

describe('what was stored before still opens', () => {
  it('a topic: nobody is to be told anew, and nobody of it was asked to find out anything', () => {
    expect(topics.parse(TOPIC)).toMatchObject({
      tellAt: null,
      told: [],
      unstaffed: [],
      closedOrder: null,
      deedsAt: null,
      inquiry: { members: [], isStations: true },
    })
    expect(v.parse(v.object({ inquiry: inquirySchema }), {}).inquiry.members).toEqual([])
  })

  it('a session: no clock runs, nothing is on show, and nobody was away', () => {
    expect(sessions.parse(SESSION)).toMatchObject({ clockAt: null, onShow: null, deedsAt: null })
    expect(sessions.parse(SESSION).attendance[0]?.away).toEqual([])
  })

  it('an invitation: a word on the minutes was their own', () => {
    const { presence, minutes } = invitations.parse(INVITATION)
    expect({ away: presence?.away, by: minutes?.by }).toEqual({ away: [], by: 'self' })
  })

  it('a page: it had no rounds of statements', () => {
    expect(pages.parse(PAGE).page.grounds).toEqual([])
  })

  it.each([
    ['a note', () => notes.parse(NOTE)._id],
    ['a message', () => messages.parse(MESSAGE)._id],
    ['a member', () => members.parse(MEMBER)._id],
  ])('%s', (_what, open) => {
    expect(open()).toMatch(/-1$/)
  })
})
