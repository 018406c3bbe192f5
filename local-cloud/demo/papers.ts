/** The demo's papers: what each role might have written on any of its topics, by role and place, never by name. */

import type { AFTER_END } from '../../cloudfunctions/core/rules/lifecycle/after-end'
import type { StoredTopic } from '../../cloudfunctions/core/store/topics'
import { lastPaper } from '../../types/filed'
import type { PaperKind, PaperOf } from '../../types/papers/paper'
import { demoGround } from './ground'
import { demoPlan } from './plan'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** The papers that a demo topic can have. */
export type DemoPaper = Exclude<
  PaperKind,
  | 'proposal'
  | 'dismissal'
  | 'interest'
  | 'notice-withdrawal'
  | 'objection'
  | 'answer'
  | 'recall'
  | 'rework'
  | 'extension-answer'
  | 'completion'
  | 'confirmation'
  | (typeof AFTER_END)[number]
>

/** What a paper is about. */
interface About {
  readonly topic: StoredTopic
  readonly now: number
  readonly noticeUntil: number
  /** When the consultation begins. */
  readonly meetsAt: number
}

/** Nine in the morning of that day in China. */
const nineAt = (moment: number): number => Math.floor((moment + 8 * HOUR) / DAY) * DAY + HOUR

const POINTS = ['point-1', 'point-2'] as const

/** A paper of `kind`, written at `now`. */
export const demoPaper = (kind: DemoPaper, about: About): PaperOf<DemoPaper> => PAPERS[kind](about)

const PAPERS: { readonly [Kind in DemoPaper]: (about: About) => PaperOf<Kind> } = {
  approval: () => ({ kind: 'approval', isApproved: true, reason: '群众反映集中，切口小，同意列入协商。' }),
  plan: ({ topic, now, meetsAt }) => demoPlan(topic, now, nineAt(meetsAt)),
  // A method without a plan has no question to answer.
  research: ({ topic, now }) => ({
    kind: 'research',
    day: now,
    site: '议题所在的村',
    findings: '走访了十二户，看了现场。大家的意见集中：先解决最急的一处，其余分两年办。',
    photos: [],
    ...(lastPaper(topic.file, 'plan') ? { question: 'q-urgent' } : {}),
  }),
  ground: demoGround,
  session: ({ now }) => ({
    kind: 'session',
    heldAt: nineAt(now),
    present: ['村民代表 6 人', '村委会 2 人', '委员 3 人', '相关单位 2 人'],
    minutes:
      '先看现场，再逐个发言。村民代表希望年内动工；相关单位说明了资金来源和工期；委员建议先办最急的一处。大家没有反对意见。',
  }),
  outcome: ({ topic, now }) => ({
    kind: 'outcome',
    form: 'recommendation',
    text: `就“${topic.title}”达成一致：先办最急的一处，其余列入明年计划，进展每月公布一次。`,
    points: [
      { id: POINTS[0], text: '年内先办好最急的一处', department: '县住建局', dueAt: now + 90 * DAY },
      { id: POINTS[1], text: '其余部分列入明年计划', department: '镇人民政府', dueAt: now + 180 * DAY },
    ],
    dissent: ['有一户希望一次办完。'],
  }),
  mapping: ({ topic }) => ({
    kind: 'mapping',
    concerns: topic.gathered.map(({ concern }) => ({ concern, to: 'point', point: POINTS[0] })),
  }),
  notice: ({ noticeUntil }) => ({ kind: 'notice', answers: [], until: noticeUntil }),
  decision: () => ({
    kind: 'decision',
    verdicts: [
      { point: POINTS[0], verdict: 'adopted', reason: '纳入今年的民生实事。' },
      { point: POINTS[1], verdict: 'in-part', reason: '按明年的资金安排分步办。' },
    ],
  }),
  progress: () => ({
    kind: 'progress',
    assignment: 'assignment-1',
    text: '已经看过现场，材料这周进场，下周开始办最急的一处。',
    before: [],
    photos: [],
  }),
  extension: ({ topic, now }) => ({
    kind: 'extension',
    assignment: 'assignment-1',
    until: (lastPaper(topic.file, 'assignment')?.paper.dueAt ?? now) + 20 * DAY,
    reason: '还有两个社的村民会没有开完，想等外出的人过年回来再定。',
  }),
  assignment: ({ now }) => ({
    kind: 'assignment',
    id: 'assignment-1',
    points: [POINTS[0]],
    category: 'by-date',
    department: { key: 'housing', name: '县住建局' },
    owner: '市政股股长',
    dueAt: now + 60 * DAY,
  }),
}
