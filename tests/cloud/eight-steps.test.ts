/** A topic's whole life through the built functions: from three concerns to an answer that came true, with everybody's own part. */
import { randomUUID } from 'node:crypto'
import { LIMITS } from '../../types/limits'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { submission } from '../support/submission'
import { APPROVAL, ASSIGNMENT, DAY, DONE, PLAN, RESIDENTS, topicWalk } from '../support/topic-walk'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { openTopic, workspace, file, moveOn, hasFiled, hasMovedOn, untilNotice, untilDone } = topicWalk(() => cloud)

const confirm = (person: string, topic: string, verdict: 'solved' | 'not', reason?: string) =>
  call(cloud, person, 'resident', 'confirm', {
    requestId: randomUUID(),
    topic,
    verdict,
    stars: verdict === 'solved' ? 5 : null,
    ...(reason ? { reason } : {}),
  })

describe('three concerns by the eight steps', () => {
  it('become an answer that came true, each step by the one whose it is, and everybody hears of it', async () => {
    const topic = await untilDone()
    for (const person of RESIDENTS) expect((await confirm(person, topic, 'solved')).answer.ok).toBe(true)

    expect(await workspace('county', topic)).toMatchObject({ ending: 'confirmed', canFile: [], canMoveOn: false })
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(page.timeline.map(({ by, title }) => `${by}：${title}`)).toEqual([
      ...RESIDENTS.map(() => '居民：提出诉求'),
      '巩昌镇委员工作站：3 件诉求一并受理为议题',
      '巩昌镇委员工作站：进入第2步 议题确定',
      '巩昌镇党（工）委：审定意见：进入第3步 制定方案',
      '巩昌镇委员工作站：协商方案',
      '巩昌镇委员工作站：进入第4步 议前调研',
      '政协委员：调研记录',
      '巩昌镇委员工作站：进入第5步 协商议事',
      '巩昌镇委员工作站：会议记录',
      '巩昌镇委员工作站：协商成果',
      '巩昌镇委员工作站：进入第6步 公开公示',
      '巩昌镇委员工作站：诉求答复对照',
      '巩昌镇委员工作站：公示',
      '巩昌镇委员工作站：进入第7步 组织决定',
      '巩昌镇党（工）委：组织决定：进入第8步 跟踪落实',
      '巩昌镇委员工作站：交办',
      '县住建局：办结申报',
      '受益居民：受益人确认',
      '受益居民：受益人确认',
      '受益居民：受益人确认：已办结，受益居民已确认',
    ])
    await deliverAll(cloud)
    const board = await expectData(cloud, 'neighbour', 'board', 'list', { council: '621122100', phase: 'closed' })
    expect(board.cards).toMatchObject([{ id: topic, phase: 'closed' }, { ending: 'dismissed' }])
    expect(board.headline).toMatchObject({ closed: 2 })
    const { rows } = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(rows.filter(({ kind }) => kind === 'topic-moved')).toHaveLength(10)
    const told = rows.map(({ body }) => body)
    expect(told[0]).toBe('“靛坪村村口路灯维修”已办结，受益居民已确认。')
    expect(told).toContain('“靛坪村村口路灯维修”已进入第3步“制定方案”。党（工）委审定同意，理由：群众急盼，同意。')
    expect(told).toContain(
      '“靛坪村村口路灯维修”已进入第8步“跟踪落实”。党（工）委的决定：采纳 1 条，每一条的理由都在议题页面上。',
    )
  }, 90_000)

  it('that the committee adopts nothing of end with its answer, which everybody hears and finds reasons for', async () => {
    const topic = await untilNotice()
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const verdicts = [{ point: 'lamps', verdict: 'not-adopted' as const, reason: '今年没有资金。' }]
    await hasFiled('committee', topic, { kind: 'decision', verdicts })
    await deliverAll(cloud)
    const { rows } = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(rows[0]?.body).toBe(
      '“靛坪村村口路灯维修”已办结，未采纳。党（工）委的决定：不采纳 1 条，每一条的理由都在议题页面上。',
    )
    const { outcome } = await expectData(cloud, 'resident', 'board', 'topic', { id: topic })
    expect(outcome?.points).toMatchObject([{ verdict: 'not-adopted', reason: '今年没有资金。' }])
  }, 90_000)

  it('are taken back to their outcome when an objection is right: the page shows none until the new notice', async () => {
    const topic = await untilNotice()
    await hasFiled('head', topic, { kind: 'notice-withdrawal', reason: '灯的位置要改，异议有道理。' })
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(page).toMatchObject({ outcome: null, objectUntil: null })
    expect(page.timeline.at(-1)).toMatchObject({
      title: '撤回公示：退回第5步 协商议事',
      text: '灯的位置要改，异议有道理。',
    })
    await deliverAll(cloud)
    const { rows } = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(rows[0]?.body).toContain('的公示撤回了，退回第5步“协商议事”，理由：灯的位置要改')
    expect((await workspace('clerk', topic)).missing).toEqual(['请先写好协商成果。'])
  }, 90_000)

  it('are not closed by the department: one “not solved” with its reason reopens the work', async () => {
    const topic = await untilDone()
    const bare = await confirm('neighbour', topic, 'not')
    expect(bare.answer).toMatchObject({ ok: false, error: { code: 'topic.paper', field: 'paper.reason' } })
    expect((await confirm('neighbour', topic, 'not', '有三盏没亮。')).answer.ok).toBe(true)
    expect((await confirm('resident', topic, 'solved')).answer).toMatchObject({ ok: false })
    const reopened = await workspace('department', topic)
    expect(reopened).toMatchObject({ ending: null, missing: ['还有交办的事没有办结。'] })
    expect(reopened.canFile).toContain('completion')
  }, 90_000)

  it('are publicised as long as the county’s rules say, and each objection is answered first', async () => {
    const topic = await untilNotice()
    await expectRefusalOf(moveOn('clerk', topic), '公示期还没有满')
    const objected = await call(cloud, 'visitor-bbbbbbbb', 'resident', 'object', {
      requestId: randomUUID(),
      topic,
      text: '灯太亮会照到我家窗户。',
    })
    expect(objected.answer.ok).toBe(true)
    await cloud.setClockAhead(15 * DAY)
    await expectRefusalOf(moveOn('clerk', topic), '1 条异议没有答复')
    const { file: papers } = await workspace('clerk', topic)
    const objection = papers.flatMap(({ paper }) => (paper.kind === 'objection' ? [paper.id] : []))[0] ?? ''
    await hasFiled('clerk', topic, { kind: 'answer', objection, text: '会加灯罩，朝路面照。' })
    await hasMovedOn('clerk', topic)
    const page = JSON.stringify(await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic }))
    expect(page).not.toContain('照到我家窗户')
  }, 90_000)
})

describe('nobody does another’s part', () => {
  it('the clerk of the next township does not see the topic, nor act on it', async () => {
    const topic = await openTopic()
    const { code } = await expectRefusal(cloud, 'clerk-next', 'council', 'topic', { id: topic })
    expect(code).toBe('topic.not-found')
    const stranger = { requestId: randomUUID(), topic, version: 1 }
    expect(await expectRefusal(cloud, 'clerk-next', 'council', 'moveOn', stranger)).toMatchObject({
      code: 'topic.not-found',
    })
  })

  it('without research there is no consultation, and the refusal names the rule', async () => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    await hasFiled('clerk', topic, PLAN)
    await hasMovedOn('head', topic)
    await expectRefusalOf(moveOn('clerk', topic), '不调研不协商：请先提交至少一条调研记录。')
  })

  it('the head who wrote the plan cannot approve it', async () => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    await hasFiled('head', topic, PLAN)
    expect(await workspace('head', topic)).toMatchObject({ canMoveOn: false })
    await expectRefusalOf(moveOn('head', topic), '写方案的人不能批准自己的方案')
  })

  it('a member cannot decide, a neighbour whom it does not concern cannot confirm', async () => {
    const topic = await untilNotice()
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '同意。' }]
    await expectRefusalOf(file('member', topic, { kind: 'decision', verdicts }), '不由您提交')
    await hasFiled('committee', topic, { kind: 'decision', verdicts })
    await hasFiled('clerk', topic, ASSIGNMENT)
    await hasFiled('department', topic, DONE)
    await expectRefusalOf(confirm('visitor-cccccccc', topic, 'solved'), '不由您提交')
  }, 90_000)
})

describe('what is private stays private, what is public is clean', () => {
  it('an objection is read by the station, not by members, the committee, departments or the county', async () => {
    const topic = await untilNotice()
    const text = '灯太亮会照到我家窗户。'
    await expectData(cloud, 'visitor-bbbbbbbb', 'resident', 'object', { requestId: randomUUID(), topic, text })
    expect(JSON.stringify(await workspace('head', topic))).toContain(text)
    for (const person of ['member', 'committee', 'county']) {
      expect(JSON.stringify(await workspace(person, topic))).not.toContain(text)
    }
    const { code } = await expectRefusal(cloud, 'department', 'council', 'topic', { id: topic })
    expect(code).toBe('topic.not-found')
  }, 60_000)

  it('the residents’ own words are read by the station alone', async () => {
    const topic = await openTopic()
    const [own] = (await workspace('clerk', topic)).concerns
    expect(own?.title).toContain('路灯')
    for (const person of ['member', 'county']) {
      const [others] = (await workspace(person, topic)).concerns
      expect(others?.title).toBe(`诉求 ${own?.number}`)
    }
  })

  it('a phone number in what will be public is refused at its field', async () => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    const { answer } = await file('committee', topic, {
      kind: 'approval',
      isApproved: true,
      reason: '同意，联系 13900001234。',
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'text.personal', field: 'paper.reason' } })
  })

  it('who joined after the work was said to be done is not asked, and who answered often enough is stopped', async () => {
    const topic = await untilDone()
    await expectData(cloud, 'visitor-dddddddd', 'resident', 'join', { requestId: randomUUID(), target: topic })
    await expectRefusalOf(confirm('visitor-dddddddd', topic, 'not', '没有办好。'), '不由您提交')
    for (let times = 0; times < LIMITS.confirmations; times += 1) {
      expect((await confirm('neighbour', topic, 'solved')).answer.ok).toBe(true)
    }
    const { answer } = await confirm('neighbour', topic, 'solved')
    expect(answer).toMatchObject({ ok: false, error: { code: 'topic.confirmed-enough' } })
  }, 60_000)

  it('followers hear of the acceptance and of the next step, also when the clerk does both at once', async () => {
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission())
    const concern = outcome.outcome === 'submitted' ? outcome.receipt.concern : ''
    await expectData(cloud, 'neighbour', 'resident', 'join', { requestId: randomUUID(), target: concern })
    const turn = { requestId: randomUUID(), concern, version: 1, photos: [], with: [] }
    const text = { title: '靛坪村路灯维修', summary: '村口到学校一段路灯损坏，群众希望尽快修复。' }
    const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', { ...turn, ...text })
    await hasMovedOn('clerk', topic ?? '')
    await deliverAll(cloud)
    const { rows } = await expectData(cloud, 'neighbour', 'resident', 'inbox', {})
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['followed-accepted', 'topic-moved']))
  })

  it('no concern is added once the answers to all of them were publicised', async () => {
    const topic = await untilNotice()
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const outcome = await expectData(cloud, 'visitor-eeeeeeee', 'resident', 'submit', submission())
    const concern = outcome.outcome === 'submitted' ? outcome.receipt.concern : ''
    const merging = { requestId: randomUUID(), topic, concerns: [{ concern, version: 1 }] }
    expect((await expectRefusal(cloud, 'clerk', 'council', 'merge', merging)).code).toBe('topic.mapped')
  }, 60_000)
})

describe('two at once, twice the same', () => {
  it('who acts on an older version is told, and nothing is overwritten', async () => {
    const topic = await openTopic()
    const { version } = await workspace('clerk', topic)
    await hasMovedOn('clerk', topic)
    const late = await call(cloud, 'head', 'council', 'moveOn', { requestId: randomUUID(), topic, version })
    expect(late.answer).toMatchObject({ ok: false, error: { code: 'topic.changed' } })
  })

  it('a request that was sent twice is done once', async () => {
    const topic = await openTopic()
    const once = { requestId: randomUUID(), topic, version: (await workspace('clerk', topic)).version }
    const first = await expectData(cloud, 'clerk', 'council', 'moveOn', once)
    expect(await expectData(cloud, 'clerk', 'council', 'moveOn', once)).toEqual(first)
  })
})

describe('database calls', () => {
  it('opening a workspace costs one beside identity, moving a step five beside begin and commit', async () => {
    const topic = await openTopic()
    const { requestID } = await call(cloud, 'clerk', 'council', 'topic', { id: topic })
    expect((await cloud.counters(requestID)).count).toBe(1 + 1)
    const moved = await moveOn('clerk', topic)
    expect((await cloud.counters(moved.requestID)).count).toBe(1 + 5 + 2)
  })

  it('the list of a station’s topics costs one, and says which wait for whom', async () => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    const { requestID } = await call(cloud, 'committee', 'council', 'topics', {})
    expect((await cloud.counters(requestID)).count).toBe(1 + 1)
    const list = await expectData(cloud, 'committee', 'council', 'topics', {})
    expect(list.rows.find(({ id }) => id === topic)).toMatchObject({ position: { at: 2 }, isMine: true, people: 3 })
    const clerks = await expectData(cloud, 'clerk', 'council', 'topics', {})
    expect(clerks.rows.find(({ id }) => id === topic)).toMatchObject({ isMine: false })
  })
})

/** The call is refused with a sentence that has these words. */
async function expectRefusalOf(calling: ReturnType<typeof moveOn | typeof confirm>, words: string): Promise<void> {
  const { answer } = await calling
  expect(answer.ok ? 'not refused' : answer.error.message).toContain(words)
}
