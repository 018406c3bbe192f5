/** A station explains once why its answer takes longer; what authors read of it, and what the figures make of it. */
import { randomUUID } from 'node:crypto'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE, GONGCHANG, submission, WENFENG } from '../support/submission'
import { DAY } from '../support/topic-walk'

const REASON = '正在到现场核实，要等供电所一起去。'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const raise = async (changes: Parameters<typeof submission>[0] = {}) => {
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission(changes))
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt
}
const own = (id: string) => expectData(cloud, 'resident', 'resident', 'concern', { id })
const onDesk = (id: string, person = 'clerk') => expectData(cloud, person, 'council', 'concern', { id })
const turnOf = async (concern: string, person = 'clerk') => {
  const { version } = await onDesk(concern, person)
  return { requestId: randomUUID(), concern, version }
}
const hold = async (concern: string, person = 'clerk', reason = REASON) =>
  call(cloud, person, 'council', 'hold', { ...(await turnOf(concern, person)), reason })
const headline = async () => {
  await deliverAll(cloud)
  return (await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })).headline
}

describe('a station that needs longer', () => {
  it('gives its reason and a later day; the concern stays with it and goes on waiting for an answer', async () => {
    const { concern, replyBy } = await raise()
    expect((await hold(concern)).answer).toMatchObject({ ok: true, data: { state: 'routed' } })
    const seen = await own(concern)
    expect(seen).toMatchObject({ state: 'routed', addressee: '巩昌镇协商议事会' })
    expect(seen.replyBy).toBeGreaterThan(replyBy + 2 * DAY)
    expect(seen.holdUntil).toBe(seen.replyBy)
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'on-hold', by: '巩昌镇委员工作站', text: REASON })
    const { rows, counts } = await expectData(cloud, 'clerk', 'council', 'inbox', { tab: 'waiting' })
    expect(rows.find(({ id }) => id === concern)).toMatchObject({ holdUntil: seen.replyBy, replyBy: seen.replyBy })
    expect(counts.waiting).toBeGreaterThan(0)
    const desk = await onDesk(concern)
    expect(desk.abilities).toEqual(['accept', 'return', 'pass'])
  })

  it('is heard by the author, and by who follows it, each in one message', async () => {
    const { concern } = await raise()
    const follower = 'visitor-aaaaaaaa'
    await expectData(cloud, follower, 'resident', 'join', { requestId: randomUUID(), target: concern })
    await hold(concern)
    await deliverAll(cloud)
    const told = (await expectData(cloud, 'resident', 'resident', 'inbox', {})).rows
    expect(told.filter(({ kind }) => kind === 'concern-on-hold')).toMatchObject([
      { title: '您的诉求要晚几天答复', body: expect.stringContaining('正在到现场核实，要等供电所一起去。最迟') },
    ])
    const heard = (await expectData(cloud, follower, 'resident', 'inbox', {})).rows
    expect(heard.filter(({ kind }) => kind === 'followed-on-hold')).toHaveLength(1)
    const followed = await expectData(cloud, follower, 'resident', 'followedConcern', { id: concern })
    expect(followed.timeline.at(-1)?.text).toBe(REASON)
  })

  it('may not give the author away to followers: the reason is refused at its field', async () => {
    const { concern } = await raise({ name: '王小田', phone: '13900001234' })
    await expectData(cloud, 'visitor-aaaaaaaa', 'resident', 'join', { requestId: randomUUID(), target: concern })
    expect((await hold(concern, 'clerk', '正在联系王小田本人核实。')).answer).toMatchObject({
      ok: false,
      error: { code: 'text.personal', field: 'reason' },
    })
  })

  it('may do so once: sent again it is the same, a second time is refused with its rule', async () => {
    const { concern } = await raise()
    const turn = { ...(await turnOf(concern)), reason: REASON }
    const first = await expectData(cloud, 'clerk', 'council', 'hold', turn)
    expect(await expectData(cloud, 'clerk', 'council', 'hold', turn)).toEqual(first)
    const refused = await expectRefusal(cloud, 'head', 'council', 'hold', {
      ...(await turnOf(concern)),
      reason: REASON,
    })
    expect(refused).toMatchObject({ code: 'concern.held-before', message: expect.stringContaining('不能再延') })
  })

  it('may not when the answer is overdue, and not without a reason that says something', async () => {
    const { concern, replyBy } = await raise()
    expect((await hold(concern, 'clerk', '等等')).answer).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', field: 'reason' },
    })
    await cloud.setClockAhead(replyBy - Date.now() + 60_000)
    expect((await onDesk(concern)).abilities).not.toContain('hold')
    expect((await hold(concern)).answer).toMatchObject({ ok: false, error: { code: 'concern.overdue' } })
  })

  it('the county cannot, nor the station next door', async () => {
    const { concern } = await raise()
    const turn = { ...(await turnOf(concern)), reason: REASON }
    expect((await expectRefusal(cloud, 'county', 'council', 'hold', turn)).code).toBe('power.missing')
    expect((await expectRefusal(cloud, 'clerk-next', 'council', 'hold', turn)).code).toBe('concern.not-found')
  })

  it('costs three database calls beside identity, begin and commit', async () => {
    const { concern } = await raise()
    const { requestID } = await hold(concern)
    const { calls } = await cloud.counters(requestID)
    const counted = calls.filter(({ action }) => !/startTransaction|commitTransaction/.test(action))
    expect(counted).toHaveLength(4)
  })
})

describe('the figures of the board', () => {
  it('count no hold as an answer, and punctual is what was answered by the first promise', async () => {
    const before = await headline()
    const [kept, late] = [await raise(), await raise({ text: '学校门口的水管一直漏水，路面结冰，老人娃娃容易摔倒。' })]
    await hold(kept.concern)
    await hold(late.concern)
    expect(await headline()).toMatchObject({ answered: before?.answered, answeredInTime: before?.answeredInTime })

    const answer = { reason: '已经报修，本周内修好。' }
    await expectData(cloud, 'clerk', 'council', 'return', { ...(await turnOf(kept.concern)), ...answer })
    await cloud.setClockAhead(late.replyBy - Date.now() + 60_000)
    await expectData(cloud, 'clerk', 'council', 'return', { ...(await turnOf(late.concern)), ...answer })
    expect(await headline()).toMatchObject({
      answered: (before?.answered ?? 0) + 2,
      answeredInTime: (before?.answeredInTime ?? 0) + 1,
    })
  })
})

describe('a concern that was put off and then goes to another station', () => {
  it('has the whole time there, and says no more that it is put off', async () => {
    const { concern } = await raise({ scene: DIANPING_SCENE })
    await hold(concern)
    await expectData(cloud, 'clerk', 'council', 'pass', {
      ...(await turnOf(concern)),
      reasonCode: 'other-township',
      proposed: WENFENG,
    })
    expect(await own(concern)).toMatchObject({ addressee: '文峰镇协商议事会', holdUntil: null })
    const refused = (await hold(concern, 'clerk-next')).answer
    expect(refused).toMatchObject({ ok: false, error: { code: 'concern.held-before' } })
  })
})
