/** Topics that nobody's concern began, and topics that are not taken up: whoever put one forward or waits for one hears why. */
import { randomUUID } from 'node:crypto'
import type { PaperInput } from '../../types/papers/paper'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { GONGCHANG, WENFENG } from '../support/submission'
import { APPROVAL, RESIDENTS, topicWalk } from '../support/topic-walk'

/** 西街村, a village with a council of its own. */
const XIJIE = '621122100201'

const REFUSAL: PaperInput = { kind: 'approval', isApproved: false, reason: '这件事县里已经定了，请核实。' }
const DISMISSAL: PaperInput = {
  kind: 'dismissal',
  reason: '这件事县里去年已经定了方案，不再协商。',
  turnTo: '可到县住建局查询，电话 0932-6621234',
}

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { openTopic, workspace, file, hasFiled, hasMovedOn } = topicWalk(() => cloud)

const proposal = (changes: object = {}) => ({
  requestId: randomUUID() as string,
  council: GONGCHANG,
  kind: 'welfare',
  title: '镇上缺一处老年日间照料点',
  summary: '几个村的老人白天没有人照看，想商量在镇上设一处日间照料点。',
  matter: 'livelihood' as const,
  reason: '涉及二百多户，切口小，今年就能见效。',
  ...changes,
})

const propose = (person: string, changes: object = {}) =>
  expectData(cloud, person, 'council', 'propose', proposal(changes))
const refusal = (person: string, changes: object = {}) =>
  expectRefusal(cloud, person, 'council', 'propose', proposal(changes))
const rowOf = async (person: string, topic: string) =>
  (await expectData(cloud, person, 'council', 'topics', {})).rows.find(({ id }) => id === topic)
const page = (id: string) => expectData(cloud, 'neighbour', 'board', 'topic', { id })
const inbox = async (person: string) => (await expectData(cloud, person, 'resident', 'inbox', {})).rows

describe('a topic put forward', () => {
  it('by a member is public at once, screened by the station, and goes on to the committee', async () => {
    const { topic, step, mover, councilName } = await propose('member')
    expect([step, mover, councilName]).toEqual(['第1步 议题收集', '工作站工作人员', '巩昌镇协商议事会'])
    expect(await page(topic)).toMatchObject({
      title: '镇上缺一处老年日间照料点',
      people: 1,
      timeline: [{ kind: 'opened', by: '政协委员', title: '提出议题', text: '涉及二百多户，切口小，今年就能见效。' }],
    })
    expect(await rowOf('member', topic)).toMatchObject({ isProposed: true, isMine: false, sendsTo: null })
    expect(await rowOf('clerk', topic)).toMatchObject({
      isProposed: false,
      isMine: true,
      sendsTo: '报党（工）委审定',
      version: 1,
    })
    expect(await workspace('clerk', topic)).toMatchObject({
      concerns: [],
      missing: [],
      file: [{ label: '议题建议', paper: { matter: 'livelihood' } }],
    })
    await hasMovedOn('clerk', topic)
    expect(await workspace('committee', topic)).toMatchObject({ step: 'confirm', canFile: ['approval'] })
    await deliverAll(cloud)
    expect((await inbox('member'))[0]).toMatchObject({ kind: 'topic-moved', topic })
  })

  it('by the committee or the station says so, and counts nobody among those whom it concerns', async () => {
    const { topic } = await propose('committee')
    expect(await page(topic)).toMatchObject({ people: 0, timeline: [{ by: '巩昌镇党（工）委' }] })
    const { topic: second } = await propose('head', { title: '镇上的集市搬到哪里' })
    expect(await page(second)).toMatchObject({ people: 0, timeline: [{ by: '巩昌镇委员工作站' }] })
  })

  it('for a village with a council of its own goes by its method', async () => {
    const { topic } = await propose('member', { council: XIJIE })
    expect(await rowOf('clerk', topic)).toMatchObject({ placeName: '西街村', sendsTo: '送到第2步 协商议事' })
  })

  it('twice with the same request is one topic', async () => {
    const asked = proposal()
    const first = await expectData(cloud, 'member', 'council', 'propose', asked)
    const { answer, requestID } = await call(cloud, 'member', 'council', 'propose', asked)
    expect(answer).toEqual({ ok: true, data: first })
    const { rows } = await expectData(cloud, 'clerk', 'council', 'topics', {})
    expect(rows.filter(({ title }) => title === asked.title)).toHaveLength(1)
    expect((await cloud.counters(requestID)).count).toBe(1 + 1 + 2)
  })

  it('costs five database calls beside identity, begin and commit', async () => {
    const { requestID } = await call(cloud, 'member', 'council', 'propose', proposal())
    expect((await cloud.counters(requestID)).count).toBe(1 + 5 + 2)
  })

  it.each<[string, string, object, object]>([
    ['a member of another township', 'member', { council: WENFENG }, { code: 'power.missing', field: 'council' }],
    ['a department', 'department', {}, { code: 'power.missing' }],
    ['a resident', 'resident', {}, { code: 'power.missing' }],
    ['a council that there is not', 'member', { council: '621122999' }, { code: 'council.unknown', field: 'council' }],
    ['a kind that the county does not have', 'member', { kind: 'mining' }, { code: 'kind.unknown', field: 'kind' }],
    [
      'somebody’s phone number in the reason',
      'member',
      { reason: '请联系 13900001234，他家最急。' },
      { code: 'text.personal', field: 'reason' },
    ],
    ['a title that says nothing', 'member', { title: '路' }, { code: 'input.invalid', field: 'title' }],
  ])('is refused: %s', async (_why, person, changes, refused) => {
    expect(await refusal(person, changes)).toMatchObject(refused)
  })

  it('is compared with those that are open, for whoever decides', async () => {
    const { topic } = await propose('member')
    const { topic: same } = await propose('clerk', { title: '老年日间照料点设在哪里' })
    const { answer, requestID } = await call(cloud, 'committee', 'council', 'alike', { id: topic })
    expect(answer).toMatchObject({ ok: true, data: [{ id: same, title: '老年日间照料点设在哪里' }] })
    expect((await cloud.counters(requestID)).count).toBe(1 + 2)
    expect(await expectRefusal(cloud, 'clerk-next', 'council', 'alike', { id: topic })).toMatchObject({
      code: 'topic.not-found',
    })
  })

  it('that belongs elsewhere is marked by the county’s words until it is approved', async () => {
    const { topic } = await propose('member', { summary: '两家为宅基地打官司，想请大家评评理，看怎么分才公道。' })
    expect(await workspace('committee', topic)).toMatchObject({ screening: { because: '文中提到“打官司”' } })
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    expect(await workspace('committee', topic)).toMatchObject({ screening: null, returnReasons: [] })
  })
})

describe('a topic that is not taken up', () => {
  it('ends with an answer: everybody concerned reads why and where to turn, and the page says it first', async () => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, REFUSAL)
    const { returnReasons } = await workspace('clerk', topic)
    expect(returnReasons.map(({ label }) => label)).toContain('诉讼信访')
    await hasFiled('clerk', topic, DISMISSAL)

    expect(await workspace('clerk', topic)).toMatchObject({ ending: 'dismissed', canFile: [], canMoveOn: false })
    expect(await rowOf('clerk', topic)).toBeUndefined()
    expect(await page(topic)).toMatchObject({
      phase: 'closed',
      ending: 'dismissed',
      next: '未列入协商',
      dismissal: { reason: '这件事县里去年已经定了方案，不再协商。', turnTo: '可到县住建局查询，电话 0932-6621234' },
    })
    await deliverAll(cloud)
    for (const person of RESIDENTS) {
      const [latest] = await inbox(person)
      expect(latest?.body).toBe(
        '“靛坪村村口路灯维修”未列入协商，理由：这件事县里去年已经定了方案，不再协商。可以找这里办：可到县住建局查询，电话 0932-6621234。',
      )
    }
  })

  it('is told to whoever put it forward, also to the committee', async () => {
    const { topic } = await propose('committee')
    await hasFiled('clerk', topic, DISMISSAL)
    await deliverAll(cloud)
    expect((await inbox('committee'))[0]).toMatchObject({ kind: 'topic-moved', topic })
  })

  it('is not dismissed by whoever put it forward, nor by others than the station, nor once it was approved', async () => {
    const { topic } = await propose('clerk')
    expect((await workspace('clerk', topic)).canFile).not.toContain('dismissal')
    expect((await file('clerk', topic, DISMISSAL)).answer).toMatchObject({
      ok: false,
      error: { code: 'topic.not-yours', message: expect.stringContaining('请由工作站另一位同志来办') },
    })
    expect((await file('committee', topic, DISMISSAL)).answer).toMatchObject({ ok: false })
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    expect((await file('head', topic, DISMISSAL)).answer).toMatchObject({
      ok: false,
      error: { code: 'topic.wrong-step' },
    })
  })
})
