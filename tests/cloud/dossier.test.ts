/** The dossier of a topic through the built functions: who is given which, as a Word file and for the page. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { catalogueOf, type Dossier } from '../../types/dossier'
import { call, expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { PICTURE_OF_A_POINT } from '../support/pictures'
import { type ReadDocx, readDocx } from '../support/read-docx'
import { APPROVAL, PLAN, topicWalk } from '../support/topic-walk'

const OBJECTION = '灯太亮会照到我家窗户。'
const OFFICERS = ['clerk', 'head', 'committee', 'member', 'department', 'county'] as const

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { openTopic, untilNotice, untilDone, hasFiled, hasMovedOn } = topicWalk(() => cloud)

const fetchWord = async (person: string, topic: string): Promise<ReadDocx & { link: string }> => {
  const { link, fileName } = await expectData(cloud, person, 'archive', 'word', { topic })
  expect(fileName).toMatch(/^议事档案-\d{6}-\d{6}\.docx$/)
  const answer = await fetch(link)
  expect(answer.headers.get('content-type')).toContain('wordprocessingml')
  return { ...readDocx(Buffer.from(await answer.arrayBuffer())), link }
}

const titlesOf = (dossier: Dossier) => catalogueOf(dossier).map(({ title }) => title)

/** The phone of `person` puts a picture into cloud storage. */
async function upload(person: string, path: string): Promise<string> {
  const response = await cloud.fetch(`/gateway/files?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-demo-person': person, 'content-type': 'application/octet-stream' },
    body: PICTURE_OF_A_POINT,
  })
  return JSON.parse(await response.text()).fileID
}

/** A topic at the research, with a record that has a picture. */
async function researched(): Promise<string> {
  const topic = await openTopic()
  await hasMovedOn('clerk', topic)
  await hasFiled('committee', topic, APPROVAL)
  await hasFiled('clerk', topic, PLAN)
  await hasMovedOn('head', topic)
  const requestId = randomUUID()
  const photo = await upload('member', `concerns/${requestId}/${randomUUID()}.jpg`)
  const { version } = await expectData(cloud, 'member', 'council', 'topic', { id: topic })
  const findings = { day: Date.now(), site: '靛坪村', findings: '村口到学校一段没有路灯，共四百米。', photos: [photo] }
  await expectData(cloud, 'member', 'council', 'file', {
    requestId,
    topic,
    version,
    paper: { kind: 'research', ...findings },
  })
  return topic
}

it('a finished topic becomes a Word file with all eight steps in order, the decision, the answers and the seal', async () => {
  const topic = await untilDone()
  for (const person of ['resident', 'neighbour', 'visitor-aaaaaaaa']) {
    const said = { requestId: randomUUID(), topic, verdict: 'solved' as const, stars: 5 }
    await expectData(cloud, person, 'resident', 'confirm', said)
  }
  const { lines } = await fetchWord('clerk', topic)
  const order = [
    '议　事　档　案',
    '卷 内 目 录',
    '一、议题收集',
    '二、议题确定',
    '三、制定方案',
    '四、议前调研',
    '五、协商议事',
    '六、公开公示',
    '七、组织决定',
    '八、跟踪落实',
    '九、办理经过',
    '备 考 表',
  ]
  expect(lines.filter((line) => order.includes(line))).toEqual(order)
  const text = lines.join('\n')
  for (const words of ['装十二盏路灯', '纳入年度计划。', '县住建局（市政股股长）', '5.0 星（3 人打分）']) {
    expect(text).toContain(words)
  }
  const { seal } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
  expect(text.replaceAll(' ', '')).toContain(`末条校验码（全文）：${seal.head}`)
}, 90_000)

it('each role is given what it may read: objections in words for the station, counted for the others, none for a department without a part in it', async () => {
  const topic = await untilNotice()
  const objecting = { requestId: randomUUID(), topic, text: OBJECTION }
  await expectData(cloud, 'visitor-bbbbbbbb', 'resident', 'object', objecting)
  const { code } = await expectRefusal(cloud, 'department', 'archive', 'word', { topic })
  expect(code).toBe('topic.not-found')
  for (const person of OFFICERS.filter((each) => each !== 'department')) {
    const isStation = person === 'clerk' || person === 'head'
    const { lines } = await fetchWord(person, topic)
    expect(lines.join('').includes(OBJECTION)).toBe(isStation)
    expect(lines.join('|')).toContain('收到异议|1 条')
    const page = JSON.stringify(await expectData(cloud, person, 'council', 'dossier', { topic }))
    expect(page.includes(OBJECTION)).toBe(isStation)
  }
}, 90_000)

it('the clerk of the next township and somebody without a role are given none', async () => {
  const topic = await openTopic()
  const asked = [
    ['clerk-next', topic, 'topic.not-found'],
    ['resident', topic, 'power.missing'],
    ['clerk', 't-nothing', 'topic.not-found'],
  ] as const
  for (const [person, id, code] of asked) {
    expect(await expectRefusal(cloud, person, 'archive', 'word', { topic: id })).toMatchObject({ code })
    expect(await expectRefusal(cloud, person, 'council', 'dossier', { topic: id })).toMatchObject({ code })
  }
})

it('asking again writes over the same file, another reader has another, and the next version its own', async () => {
  const topic = await openTopic()
  const pathOf = async (person: string) => new URL((await fetchWord(person, topic)).link).pathname
  const first = await pathOf('clerk')
  expect(await pathOf('head')).toBe(first)
  expect(await pathOf('member')).not.toBe(first)
  await hasMovedOn('clerk', topic)
  expect(await pathOf('clerk')).not.toBe(first)
}, 60_000)

it('a picture of a paper stands in the Word file, on the page and in the workspace, each by a link of its own', async () => {
  const topic = await researched()
  expect((await fetchWord('county', topic)).pictures).toEqual([PICTURE_OF_A_POINT])
  const dossier = await expectData(cloud, 'county', 'council', 'dossier', { topic })
  const [photo] = catalogueOf(dossier).flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'photos' ? part.photos : [])),
  )
  expect(await bytesAt(photo)).toEqual(PICTURE_OF_A_POINT)
  const { file } = await expectData(cloud, 'county', 'council', 'topic', { id: topic })
  expect(await bytesAt(Object.values(file.at(-1)?.links ?? {})[0])).toEqual(PICTURE_OF_A_POINT)
}, 60_000)

const bytesAt = async (link = ''): Promise<Buffer> => Buffer.from(await (await fetch(link)).arrayBuffer())

it('costs one database call beside identity, as a page and as a Word file, also with pictures', async () => {
  const topic = await researched()
  for (const made of [
    await call(cloud, 'clerk', 'council', 'dossier', { topic }),
    await call(cloud, 'clerk', 'archive', 'word', { topic }),
    await call(cloud, 'clerk', 'council', 'topic', { id: topic }),
  ]) {
    expect(made.answer.ok).toBe(true)
    expect((await cloud.counters(made.requestID)).count).toBe(1 + 1)
  }
}, 60_000)

it('a topic of six steps and one that has just begun say which steps have no papers', async () => {
  const demo = await expectData(cloud, 'clerk-ganzhou', 'council', 'dossier', { topic: 't-demo-014' })
  expect(demo.sections.map(({ title }) => title.slice(2))).toEqual([
    '议题收集',
    '议题确定',
    '议前调研',
    '协商议事',
    '公开公示',
    '跟踪落实',
    '办理经过',
  ])
  expect(demo.sections[3]?.says).toBe('本步骤没有材料。')
  const begun = await expectData(cloud, 'clerk', 'council', 'dossier', { topic: await openTopic() })
  expect(titlesOf(begun)).toEqual(['议题来源', '办理经过'])
  expect(begun.sections[1]?.says).toBe('还没有办到这一步。')
})

it('the desk’s own function does not carry the library that writes Word files', () => {
  const bundle = (name: string) => readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8')
  expect(bundle('archive')).toContain('wordprocessingml')
  for (const name of ['board', 'resident', 'council', 'courier']) expect(bundle(name)).not.toContain('wordprocessingml')
})
