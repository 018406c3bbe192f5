/** Planning a consultation through the built functions: who is suggested, what is warned of, who reads what, and what it costs. */
import { randomUUID } from 'node:crypto'
import type { PlanInput } from '../../types/papers/plan'
import { call, expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, PLAN, topicWalk } from '../support/topic-walk'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { openTopic, workspace, file, hasFiled, hasMovedOn, moveOn } = topicWalk(() => cloud)

/** A topic that waits for its plan. */
const untilPlan = async (): Promise<string> => {
  const topic = await openTopic()
  await hasMovedOn('clerk', topic)
  await hasFiled('committee', topic, APPROVAL)
  return topic
}

/** What the form asks while this plan is written. */
const asked = (topic: string, { startsAt, agenda }: PlanInput, members: string[] = []) => ({
  topic,
  startsAt,
  minutes: agenda.reduce((sum, { minutes }) => sum + minutes, 0),
  members,
  groups: [],
})

/** Hands in the plan as it is, whatever it is warned of. */
const handIn = async (topic: string, paper: PlanInput) => {
  const { version } = await workspace('clerk', topic)
  return call(cloud, 'clerk', 'council', 'file', { requestId: randomUUID(), topic, version, paper })
}

describe('the clerk who writes a plan', () => {
  it('reads who comes, who might be invited and why, and whom to hear', async () => {
    const topic = await untilPlan()
    const planning = await expectData(cloud, 'clerk', 'council', 'planning', { topic })
    expect(planning.fixed.map(({ called }) => called)).toContain('委员乙（住地委员，靛坪村，护路岗）')
    expect(planning.suggested.map(({ id, reasons }) => [id, reasons.join('；')]).slice(0, 2)).toEqual([
      ['m-demo-07', '界别：科学技术界，和这类事情对口；住在靛坪村；议事岗在靛坪村村部'],
      ['m-demo-11', '界别：交通界，和这类事情对口'],
    ])
    expect(planning.groups.map(({ label }) => label)).toEqual(expect.arrayContaining(['沿线村民', '施工和管护单位']))
    expect(planning.suggested.map(({ called }) => called).join()).not.toContain('委员己')
  })

  it('hands it in once each warning has its reason; members are kept as they were called', async () => {
    const topic = await untilPlan()
    const { answer } = await handIn(topic, PLAN)
    expect(answer).toMatchObject({ ok: false, error: { code: 'topic.paper', field: 'paper.acknowledged' } })
    await hasFiled('clerk', topic, PLAN)
    const [filed] = (await workspace('clerk', topic)).file.slice(-1)
    expect(filed?.paper).toMatchObject({
      kind: 'plan',
      participants: { members: expect.arrayContaining([expect.objectContaining({ id: 'm-demo-01', as: 'fixed' })]) },
      acknowledged: expect.arrayContaining([
        expect.objectContaining({ text: expect.stringContaining('施工和管护单位'), reason: '已核对，按方案进行。' }),
      ]),
    })
  })

  it('cannot set the consultation in the past', async () => {
    const topic = await untilPlan()
    const { answer } = await file('clerk', topic, { ...PLAN, startsAt: Date.now() - 1000 })
    expect(answer).toMatchObject({ ok: false, error: { field: 'paper.startsAt' } })
  })

  it('is told of a member who is at another consultation at the same hour, and not an hour later', async () => {
    const [first, second] = [await untilPlan(), await untilPlan()]
    await hasFiled('clerk', first, PLAN)
    const clashes = async (plan: PlanInput) =>
      (await expectData(cloud, 'clerk', 'council', 'planning', asked(second, plan))).warnings
        .filter(({ kind }) => kind === 'clash')
        .map(({ about }) => about)
    expect(await clashes(PLAN)).toContain('m-demo-01')
    expect(await clashes({ ...PLAN, startsAt: PLAN.startsAt + 30 * 60_000 })).toEqual([])
    expect(await clashes({ ...PLAN, startsAt: PLAN.startsAt - 29 * 60_000 })).toContain('m-demo-01')
    const refused = await handIn(second, PLAN)
    expect(refused.answer.ok ? '' : refused.answer.error.message).toContain('时间重叠')
  }, 60_000)

  it('is told of a sector member whom the next township has planned with', async () => {
    const own = await untilPlan()
    const elsewhere = 't-demo-011'
    const members = [{ id: 'm-demo-11' }]
    const plan = { ...PLAN, participants: { ...PLAN.participants, members } }
    await hasFiled('clerk', own, plan)
    const before = await workspace('clerk-next', elsewhere)
    expect(before.title).toContain('自来水')
    const { answer } = await call(cloud, 'clerk-next', 'council', 'planning', asked(elsewhere, PLAN, ['m-demo-11']))
    expect(answer.ok && answer.data.warnings.map(({ key }) => key)).toContain(`clash:m-demo-11:${own}`)
  }, 60_000)
})

describe('a member who has an interest in the matter', () => {
  it('declares it; the station is warned, members and the committee do not read it, nor does the public', async () => {
    const topic = await untilPlan()
    const text = '我家的地就在路灯旁边。'
    await hasFiled('member', topic, { kind: 'interest', text })
    const { warnings } = await expectData(cloud, 'clerk', 'council', 'planning', { topic })
    expect(warnings).toContainEqual(
      expect.objectContaining({ kind: 'interest', about: 'm-demo-02', text: expect.stringContaining(text) }),
    )
    await hasFiled('clerk', topic, PLAN)
    for (const person of ['clerk', 'head', 'county', 'member']) {
      expect(JSON.stringify((await workspace(person, topic)).file)).toContain(text)
    }
    const toMember = (await workspace('member', topic)).file.flatMap(({ paper }) =>
      paper.kind === 'plan' ? paper.acknowledged : [],
    )
    expect(toMember).toEqual([])
    expect(JSON.stringify(await workspace('committee', topic))).not.toContain(text)
    const unasked = await call(cloud, 'department', 'council', 'topic', { id: topic })
    expect(unasked.answer).toMatchObject({ ok: false, error: { code: 'topic.not-found' } })
    expect(JSON.stringify(await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic }))).not.toContain(text)
  }, 60_000)

  it('is not spoken for by the clerk', async () => {
    const topic = await untilPlan()
    const { answer } = await file('clerk', topic, { kind: 'interest', text: '他是股东。' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'topic.not-yours' } })
  })
})

describe('the roster', () => {
  it('is nobody else’s: not the next township’s clerk, not a member, not the committee', async () => {
    const topic = await untilPlan()
    expect((await expectRefusal(cloud, 'clerk-next', 'council', 'planning', { topic })).code).toBe('topic.not-found')
    for (const person of ['member', 'committee', 'department', 'county', 'resident']) {
      expect((await expectRefusal(cloud, person, 'council', 'planning', { topic })).code).toBe('power.missing')
    }
  })

  it('tells whoever may not write a plan nothing of it by a refusal', async () => {
    const topic = await untilPlan()
    await hasFiled('member', topic, { kind: 'interest', text: '我是施工队的股东。' })
    const { version } = await workspace('committee', topic)
    const { answer } = await call(cloud, 'committee', 'council', 'file', {
      requestId: randomUUID(),
      topic,
      version,
      paper: PLAN,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'topic.not-yours', message: '“协商方案”不由您提交。' } })
  })

  it('gives no phone, no identity and no list of interests to anybody, the planner included', async () => {
    const topic = await untilPlan()
    const planning = JSON.stringify(await expectData(cloud, 'clerk', 'council', 'planning', asked(topic, PLAN)))
    expect(planning).not.toMatch(/1390000\d{4}|demo-openid|西街村合作社/)
    await hasFiled('clerk', topic, PLAN)
    expect(JSON.stringify(await workspace('member', topic))).not.toMatch(/1390000\d{4}|西街村合作社/)
  })
})

describe('the research', () => {
  it('answers the questions of the plan', async () => {
    const topic = await untilPlan()
    const [question] = PLAN.questions
    const questions = [
      { ...question, id: 'darkest', question: '哪些路段最暗', by: { member: 'm-demo-02', called: '' } },
    ]
    const { answer } = await file('clerk', topic, { ...PLAN, questions })
    expect(answer).toMatchObject({ ok: false, error: { field: 'paper.questions.0.by.called' } })
    await hasFiled('clerk', topic, {
      ...PLAN,
      questions: questions.map((each) => ({ ...each, by: { ...each.by, called: '委员乙' } })),
    })
    await hasMovedOn('head', topic)
    const day = Date.now()
    const findings = '村口到学校一段没有路灯，共四百米。'
    const research = { kind: 'research' as const, day, site: '靛坪村', findings, photos: [], question: 'darkest' }
    await hasFiled('member', topic, research)
    expect((await moveOn('clerk', topic)).answer.ok).toBe(true)
  })
})

describe('database calls', () => {
  it('planning costs three beside identity, handing the plan in five beside begin and commit', async () => {
    const topic = await untilPlan()
    const planned = await call(cloud, 'clerk', 'council', 'planning', asked(topic, PLAN))
    expect((await cloud.counters(planned.requestID)).count).toBe(1 + 3)
    const filed = await file('clerk', topic, PLAN)
    expect(filed.answer.ok).toBe(true)
    expect((await cloud.counters(filed.requestID)).count).toBe(1 + 5 + 2)
  })
})
