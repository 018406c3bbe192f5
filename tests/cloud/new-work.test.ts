/** Whoever's turn a topic newly is hears of it, once, and where nobody can be reached the station and the county are asked to call. */

import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { PaperInput } from '../../types/papers/paper'
import { appoint } from '../support/appoint'
import { call, expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, ASSIGNMENT, DAY, DONE, PLAN, topicWalk } from '../support/topic-walk'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { openTopic, workspace, file, moveOn, hasFiled, hasMovedOn, untilNotice, toOutcome, toDone } = topicWalk(
  () => cloud,
)

/** What `person` was told of this topic's work, the newest first. */
const toldOf = async (person: string, topic: string): Promise<{ kind: string; body: string }[]> => {
  await deliverAll(cloud)
  const { rows } = await expectData(cloud, person, 'resident', 'inbox', {})
  return rows.filter((row) => row.topic === topic).map(({ kind, body }) => ({ kind, body }))
}

const kindsOf = async (person: string, topic: string): Promise<string[]> =>
  (await toldOf(person, topic)).map(({ kind }) => kind)

const decided = async (): Promise<string> => {
  const topic = await untilNotice()
  await cloud.setClockAhead(15 * DAY)
  await hasMovedOn('clerk', topic)
  const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
  await hasFiled('committee', topic, { kind: 'decision', verdicts })
  return topic
}

describe('the committee', () => {
  it('hears of a topic to approve, and the station of its answer, each once however often the courier comes', async () => {
    const topic = await openTopic()
    expect(await kindsOf('committee', topic)).toEqual([])
    await hasMovedOn('clerk', topic)
    await Promise.all([cloud.runTimer('courier', 2), cloud.runTimer('courier')])
    expect(await toldOf('committee', topic)).toEqual([
      { kind: 'approval-waiting', body: '“靛坪村村口路灯维修”报来了，请审定：同意，或者写明理由退回。' },
    ])
    await hasFiled('committee', topic, APPROVAL)
    expect(await toldOf('clerk', topic)).toContainEqual({
      kind: 'step-waiting',
      body: '“靛坪村村口路灯维修”有了审定意见，理由：群众急盼，同意。现在是第3步“制定方案”，请接着办。',
    })
    expect(await kindsOf('committee', topic)).toEqual(['approval-waiting'])
    for (const person of ['member', 'department', 'clerk-next']) expect(await kindsOf(person, topic)).toEqual([])
  }, 60_000)

  it('hears of a decision to take and of a request for more time', async () => {
    const topic = await untilNotice()
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    expect(await kindsOf('committee', topic)).toEqual(['decision-waiting'])
    const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
    await hasFiled('committee', topic, { kind: 'decision', verdicts })
    await hasFiled('clerk', topic, ASSIGNMENT)
    const later: PaperInput = {
      kind: 'extension',
      assignment: 'a-1',
      until: ASSIGNMENT.dueAt + 20 * DAY,
      reason: '灯杆缺货。',
    }
    await hasFiled('department', topic, later)
    expect((await toldOf('committee', topic))[0]).toMatchObject({
      kind: 'extension-waiting',
      body: expect.stringContaining('县住建局申请延到'),
    })
  }, 60_000)
})

describe('a department', () => {
  it('hears of its task, of “not solved”, and no other bureau does', async () => {
    const topic = await decided()
    await hasFiled('clerk', topic, ASSIGNMENT)
    const [task] = await toldOf('department', topic)
    expect(task?.kind).toBe('task-assigned')
    expect(task?.body).toMatch(/^“靛坪村村口路灯维修”交办给县住建局，请在.+前办结。$/)
    await hasFiled('department', topic, DONE)
    const not = { requestId: randomUUID(), topic, verdict: 'not' as const, stars: null, reason: '有三盏没亮。' }
    await expectData(cloud, 'neighbour', 'resident', 'confirm', not)
    const [again] = await toldOf('department', topic)
    expect(again).toMatchObject({ kind: 'task-reopened', body: expect.stringContaining('有居民说没有解决') })
    // What the resident wrote is read on the desk, not on a lock screen.
    expect(again?.body).not.toContain('三盏')
    expect(await kindsOf('department-transport', topic)).toEqual([])
  }, 60_000)

  it('from which a task is taken back hears why, and may open the topic to which the message leads', async () => {
    const topic = await decided()
    await hasFiled('clerk', topic, { ...ASSIGNMENT, department: 'transport' })
    await hasFiled('clerk', topic, { kind: 'recall', assignment: 'a-1', reason: '路灯归县住建局管。' })
    expect((await toldOf('department-transport', topic))[0]).toEqual({
      kind: 'task-recalled',
      body: '“靛坪村村口路灯维修”交办给县交通运输局的一项撤回了，不用再办，理由：路灯归县住建局管。',
    })
    expect((await workspace('department-transport', topic)).ownAssignments).toEqual([])
  }, 60_000)

  it('without any officer is called: station and county are told, and the form says so beforehand', async () => {
    const topic = await decided()
    await deliverAll(cloud)
    const { departments } = (await workspace('clerk', topic)).choices
    expect(departments.find(({ key }) => key === 'housing')).toMatchObject({ isStaffed: true })
    const [nobodys] = departments.filter(({ isStaffed }) => !isStaffed)
    await hasFiled('clerk', topic, { ...ASSIGNMENT, department: nobodys?.key ?? '' })
    for (const person of ['clerk', 'head', 'county']) {
      expect((await toldOf(person, topic))[0]).toEqual({
        kind: 'nobody-reached',
        body: `“靛坪村村口路灯维修”有事交办给${nobodys?.name}，这个单位还没有人开通账号，收不到消息，请电话通知。`,
      })
    }
    loadSdk(cloud.env)
    const grant = { role: 'department' as const, place: '621122', department: nobodys?.key ?? '' }
    await appoint(cloud, 'visitor-bureau01', [grant])
    await hasFiled('clerk', topic, { ...ASSIGNMENT, id: 'a-2', department: nobodys?.key ?? '' })
    expect(await kindsOf('visitor-bureau01', topic)).toEqual(['task-assigned'])
    const after = (await workspace('clerk', topic)).choices.departments
    expect(after.find(({ key }) => key === nobodys?.key)).toMatchObject({ isStaffed: true })
  }, 90_000)
})

describe('a member', () => {
  const asking = (member: string, called: string) => ({
    ...PLAN,
    questions: [{ id: 'darkest', question: '哪些路段最暗', by: { member, called } }],
  })
  const planned = async (plan: typeof PLAN): Promise<string> => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    await hasFiled('clerk', topic, plan)
    return topic
  }

  it('hears what the plan asks of them once it is approved', async () => {
    const topic = await planned(asking('m-demo-02', '委员乙'))
    expect((await toldOf('head', topic))[0]).toEqual({
      kind: 'step-waiting',
      body: '“靛坪村村口路灯维修”的协商方案写好了，请审核，再进入下一步。',
    })
    expect(await kindsOf('member', topic)).not.toContain('research-asked')
    await hasMovedOn('head', topic)
    expect(await toldOf('member', topic)).toContainEqual({
      kind: 'research-asked',
      body: '“靛坪村村口路灯维修”要协商了，请您先了解：哪些路段最暗。',
    })
  }, 60_000)

  it('who has not bound a WeChat is called by the station', async () => {
    const topic = await planned(asking('m-demo-01', '委员甲'))
    await hasMovedOn('head', topic)
    expect((await toldOf('clerk', topic))[0]).toMatchObject({
      kind: 'nobody-reached',
      body: expect.stringContaining('请委员甲（下沉委员，巩昌镇）先去了解情况，本人还没有绑定微信'),
    })
    expect(await kindsOf('member', topic)).not.toContain('research-asked')
  }, 60_000)
})

it('where no resident can be asked, the department’s word closes nothing: the head is told, looks, and sends it back', async () => {
  const proposed = await expectData(cloud, 'committee', 'council', 'propose', {
    requestId: randomUUID(),
    council: '621122100',
    kind: 'environment',
    title: '集镇农贸市场改造',
    summary: '集镇农贸市场没有顶棚，下雨天没法摆摊，摊主和居民都盼着改造。',
    matter: 'small-key',
    reason: '关系到全镇赶集的群众。',
  })
  const { topic } = proposed
  expect(await kindsOf('clerk', topic)).toEqual(['step-waiting'])
  await toOutcome(topic)
  await hasFiled('clerk', topic, { kind: 'mapping', concerns: [] })
  await hasFiled('clerk', topic, { kind: 'notice', answers: [] })
  await toDone(topic)
  expect(await workspace('clerk', topic)).toMatchObject({
    ending: null,
    missing: [expect.stringContaining('没有居民可以请来确认，由站长核实')],
  })
  expect((await toldOf('head', topic))[0]?.body).toContain('请到现场核实')
  expect((await workspace('clerk', topic)).canFile).not.toContain('rework')
  await hasFiled('head', topic, { kind: 'rework', reason: '顶棚还缺一半。' })
  expect((await toldOf('department', topic))[0]).toMatchObject({
    kind: 'task-reopened',
    body: expect.stringContaining('工作站核实：顶棚还缺一半'),
  })
  await hasFiled('department', topic, { ...DONE, text: '顶棚都装好了。' })
  await cloud.setClockAhead(60 * DAY)
  await deliverAll(cloud)
  expect((await workspace('clerk', topic)).ending).toBe('unconfirmed')
}, 90_000)

it('an objection is told to the clerk, in words that say nothing of it', async () => {
  const topic = await untilNotice()
  const text = '灯太亮会照到我家窗户。'
  await expectData(cloud, 'visitor-bbbbbbbb', 'resident', 'object', { requestId: randomUUID(), topic, text })
  const [told] = await toldOf('clerk', topic)
  expect(told).toMatchObject({ kind: 'objection-waiting' })
  expect(told?.body).not.toContain('窗户')
}, 60_000)

describe('what it costs', () => {
  it('an act leaves its news within the five calls; the courier finds them with one', async () => {
    const topic = await openTopic()
    const moved = await moveOn('clerk', topic)
    expect((await cloud.counters(moved.requestID)).count).toBe(1 + 5 + 2)
    const filed = await file('committee', topic, APPROVAL)
    expect((await cloud.counters(filed.requestID)).count).toBe(1 + 5 + 2)
    const opened = await call(cloud, 'clerk', 'council', 'topic', { id: topic })
    expect((await cloud.counters(opened.requestID)).count).toBe(1 + 1)
    const [run] = await cloud.runTimer('courier')
    const { data } = v.parse(v.object({ data: v.object({ handed: v.number() }) }), run?.result)
    expect(data.handed).toBeGreaterThan(0)
  }, 60_000)
})
