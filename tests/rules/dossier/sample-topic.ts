/** A topic of 靛坪村 taken through its method by the lifecycle's own rules, to be put into a dossier. */
import type { DossierTopic } from '../../../cloudfunctions/core/rules/dossier/subject'
import { type Act, advance } from '../../../cloudfunctions/core/rules/lifecycle/advance'
import { type DeliberatedTopic, newTopic } from '../../../cloudfunctions/core/rules/lifecycle/topic-file'
import { recorded } from '../../../cloudfunctions/core/rules/record'
import type { MethodTable } from '../../../types/method'
import type { Filer, Paper } from '../../../types/papers/paper'
import type { RecordedEvent } from '../../../types/timeline'

const DAY = 24 * 60 * 60 * 1000

/** When it was opened. */
export const OPENED = Date.parse('2026-11-02T09:00:00+08:00')

/** The moment so many days after it was opened. */
export const day = (count: number): number => OPENED + count * DAY

const BODIES: { readonly [Capacity in Filer]?: string } = {
  clerk: '巩昌镇委员工作站',
  head: '巩昌镇委员工作站',
  committee: '巩昌镇党（工）委',
  member: '政协委员',
  department: '承办单位',
  resident: '居民',
  beneficiary: '受益居民',
}

/** Somebody (`as`, and as which person when it matters) hands in a paper, or moves the topic on, so many days after it was opened. */
export type Deed = readonly [as: Filer, on: number, does: Paper | 'move-on', person?: string]

/** The concerns: one author chose to be named. */
const GATHERED: DossierTopic['gathered'] = [
  { concern: 'c-1', number: '261101-000001', title: '路灯坏了三盏', shownName: null, submittedAt: day(-2) },
  { concern: 'c-2', number: '261101-000002', title: '娃娃放学看不清路', shownName: '乡亲甲', submittedAt: day(-1) },
]

/** See the file's purpose. Throws the refusal when a deed is refused. */
export function sampleTopic(method: MethodTable, deeds: readonly Deed[]): DossierTopic {
  const [first] = method.steps
  const opened = { kind: 'opened', at: OPENED, by: '巩昌镇委员工作站', title: '受理为议题', text: null } as const
  let record: RecordedEvent[] = recorded('t-1', [], opened)
  let topic: DeliberatedTopic = newTopic(
    first?.key ?? '',
    GATHERED.map(({ concern }) => concern),
    OPENED,
  )
  for (const [as, on, does, person = as] of deeds) {
    const act: Act = does === 'move-on' ? { act: 'move-on' } : { act: 'file', paper: does }
    const actor = { person, capacities: { [as]: BODIES[as] ?? as }, departments: { housing: '县住建局' } }
    const advanced = advance(topic, method, act, actor, day(on))
    if (!advanced.ok) throw new Error(`${as}, ${does === 'move-on' ? does : does.kind}: ${advanced.message}`)
    topic = advanced.topic
    record = recorded('t-1', record, advanced.event)
  }
  return {
    _id: 't-1',
    number: '261102-123456',
    title: '靛坪村村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    method,
    step: topic.step,
    openedAt: OPENED,
    closedAt: topic.closed?.at ?? null,
    ending: topic.closed?.ending ?? null,
    photos: [],
    gathered: GATHERED,
    file: topic.file,
    record,
  }
}

/** Before the consultation, in all eight steps. */
export const PREPARED: readonly Deed[] = [
  ['clerk', 1, 'move-on'],
  ['committee', 2, { kind: 'approval', isApproved: true, reason: '群众急盼，同意。' }],
  [
    'clerk',
    3,
    {
      kind: 'plan',
      form: '现场协商',
      format: '会场+现场',
      where: '靛坪村文化广场',
      startsAt: day(7),
      agenda: [{ item: '看现场，各方发言', minutes: 40 }],
      questions: [{ id: 'q-1', question: '哪些路段最暗', by: { member: null, called: '工作站工作人员' } }],
      responsible: '站长',
      participants: {
        members: [],
        groups: [{ group: null, label: '沿线村民', who: '三社村民代表', count: 3 }],
        others: [{ invitee: null, label: '供电所', count: 1 }],
      },
      acknowledged: [{ warning: 'few', text: '利益相关方只请了一方。', reason: '只关系到三社。' }],
    },
  ],
  ['head', 4, 'move-on'],
]

/** What was found out. */
export const RESEARCHED: Deed = [
  'member',
  5,
  {
    kind: 'research',
    day: day(5),
    site: '靛坪村村口',
    findings: '村口到学校一段没有路灯，共四百米。',
    photos: ['cloud://env.bucket/concerns/request-1/photo-1.jpg'],
  },
]

/** What the council agreed. */
export const CONSULTED: readonly Deed[] = [
  [
    'clerk',
    7,
    { kind: 'session', heldAt: day(7), present: ['村民代表五人'], minutes: '大家同意先装学校一段，电费另议。' },
  ],
  [
    'clerk',
    8,
    {
      kind: 'outcome',
      form: 'recommendation',
      text: '建议年内装好村口到学校的路灯。',
      points: [
        { id: 'lamps', text: '装十二盏路灯', department: '县住建局', dueAt: day(50) },
        { id: 'bill', text: '电费由村集体承担', department: '村委会', dueAt: day(60) },
      ],
      dissent: ['有一户认为灯太亮。'],
    },
  ],
  ['head', 9, 'move-on'],
]

/** The notice, with an objection and its answer. */
export const PUBLICISED: readonly Deed[] = [
  [
    'clerk',
    10,
    {
      kind: 'mapping',
      concerns: [
        { concern: 'c-1', to: 'point', point: 'lamps' },
        { concern: 'c-2', to: 'referred', reason: '上下学护送请找学校。' },
      ],
    },
  ],
  ['clerk', 11, { kind: 'notice', answers: [], until: day(18) }],
  ['resident', 12, { kind: 'objection', id: 'o-1', text: '灯太亮会照到我家窗户。' }],
  ['clerk', 13, { kind: 'answer', objection: 'o-1', text: '会加灯罩，朝路面照。' }],
  ['clerk', 19, 'move-on'],
]

/** The committee's word on each point. */
export const DECIDED: Deed = [
  'committee',
  20,
  {
    kind: 'decision',
    verdicts: [
      { point: 'lamps', verdict: 'adopted', reason: '纳入年度计划。' },
      { point: 'bill', verdict: 'not-adopted', reason: '由县里统一付费。' },
    ],
  },
]

/** Assigned, done late, said to be not solved, done again, confirmed. */
export const CARRIED_OUT: readonly Deed[] = [
  [
    'clerk',
    21,
    {
      kind: 'assignment',
      id: 'a-1',
      points: ['lamps'],
      category: 'by-date',
      department: { key: 'housing', name: '县住建局' },
      owner: '市政股股长',
      dueAt: day(40),
    },
  ],
  ['department', 30, { kind: 'progress', assignment: 'a-1', text: '灯杆已经立好。', before: [], photos: [] }],
  [
    'department',
    41,
    { kind: 'completion', assignment: 'a-1', text: '十盏亮了。', before: [], photos: [], confirmBy: day(55), asked: 3 },
  ],
  ['beneficiary', 42, { kind: 'confirmation', verdict: 'not', stars: 2, reason: '还有两盏不亮。' }, 'neighbour-1'],
  [
    'department',
    43,
    {
      kind: 'completion',
      assignment: 'a-1',
      text: '十二盏都亮了。',
      before: [],
      photos: [],
      confirmBy: day(57),
      asked: 3,
    },
  ],
  ['beneficiary', 44, { kind: 'confirmation', verdict: 'solved', stars: 5, reason: undefined }, 'neighbour-1'],
  ['beneficiary', 45, { kind: 'confirmation', verdict: 'solved', stars: 4, reason: undefined }, 'neighbour-2'],
  ['beneficiary', 46, { kind: 'confirmation', verdict: 'partly', stars: null, reason: undefined }, 'neighbour-3'],
]

/** All of it. */
export const WHOLE: readonly Deed[] = [
  ...PREPARED,
  RESEARCHED,
  ['clerk', 6, 'move-on'],
  ...CONSULTED,
  ...PUBLICISED,
  DECIDED,
  ...CARRIED_OUT,
]
