/** Several residents, one trouble: what is suggested to the desk, and what becomes of everybody's concern. */
import { randomUUID } from 'node:crypto'
import { demoScene } from '../../local-cloud/demo/codes'
import type { BundleRow } from '../../types/bundle'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING, GONGCHANG, submission, WENFENG } from '../support/submission'

/** A village of each of five townships of Longxi. */
const FIVE_VILLAGES = ['621122100207', '621122101217', '621122102201', '621122103201', '621122104201'] as const
const LAMPS = [
  '村口到学校那一段路的路灯坏了，娃娃放学看不清路。',
  '进村的路灯不亮，黑灯瞎火，老人晚上不敢出门。',
  '村口路灯坏了半个月没人修，晚上摸黑走路。',
] as const

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const submit = async (person: string, text: string, changes: Parameters<typeof submission>[0] = {}) => {
  const outcome = await expectData(cloud, person, 'resident', 'submit', submission({ text, where: {}, ...changes }))
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt
}
const neighbours = ['visitor-aaaaaaaa', 'visitor-bbbbbbbb', 'visitor-cccccccc'] as const

/** Three neighbours of 靛坪村 write of the same dark lamps. */
const threeNeighbours = async () => {
  const [one, two, three] = neighbours
  return [await submit(one, LAMPS[0]), await submit(two, LAMPS[1]), await submit(three, LAMPS[2])] as const
}
const bundlesOf = (person: string) => expectData(cloud, person, 'council', 'bundles', {})
const bundleWith = async (person: string, id: string) =>
  (await bundlesOf(person)).bundles.find(({ rows }) => rows.some((row) => row.id === id))
const idsOf = (rows: readonly BundleRow[] = []) => rows.map(({ id }) => id)
const seen = (...receipts: readonly { concern: string }[]) => receipts.map(({ concern }) => ({ concern, version: 1 }))
const acceptance = (first: { concern: string }, others: readonly { concern: string }[], changes: object = {}) => ({
  requestId: randomUUID(),
  concern: first.concern,
  version: 1,
  title: '靛坪村村口路灯维修',
  summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
  photos: [],
  with: seen(...others),
  ...changes,
})
const stateOf = async (person: string, { concern }: { concern: string }) =>
  expectData(cloud, person, 'resident', 'concern', { id: concern })
const newsOf = async (person: string) =>
  (await expectData(cloud, person, 'resident', 'inbox', {})).rows.map(({ kind, body }) => ({ kind, body }))

describe('three neighbours who write of the same dark lamps', () => {
  it('are suggested to the clerk as one matter, and why; nothing else is put with them', async () => {
    const all = await threeNeighbours()
    const garbage = await submit('resident', '村西头的垃圾池满了没人拉，苍蝇多。')
    const bundle = await bundleWith('clerk', all[0].concern)
    expect(idsOf(bundle?.rows)).toEqual(expect.arrayContaining(all.map(({ concern }) => concern)))
    expect(idsOf(bundle?.rows)).not.toContain(garbage.concern)
    expect(bundle?.because).toContain('路灯')
    expect(bundle?.rows.find(({ id }) => id === all[1].concern)).toMatchObject({
      of: 'concern',
      number: all[1].number,
      placeName: '靛坪村',
      councilName: '巩昌镇协商议事会',
      state: 'routed',
      version: 1,
      isMine: true,
      excerpt: LAMPS[1],
    })
  })

  it('become one topic, and each hears of it', async () => {
    const [first, ...others] = await threeNeighbours()
    const turn = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, others))
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.people).toBe(3)
    expect(page.timeline.map(({ title }) => title)).toEqual([
      '提出诉求',
      '提出诉求',
      '提出诉求',
      '3 件诉求一并受理为议题',
    ])
    for (const [at, person] of neighbours.entries()) {
      const own = await stateOf(person, [first, ...others][at] ?? first)
      expect(own).toMatchObject({ state: 'accepted', topic: turn.topic })
      expect(own.timeline.at(-1)).toMatchObject({ text: '和另外 2 件同样的诉求一起，列为一个议题。' })
      const [news] = await newsOf(person)
      expect(news?.kind).toBe('concern-accepted')
      expect(news?.body).toContain('和另外 2 件同样的诉求一起办理')
    }
    expect(await bundleWith('clerk', first.concern)).toBeUndefined()
  })

  it('are one topic, also when the request was sent twice', async () => {
    const [first, ...others] = await threeNeighbours()
    const input = acceptance(first, others)
    const once = await expectData(cloud, 'clerk', 'council', 'accept', input)
    expect(await expectData(cloud, 'clerk', 'council', 'accept', input)).toEqual(once)
    const board = await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG, phase: 'collect' })
    expect(board.cards.filter(({ title }) => title === input.title)).toHaveLength(1)
    expect((await newsOf(neighbours[1])).map(({ kind }) => kind)).toEqual(['concern-accepted', 'concern-received'])
  })

  it('of whom one wrote twice are two people', async () => {
    const first = await submit(neighbours[0], LAMPS[0])
    const again = await submit(neighbours[0], LAMPS[2])
    const other = await submit(neighbours[1], LAMPS[1])
    const turn = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, [again, other]))
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.people).toBe(2)
  })

  it('are named in public only as they chose', async () => {
    const first = await submit(neighbours[0], LAMPS[0], { name: '居民丙某', isNameShown: true })
    const other = await submit(neighbours[1], LAMPS[1], { name: '居民丁某' })
    const turn = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, [other]))
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.raisedBy).toEqual(['居民丙某'])
  })
})

describe('the whole is refused, and nothing is done', () => {
  const expectAllWaiting = async (all: readonly { concern: string }[]) => {
    for (const [at, receipt] of all.entries()) {
      expect((await stateOf(neighbours[at] ?? '', receipt)).state).toBe('routed')
    }
  }

  it('when a colleague returned one of them meanwhile, which is named by its number', async () => {
    const [first, second, third] = await threeNeighbours()
    await expectData(cloud, 'head', 'council', 'return', {
      requestId: randomUUID(),
      concern: third.concern,
      version: 1,
      reason: '这盏路灯昨天已经修好',
    })
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'accept', acceptance(first, [second, third]))
    expect(refusal).toMatchObject({ code: 'concern.already-handled', field: 'with.1' })
    expect(refusal.message).toContain(third.number)
    await expectAllWaiting([first, second])
  })

  it('when one of them went to the next township meanwhile, which is named as well', async () => {
    const [first, second] = await threeNeighbours()
    await expectData(cloud, 'head', 'council', 'pass', {
      requestId: randomUUID(),
      concern: second.concern,
      version: 1,
      reasonCode: 'other-township',
      proposed: WENFENG,
    })
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'accept', acceptance(first, [second]))
    expect(refusal).toMatchObject({ code: 'concern.already-handled', field: 'with.0' })
    expect(refusal.message).toContain(second.number)
    await expectAllWaiting([first])
  })

  it('when the clerk of the next township wants to gather one that is not theirs', async () => {
    const [first] = await threeNeighbours()
    const own = await submit('resident', LAMPS[0], { scene: demoScene('621122101217') })
    const refusal = await expectRefusal(cloud, 'clerk-next', 'council', 'accept', acceptance(own, [first]))
    expect(refusal).toMatchObject({ code: 'concern.not-found', field: 'with.0' })
    expect(refusal.message).not.toContain(first.number)
    await expectAllWaiting([first])
  })

  it('when the public text would give away any of the authors', async () => {
    const first = await submit(neighbours[0], LAMPS[0])
    const other = await submit(neighbours[1], LAMPS[1], { name: '居民丁某', phone: '13900004321' })
    for (const summary of ['居民丁某等人反映村口路灯损坏，希望修复。', '路灯坏了，请联系 139 0000 4321 了解情况。']) {
      const refusal = await expectRefusal(cloud, 'clerk', 'council', 'accept', acceptance(first, [other], { summary }))
      expect(refusal).toMatchObject({ code: 'text.personal', field: 'summary' })
    }
    await expectAllWaiting([first, other])
  })

  it('when one is ticked twice, or the concern itself among the others', async () => {
    const [first, second] = await threeNeighbours()
    for (const others of [[second, second], [first]]) {
      const refusal = await expectRefusal(cloud, 'clerk', 'council', 'accept', acceptance(first, others))
      expect(refusal.code).toBe('input.invalid')
    }
    await expectAllWaiting([first, second])
  })
})

describe('a clerk who finds that there is a topic already', () => {
  const openTopic = async () => {
    const first = await submit(neighbours[0], LAMPS[0])
    const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, []))
    if (topic === null) throw new Error('no topic')
    return topic
  }

  it('is suggested it with the concern, adds the concern, and its author hears of the topic', async () => {
    const topic = await openTopic()
    const late = await submit(neighbours[1], LAMPS[1], { name: '居民丁某', isNameShown: true })
    const bundle = await bundleWith('clerk', late.concern)
    expect(bundle?.rows.find(({ id }) => id === topic)).toMatchObject({ of: 'topic', title: '靛坪村村口路灯维修' })
    const input = { requestId: randomUUID(), topic, version: 1, concerns: seen(late) }
    const merged = await expectData(cloud, 'clerk', 'council', 'merge', input)
    expect(merged).toEqual({ topic, version: 2, title: '靛坪村村口路灯维修', people: 2 })
    expect(await expectData(cloud, 'clerk', 'council', 'merge', input)).toEqual(merged)
    const own = await stateOf(neighbours[1], late)
    expect(own).toMatchObject({ state: 'accepted', topic })
    expect(own.timeline.at(-1)).toMatchObject({ title: '已受理，并入议题' })
    expect((await newsOf(neighbours[1])).map(({ kind }) => kind)).toEqual(['concern-merged', 'concern-received'])
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: topic })
    expect(page).toMatchObject({ people: 2, raisedBy: ['居民丁某'] })
    expect(page.timeline.filter(({ kind }) => kind === 'merged').map(({ title }) => title)).toEqual(['并入 1 件诉求'])
    const board = await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG, phase: 'collect' })
    expect(board.cards.find(({ id }) => id === topic)?.people).toBe(2)
  })

  it('is told when a concern or the topic has changed meanwhile, and nothing is merged', async () => {
    const topic = await openTopic()
    const [late, later] = [await submit(neighbours[1], LAMPS[1]), await submit(neighbours[2], LAMPS[2])]
    const attempt = (version: number, concernVersion: number) =>
      expectRefusal(cloud, 'clerk', 'council', 'merge', {
        requestId: randomUUID(),
        topic,
        version,
        concerns: [...seen(late), { concern: later.concern, version: concernVersion }],
      })
    expect(await attempt(7, 1)).toMatchObject({ code: 'topic.changed', field: 'topic' })
    const stale = await attempt(1, 3)
    expect(stale).toMatchObject({ code: 'concern.already-handled', field: 'concerns.1' })
    expect(stale.message).toContain(later.number)
    expect((await stateOf(neighbours[1], late)).state).toBe('routed')
  })

  it('keeps everybody who followed the topic before', async () => {
    const road = 't-demo-006'
    const before = await expectData(cloud, 'resident', 'board', 'topic', { id: road })
    const [more] = await threeNeighbours()
    const merging = { requestId: randomUUID(), topic: road, concerns: seen(more) }
    const { people } = await expectData(cloud, 'clerk', 'council', 'merge', merging)
    expect(before.people).toBeGreaterThan(20)
    expect(people).toBe(before.people + 1)
  })

  it('cannot add to the topic of another township', async () => {
    const topic = await openTopic()
    const own = await submit('resident', LAMPS[0], { scene: demoScene('621122101217') })
    const refusal = await expectRefusal(cloud, 'clerk-next', 'council', 'merge', {
      requestId: randomUUID(),
      topic,
      concerns: seen(own),
    })
    expect(refusal.code).toBe('topic.not-found')
  })
})

describe('a neighbour who met the same', () => {
  it('is still counted and told when the concern becomes part of a topic', async () => {
    const [first, second] = await threeNeighbours()
    await expectData(cloud, 'neighbour', 'resident', 'join', { requestId: randomUUID(), target: second.concern })
    const turn = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, [second]))
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.people).toBe(3)
    await deliverAll(cloud)
    expect((await newsOf('neighbour')).map(({ kind }) => kind)).toContain('followed-accepted')
  })

  it('counts once who follows two of them, and not besides who wrote one and follows another', async () => {
    const [first, second, third] = await threeNeighbours()
    for (const { concern } of [second, third]) {
      await expectData(cloud, 'neighbour', 'resident', 'join', { requestId: randomUUID(), target: concern })
    }
    await expectData(cloud, neighbours[0], 'resident', 'join', { requestId: randomUUID(), target: second.concern })
    const turn = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, [second]))
    const merged = await expectData(cloud, 'clerk', 'council', 'merge', {
      requestId: randomUUID(),
      topic: turn.topic ?? '',
      concerns: seen(third).map((one) => ({ ...one, version: 1 })),
    })
    expect(merged.people).toBe(4)
    await expectData(cloud, 'neighbour', 'resident', 'leave', {
      requestId: randomUUID(),
      target: turn.topic ?? '',
    })
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.people).toBe(3)
  })
})

describe('“these are not the same”', () => {
  it('said once, is not suggested together again, to the clerk or to the colleague', async () => {
    const [first, second, third] = await threeNeighbours()
    const input = { matters: [first.concern, second.concern] }
    const once = await expectData(cloud, 'clerk', 'council', 'separate', input)
    expect(await expectData(cloud, 'clerk', 'council', 'separate', input)).toEqual(once)
    for (const person of ['clerk', 'head']) {
      const rows = idsOf((await bundleWith(person, first.concern))?.rows)
      expect(rows).not.toEqual(expect.arrayContaining([first.concern, second.concern]))
    }
    const withThird = idsOf((await bundleWith('clerk', third.concern))?.rows)
    expect(withThird).toContain(third.concern)
  })

  it('is for one’s own desk only', async () => {
    const refusal = await expectRefusal(cloud, 'clerk-next', 'council', 'separate', {
      place: GONGCHANG,
      matters: ['c-one', 'c-two'],
    })
    expect(refusal.code).toBe('power.missing')
  })
})

describe('the county', () => {
  it('sees that five townships have the same trouble, and reads nobody’s words', async () => {
    const receipts = []
    for (const [at, village] of FIVE_VILLAGES.entries()) {
      const text = `${LAMPS[at % LAMPS.length]}`
      receipts.push(await submit(`visitor-0000000${at}`, text, { scene: demoScene(village) }))
    }
    const [first] = receipts
    const bundle = await bundleWith('county', first?.concern ?? '')
    expect(idsOf(bundle?.rows)).toEqual(expect.arrayContaining(receipts.map(({ concern }) => concern)))
    expect(bundle?.councils).toBeGreaterThanOrEqual(5)
    expect(bundle?.matters).toBeGreaterThanOrEqual(5)
    expect(bundle?.because).toContain('路灯')
    for (const row of bundle?.rows ?? []) if (row.of === 'concern') expect(row.excerpt).toBeNull()
  })

  it('is suggested nothing that only one council has', async () => {
    await threeNeighbours()
    for (const { councils } of (await bundlesOf('county')).bundles) expect(councils).toBeGreaterThanOrEqual(2)
  })
})

describe('who has no desk', () => {
  it.each(['resident', 'member', 'committee', 'department'])('%s is suggested nothing', async (person) => {
    expect((await expectRefusal(cloud, person, 'council', 'bundles', {})).code).toBe('power.missing')
  })

  it('the county neither accepts nor merges', async () => {
    const [first] = await threeNeighbours()
    const merge = { requestId: randomUUID(), topic: 't-none', concerns: seen(first) }
    expect((await expectRefusal(cloud, 'county', 'council', 'merge', merge)).code).toBe('power.missing')
  })
})

describe('so many database calls', () => {
  const costOf = async ({ requestID }: { requestID: string }) => {
    const { calls } = await cloud.counters(requestID)
    const isFrame = ({ action }: { action: string }) => /Transaction$/.test(action)
    return { work: calls.filter((each) => !isFrame(each)).length, frame: calls.filter(isFrame).length }
  }

  it('suggesting costs three beside the identity, for a station and for the county', async () => {
    expect(await costOf(await call(cloud, 'clerk', 'council', 'bundles', {}))).toEqual({ work: 4, frame: 0 })
    expect(await costOf(await call(cloud, 'county', 'council', 'bundles', {}))).toEqual({ work: 4, frame: 0 })
  })

  it('accepting three concerns costs seven for the first and four for each of the others, beside the identity', async () => {
    const [first, ...others] = await threeNeighbours()
    const accepted = await call(cloud, 'clerk', 'council', 'accept', acceptance(first, others))
    expect(await costOf(accepted)).toEqual({ work: 1 + 7 + 2 * 4, frame: 2 })
  })

  it('merging two costs four for the topic and four for each, beside the identity', async () => {
    const [first, ...others] = await threeNeighbours()
    const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', acceptance(first, []))
    const merged = await call(cloud, 'clerk', 'council', 'merge', {
      requestId: randomUUID(),
      topic: topic ?? '',
      concerns: seen(...others),
    })
    expect(await costOf(merged)).toEqual({ work: 1 + 4 + 2 * 4, frame: 2 })
  })

  it('saying that two are not the same costs two beside the identity', async () => {
    const said = await call(cloud, 'clerk', 'council', 'separate', { matters: [`c-${DIANPING}`, 'c-two'] })
    expect(await costOf(said)).toEqual({ work: 3, frame: 2 })
  })
})
