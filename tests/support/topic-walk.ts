/** A topic walked through the eight steps by the demo's persons, as their phones and desktops would call the functions. */
import { randomUUID } from 'node:crypto'
import type { PaperInput } from '../../types/papers/paper'
import { minutesOf, type PlanInput } from '../../types/papers/plan'
import type { Workspace } from '../../types/workspace'
import { call, expectData } from './callers'
import type { LocalCloud } from './local-cloud'
import { submission } from './submission'

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000

/** When the work is due: after every clock that the walk sets. */
export const DUE = Date.now() + 70 * DAY

/** Who raised the topic. */
export const RESIDENTS = ['resident', 'neighbour', 'visitor-aaaaaaaa'] as const

/** The committee approves of the topic. */
export const APPROVAL: PaperInput = { kind: 'approval', isApproved: true, reason: '群众急盼，同意。' }
/** A plan of the station. */
export const PLAN: Extract<PaperInput, { kind: 'plan' }> = {
  kind: 'plan',
  form: '现场协商',
  format: '会场+现场',
  where: '靛坪村文化广场',
  startsAt: Date.now() + 14 * DAY,
  agenda: [{ item: '看现场', minutes: 30 }],
  questions: [{ id: 'darkest', question: '哪些路段最暗', by: { member: null, called: '工作站工作人员' } }],
  responsible: '站长',
  participants: {
    members: [],
    groups: [{ group: 'along-the-road', label: '沿线村民', who: '三社村民代表', count: 3 }],
    others: [{ invitee: null, label: '供电所', count: 1 }],
  },
  acknowledged: [],
}
const RESEARCH: PaperInput = {
  kind: 'research',
  day: Date.parse('2026-12-01T09:00:00+08:00'),
  site: '靛坪村',
  findings: '村口到学校一段没有路灯，共四百米。',
  photos: [],
}
const SESSION: PaperInput = {
  kind: 'session',
  heldAt: Date.parse('2026-12-08T09:00:00+08:00'),
  present: ['委员三人', '村民代表五人'],
  minutes: '大家同意先装学校一段，电费另议。',
  byHand: '那天村里停电，在纸上记的。',
}
const OUTCOME: PaperInput = {
  kind: 'outcome',
  form: 'recommendation',
  text: '建议年内装好村口到学校的路灯。',
  points: [{ id: 'lamps', text: '装十二盏路灯', department: '县住建局', dueAt: DUE }],
  dissent: [],
}
/** The one assignment of the walk, to the one adopted point. */
export const ASSIGNMENT: Extract<PaperInput, { kind: 'assignment' }> = {
  kind: 'assignment',
  id: 'a-1',
  points: ['lamps'],
  category: 'by-date',
  department: 'housing',
  owner: '市政股股长',
  dueAt: DUE,
}
/** The department says that it is done. */
export const DONE: Extract<PaperInput, { kind: 'completion' }> = {
  kind: 'completion',
  assignment: 'a-1',
  text: '十二盏都亮了。',
  before: [],
  photos: [],
}

/** The walk on the cloud that runs now. */
export const topicWalk = (running: () => LocalCloud) => {
  /** Three residents' concerns become one topic; answers its id. */
  const openTopic = async (): Promise<string> => {
    const receipts = []
    for (const person of RESIDENTS) {
      const text = '村口到学校那一段路的路灯坏了，娃娃放学看不清路。'
      const outcome = await expectData(running(), person, 'resident', 'submit', submission({ text, where: {} }))
      if (outcome.outcome === 'submitted') receipts.push({ concern: outcome.receipt.concern, version: 1 })
    }
    const [first, ...others] = receipts
    if (!first) throw new Error('nothing was submitted')
    const { topic } = await expectData(running(), 'clerk', 'council', 'accept', {
      ...first,
      requestId: randomUUID(),
      title: '靛坪村村口路灯维修',
      summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
      photos: [],
      with: others,
    })
    return topic ?? ''
  }

  const workspace = (person: string, id: string): Promise<Workspace> =>
    expectData(running(), person, 'council', 'topic', { id })

  /** Whoever writes a plan gives a reason for each warning that they were shown. */
  const answered = async (person: string, topic: string, plan: PlanInput): Promise<PlanInput> => {
    const { answer } = await call(running(), person, 'council', 'planning', {
      topic,
      startsAt: plan.startsAt,
      minutes: minutesOf(plan),
      members: plan.participants.members.map(({ id }) => id),
      groups: plan.participants.groups.flatMap(({ group }) => group ?? []),
    })
    const warnings = answer.ok ? answer.data.warnings : []
    return { ...plan, acknowledged: warnings.map(({ key }) => ({ warning: key, reason: '已核对，按方案进行。' })) }
  }

  /** Hands in a paper on the topic as this person sees it now. */
  const file = async (person: string, topic: string, paper: PaperInput) => {
    const { version } = await workspace(person, topic)
    const whole = paper.kind === 'plan' ? await answered(person, topic, paper) : paper
    return call(running(), person, 'council', 'file', { requestId: randomUUID(), topic, version, paper: whole })
  }

  const moveOn = async (person: string, topic: string) => {
    const { version } = await workspace(person, topic)
    return call(running(), person, 'council', 'moveOn', { requestId: randomUUID(), topic, version })
  }

  /** As {@link file}, and it has to be accepted. */
  const hasFiled = async (person: string, topic: string, paper: PaperInput) => {
    const { answer } = await file(person, topic, paper)
    if (!answer.ok) throw new Error(`${person}, ${paper.kind}: ${answer.error.message}`)
  }

  const hasMovedOn = async (person: string, topic: string) => {
    const { answer } = await moveOn(person, topic)
    if (!answer.ok) throw new Error(`${person} moves on: ${answer.error.message}`)
  }

  const mappingOf = async (topic: string): Promise<PaperInput> => ({
    kind: 'mapping',
    concerns: (await workspace('clerk', topic)).concerns.map(({ id }) => ({
      concern: id,
      to: 'point',
      point: 'lamps',
    })),
  })

  /** From a topic that was just opened until its outcome is to be publicised. */
  const toOutcome = async (topic: string, plan = PLAN, outcome = OUTCOME): Promise<void> => {
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    await hasFiled('clerk', topic, plan)
    await hasMovedOn('head', topic)
    await toHeld(topic, outcome)
  }

  /** From an approved plan until the outcome is to be publicised. */
  const toHeld = async (topic: string, outcome = OUTCOME): Promise<void> => {
    await hasFiled('member', topic, RESEARCH)
    await hasMovedOn('clerk', topic)
    await hasFiled('clerk', topic, SESSION)
    await hasFiled('clerk', topic, outcome)
    await hasMovedOn('head', topic)
  }

  /** A notice that keeps with a reason whatever its preview asks about. */
  const noticeOf = async (topic: string, person = 'clerk'): Promise<PaperInput> => {
    const { findings } = await expectData(running(), person, 'council', 'preview', { topic })
    const answers = findings.map(({ id }) => ({ finding: id, do: 'keep' as const, reason: '本来就是公开的事。' }))
    return { kind: 'notice', answers }
  }

  /** From the outcome until the notice is out. */
  const toNotice = async (topic: string): Promise<void> => {
    await hasFiled('clerk', topic, await mappingOf(topic))
    await hasFiled('clerk', topic, await noticeOf(topic))
  }

  /** Everything until the notice is out. */
  const untilNotice = async (plan = PLAN): Promise<string> => {
    const topic = await openTopic()
    await toOutcome(topic, plan)
    await toNotice(topic)
    return topic
  }

  /** From the notice until the department says that it is done. */
  const toDone = async (topic: string): Promise<void> => {
    await running().setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
    await hasFiled('committee', topic, { kind: 'decision', verdicts })
    await hasFiled('clerk', topic, ASSIGNMENT)
    await hasFiled('department', topic, DONE)
  }

  /** Everything until the department says that it is done. */
  const untilDone = async (): Promise<string> => {
    const topic = await untilNotice()
    await toDone(topic)
    return topic
  }

  return {
    openTopic,
    workspace,
    answered,
    file,
    moveOn,
    hasFiled,
    hasMovedOn,
    mappingOf,
    toOutcome,
    toHeld,
    noticeOf,
    toNotice,
    toDone,
    untilNotice,
    untilDone,
  }
}
