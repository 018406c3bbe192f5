/** Closed topics stay on the desk: whoever had a part in them finds them, page by page, with their dossier. */
import { randomUUID } from 'node:crypto'
import { call, expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { GONGCHANG } from '../support/submission'
import { RESIDENTS, topicWalk } from '../support/topic-walk'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { untilDone } = topicWalk(() => cloud)

const closedOf = (person: string, place?: string, after?: string) =>
  expectData(cloud, person, 'council', 'closedTopics', { ...(place && { place }), ...(after && { after }) })

/** Put forward and turned away at once by the clerk who may: the quickest end. */
async function dismissed(number: number): Promise<string> {
  const { topic } = await expectData(cloud, 'member', 'council', 'propose', {
    requestId: randomUUID(),
    council: GONGCHANG,
    kind: 'welfare',
    title: `第 ${number} 件要商量的事`,
    summary: '几个村都有反映，想请大家一起商量一个办法。',
    reason: '切口小，今年就能见效。',
  })
  const { version } = await expectData(cloud, 'clerk', 'council', 'topic', { id: topic })
  await expectData(cloud, 'clerk', 'council', 'file', {
    requestId: randomUUID(),
    topic,
    version,
    paper: { kind: 'dismissal', reason: '已经列入今年的工程，不用再商量。', turnTo: '巩昌镇便民服务中心' },
  })
  return topic
}

it('a topic that has come true leaves the open list and is the first of the closed ones, with its dossier', async () => {
  const topic = await untilDone()
  expect((await closedOf('clerk')).rows.map(({ id }) => id)).not.toContain(topic)
  for (const person of RESIDENTS) {
    const said = { requestId: randomUUID(), topic, verdict: 'solved' as const, stars: 5, reason: '' }
    await expectData(cloud, person, 'resident', 'confirm', said)
  }
  const open = await expectData(cloud, 'clerk', 'council', 'topics', {})
  expect(open.rows.map(({ id }) => id)).not.toContain(topic)
  for (const person of ['clerk', 'head', 'committee', 'department', 'county']) {
    const [first] = (await closedOf(person)).rows
    expect([person, first]).toMatchObject([person, { id: topic, ending: 'confirmed', people: 3, placeName: '巩昌镇' }])
    const { answer } = await call(cloud, person, 'council', 'dossier', { topic })
    expect([person, answer.ok]).toEqual([person, true])
  }
}, 120_000)

it('comes page by page, the newest end first, nothing twice and nothing lost', async () => {
  const before = (await closedOf('clerk')).rows.length
  const ended: string[] = []
  for (let number = 1; number <= 22; number += 1) ended.unshift(await dismissed(number))
  const { answer, requestID } = await call(cloud, 'clerk', 'council', 'closedTopics', {})
  expect((await cloud.counters(requestID)).count).toBe(2)
  const first = answer.ok ? answer.data : { rows: [], next: null }
  const second = await closedOf('clerk', undefined, first.next ?? '')
  expect(first.rows).toHaveLength(20)
  expect([...first.rows, ...second.rows].map(({ id }) => id).slice(0, 22)).toEqual(ended)
  expect(second.rows).toHaveLength(2 + before)
  expect(second.next).toBeNull()
}, 120_000)

it('is each station’s own: the next township sees none of it, and a department what it was given', async () => {
  const topic = await dismissed(1)
  const idsOf = async (person: string) => (await closedOf(person)).rows.map(({ id }) => id)
  expect(await idsOf('clerk')).toContain(topic)
  expect(await idsOf('clerk-next')).not.toContain(topic)
  expect(await idsOf('department')).not.toContain(topic)
  const { answer } = await call(cloud, 'clerk-next', 'council', 'closedTopics', { place: GONGCHANG })
  expect(answer).toMatchObject({ ok: false, error: { code: 'power.missing', field: 'place' } })
})
