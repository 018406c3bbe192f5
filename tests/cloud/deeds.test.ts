/** A member's record: what they did is noted once from the evidence, counted by the county's table, and may be objected to. */
import { randomUUID } from 'node:crypto'
import type { MemberRecord } from '../../types/deed'
import { expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, DUE, PLAN, topicWalk } from '../support/topic-walk'

/** The demo's member, whose WeChat is bound: 委员乙. */
const MEMBER = 'm-demo-02'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const walk = topicWalk(() => cloud)
const FINDINGS = { day: Date.now(), site: '靛坪村', findings: '村口到学校一段没有路灯，共四百米。', photos: [] }

const own = () => expectData(cloud, 'member', 'member', 'record', {})
const research = (record: MemberRecord) => {
  const score = record.scores.find(({ kind }) => kind === 'research')
  if (!score) throw new Error('research is not counted')
  return score
}

/** A topic in which the member has filed `papers` research records. */
async function researched(papers: number): Promise<string> {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  await walk.hasFiled('clerk', topic, PLAN)
  await walk.hasMovedOn('head', topic)
  for (let filed = 0; filed < papers; filed += 1)
    await walk.hasFiled('member', topic, { kind: 'research', ...FINDINGS })
  return topic
}

it('research is noted once with its topic, though two timers run at once; points are its deeds’ points up to the bound', async () => {
  const topic = await researched(4)
  await cloud.runTimer('courier', 2)
  await deliverAll(cloud)
  await deliverAll(cloud)
  const record = await own()
  const { deeds, tenths, most, each } = research(record)
  const here = deeds.filter(({ evidence }) => evidence.topic === topic)
  expect(here).toHaveLength(4)
  expect(tenths).toBe(Math.min(most, each * deeds.length))
  expect(tenths).toBe(deeds.reduce((sum, deed) => sum + deed.tenths, 0))
  expect(record.total).toBe(record.scores.reduce((sum, score) => sum + score.tenths, 0))
  expect(await expectData(cloud, 'clerk', 'council', 'memberRecord', { id: MEMBER })).toEqual(record)
}, 60_000)

it('a proposal counts once the committee has approved of it, not before', async () => {
  const { topic } = await expectData(cloud, 'member', 'council', 'propose', {
    requestId: randomUUID(),
    council: '621122100',
    kind: 'environment',
    title: '集镇农贸市场改造',
    summary: '集镇农贸市场没有顶棚，下雨天没法摆摊，摊主和居民都盼着改造。',
    matter: 'small-key',
    reason: '关系到全镇赶集的群众。',
  })
  const proposals = async () =>
    (await own()).scores
      .flatMap(({ deeds }) => deeds)
      .filter(({ evidence, kind }) => kind === 'proposal' && evidence.topic === topic)
  await deliverAll(cloud)
  expect(await proposals()).toEqual([])
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  await deliverAll(cloud)
  expect(await proposals()).toMatchObject([{ evidence: { title: '集镇农贸市场改造' }, tenths: 50 }])
}, 60_000)

it('what the clerk writes in a member’s stead is nobody’s deed', async () => {
  const topic = await researched(0)
  await walk.hasFiled('clerk', topic, { kind: 'research', ...FINDINGS })
  await deliverAll(cloud)
  expect(research(await own()).deeds.filter(({ evidence }) => evidence.topic === topic)).toEqual([])
}, 60_000)

it('a member objects to a deed once, the station answers once, and a struck one brings nothing', async () => {
  const topic = await researched(1)
  await deliverAll(cloud)
  const [deed] = research(await own()).deeds.filter(({ evidence }) => evidence.topic === topic)
  if (!deed) throw new Error('the research was not noted')
  const objection = { deed: deed.id, text: '这次调研是委员丙去的，不是我。' }
  expect(await expectRefusal(cloud, 'resident', 'member', 'objectToDeed', objection)).toMatchObject({
    code: 'deed.not-found',
  })
  await expectData(cloud, 'member', 'member', 'objectToDeed', objection)
  await expectData(cloud, 'member', 'member', 'objectToDeed', objection)
  const again = { ...objection, text: '还有一点要说明一下。' }
  expect(await expectRefusal(cloud, 'member', 'member', 'objectToDeed', again)).toMatchObject({ code: 'deed.objected' })

  const listed = { deed: deed.id, name: '委员乙', text: objection.text }
  expect(await expectData(cloud, 'clerk', 'council', 'objections', {})).toMatchObject([listed])
  expect(await expectData(cloud, 'county', 'council', 'objections', {})).toMatchObject([listed])
  expect(await expectData(cloud, 'clerk-next', 'council', 'objections', {})).toEqual([])
  const answer = { deed: deed.id, verdict: 'strike' as const, reason: '已核对，记在委员丙名下。' }
  expect(await expectRefusal(cloud, 'clerk-next', 'council', 'answerDeed', answer)).toMatchObject({
    code: 'deed.not-found',
  })
  const before = research(await own()).tenths
  await expectData(cloud, 'clerk', 'council', 'answerDeed', answer)
  const after = research(await own())
  expect(after.deeds.find(({ id }) => id === deed.id)).toMatchObject({
    isStruck: true,
    tenths: 0,
    answer: { verdict: 'strike' },
  })
  expect(before - after.tenths).toBe(after.deeds.length > 3 ? 0 : 50)
  const other = { ...answer, verdict: 'keep' as const }
  expect(await expectRefusal(cloud, 'clerk', 'council', 'answerDeed', other)).toMatchObject({ code: 'deed.answered' })
  expect(await expectData(cloud, 'clerk', 'council', 'objections', {})).toEqual([])
}, 60_000)

it('nobody without a place on the roster has a record', async () => {
  expect(await expectRefusal(cloud, 'resident', 'member', 'record', {})).toMatchObject({ code: 'record.none' })
})

it('a point that came from a member’s opinion is an adopted opinion once the committee takes it over, and nobody outside reads whose it was', async () => {
  const topic = await walk.openTopic()
  const outcome = (from: string[]) => ({
    kind: 'outcome' as const,
    form: 'recommendation' as const,
    text: '建议年内装好村口到学校的路灯。',
    points: [{ id: 'lamps', text: '装十二盏路灯', department: '县住建局', dueAt: DUE, from }],
    dissent: [],
  })
  const plan = { ...PLAN, participants: { ...PLAN.participants, members: [{ id: MEMBER }] } }
  const other = await walk.openTopic()
  await expect(walk.toOutcome(other, plan, outcome(['m-demo-nobody']))).rejects.toThrow('选的委员不在方案请的人里')
  await walk.toOutcome(topic, plan, outcome([MEMBER]))
  const fileFor = async (person: string) =>
    JSON.stringify((await walk.workspace(person, topic)).file.filter(({ paper }) => paper.kind === 'outcome'))
  expect(await fileFor('clerk')).toContain(MEMBER)
  for (const person of ['member', 'committee', 'county']) {
    expect(await fileFor(person)).toContain('装十二盏路灯')
    expect(await fileFor(person)).not.toContain(MEMBER)
  }
  await walk.toNotice(topic)
  const adopted = async () =>
    (await own()).scores
      .flatMap(({ kind, deeds }) => (kind === 'opinion-adopted' ? deeds : []))
      .filter(({ evidence }) => evidence.topic === topic)
  await deliverAll(cloud)
  expect(await adopted()).toEqual([])
  await walk.toDone(topic)
  await deliverAll(cloud)
  await deliverAll(cloud)
  expect(await adopted()).toMatchObject([{ tenths: 50, evidence: { title: '靛坪村村口路灯维修' } }])
  expect(JSON.stringify(await expectData(cloud, 'resident', 'board', 'topic', { id: topic }))).not.toContain(MEMBER)
}, 60_000)
