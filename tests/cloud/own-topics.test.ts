/** A member's own screens: what they have to find out, what they supervise, put forward, and are invited to. */
import { randomUUID } from 'node:crypto'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, PLAN, topicWalk } from '../support/topic-walk'

/** The demo's member, whose WeChat is bound: 委员乙. */
const MEMBER = 'm-demo-02'
const GONGCHANG = '621122100'

let cloud: LocalCloud
const walk = topicWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const own = (person = 'member') => expectData(cloud, person, 'member', 'topics', undefined)

/** A plan that asks the member to find something out. */
async function asked(): Promise<string> {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  const by = { member: MEMBER, called: '委员乙' }
  await walk.hasFiled('clerk', topic, {
    ...PLAN,
    questions: [...PLAN.questions, { id: 'costs', question: '电费由谁出', by }],
    participants: { ...PLAN.participants, members: [{ id: MEMBER }] },
  })
  await walk.hasMovedOn('head', topic)
  return topic
}

const findings = (topic: string, requestId: string = randomUUID()) => ({
  requestId,
  topic,
  question: 'costs',
  day: Date.now(),
  site: '靛坪村村委会',
  findings: '村委会愿意出一半电费，另一半问镇上。',
  photos: [],
})

it('a member reads what they were asked to find out, and for which consultation; five database calls', async () => {
  const topic = await asked()
  const { answer, requestID } = await call(cloud, 'member', 'member', 'topics', undefined)
  if (!answer.ok) throw new Error(answer.error.message)
  expect(answer.data.tasks.filter((task) => task.topic === topic)).toEqual([
    {
      topic,
      title: '靛坪村村口路灯维修',
      question: 'costs',
      asks: '电费由谁出',
      meets: { at: PLAN.startsAt, where: '靛坪村文化广场' },
    },
  ])
  expect((await cloud.counters(requestID)).count).toBe(5)
  expect((await own('resident')).tasks).toEqual([])
})

it('what they found out goes into the file once, however often it is sent and whatever the station did meanwhile', async () => {
  const topic = await asked()
  const written = findings(topic)
  // The clerk was there as well: the topic is another version than the member saw.
  await walk.hasFiled('clerk', topic, {
    kind: 'research',
    question: 'darkest',
    day: Date.now(),
    site: '靛坪村',
    findings: '学校门口最暗，没有一盏灯亮。',
    photos: [],
  })
  await Promise.all([1, 2].map(() => call(cloud, 'member', 'member', 'research', written)))
  await expectData(cloud, 'member', 'member', 'research', written)
  const { file } = await walk.workspace('clerk', topic)
  expect(file.filter(({ paper }) => paper.kind === 'research' && paper.question === 'costs')).toHaveLength(1)
  expect((await own()).tasks.filter((task) => task.topic === topic)).toEqual([])
})

it('a step that is over is said in words, and another township’s topic is not found', async () => {
  const topic = await walk.openTopic()
  expect(
    await expectRefusal(cloud, 'member', 'member', 'research', { ...findings(topic), question: null }),
  ).toMatchObject({ code: 'topic.wrong-step', message: expect.stringContaining('现在是') })
  expect(await expectRefusal(cloud, 'clerk', 'member', 'research', findings(topic))).toMatchObject({
    code: 'power.missing',
  })
})

it('topics stand where they belong: put forward, invited to, and supervised with what is done and what is late', async () => {
  const { topic: proposed } = await expectData(cloud, 'member', 'council', 'propose', {
    requestId: randomUUID(),
    council: GONGCHANG,
    kind: 'environment',
    title: '集镇农贸市场改造',
    summary: '集镇农贸市场没有顶棚，下雨天没法摆摊，摊主和居民都盼着改造。',
    matter: 'small-key',
    reason: '关系到全镇赶集的群众。',
  })
  const invited = await asked()
  await deliverAll(cloud)
  const before = await own()
  expect(before.proposed.map(({ id }) => id)).toContain(proposed)
  expect(before.invited.find(({ id }) => id === invited)).toMatchObject({ answer: null, position: { at: 4 } })
  expect(before.supervised.map(({ id }) => id)).not.toContain(invited)

  await expectData(cloud, 'member', 'resident', 'join', { requestId: randomUUID(), target: invited, supervises: true })
  const after = await own()
  expect(after.supervised.map(({ id }) => id)).toContain(invited)
  expect(after.invited.map(({ id }) => id)).not.toContain(invited)
})
