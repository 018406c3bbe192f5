/** What residents say of a topic, what they hear, and what the clock does when nobody says anything. */
import { randomUUID } from 'node:crypto'
import type { ConfirmInput } from '../../types/voice'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DAY, DONE, DUE, RESIDENTS, topicWalk } from '../support/topic-walk'

const STRANGER = 'visitor-bbbbbbbb'
const TEXT = '灯太亮会照到我家窗户。'

jest.setTimeout(90_000)

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { workspace, hasFiled, untilNotice, untilDone } = topicWalk(() => cloud)

const page = (id: string) => expectData(cloud, STRANGER, 'board', 'topic', { id })
const standing = (person: string, id: string) => expectData(cloud, person, 'resident', 'topicStanding', { id })
const inbox = async (person: string) => (await expectData(cloud, person, 'resident', 'inbox', {})).rows
const object = (person: string, topic: string, text = TEXT, requestId: string = randomUUID()) =>
  call(cloud, person, 'resident', 'object', { requestId, topic, text })
const confirm = (person: string, topic: string, said: Partial<ConfirmInput> = {}) =>
  call(cloud, person, 'resident', 'confirm', {
    requestId: randomUUID(),
    topic,
    verdict: 'solved',
    stars: null,
    ...said,
  })
const round = async (times = 1) => (await cloud.runTimer('courier', times)).map((run) => run.result)

describe('during the notice', () => {
  it('everybody concerned hears that it is out; who objects hears the answer, and nobody else learns of either', async () => {
    const topic = await untilNotice()
    expect((await object(STRANGER, topic)).answer).toMatchObject({ ok: true, data: { topic } })
    expect((await standing(STRANGER, topic)).voice.objections).toMatchObject([{ text: TEXT, answer: null }])
    expect((await standing('neighbour', topic)).voice.objections).toEqual([])

    const { file } = await workspace('clerk', topic)
    const objection = file.flatMap(({ paper }) => (paper.kind === 'objection' ? [paper.id] : []))[0] ?? ''
    await hasFiled('clerk', topic, { kind: 'answer', objection, text: '会加灯罩，朝路面照。' })
    await deliverAll(cloud)
    expect(await inbox(STRANGER)).toMatchObject([
      {
        kind: 'objection-answered',
        topic,
        title: '您提的异议有了答复',
        body: '“靛坪村村口路灯维修”：巩昌镇委员工作站答复：会加灯罩，朝路面照。',
      },
    ])
    expect((await standing(STRANGER, topic)).voice.objections).toMatchObject([
      { text: TEXT, answer: { text: '会加灯罩，朝路面照。' } },
    ])
    const neighbours = await inbox('neighbour')
    expect(neighbours[0]?.body).toMatch(/^“靛坪村村口路灯维修”的协商成果开始公示，.+前可以提异议。$/)
    expect(JSON.stringify([neighbours, await page(topic)])).not.toMatch(/照到我家窗户|加灯罩/)
  })

  it('an objection sent twice is one; the fourth of one person is refused, and says why', async () => {
    const topic = await untilNotice()
    const requestId = randomUUID()
    await object(STRANGER, topic, TEXT, requestId)
    expect((await object(STRANGER, topic, TEXT, requestId)).answer.ok).toBe(true)
    expect((await standing(STRANGER, topic)).voice.objections).toHaveLength(1)
    await object(STRANGER, topic, '施工时请留出一条路。')
    await object(STRANGER, topic, '电费由谁来出要写清楚。')
    expect((await object(STRANGER, topic, '还有一件事要说。')).answer).toMatchObject({
      ok: false,
      error: { code: 'topic.objected-enough' },
    })
    expect((await object('neighbour', topic)).answer.ok).toBe(true)
  })

  it('is over after its last day: an objection is refused at its field', async () => {
    const topic = await untilNotice()
    const until = (await page(topic)).outcome?.noticeUntil ?? 0
    await cloud.setClockAhead(until - Date.now() + 60_000)
    expect((await object(STRANGER, topic)).answer).toMatchObject({
      ok: false,
      error: { code: 'topic.paper', field: 'paper.text', message: '现在不在公示期内，不能再提异议。' },
    })
  })
})

describe('when the department says that it is done', () => {
  it('those concerned are asked, the public sees what was decided and how many answered, not who', async () => {
    const topic = await untilDone()
    await deliverAll(cloud)
    expect((await inbox('neighbour'))[0]?.body).toMatch(/的承办单位说已经办好了，请您在.+前说一说：办好了没有。$/)
    expect(await inbox(STRANGER)).toEqual([])
    expect(
      (await confirm('neighbour', topic, { verdict: 'partly', stars: 4, reason: '还有一盏不亮。' })).answer.ok,
    ).toBe(true)
    expect((await standing('neighbour', topic)).voice.confirmation).toMatchObject({
      verdict: 'partly',
      stars: 4,
      reason: '还有一盏不亮。',
    })
    expect((await standing('resident', topic)).voice.confirmation).toBeNull()
    const published = await page(topic)
    expect(published).toMatchObject({
      answers: { asked: 3, solved: 0, partly: 1, not: 0 },
      confirmBy: expect.any(Number),
      outcome: {
        points: [{ verdict: 'adopted', reason: '纳入年度计划。', work: { department: '县住建局', dueAt: DUE } }],
      },
    })
    expect(published.outcome?.points[0]?.work?.doneAt).toBeGreaterThan(0)
    expect(JSON.stringify(published)).not.toContain('还有一盏不亮')
  })

  it('who came to it only then follows it, but is not asked', async () => {
    const topic = await untilDone()
    await cloud.setClockAhead(16 * DAY)
    await expectData(cloud, STRANGER, 'resident', 'join', { requestId: randomUUID(), target: topic })
    expect(await standing(STRANGER, topic)).toMatchObject({ standing: 'following', isAsked: false })
    expect(await standing('neighbour', topic)).toMatchObject({ isAsked: true })
    expect((await confirm(STRANGER, topic)).answer).toMatchObject({ ok: false, error: { code: 'topic.not-yours' } })
    expect(await page(topic)).toMatchObject({ people: 4, answers: { asked: 3 } })
  })

  it('“not solved” sends it back: the point is open again, everybody hears of it, and is asked anew after the next claim', async () => {
    const topic = await untilDone()
    await confirm('neighbour', topic, { verdict: 'not', reason: '有三盏没亮。' })
    const reopened = await page(topic)
    expect(reopened).toMatchObject({ confirmBy: null, answers: { not: 1 }, ending: null })
    expect(reopened.outcome?.points[0]?.work).toMatchObject({ doneAt: null })
    await deliverAll(cloud)
    expect((await inbox('resident'))[0]?.body).toContain('有居民说没办好，承办单位接着办')
    expect(JSON.stringify(await inbox('resident'))).not.toContain('有三盏没亮')

    await hasFiled('department', topic, DONE)
    expect(await page(topic)).toMatchObject({ confirmBy: expect.any(Number), answers: { solved: 0, not: 0 } })
    expect((await standing('neighbour', topic)).voice.confirmation).toBeNull()
  })
})

describe('when nobody concerned answers in time', () => {
  /** One minute after the last day for an answer. */
  const pastTheLastDay = async (topic: string) => {
    const { confirmBy } = await page(topic)
    await cloud.setClockAhead((confirmBy ?? 0) - Date.now() + 60_000)
  }

  it('the topic stays open until the last day is over, then closes as unconfirmed, once, though two timers run', async () => {
    const topic = await untilDone()
    expect(await round()).toMatchObject([{ ok: true, data: { lapsed: 0 } }])
    expect(await page(topic)).toMatchObject({ phase: 'follow-up', ending: null })

    await pastTheLastDay(topic)
    await round(2)
    await deliverAll(cloud)
    const closed = await page(topic)
    expect(closed).toMatchObject({ phase: 'closed', ending: 'unconfirmed', confirmBy: null, next: '已办结，未确认' })
    expect(closed.timeline.filter(({ by }) => by === '到期自动')).toMatchObject([{ title: '已办结，未确认' }])
    for (const person of RESIDENTS) {
      const told = (await inbox(person)).filter(({ body }) => body.includes('已办结，未确认'))
      expect(told).toHaveLength(1)
    }
    const board = await expectData(cloud, STRANGER, 'board', 'list', { council: '621122100', phase: 'closed' })
    expect(board.cards.find(({ id }) => id === topic)).toMatchObject({ phase: 'closed', next: '已办结，未确认' })
    expect(await round()).toMatchObject([{ data: { lapsed: 0 } }])
    const { code } = await expectRefusal(cloud, 'neighbour', 'resident', 'confirm', {
      requestId: randomUUID(),
      topic,
      verdict: 'solved',
      stars: null,
    })
    expect(code).toBe('topic.closed')
  })

  it('what one person answered counts: it closes as confirmed', async () => {
    const topic = await untilDone()
    await confirm('neighbour', topic)
    await pastTheLastDay(topic)
    await deliverAll(cloud)
    expect(await page(topic)).toMatchObject({ ending: 'confirmed', answers: { solved: 1 } })
  })

  it('one that was sent back is not closed by the old last day', async () => {
    const topic = await untilDone()
    const { confirmBy } = await page(topic)
    await confirm('neighbour', topic, { verdict: 'not', reason: '有三盏没亮。' })
    await cloud.setClockAhead((confirmBy ?? 0) - Date.now() + 60_000)
    expect(await round()).toMatchObject([{ data: { lapsed: 0 } }])
    expect(await page(topic)).toMatchObject({ ending: null })
  })

  it('a lost answer of the database loses nothing: the next round closes it, once', async () => {
    const topic = await untilDone()
    await pastTheLastDay(topic)
    await cloud.setFault({ target: 'database:commitTransaction', kind: 'drop-answer', times: 1 })
    await deliverAll(cloud)
    const { timeline, ending } = await page(topic)
    expect(ending).toBe('unconfirmed')
    expect(timeline.filter(({ by }) => by === '到期自动')).toHaveLength(1)
  })
})
