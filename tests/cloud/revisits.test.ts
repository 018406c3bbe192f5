/** Thirty and ninety days after the end those concerned are asked again; what came back is answered or taken up anew. */
import { randomUUID } from 'node:crypto'
import { call, expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DAY, DONE, RESIDENTS, topicWalk } from '../support/topic-walk'
import { untilClock } from '../support/until-clock'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { workspace, file, hasFiled, untilDone } = topicWalk(() => cloud)

/** A topic that all three who raised it confirm, 15 days from today. */
const untilConfirmed = async (): Promise<string> => {
  const topic = await untilDone()
  for (const person of RESIDENTS) await hasConfirmed(person, topic)
  return topic
}

const hasConfirmed = (person: string, topic: string) =>
  expectData(cloud, person, 'resident', 'confirm', {
    requestId: randomUUID(),
    topic,
    verdict: 'solved' as const,
    stars: 5,
    reason: '',
  })

const answer = (person: string, topic: string, days: number, verdict: 'good' | 'relapse', reason = '') =>
  call(cloud, person, 'resident', 'revisit', { requestId: randomUUID(), topic, days, verdict, reason })

const page = (topic: string) => expectData(cloud, 'visitor-zzzzzzzz', 'board', 'topic', { id: topic })

/** The courier's timer at nine, so many days from today, twice at once. */
const onDay = async (day: number): Promise<void> => {
  await cloud.setClockAhead(untilClock('09:00', day))
  await cloud.runTimer('courier', 2)
  await deliverAll(cloud)
}

const askedTimes = async (person: string, topic: string): Promise<number> => {
  const { rows } = await expectData(cloud, person, 'resident', 'inbox', {})
  return rows.filter((row) => row.kind === 'topic-revisited' && row.topic === topic).length
}

const relapsesTold = async (person: string, topic: string): Promise<string[]> => {
  const { rows } = await expectData(cloud, person, 'resident', 'inbox', {})
  return rows.filter((row) => row.kind === 'topic-relapsed' && row.topic === topic).map(({ body }) => body)
}

it('everybody concerned is asked once at thirty and once at ninety days, and the public reads counts', async () => {
  const topic = await untilConfirmed()
  await onDay(15 + 29)
  expect(await askedTimes('resident', topic)).toBe(0)
  await onDay(15 + 30)
  for (const person of RESIDENTS) expect(await askedTimes(person, topic)).toBe(1)
  expect((await answer('resident', topic, 30, 'good')).answer.ok).toBe(true)
  expect((await answer('neighbour', topic, 30, 'good')).answer.ok).toBe(true)
  const again = await answer('resident', topic, 30, 'relapse', '又坏了一盏。')
  expect(again.answer).toMatchObject({ ok: false, error: { code: 'topic.not-yours' } })
  const stranger = await answer('visitor-cccccccc', topic, 30, 'good')
  expect(stranger.answer).toMatchObject({ ok: false, error: { code: 'topic.not-yours' } })
  expect((await page(topic)).revisits).toMatchObject([{ days: 30, asked: 3, good: 2, relapse: 0 }])
  await onDay(15 + 46)
  const late = await answer('visitor-aaaaaaaa', topic, 30, 'good')
  expect(late.answer).toMatchObject({ ok: false, error: { code: 'topic.paper', field: 'paper.verdict' } })
  await onDay(15 + 90)
  expect(await askedTimes('resident', topic)).toBe(2)
  expect((await answer('resident', topic, 90, 'good')).answer.ok).toBe(true)
  expect((await page(topic)).revisits.map(({ days, good }) => [days, good])).toEqual([
    [30, 2],
    [90, 1],
  ])
  await onDay(15 + 200)
  expect(await askedTimes('resident', topic)).toBe(2)
}, 120_000)

describe('when somebody says that it came back', () => {
  const REASON = '又有两盏不亮了，晚上还是黑。'

  const reported = async (): Promise<string> => {
    const topic = await untilConfirmed()
    await onDay(15 + 30)
    const said = await answer('neighbour', topic, 30, 'relapse', REASON)
    expect(said.answer.ok).toBe(true)
    await cloud.setClockAhead(untilClock('09:05', 15 + 30))
    await cloud.runTimer('courier', 2)
    return topic
  }

  it('clerk, head and county are told once, and only they read what it is', async () => {
    const topic = await reported()
    for (const person of ['clerk', 'head', 'county']) {
      expect(await relapsesTold(person, topic)).toHaveLength(1)
      expect(JSON.stringify(await workspace(person, topic))).toContain(REASON)
    }
    for (const person of ['member', 'committee', 'department']) {
      expect(await relapsesTold(person, topic)).toEqual([])
      expect(JSON.stringify(await workspace(person, topic))).not.toContain(REASON)
    }
    const shown = await page(topic)
    expect(shown.relapsedAt).not.toBeNull()
    expect(JSON.stringify(shown)).not.toContain(REASON)
  }, 120_000)

  it('it stays in the station’s list, and the head and the county are told again, until it is answered in public', async () => {
    const topic = await reported()
    const listed = async () =>
      (await expectData(cloud, 'clerk', 'council', 'topics', {})).rows.find(({ id }) => id === topic)
    expect(await listed()).toMatchObject({ isMine: true })
    expect((await listed())?.relapsedAt).not.toBeNull()
    await onDay(15 + 30 + 20)
    expect(await relapsesTold('head', topic)).toHaveLength(2)
    expect(await relapsesTold('county', topic)).toHaveLength(2)
    expect((await workspace('clerk', topic)).canFile).toEqual(['relapse-answer'])
    const phone = await file('clerk', topic, { kind: 'relapse-answer', reason: '请打 13900001234。' })
    expect(phone.answer).toMatchObject({ ok: false, error: { code: 'text.personal', field: 'paper.reason' } })
    await hasFiled('clerk', topic, { kind: 'relapse-answer', reason: '是线路检修停电，已经恢复。' })
    expect(await listed()).toBeUndefined()
    const shown = await page(topic)
    expect(shown.relapsedAt).toBeNull()
    expect(shown.timeline.at(-1)).toMatchObject({ title: '反复情况答复', text: '是线路检修停电，已经恢复。' })
  }, 120_000)

  it('the head takes it up anew: the work is open again, everybody is told, and it ends when they say so', async () => {
    const topic = await reported()
    expect((await workspace('head', topic)).canFile).toEqual(['reopening', 'relapse-answer'])
    const dueAt = Date.now() + 75 * DAY
    const notHeads = await file('clerk', topic, { kind: 'reopening', reason: '灯具质量不好，重新换。', dueAt })
    expect(notHeads.answer).toMatchObject({ ok: false, error: { code: 'topic.not-yours' } })
    await hasFiled('head', topic, { kind: 'reopening', reason: '灯具质量不好，重新换。', dueAt })
    expect(await page(topic)).toMatchObject({ ending: null, relapsedAt: null, revisits: [], dueAt })
    await deliverAll(cloud)
    const { rows } = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(rows[0]?.body).toContain('重新办理，理由：灯具质量不好，重新换')
    await hasFiled('department', topic, DONE)
    for (const person of RESIDENTS) await hasConfirmed(person, topic)
    expect(await page(topic)).toMatchObject({ ending: 'confirmed' })
    await onDay(15 + 30 + 30)
    expect((await page(topic)).revisits).toMatchObject([{ days: 30, good: 0, relapse: 0 }])
  }, 120_000)
})
