/** Joining instead of submitting again: neighbours who met the same find the matter, follow it, and learn nothing of who raised it. */
import { randomUUID } from 'node:crypto'
import { LIMITS } from '../../types/limits'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE, GONGCHANG, submission } from '../support/submission'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const AUTHOR = 'visitor-author-1'
const NEIGHBOUR = 'visitor-neighbour-1'
const SAME = '学校门口到村口这段路的路灯全坏了，晚上黑得看不见路。'

/** The author's name and phone, and words that only the author wrote. */
const PRIVATE = { name: '王小田', phone: '13900001234', title: '灯坏了求修' }

const raise = async (changes: Parameters<typeof submission>[0] = {}) => {
  const outcome = await expectData(
    cloud,
    AUTHOR,
    'resident',
    'submit',
    submission({ ...PRIVATE, text: '村口到学校那一段路的路灯坏了，我家王小田放学看不清路。', ...changes }),
  )
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt.concern
}

const similar = (person: string, text = SAME) =>
  expectData(cloud, person, 'resident', 'similar', { scene: DIANPING_SCENE, text, kind: 'roads-water-power' })

const join = (target: string, person = NEIGHBOUR, words?: { text: string }) =>
  expectData(cloud, person, 'resident', 'join', { requestId: randomUUID(), target, ...(words ? { words } : {}) })

const leave = (target: string, person = NEIGHBOUR) =>
  expectData(cloud, person, 'resident', 'leave', { requestId: randomUUID(), target })

const inbox = async (person = NEIGHBOUR) => (await expectData(cloud, person, 'resident', 'inbox', {})).rows

const desk = async (concern: string) => {
  const { version } = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
  return { requestId: randomUUID(), concern, version }
}

const accept = async (concern: string) => {
  const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', {
    ...(await desk(concern)),
    title: '靛坪村村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
  })
  if (topic === null) throw new Error('no topic was opened')
  return topic
}

/** Milliseconds: the courier begins no further page of followers 1.1 s after its round began. */
const LONGER_THAN_A_ROUND = 1200

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

const round = async (times = 1) => (await cloud.runTimer('courier', times)).map((run) => run.result)

const peopleOfTopic = async (id: string) => {
  const page = await expectData(cloud, 'visitor-anyone', 'board', 'topic', { id })
  const board = await expectData(cloud, 'visitor-anyone', 'board', 'list', { council: GONGCHANG })
  return [page.people, board.cards.find((card) => card.id === id)?.people]
}

describe('somebody who writes what a neighbour has raised already', () => {
  it('is told of it by place, kind, day and number of people, and nobody learns whose concern it was', async () => {
    const concern = await raise()
    const { alike } = await similar(NEIGHBOUR)
    const [found] = alike.filter(({ id }) => id === concern)
    expect(found).toMatchObject({ of: 'concern', placeName: '靛坪村', people: 1, standing: 'none' })
    expect(JSON.stringify(alike)).not.toMatch(/王小田|1390000|灯坏了求修|放学|p-/)
  })

  it('cannot find out by trying names who raised it', async () => {
    await raise({ text: '王小田家门前的篱笆被推倒了，要人来看看。' })
    const { alike } = await similar(NEIGHBOUR, '王小田家门前的篱笆被推倒了')
    expect(alike.map(({ of }) => of)).toContain('concern')
    expect(JSON.stringify(alike)).not.toContain('王小田')
  })

  it('is told of at most three, the own one as the own one', async () => {
    const own = await expectData(cloud, NEIGHBOUR, 'resident', 'submit', submission({ text: SAME }))
    for (let each = 0; each < 4; each += 1) await raise()
    const { alike } = await similar(NEIGHBOUR)
    expect(alike).toHaveLength(LIMITS.alike)
    expect(alike).toContainEqual(
      expect.objectContaining({ of: 'own', id: own.outcome === 'submitted' ? own.receipt.concern : '' }),
    )
  })

  it('is told of the topic with its public title once the matter is one', async () => {
    const topic = await accept(await raise())
    const { alike } = await similar(NEIGHBOUR)
    expect(alike).toContainEqual(expect.objectContaining({ of: 'topic', id: topic, title: '靛坪村村口路灯维修' }))
  })

  it('is not told of what another council has, nor of what was answered or taken back', async () => {
    const answered = await raise()
    const withdrawn = await raise()
    await expectData(cloud, 'clerk', 'council', 'return', {
      ...(await desk(answered)),
      reason: '已经报修，本周内修好。',
    })
    await expectData(cloud, AUTHOR, 'resident', 'withdraw', { requestId: randomUUID(), id: withdrawn })
    const { alike } = await similar(NEIGHBOUR)
    expect(alike.map(({ id }) => id)).not.toEqual(expect.arrayContaining([answered]))
    expect(alike.map(({ id }) => id)).not.toEqual(expect.arrayContaining([withdrawn]))
    const open = await raise()
    const { alike: elsewhere } = await expectData(cloud, NEIGHBOUR, 'resident', 'similar', {
      council: '621122101',
      text: SAME,
    })
    expect(elsewhere.map(({ id }) => id)).not.toContain(open)
  })

  it('costs at most three database calls when the council is known, two when nothing is alike', async () => {
    await raise()
    const asked = { council: GONGCHANG, text: SAME }
    const { requestID } = await call(cloud, NEIGHBOUR, 'resident', 'similar', asked)
    expect((await cloud.counters(requestID)).count).toBe(3)
    const nothing = await call(cloud, NEIGHBOUR, 'resident', 'similar', { ...asked, text: '想学养蜂没人教' })
    expect(nothing.answer).toMatchObject({ ok: true, data: { alike: [] } })
    expect((await cloud.counters(nothing.requestID)).count).toBe(2)
  })
})

describe('a neighbour who joins', () => {
  it('is told what happens next, finds it among what is followed, and counts', async () => {
    const concern = await raise()
    expect(await join(concern)).toMatchObject({
      outcome: 'joined',
      of: 'concern',
      target: concern,
      addressee: '巩昌镇协商议事会',
      people: 2,
    })
    expect(await inbox()).toMatchObject([{ kind: 'followed-joined', concern, topic: null }])
    const followed = await expectData(cloud, NEIGHBOUR, 'resident', 'followed', {})
    expect(followed.rows).toMatchObject([{ target: concern, people: 2, state: 'routed' }])
    expect(JSON.stringify([followed, await inbox()])).not.toMatch(/王小田|1390000|灯坏了求修|放学/)
  })

  it('twice, or after a lost answer, follows once', async () => {
    const concern = await raise()
    await cloud.setFault({ target: 'database:commitTransaction', kind: 'drop-answer', times: 1 })
    const first = await join(concern)
    expect(await join(concern)).toEqual(first)
    expect(first.people).toBe(2)
    expect(await inbox()).toHaveLength(1)
  })

  it('at the same moment as another phone: both count', async () => {
    const concern = await raise()
    const people = Array.from({ length: 4 }, (_, each) => `visitor-many-${each}`)
    await Promise.all(people.map((person) => join(concern, person)))
    expect((await join(concern, people[0])).people).toBe(5)
  })

  it('is told when it is accepted, with the public title, once, though two timers run at once', async () => {
    const concern = await raise()
    await join(concern)
    const topic = await accept(concern)
    await round(2)
    await deliverAll(cloud)
    const told = (await inbox()).filter(({ kind }) => kind === 'followed-accepted')
    expect(told).toMatchObject([{ topic, concern }])
    expect(told[0]?.body).toContain('靛坪村村口路灯维修')
    expect(await peopleOfTopic(topic)).toEqual([2, 2])
    expect((await inbox(AUTHOR)).map(({ kind }) => kind)).toEqual(['concern-accepted', 'concern-received'])
  })

  it('gets the station’s answer, and the answer may not give the author away', async () => {
    const concern = await raise()
    await join(concern)
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'return', {
      ...(await desk(concern)),
      reason: '王小田你好，路灯本周内修好。',
    })
    expect(refusal).toMatchObject({ code: 'text.personal', field: 'reason' })
    await expectData(cloud, 'clerk', 'council', 'return', { ...(await desk(concern)), reason: '路灯本周内修好。' })
    await deliverAll(cloud)
    const [told] = await inbox()
    expect(told).toMatchObject({ kind: 'followed-returned', concern })
    expect(told?.body).toContain('路灯本周内修好')
    const read = await expectData(cloud, NEIGHBOUR, 'resident', 'followedConcern', { id: concern })
    expect(read.timeline.at(-1)).toMatchObject({ kind: 'returned', text: '路灯本周内修好。' })
    expect(JSON.stringify(read)).not.toMatch(/王小田|1390000|灯坏了求修|放学|本人/)
  })

  it('is told where it went when the county decides', async () => {
    const concern = await raise()
    await join(concern)
    await expectData(cloud, 'clerk', 'council', 'pass', {
      ...(await desk(concern)),
      reasonCode: 'place-unclear',
      reason: '王小田说的地方不在本镇',
    })
    await deliverAll(cloud)
    const [told] = await inbox()
    expect(told?.kind).toBe('followed-held')
    expect(
      JSON.stringify(await expectData(cloud, NEIGHBOUR, 'resident', 'followedConcern', { id: concern })),
    ).not.toContain('王小田')
  })

  it('does not lose the matter when its author takes it back: told, with the own words kept for submitting', async () => {
    const concern = await raise()
    await join(concern, NEIGHBOUR, { text: SAME })
    await expectData(cloud, AUTHOR, 'resident', 'withdraw', { requestId: randomUUID(), id: concern })
    await deliverAll(cloud)
    const [told] = await inbox()
    expect(told).toMatchObject({ kind: 'followed-withdrawn', concern })
    const read = await expectData(cloud, NEIGHBOUR, 'resident', 'followedConcern', { id: concern })
    expect(read).toMatchObject({ state: 'withdrawn', words: { text: SAME } })
  })

  it('while the clerk accepts: is with the topic either way, and nobody is counted out', async () => {
    const concern = await raise()
    const paper = await desk(concern)
    const [, joined] = await Promise.all([
      expectData(cloud, 'clerk', 'council', 'accept', {
        ...paper,
        title: '靛坪村村口路灯维修',
        summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
        photos: [],
      }),
      join(concern),
    ])
    expect(joined.outcome).toBe('joined')
    const { topic } = await expectData(cloud, AUTHOR, 'resident', 'concern', { id: concern })
    expect(await peopleOfTopic(topic ?? '')).toEqual([2, 2])
  })

  it('does not hinder the clerk who had the concern open before', async () => {
    const concern = await raise()
    const paper = await desk(concern)
    await join(concern)
    await expectData(cloud, 'clerk', 'council', 'return', { ...paper, reason: '路灯本周内修好。' })
  })

  it('may leave again, also through the topic that it became, and is told nothing more', async () => {
    const concern = await raise()
    await join(concern)
    const topic = await accept(concern)
    expect(await expectData(cloud, NEIGHBOUR, 'resident', 'topicStanding', { id: topic })).toMatchObject({
      standing: 'following',
      people: 2,
    })
    await leave(topic)
    await leave(topic)
    expect(await peopleOfTopic(topic)).toEqual([1, 1])
    await deliverAll(cloud)
    expect((await inbox()).map(({ kind }) => kind)).toEqual(['followed-joined'])
    expect((await expectData(cloud, NEIGHBOUR, 'resident', 'followed', {})).rows).toEqual([])
  })

  it('who comes by the board follows the topic, and is not counted again by the concern', async () => {
    const concern = await raise()
    const topic = await accept(concern)
    expect(await join(topic)).toMatchObject({ of: 'topic', people: 2 })
    expect(await join(concern)).toMatchObject({ of: 'topic', target: topic, people: 2 })
    expect(await peopleOfTopic(topic)).toEqual([2, 2])
    expect((await inbox()).map(({ kind }) => kind)).toEqual(['followed-joined'])
  })
})

describe('what cannot be joined', () => {
  it('is said plainly: answered, taken back, not there', async () => {
    const answered = await raise()
    const withdrawn = await raise()
    await expectData(cloud, 'clerk', 'council', 'return', {
      ...(await desk(answered)),
      reason: '已经报修，本周内修好。',
    })
    await expectData(cloud, AUTHOR, 'resident', 'withdraw', { requestId: randomUUID(), id: withdrawn })
    const refusal = async (target: string) =>
      (await expectRefusal(cloud, NEIGHBOUR, 'resident', 'join', { requestId: randomUUID(), target })).code
    expect(await refusal(answered)).toBe('follow.answered')
    expect(await refusal(withdrawn)).toBe('follow.withdrawn')
    expect(await refusal('c-nothing')).toBe('follow.not-found')
  })

  it('is one’s own matter: it is told as own, before and after it became a topic', async () => {
    const concern = await raise()
    expect(await join(concern, AUTHOR)).toMatchObject({ outcome: 'own', concern, people: 1 })
    const topic = await accept(concern)
    expect(await join(concern, AUTHOR)).toMatchObject({ outcome: 'own', concern })
    expect(await join(topic, AUTHOR)).toMatchObject({ outcome: 'own', concern })
    expect(await peopleOfTopic(topic)).toEqual([1, 1])
    expect(await expectData(cloud, AUTHOR, 'resident', 'topicStanding', { id: topic })).toMatchObject({
      standing: 'own',
      canJoin: false,
    })
  })

  it('is what one does not follow: its state stays closed to strangers', async () => {
    const concern = await raise()
    const read = { id: concern }
    expect((await expectRefusal(cloud, NEIGHBOUR, 'resident', 'followedConcern', read)).code).toBe('follow.gone')
    expect((await expectRefusal(cloud, NEIGHBOUR, 'resident', 'concern', read)).code).toBe('concern.not-found')
    await join(concern)
    expect((await expectRefusal(cloud, NEIGHBOUR, 'resident', 'concern', read)).code).toBe('concern.not-found')
  })
})

describe('the courier with many followers', () => {
  it('tells every one of 120 once, over several rounds when the database is slow', async () => {
    const concern = await raise()
    const people = Array.from({ length: 120 }, (_, each) => `visitor-crowd-${each}`)
    for (const person of people) await join(concern, person)
    await deliverAll(cloud)
    await accept(concern)
    // One page of them takes longer than a round has for telling followers, whatever the machine.
    const slow = { target: 'database:insertDocument', kind: 'delay', milliseconds: LONGER_THAN_A_ROUND } as const
    await cloud.setFault({ ...slow, times: people.length })
    const written: number[] = []
    for (let each = 0; each < 12 && sumOf(written) < people.length; each += 1) {
      const [result] = await round()
      written.push(JSON.parse(JSON.stringify(result)).data.spread)
    }
    await cloud.clearFaults()
    await deliverAll(cloud)
    expect(Math.max(...written)).toBeLessThanOrEqual(LIMITS.followersAtOnce)
    expect(sumOf(written)).toBe(people.length)
    const told = await Promise.all(
      people.map(async (person) => (await inbox(person)).filter(({ kind }) => kind === 'followed-accepted').length),
    )
    expect(told.every((count) => count === 1)).toBe(true)
  }, 120_000)

  it('costs seven database calls for an announcement and one for each follower; joining costs six, or eight for a topic', async () => {
    const concern = await raise()
    const people = Array.from({ length: 8 }, (_, each) => `visitor-eight-${each}`)
    for (const person of people) await join(concern, person)
    await deliverAll(cloud)
    const topic = await accept(concern)
    const [run] = await cloud.runTimer('courier')
    const { calls } = await cloud.counters(run?.requestID)
    const spreading = calls.filter(
      ({ collection, action }) => collection !== 'messages' || action === 'database.insertDocument',
    )
    expect(spreading.filter(({ collection }) => collection === 'messages')).toHaveLength(people.length)
    expect(
      spreading.filter(({ collection }) => collection === 'announcements' || collection === 'follows'),
    ).toHaveLength(6)
    const another = await raise()
    const costOf = async (target: string) => {
      const { requestID } = await call(cloud, NEIGHBOUR, 'resident', 'join', { requestId: randomUUID(), target })
      const frame = /startTransaction|commitTransaction/
      return (await cloud.counters(requestID)).calls.filter(({ action }) => !frame.test(action)).length
    }
    expect([await costOf(another), await costOf(topic)]).toEqual([6, 8])
  })

  it('tells nobody twice when a round broke off in the middle', async () => {
    const concern = await raise()
    await join(concern)
    await join(concern, 'visitor-second-1')
    await accept(concern)
    await cloud.setFault({ target: 'database:insertDocument', kind: 'drop-answer', times: 1 })
    await round()
    await deliverAll(cloud)
    const all = [...(await inbox()), ...(await inbox('visitor-second-1'))]
    expect(all.filter(({ kind }) => kind === 'followed-accepted')).toHaveLength(2)
  })

  it('sends a WeChat notice to the follower who allowed one; it leads to the topic and names no author', async () => {
    const concern = await raise()
    await join(concern)
    await deliverAll(cloud)
    await cloud.fetch('/gateway/subscribe', {
      method: 'POST',
      headers: { 'x-demo-person': NEIGHBOUR, 'content-type': 'application/json' },
      body: JSON.stringify({ templateIds: ['local-concern-progress'] }),
    })
    const credit = { requestId: randomUUID(), granted: ['local-concern-progress'], refused: [] }
    await expectData(cloud, NEIGHBOUR, 'resident', 'recordCredits', credit)
    const topic = await accept(concern)
    expect(await round()).toMatchObject([{ ok: true, data: { spread: 1, sent: 1 } }])
    const sent = JSON.stringify((await cloud.sent()).filter((each) => each.api === 'subscribeMessage.send'))
    expect(sent).toContain(`pages/topic/index?id=${topic}`)
    expect(sent).not.toMatch(/王小田|灯坏了求修/)
  })
})

describe('a bound for scripts', () => {
  it('ends joining for the day with a sentence; what is joined already still answers', async () => {
    const targets: string[] = []
    for (let each = 0; each <= LIMITS.joinsPerDay; each += 1) {
      const author = `visitor-each-${each}`
      const outcome = await expectData(cloud, author, 'resident', 'submit', submission())
      if (outcome.outcome === 'submitted') targets.push(outcome.receipt.concern)
    }
    const [first = '', ...rest] = targets
    const last = rest.pop() ?? ''
    for (const target of [first, ...rest]) await join(target)
    const refused = await expectRefusal(cloud, NEIGHBOUR, 'resident', 'join', { requestId: randomUUID(), target: last })
    expect(refused.code).toBe('follow.too-many')
    expect(await join(first)).toMatchObject({ outcome: 'joined' })
    const page = await expectData(cloud, NEIGHBOUR, 'resident', 'followed', {})
    expect(page.rows).toHaveLength(LIMITS.pageRows)
  }, 60_000)
})
