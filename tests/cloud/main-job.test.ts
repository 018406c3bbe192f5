/** The main job on real parts: a resident submits, the right station accepts or answers, everybody follows. */
import { randomUUID } from 'node:crypto'
import { call, expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE, GONGCHANG, submission, WENFENG, withoutCode } from '../support/submission'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const submit = async (person = 'resident', changes: Parameters<typeof submission>[0] = {}) => {
  const outcome = await expectData(cloud, person, 'resident', 'submit', submission(changes))
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt
}

const accept = async (concern: string, changes: object = {}) => {
  const { version } = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
  return expectData(cloud, 'clerk', 'council', 'accept', {
    requestId: randomUUID(),
    concern,
    version,
    title: '靛坪村村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
    ...changes,
  })
}

const inboxOf = (person: string, place: string) =>
  expectData(cloud, person, 'council', 'inbox', { place, tab: 'waiting' })

describe('a resident who scans the code on the wall of 靛坪村', () => {
  it('finds the village filled in, and the council that will answer', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: DIANPING_SCENE })
    expect(form).toMatchObject({
      problem: null,
      place: { village: { name: '靛坪村' }, council: { name: '巩昌镇协商议事会' }, county: { name: '陇西县' } },
    })
    expect(form.kinds).toHaveLength(10)
  })

  it('submits and holds a receipt: number, council, and why this council', async () => {
    const receipt = await submit()
    expect(receipt).toMatchObject({
      addressee: '巩昌镇协商议事会',
      because: '依据：您扫的是靛坪村的码',
      state: 'routed',
      replyWithinDays: 3,
    })
    expect(receipt.number).toMatch(/^\d{6}-\d{6}$/)
  })

  it('finds it under “mine” and the confirmation in the inbox', async () => {
    const receipt = await submit()
    const mine = await expectData(cloud, 'resident', 'resident', 'mine', {})
    expect(mine.rows).toMatchObject([{ id: receipt.concern, state: 'routed', number: receipt.number }])
    const inbox = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    const ofIt = inbox.rows.filter(({ concern }) => concern === receipt.concern)
    expect(ofIt).toMatchObject([{ kind: 'concern-received', isRead: false }])
    expect((await expectData(cloud, 'resident', 'resident', 'me', undefined)).unread).toBe(inbox.rows.length)
    await expectData(cloud, 'resident', 'resident', 'markRead', { until: Date.now() })
    expect((await expectData(cloud, 'resident', 'resident', 'me', undefined)).unread).toBe(0)
  })

  it('can take it back until the station has answered', async () => {
    const first = await submit()
    const answer = await expectData(cloud, 'resident', 'resident', 'withdraw', {
      requestId: randomUUID(),
      id: first.concern,
    })
    expect(answer.state).toBe('withdrawn')
    expect((await inboxOf('clerk', GONGCHANG)).rows.map((row) => row.id)).not.toContain(first.concern)
    const second = await submit()
    await accept(second.concern)
    const refusal = await expectRefusal(cloud, 'resident', 'resident', 'withdraw', {
      requestId: randomUUID(),
      id: second.concern,
    })
    expect(refusal.code).toBe('concern.not-withdrawable')
  })
})

describe('a resident without a code', () => {
  it('who names the township in full reaches its council', async () => {
    const text = '首阳镇中药材市场门口的路坑坑洼洼，下雨天走不成。'
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', withoutCode({ text }))
    expect(outcome).toMatchObject({
      outcome: 'submitted',
      receipt: { addressee: '首阳镇协商议事会', because: '依据：文中提到“首阳镇”' },
    })
  })

  it('who names two townships chooses, and then one concern is submitted', async () => {
    const asked = withoutCode({ text: '从首阳镇到文峰镇的这条路坏得厉害，车都开不成。' })
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', asked)
    expect(outcome).toMatchObject({ outcome: 'choose', route: { decision: 'ask' } })
    expect((await expectData(cloud, 'resident', 'resident', 'mine', {})).rows).toHaveLength(0)
    const chosen = await expectData(cloud, 'resident', 'resident', 'submit', { ...asked, council: WENFENG })
    expect(chosen).toMatchObject({ outcome: 'submitted', receipt: { addressee: '文峰镇协商议事会' } })
  })

  it('whose words name no place is held by the county, which passes it to the right council', async () => {
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', withoutCode({ text: '路灯坏了没有人修' }))
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    expect(outcome.receipt).toMatchObject({ addressee: '陇西县政协', state: 'held', council: null })
    const held = await inboxOf('county', '621122')
    expect(held.rows.map((row) => row.id)).toEqual([outcome.receipt.concern])
    const whole = await expectData(cloud, 'county', 'council', 'concern', { id: outcome.receipt.concern })
    expect(whole.abilities).toEqual(['return', 'pass'])
    await expectData(cloud, 'county', 'council', 'pass', {
      requestId: randomUUID(),
      concern: whole.id,
      version: whole.version,
      council: WENFENG,
      reason: '打电话问过，路灯在文峰镇',
    })
    expect((await inboxOf('clerk-next', WENFENG)).rows.map((row) => row.id)).toContain(whole.id)
    expect((await inboxOf('county', '621122')).rows).toEqual([])
    const inbox = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    const kinds = inbox.rows.filter(({ concern }) => concern !== null).map(({ kind }) => kind)
    expect(kinds).toEqual(['concern-passed', 'concern-held'])
  })

  it('who says no county is asked for it, at its field', async () => {
    const { county: _county, ...asked } = withoutCode({ text: '路灯坏了没有人修' })
    expect(await expectRefusal(cloud, 'resident', 'resident', 'submit', asked)).toMatchObject({
      code: 'input.invalid',
      field: 'county',
    })
  })
})

describe('the clerk of 巩昌镇', () => {
  it('sees the concern in the inbox, with the author’s phone to ask back', async () => {
    const receipt = await submit('resident', { name: '居民甲', phone: '139 0000 1234' })
    const inbox = await inboxOf('clerk', GONGCHANG)
    expect(inbox.rows.map((row) => row.id)).toContain(receipt.concern)
    expect(inbox.counts.waiting).toBe(inbox.rows.length)
    const whole = await expectData(cloud, 'clerk', 'council', 'concern', { id: receipt.concern })
    expect(whole).toMatchObject({
      author: { name: '居民甲', phone: '13900001234' },
      abilities: ['accept', 'return', 'pass', 'hold'],
    })
  })

  it('accepts it as a topic, which the public board lists with its step', async () => {
    const receipt = await submit()
    const turn = await accept(receipt.concern)
    expect(turn).toMatchObject({ state: 'accepted', topic: expect.stringMatching(/^t-/) })
    const board = await expectData(cloud, 'neighbour', 'board', 'list', { council: GONGCHANG, phase: 'collect' })
    expect(board.cards[0]).toMatchObject({
      id: turn.topic,
      title: '靛坪村村口路灯维修',
      position: { at: 1 },
      people: 1,
    })
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.timeline.map((event) => [event.kind, event.by])).toEqual([
      ['submitted', '居民'],
      ['opened', '巩昌镇委员工作站'],
    ])
    const own = await expectData(cloud, 'resident', 'resident', 'concern', { id: receipt.concern })
    expect(own).toMatchObject({ state: 'accepted', topic: turn.topic })
    const inbox = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(inbox.rows[0]).toMatchObject({ kind: 'concern-accepted', title: '您的诉求已列为议题', topic: turn.topic })
  })

  it('returns it with a reason and where to turn instead, and the author reads both', async () => {
    const receipt = await submit()
    await expectData(cloud, 'clerk', 'council', 'return', {
      requestId: randomUUID(),
      concern: receipt.concern,
      version: 1,
      reason: '邻里之间的借款纠纷不属于协商范围',
      channel: '村人民调解委员会',
    })
    const own = await expectData(cloud, 'resident', 'resident', 'concern', { id: receipt.concern })
    expect(own.state).toBe('returned')
    expect(own.timeline.at(-1)).toMatchObject({
      by: '巩昌镇委员工作站',
      text: '邻里之间的借款纠纷不属于协商范围\n可以找这里办：村人民调解委员会',
    })
  })

  it('who is second to act on the same concern is told, and nothing is overwritten', async () => {
    const receipt = await submit()
    await accept(receipt.concern)
    const refusal = await expectRefusal(cloud, 'head', 'council', 'return', {
      requestId: randomUUID(),
      concern: receipt.concern,
      version: 1,
      reason: '不属于协商范围，请另找渠道',
    })
    expect(refusal.code).toBe('concern.already-handled')
    expect((await expectData(cloud, 'resident', 'resident', 'concern', { id: receipt.concern })).state).toBe('accepted')
  })

  it('hands a wrongly routed one to the county', async () => {
    const receipt = await submit()
    await expectData(cloud, 'clerk', 'council', 'pass', {
      requestId: randomUUID(),
      concern: receipt.concern,
      version: 1,
      reasonCode: 'place-unclear',
      reason: '这段路不在本镇',
    })
    expect((await inboxOf('county', '621122')).rows.map((row) => row.id)).toContain(receipt.concern)
    expect((await expectRefusal(cloud, 'clerk', 'council', 'concern', { id: receipt.concern })).code).toBe(
      'concern.not-found',
    )
  })
})

describe('a matter that a council cannot take up', () => {
  it('is taken all the same, and the clerk sees the suggestion, what it rests on, and where to turn instead', async () => {
    const receipt = await submit('resident', { text: '邻居借钱三年不还，我想请你们评评理。' })
    const whole = await expectData(cloud, 'clerk', 'council', 'concern', { id: receipt.concern })
    expect(whole.screening).toEqual({
      label: '纯属个人之间纠纷的',
      turnTo: '请找村（社区）人民调解委员会调解',
      because: '文中提到“借钱”',
    })
    const plain = await submit('resident', { text: '村口的路灯坏了三盏，晚上看不清。' })
    const other = await expectData(cloud, 'clerk', 'council', 'concern', { id: plain.concern })
    expect(other.screening).toBeNull()
  })
})

describe('a concern that goes to the county and comes back', () => {
  it('is still known to be of its village', async () => {
    const receipt = await submit()
    const pass = (person: string, version: number, where: { reasonCode: 'place-unclear' } | { council: string }) =>
      expectData(cloud, person, 'council', 'pass', {
        requestId: randomUUID(),
        concern: receipt.concern,
        version,
        ...where,
        reason: '请再看一下归哪里办',
      })
    const held = await pass('clerk', 1, { reasonCode: 'place-unclear' })
    await pass('county', held.version, { council: GONGCHANG })
    const back = await expectData(cloud, 'clerk', 'council', 'concern', { id: receipt.concern })
    expect(back.where.place?.name).toBe('靛坪村')
    expect(back.because).toBe('依据：陇西县政协分派')
  })

  it('cannot be answered with a sentence that was not finished', async () => {
    const receipt = await submit()
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'return', {
      requestId: randomUUID(),
      concern: receipt.concern,
      version: 1,
      reason: '您反映的事已经办好，现把办理情况答复您：',
    })
    expect(refusal).toMatchObject({ code: 'input.invalid', field: 'reason' })
  })
})

describe('nobody sees what is not theirs', () => {
  it('the clerk of the next township does not see it, in the list or by its id', async () => {
    const receipt = await submit()
    expect((await inboxOf('clerk-next', WENFENG)).rows.map((row) => row.id)).not.toContain(receipt.concern)
    expect((await expectRefusal(cloud, 'clerk-next', 'council', 'concern', { id: receipt.concern })).code).toBe(
      'concern.not-found',
    )
    const inbox = await expectRefusal(cloud, 'clerk-next', 'council', 'inbox', { place: GONGCHANG, tab: 'waiting' })
    expect(inbox.code).toBe('power.missing')
  })

  it('another resident cannot open it', async () => {
    const receipt = await submit()
    expect((await expectRefusal(cloud, 'neighbour', 'resident', 'concern', { id: receipt.concern })).code).toBe(
      'concern.not-found',
    )
  })

  it.each(['resident', 'member', 'committee', 'department'])('%s has no inbox of concerns', async (person) => {
    expect((await expectRefusal(cloud, person, 'council', 'inbox', { tab: 'waiting' })).code).toBe('power.missing')
  })

  it('the public reads no name, phone, own words, openid or unpublished photo', async () => {
    const receipt = await submit('resident', {
      name: '居民甲某',
      phone: '13900001234',
      text: '私下的原话：某某家门口的路坏了',
    })
    const turn = await accept(receipt.concern)
    const board = await expectData(cloud, 'neighbour', 'board', 'list', { council: GONGCHANG })
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: turn.topic ?? '' })
    const everything = JSON.stringify([board, page])
    for (const secret of ['居民甲某', '13900001234', '私下的原话', 'demo-openid', 'p-']) {
      expect(everything).not.toContain(secret)
    }
  })

  it('the public reads the name of somebody who chose to be named', async () => {
    const receipt = await submit('resident', { name: '居民甲某', isNameShown: true })
    const turn = await accept(receipt.concern)
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: turn.topic ?? '' })
    expect(page.raisedBy).toEqual(['居民甲某'])
  })

  it('a clerk cannot publish a phone number or a name that was not to be shown', async () => {
    const receipt = await submit('resident', { name: '居民甲某' })
    const attempt = (summary: string) =>
      expectRefusal(cloud, 'clerk', 'council', 'accept', {
        requestId: randomUUID(),
        concern: receipt.concern,
        version: 1,
        title: '村口路灯维修',
        summary,
        photos: [],
      })
    expect(await attempt('路灯坏了，请联系 13900001234 了解情况')).toMatchObject({
      code: 'text.personal',
      field: 'summary',
    })
    expect(await attempt('居民甲某反映村口路灯损坏，希望修复')).toMatchObject({
      code: 'text.personal',
      field: 'summary',
    })
  })
})

describe('each procedure costs so many database calls', () => {
  const costOf = async (requestID: string) => {
    const { calls } = await cloud.counters(requestID)
    const isFrame = (action: string) => /Transaction$/.test(action)
    return {
      work: calls.filter((each) => !isFrame(each.action)).length,
      frame: calls.filter((each) => isFrame(each.action)).length,
    }
  }

  it('submitting by code: five, beside begin and commit', async () => {
    const { requestID } = await call(cloud, 'resident', 'resident', 'submit', submission())
    expect(await costOf(requestID)).toEqual({ work: 5, frame: 2 })
  })

  it('submitting by words: four, beside begin and commit', async () => {
    const { requestID } = await call(
      cloud,
      'resident',
      'resident',
      'submit',
      withoutCode({ text: '首阳镇的路坏了要修' }),
    )
    expect(await costOf(requestID)).toEqual({ work: 4, frame: 2 })
  })

  it('a board page one, a topic page one, the directory none', async () => {
    const receipt = await submit()
    const { topic } = await accept(receipt.concern)
    const board = await call(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
    expect(await costOf(board.requestID)).toEqual({ work: 1, frame: 0 })
    const page = await call(cloud, 'resident', 'board', 'topic', { id: topic ?? '' })
    expect(await costOf(page.requestID)).toEqual({ work: 1, frame: 0 })
    const councils = await call(cloud, 'resident', 'board', 'councils', undefined)
    expect(await costOf(councils.requestID)).toEqual({ work: 0, frame: 0 })
  })

  it('a clerk’s identity one: reading a concern two in all, the inbox three, accepting eight beside begin and commit', async () => {
    const receipt = await submit()
    const read = await call(cloud, 'clerk', 'council', 'concern', { id: receipt.concern })
    expect(await costOf(read.requestID)).toEqual({ work: 2, frame: 0 })
    const inbox = await call(cloud, 'clerk', 'council', 'inbox', { tab: 'waiting' })
    expect(await costOf(inbox.requestID)).toEqual({ work: 3, frame: 0 })
    const accepted = await call(cloud, 'clerk', 'council', 'accept', {
      requestId: randomUUID(),
      concern: receipt.concern,
      version: 1,
      title: '村口路灯维修',
      summary: '村口到学校一段路灯损坏，希望修复。',
      photos: [],
    })
    expect(await costOf(accepted.requestID)).toEqual({ work: 8, frame: 2 })
  })

  it('what a resident reads of the own: lists one, the inbox two, the form three', async () => {
    const receipt = await submit()
    const cost = async (called: Promise<{ requestID: string }>) => (await costOf((await called).requestID)).work
    expect(await cost(call(cloud, 'resident', 'resident', 'mine', {}))).toBe(1)
    expect(await cost(call(cloud, 'resident', 'resident', 'concern', { id: receipt.concern }))).toBe(1)
    expect(await cost(call(cloud, 'resident', 'resident', 'inbox', {}))).toBe(2)
    expect(await cost(call(cloud, 'resident', 'resident', 'me', undefined))).toBe(2)
    await call(cloud, 'neighbour', 'resident', 'open', { scene: DIANPING_SCENE })
    expect(await cost(call(cloud, 'resident', 'resident', 'open', { scene: DIANPING_SCENE }))).toBe(3)
    expect(await cost(call(cloud, 'resident', 'resident', 'route', { scene: DIANPING_SCENE }))).toBe(1)
  })

  it('a page of a list examines no more documents than it shows, and one to know whether there is more', async () => {
    const { requestID } = await call(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
    expect((await cloud.counters(requestID)).documentsExamined).toBeLessThanOrEqual(21)
  })
})

describe('a resident who chooses another county', () => {
  it('is shown that county’s kinds of matter', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { county: '620702' })
    expect(form.kinds.map((kind) => kind.key)).toContain('roads-water-power')
    expect(form.place).toBeNull()
  })
})

describe('a concern that the county passes on after its day', () => {
  it('gives the new station the whole time, and the resident the new day', async () => {
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', withoutCode({ text: '路灯坏了没有人修' }))
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    const before = await expectData(cloud, 'county', 'council', 'concern', { id: outcome.receipt.concern })
    await expectData(cloud, 'county', 'council', 'pass', {
      requestId: randomUUID(),
      concern: before.id,
      version: before.version,
      council: WENFENG,
      reason: '路灯在文峰镇',
    })
    const after = await expectData(cloud, 'clerk-next', 'council', 'concern', { id: before.id })
    expect(after.replyBy).toBeGreaterThanOrEqual(before.replyBy)
    expect(after.timeline.at(-1)).toMatchObject({ kind: 'passed', by: '陇西县政协' })
  })
})
