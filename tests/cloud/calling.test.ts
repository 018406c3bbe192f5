/** A call that changes, is cancelled or made by hand; reminders; and what the station does about it. */
import { randomUUID } from 'node:crypto'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { functionsWithRules } from '../support/functions-with-rules'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { sessionWalk } from '../support/session-walk'
import { DAY, PLAN } from '../support/topic-walk'
import { untilClock } from '../support/until-clock'

const HOUR = DAY / 24

let cloud: LocalCloud
const {
  approved,
  convened,
  atStation,
  groupSeat,
  told,
  ownInvitations,
  firstOf,
  read,
  answer,
  changed,
  cancelled,
  seated,
  callsBeside,
  openTopic,
  hasMovedOn,
  hasFiled,
  answered,
} = sessionWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

describe('a call that changes', () => {
  it('is told with what changed, and asks again for the answer', async () => {
    const topic = await convened()
    const id = await firstOf('member')
    await answer('member', id, { kind: 'accepted' })
    const later = PLAN.startsAt + DAY
    expect((await changed(topic, { startsAt: later, where: '靛坪村小学' })).answer).toMatchObject({
      ok: true,
      data: { version: 2 },
    })
    expect((await atStation(topic)).counts).toMatchObject({ accepted: 0, unanswered: 9, unread: 1 })
    await deliverAll(cloud)
    const [message] = await told('member', 'call-changed')
    expect(message?.body).toContain('地点改为靛坪村小学（原来是靛坪村文化广场）')
    expect(message?.body).toContain('时间改为')
    expect(await told('member', 'invited')).toHaveLength(1)
    const refused = { requestId: randomUUID(), id, version: 1, answer: { kind: 'accepted' as const } }
    expect((await expectRefusal(cloud, 'member', 'member', 'answer', refused)).code).toBe('invitation.call-changed')
    const invitation = await read('member', id)
    expect(invitation).toMatchObject({ call: { version: 2, startsAt: later }, answer: { isCurrent: false } })
    expect(invitation.changes).toHaveLength(2)
    await answer('member', id, { kind: 'accepted' }, 2)
    expect((await atStation(topic)).counts).toMatchObject({ accepted: 1, unanswered: 8 })
  })

  it('leads on the map to where the plan says, and to no old place once it is another one', async () => {
    const point = { longitude: 104.63, latitude: 35.01 }
    const topic = await convened({ point })
    const id = await firstOf('member')
    expect((await read('member', id)).call.point).toEqual(point)
    const moved = { ...point, latitude: 35.02 }
    await changed(topic, { point: moved })
    await deliverAll(cloud)
    expect((await told('member', 'call-changed'))[0]?.body).toContain('地图上的位置有调整')
    await changed(topic, { agenda: [{ item: '听情况', minutes: 40 }] })
    expect((await read('member', id)).call.point).toEqual(moved)
    await changed(topic, { where: '靛坪村小学' })
    expect((await read('member', id)).call.point).toBeUndefined()
  })

  it('before anybody was told is simply what they are invited to', async () => {
    const topic = await approved()
    await cloud.setFault({ target: 'database:insertDocument', kind: 'system-error', times: 200 })
    await cloud.runTimer('courier')
    await cloud.clearFaults()
    expect((await changed(topic, { where: '靛坪村小学' })).answer.ok).toBe(true)
    await cloud.setClockAhead(2 * 60_000)
    await deliverAll(cloud)
    expect((await told('member', 'invited'))[0]?.body).toContain('靛坪村小学')
    expect(await told('member', 'call-changed')).toEqual([])
  })

  it('is refused with its rule: nothing new, a time that is over, an older version, another station', async () => {
    const topic = await convened()
    const refusal = async (changes: object, person?: string) => {
      const { answer: given } = await changed(topic, changes, person)
      return given.ok ? '' : given.error.code
    }
    expect(await refusal({})).toBe('session.same')
    expect(await refusal({ startsAt: Date.now() - DAY })).toBe('session.past')
    expect(await refusal({ version: 7, where: '靛坪村小学' })).toBe('session.changed')
    expect(await refusal({ where: '靛坪村小学' }, 'clerk-next')).toBe('session.not-found')
    expect(await refusal({ where: '靛坪村小学' }, 'county')).toBe('power.missing')
  })

  it('moves in the calendars by which plans are warned of clashes', async () => {
    const topic = await convened()
    const later = PLAN.startsAt + 3 * DAY
    await changed(topic, { startsAt: later })
    const other = await openTopic()
    const warned = async (startsAt: number) =>
      (
        await expectData(cloud, 'clerk', 'council', 'planning', { topic: other, startsAt, minutes: 30 })
      ).warnings.filter(({ kind }) => kind === 'clash').length
    expect([await warned(later), await warned(PLAN.startsAt)]).toEqual([5, 0])
  })
})

describe('a session that does not take place', () => {
  it('is told to all with its reason, reminds nobody and takes no more answers', async () => {
    const topic = await convened()
    const seat = await groupSeat(topic)
    await seated(seat, 'visitor-aaaaaaaa')
    await expectData(cloud, 'head', 'council', 'cancelSession', await cancelled(topic))
    await deliverAll(cloud)
    for (const person of ['member', 'visitor-aaaaaaaa']) {
      expect((await told(person, 'call-cancelled')).map(({ body }) => body)).toEqual([
        expect.stringContaining('那天有暴雪'),
      ])
    }
    await cloud.setClockAhead(PLAN.startsAt - Date.now() - HOUR)
    await deliverAll(cloud)
    expect(await told('member', 'call-reminder')).toEqual([])
    const own = await read('member', await firstOf('member'))
    expect(own).toMatchObject({ state: 'cancelled', cancelled: '那天有暴雪，路不通。', canAnswer: false })
    const refused = { requestId: randomUUID(), id: own.id, version: 1, answer: { kind: 'accepted' as const } }
    expect((await expectRefusal(cloud, 'member', 'member', 'answer', refused)).code).toBe('invitation.cancelled')
    expect(await expectData(cloud, 'clerk', 'council', 'session', { topic })).toMatchObject({ canConvene: true })
  })

  it('may be called again by hand, with everything that a plan has', async () => {
    const topic = await convened()
    const again = { requestId: randomUUID(), topic, plan: await answered('clerk', topic, PLAN) }
    expect((await expectRefusal(cloud, 'clerk', 'council', 'convene', again)).code).toBe('session.live')
    await cancelled(topic)
    const once = await expectData(cloud, 'clerk', 'council', 'convene', again)
    expect(await expectData(cloud, 'clerk', 'council', 'convene', again)).toEqual(once)
    await deliverAll(cloud)
    expect((await ownInvitations('member')).map(({ state }) => state).sort()).toEqual(['called', 'cancelled'])
    expect((await atStation(topic)).seats).toHaveLength(9)
  })

  it('cannot be called by hand before the topic is approved', async () => {
    const topic = await openTopic()
    const early = { requestId: randomUUID(), topic, plan: await answered('clerk', topic, PLAN) }
    expect((await expectRefusal(cloud, 'clerk', 'council', 'convene', early)).code).toBe('session.too-early')
    expect((await expectRefusal(cloud, 'clerk-next', 'council', 'convene', early)).code).toBe('topic.not-found')
  })

  it('is over when its minutes are in the file: no reminder, no answer', async () => {
    const topic = await convened()
    await hasFiled('member', topic, {
      kind: 'research',
      day: Date.now(),
      site: '靛坪村',
      findings: '村口到学校一段没有路灯。',
      photos: [],
    })
    await hasMovedOn('clerk', topic)
    await hasFiled('clerk', topic, {
      kind: 'session',
      heldAt: Date.now(),
      present: ['委员三人'],
      minutes: '大家同意先装学校一段，电费另议。',
      byHand: '那天村里停电，在纸上记的。',
    })
    await deliverAll(cloud)
    expect((await atStation(topic)).state).toBe('closed')
    expect(await ownInvitations('member')).toMatchObject([{ state: 'closed', canAnswer: false }])
  })
})

describe('a reminder', () => {
  const at = async (moment: number) => {
    await cloud.setClockAhead(moment - Date.now())
    await cloud.runTimer('courier', 2)
    await deliverAll(cloud)
  }

  it('comes the day before at nine and two hours before, once each, to who comes or has not said', async () => {
    // In two days at three in the afternoon.
    const startsAt = Math.floor((Date.now() + untilClock('15:00', 2)) / 60_000) * 60_000
    const topic = await convened({ startsAt })
    const [one, other] = (await atStation(topic)).seats.filter(({ as }) => as === 'group')
    const comes = await seated(one?.id ?? '', 'visitor-aaaaaaaa', '代表甲')
    const stays = await seated(other?.id ?? '', 'visitor-bbbbbbbb', '代表乙')
    await answer('visitor-aaaaaaaa', comes.invitation, { kind: 'accepted' })
    await answer('visitor-bbbbbbbb', stays.invitation, { kind: 'declined', reason: '要下地，来不了。' })
    const nine = startsAt - 30 * HOUR
    await at(nine - HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toEqual([])
    await at(nine + HOUR / 2)
    await at(nine + HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toHaveLength(1)
    expect((await told('member', 'call-reminder'))[0]?.body).toContain('您还没有答复')
    expect(await told('visitor-bbbbbbbb', 'call-reminder')).toEqual([])
    await at(startsAt - HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-soon')).toHaveLength(1)
    await at(startsAt + HOUR)
    expect(await told('visitor-aaaaaaaa', 'call-soon')).toHaveLength(1)
    expect(await told('visitor-aaaaaaaa', 'call-reminder')).toHaveLength(1)
  }, 60_000)
})

describe('a call to many', () => {
  it('reaches every one of a hundred and twenty once, over several rounds when the database is slow', async () => {
    const groups = [{ group: null, label: '三社村民', who: '每户一人', count: 114 }]
    const topic = await approved({ participants: { ...PLAN.participants, groups } })
    await cloud.setFault({ target: 'database:insertDocument', kind: 'delay', milliseconds: 500, times: 200 })
    const counts: number[] = []
    for (let each = 0; each < 10; each += 1) {
      const [run] = await cloud.runTimer('courier')
      counts.push(JSON.parse(JSON.stringify(run?.result)).data.told)
    }
    await cloud.clearFaults()
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120)
    const { seats, isTelling } = await atStation(topic)
    expect(seats.filter(({ isInvited }) => isInvited)).toHaveLength(120)
    expect(isTelling).toBe(false)
  }, 60_000)
})

describe('the station', () => {
  it('asks little of the cloud, beside its own identity', async () => {
    const topic = await convened()
    const [seat, { id: session }] = [await groupSeat(topic), await atStation(topic)]
    const request = () => ({ requestId: randomUUID() })
    const { where, agenda } = PLAN
    const plan = await answered('clerk', topic, PLAN)
    const change = { session, version: 1, startsAt: PLAN.startsAt + DAY, where, agenda }
    const calls = [
      await call(cloud, 'clerk', 'council', 'session', { topic }),
      await call(cloud, 'clerk', 'council', 'nameSeat', { ...request(), seat, name: '代表甲', phone: null }),
      await call(cloud, 'clerk', 'council', 'noteAnswer', {
        ...request(),
        seat,
        version: 1,
        answer: { kind: 'accepted' },
      }),
      await call(cloud, 'clerk', 'council', 'changeCall', { ...request(), ...change }),
      await call(cloud, 'clerk', 'council', 'cancelSession', { ...request(), session, version: 2, reason: '路不通。' }),
      await call(cloud, 'clerk', 'council', 'convene', { ...request(), topic, plan }),
    ]
    expect(calls.map(({ answer: given }) => given.ok)).toEqual(calls.map(() => true))
    const costs = await Promise.all(calls.map(({ requestID }) => callsBeside(requestID)))
    expect(costs.map((cost) => cost - 1)).toEqual([3, 3, 3, 4, 4, 8])
  })
})

describe('a plan that is sent back and written anew', () => {
  /** A county whose committee approves the plan once more. */
  const APPROVED_ONCE_MORE = {
    method: {
      label: '九步议事法',
      steps: [
        'collect',
        'confirm',
        'plan',
        {
          key: 'approve-plan',
          label: '方案审定',
          phase: 'consult',
          movedOnBy: 'committee',
          moves: 'by-itself',
          requires: ['approval'],
          days: 5,
        },
        ...['research', 'consult', 'publicise', 'decide', 'follow-up'],
      ],
    },
  }

  it('changes the call: who stays is told what changed, who is new is invited, who is left out is told so', async () => {
    const { folder, remove } = await functionsWithRules(
      ['resident', 'council', 'courier', 'member'],
      '621122',
      APPROVED_ONCE_MORE,
    )
    await cloud.stop()
    cloud = await startLocalCloud({ demo: true, functions: folder })
    try {
      const topic = await convened()
      const left = await seated(await groupSeat(topic), 'visitor-aaaaaaaa')
      await answer('visitor-aaaaaaaa', left.invitation, { kind: 'accepted' })
      await hasFiled('committee', topic, {
        kind: 'approval',
        isApproved: false,
        reason: '请多请几位用户。',
      })
      await deliverAll(cloud)
      expect(await ownInvitations('member')).toMatchObject([{ state: 'called' }])
      const groups = [{ group: null, label: '学生家长', who: '家长推选', count: 1 }]
      const participants = { ...PLAN.participants, groups }
      await hasFiled('clerk', topic, { ...PLAN, where: '靛坪村小学', participants })
      await hasMovedOn('head', topic)
      await cloud.runTimer('courier', 2)
      await deliverAll(cloud)
      const { seats, call: now } = await atStation(topic)
      expect(now).toMatchObject({ version: 2, where: '靛坪村小学' })
      expect(seats.map(({ called }) => called)).toEqual(expect.arrayContaining(['学生家长：家长推选', '供电所']))
      expect(seats).toHaveLength(7)
      expect(await told('member', 'call-changed')).toHaveLength(1)
      expect(await told('visitor-aaaaaaaa', 'invitation-withdrawn')).toHaveLength(1)
      expect(await ownInvitations('visitor-aaaaaaaa')).toMatchObject([{ isWithdrawn: true, canAnswer: false }])
    } finally {
      remove()
    }
  }, 60_000)
})
