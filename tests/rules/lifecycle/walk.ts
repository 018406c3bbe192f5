/** A topic walked step by step: people with their capacities, and papers as they would hand them in. */
import type { Actor } from '../../../cloudfunctions/core/rules/lifecycle/actor'
import { type Act, type Advanced, advance } from '../../../cloudfunctions/core/rules/lifecycle/advance'
import { type DeliberatedTopic, newTopic } from '../../../cloudfunctions/core/rules/lifecycle/topic-file'
import type { MethodTable } from '../../../types/method'
import type { Filer, Paper } from '../../../types/papers/paper'

/** Monday, 23 November 2026, ten in the morning in China. */
export const START = Date.parse('2026-11-23T10:00:00+08:00')

/** Milliseconds. */
export const DAY = 86_400_000

const person = (name: string, ...capacities: Filer[]): Actor => ({
  person: `p-${name}`,
  capacities: Object.fromEntries(capacities.map((capacity) => [capacity, name])),
})

/** Somebody of one department of the county's list. */
const officerOf = (name: string, key: string): Actor => ({
  ...person(name, 'department', 'resident'),
  departments: { [key]: name },
})

/** Who takes part. */
export const PEOPLE = {
  clerk: person('clerk', 'clerk', 'resident'),
  head: person('head', 'head', 'resident'),
  committee: person('committee', 'committee', 'resident'),
  member: person('member', 'member', 'resident'),
  department: officerOf('department', 'housing'),
  bureau: officerOf('bureau', 'power'),
  county: person('county', 'county', 'resident'),
  neighbour: person('neighbour', 'resident'),
  author: person('author', 'resident', 'beneficiary'),
  follower: person('follower', 'resident', 'beneficiary'),
  clock: person('clock', 'clock'),
} as const

/** One paper of each kind, fit for a topic with the concerns c-1 and c-2. */
export const PAPERS = {
  proposal: { kind: 'proposal', matter: 'small-key', reason: '三个村都反映夜里没有路灯。' },
  dismissal: { kind: 'dismissal', reason: '这件事正在打官司。', turnTo: '请到县人民法院办理' },
  approval: { kind: 'approval', isApproved: true, reason: '切口小，群众急盼，同意。' },
  refusal: { kind: 'approval', isApproved: false, reason: '先和水务局核实，再报。' },
  plan: {
    kind: 'plan',
    form: '现场协商',
    format: '会场+现场',
    where: '靛坪村文化广场',
    startsAt: START + 10 * DAY,
    agenda: [{ item: '看现场', minutes: 30 }],
    questions: [{ id: 'q-1', question: '哪些路段最暗', by: { member: null, called: '工作站工作人员' } }],
    responsible: '站长',
    participants: {
      members: [],
      groups: [{ group: null, label: '村民代表', who: '三社村民', count: 3 }],
      others: [{ invitee: null, label: '供电所', count: 1 }],
    },
    acknowledged: [],
  },
  interest: { kind: 'interest', text: '我家的地在路边。' },
  research: {
    kind: 'research',
    day: START,
    site: '靛坪村',
    findings: '村口到学校一段没有路灯，共四百米。',
    photos: [],
  },
  session: { kind: 'session', heldAt: START, present: ['委员三人', '村民代表五人'], minutes: '大家同意先装学校一段。' },
  outcome: {
    kind: 'outcome',
    form: 'recommendation',
    text: '建议年内装好村口到学校的路灯。',
    points: [
      { id: 'one', text: '装十二盏路灯', department: '县住建局', dueAt: START + 60 * DAY },
      { id: 'two', text: '电费由村集体承担', department: '靛坪村委会', dueAt: START + 60 * DAY },
    ],
    dissent: [],
  },
  mapping: {
    kind: 'mapping',
    concerns: [
      { concern: 'c-1', to: 'point', point: 'one' },
      { concern: 'c-2', to: 'not-adopted', reason: '那一段归省道，已转交。' },
    ],
  },
  notice: { kind: 'notice', answers: [], until: START + 20 * DAY },
  withdrawal: { kind: 'notice-withdrawal', reason: '灯的位置要改，异议有道理。' },
  objection: { kind: 'objection', id: 'o-1', text: '灯太亮会照到我家窗户。' },
  answer: { kind: 'answer', objection: 'o-1', text: '会加灯罩，朝路面照。' },
  decision: {
    kind: 'decision',
    verdicts: [
      { point: 'one', verdict: 'adopted', reason: '纳入年度计划。' },
      { point: 'two', verdict: 'not-adopted', reason: '村集体没有这笔钱。' },
    ],
  },
  assignment: {
    kind: 'assignment',
    id: 'a-1',
    points: ['one'],
    category: 'by-date',
    department: { key: 'housing', name: '县住建局' },
    owner: '市政股股长',
    dueAt: START + 60 * DAY,
  },
  rest: {
    kind: 'assignment',
    id: 'a-2',
    points: ['two'],
    category: null,
    department: { key: 'power', name: '县供电公司' },
    owner: '营业所所长',
    dueAt: START + 60 * DAY,
  },
  also: {
    kind: 'assignment',
    id: 'a-3',
    points: ['one'],
    category: null,
    department: { key: 'power', name: '县供电公司' },
    owner: '营业所所长',
    dueAt: START + 60 * DAY,
  },
  alsoDone: {
    kind: 'completion',
    assignment: 'a-3',
    text: '十二盏都亮了。',
    before: [],
    photos: [],
    confirmBy: START + 33 * DAY,
    asked: 0,
  },
  recall: { kind: 'recall', assignment: 'a-1', reason: '这段路归交通局管。', confirmBy: START + 90 * DAY, asked: 2 },
  extension: { kind: 'extension', assignment: 'a-1', until: START + 80 * DAY, reason: '灯杆要到下个月才到货。' },
  granted: { kind: 'extension-answer', assignment: 'a-1', isGranted: true, reason: '灯杆确实缺货，同意。' },
  refused: { kind: 'extension-answer', assignment: 'a-1', isGranted: false, reason: '可以先装已经到货的。' },
  progress: { kind: 'progress', assignment: 'a-1', text: '灯杆已经到货。', before: [], photos: [] },
  completion: {
    kind: 'completion',
    assignment: 'a-1',
    text: '十二盏都亮了。',
    before: [],
    photos: [],
    confirmBy: START + 90 * DAY,
    asked: 2,
  },
  unasked: {
    kind: 'completion',
    assignment: 'a-1',
    text: '十二盏都亮了。',
    before: [],
    photos: [],
    confirmBy: START + 90 * DAY,
    asked: 0,
  },
  rework: { kind: 'rework', reason: '现场看，有三盏没亮。' },
  restDone: {
    kind: 'completion',
    assignment: 'a-2',
    text: '电费已列入预算。',
    before: [],
    photos: [],
    confirmBy: START + 90 * DAY,
    asked: 2,
  },
  solved: { kind: 'confirmation', verdict: 'solved', stars: 5, reason: undefined },
  partly: { kind: 'confirmation', verdict: 'partly', stars: 3, reason: undefined },
  unsolved: { kind: 'confirmation', verdict: 'not', stars: null, reason: '有三盏没亮。' },
  asked: { kind: 'asking', days: 30, until: START + 90 * DAY, asked: 2 },
  askedLater: { kind: 'asking', days: 90, until: START + 150 * DAY, asked: 2 },
  stillGood: { kind: 'revisit', days: 30, verdict: 'good', reason: undefined },
  relapse: { kind: 'revisit', days: 30, verdict: 'relapse', reason: '又有两盏不亮了。' },
  reopening: { kind: 'reopening', reason: '灯具质量有问题，重新换。', dueAt: START + 110 * DAY },
  relapseAnswer: { kind: 'relapse-answer', reason: '是停电引起的，已经恢复。' },
} as const satisfies Record<string, Paper>

/** A topic with two concerns; their two authors will be asked. */
export const begin = (method: MethodTable): DeliberatedTopic =>
  newTopic(method.steps[0]?.key ?? '', ['c-1', 'c-2'], START)

/** What somebody does, as the walk writes it: a paper by its name in {@link PAPERS}, or an act. */
export type Deed = readonly [who: keyof typeof PEOPLE, what: keyof typeof PAPERS | 'move-on' | 'lapse', day?: number]

/** A deed as the lifecycle takes it. */
export const actOf = (what: Deed[1]): Act =>
  what === 'move-on' || what === 'lapse' ? { act: what } : { act: 'file', paper: PAPERS[what] }

/** Does one deed. */
export const attempt = (topic: DeliberatedTopic, method: MethodTable, [who, what, day = 0]: Deed): Advanced =>
  advance(topic, method, actOf(what), PEOPLE[who], START + day * DAY)

/** Does one deed after another; throws with the rule when one is refused. */
export function walk(
  method: MethodTable,
  deeds: readonly Deed[],
  from = begin(method),
): { topic: DeliberatedTopic; titles: string[] } {
  return deeds.reduce<{ topic: DeliberatedTopic; titles: string[] }>(
    ({ topic, titles }, deed) => {
      const advanced = attempt(topic, method, deed)
      if (!advanced.ok) throw new Error(`${deed[0]}, ${deed[1]}: ${advanced.message}`)
      return { topic: advanced.topic, titles: [...titles, advanced.event.title] }
    },
    { topic: from, titles: [] },
  )
}

/** How far each method has come when its step is reached, deed by deed. */
export const TO = {
  confirm: [['clerk', 'move-on']],
  approved: [
    ['clerk', 'move-on'],
    ['committee', 'approval'],
  ],
  planned: [
    ['clerk', 'plan'],
    ['head', 'move-on'],
  ],
  researched: [
    ['member', 'research'],
    ['clerk', 'move-on'],
  ],
  consulted: [
    ['clerk', 'session'],
    ['clerk', 'outcome'],
    ['head', 'move-on'],
  ],
  publicised: [
    ['clerk', 'mapping'],
    ['clerk', 'notice'],
    ['clerk', 'move-on', 21],
  ],
  decided: [['committee', 'decision', 22]],
  done: [
    ['clerk', 'assignment', 23],
    ['department', 'progress', 24],
    ['department', 'completion', 40],
  ],
  confirmed: [
    ['author', 'solved', 41],
    ['follower', 'solved', 42],
  ],
  askedAgain: [['clock', 'asked', 72]],
} as const satisfies Record<string, readonly Deed[]>
