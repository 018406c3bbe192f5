/** A session as it is held: checking in, opening with enough people, noting, closing, and minutes that those who took part confirm. */
import { callRaw, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { fresh, heldSession, seatOf } from '../support/held-session'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DAY } from '../support/topic-walk'

const MINUTE = 60_000
let cloud: LocalCloud
const {
  hasFiled,
  hasMovedOn,
  convened,
  station,
  live,
  codeOf,
  tick,
  seated,
  morning,
  checkIn,
  opened,
  toldOfMinutes,
  deedsOf,
} = heldSession(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
}, 30_000)
afterEach(() => cloud.stop())

describe('checking in', () => {
  it('refuses an old code, another session’s, an outsider, and anybody before the doors open; each is told why', async () => {
    const topic = await convened()
    await seated(topic)
    const { id: session, call } = await station(topic)
    const refused = async (person: string, input: { code: string; session?: string }) =>
      (await expectRefusal(cloud, person, 'member', 'checkIn', input)).code
    const early = { code: `mashang-checkin:${session}:000000` }
    expect(await refused('neighbour', early)).toBe('check-in.too-early')
    await cloud.setClockAhead(call.startsAt - Date.now() - 10 * MINUTE)
    const { text, figures } = await codeOf(session)
    expect(text).not.toContain('secret')
    expect(await refused('resident', { code: text })).toBe('check-in.not-invited')
    expect(await refused('neighbour', { code: `mashang-checkin:s-other:${figures}`, session })).toBe(
      'check-in.other-session',
    )
    expect(await refused('neighbour', { code: '扫错了别的码', session })).toBe('check-in.unknown')
    expect(await refused('neighbour', { code: figures })).toBe('check-in.which')
    await cloud.setClockAhead(call.startsAt - Date.now() - 8 * MINUTE)
    expect(await refused('neighbour', { code: text })).toBe('check-in.old')
    expect(await refused('neighbour', { code: figures, session })).toBe('check-in.old')
    const { figures: now } = await codeOf(session)
    const first = await expectData(cloud, 'neighbour', 'member', 'checkIn', { code: now, session })
    expect(first.presence).toMatchObject({ by: 'code', isLate: false, leftAt: null })
    expect(await expectData(cloud, 'neighbour', 'member', 'checkIn', { code: text })).toEqual(first)
  })

  it('keeps who came late and who left; who comes back is there again, a wrong tick is taken back', async () => {
    const { session, seats } = await morning(-20)
    const own = seatOf(seats, 'neighbour')
    expect((await checkIn('neighbour', session)).presence.isLate).toBe(true)
    expect((await tick(own, 'left')).presence?.leftAt).toEqual(expect.any(Number))
    expect((await checkIn('neighbour', session)).presence).toMatchObject({ isLate: true, leftAt: null })
    const other = seatOf(seats, 'visitor-aaaaaaaa')
    expect((await tick(other)).presence).toMatchObject({ by: 'clerk' })
    expect((await tick(other, 'absent')).presence).toBeNull()
  })

  it('does not let six figures be tried one after another', async () => {
    const { session } = await morning()
    const { figures } = await codeOf(session)
    const wrong = figures === '999999' ? '999998' : '999999'
    for (let tried = 0; tried < 20; tried += 1) {
      await expectRefusal(cloud, 'neighbour', 'member', 'checkIn', { code: wrong, session })
    }
    const { text } = await codeOf(session)
    expect((await expectRefusal(cloud, 'neighbour', 'member', 'checkIn', { code: text })).code).toBe(
      'check-in.tried-enough',
    )
  })
})

describe('a session', () => {
  it('never opens without quorum, whoever asks; it says how many and which side are lacking', async () => {
    const { session, rows, seats } = await morning()
    const refused = async (person: string) =>
      expectRefusal(cloud, person, 'council', 'openSession', { ...fresh(), session })
    expect(await refused('clerk')).toMatchObject({ code: 'session.not-quorate' })
    const members = rows.filter(({ as }) => as === 'fixed')
    for (const { id } of members.slice(0, 3)) await tick(id)
    expect((await refused('head')).message).toContain('沿线村民还没有代表到会')
    await checkIn('neighbour', session)
    await tick(members[0]?.id ?? '', 'left')
    expect((await refused('head')).message).toContain('委员应到 5 人，至少要到 3 人，现在到了 2 人')
    await tick(members[0]?.id ?? '')
    await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
    expect(await live(session)).toMatchObject({ state: 'open', stage: { item: 0 }, composition: { isQuorate: true } })
    expect(seats.size).toBe(5)
  })

  it('loses nothing that two clerks and a member note at the same time, and a repeated request notes it once', async () => {
    const { session, seats } = await opened()
    const seat = seatOf(seats, 'neighbour')
    const noting = Array.from({ length: 12 }, (_, at) => {
      const input = { ...fresh(), session, seat, item: '看现场', text: `第 ${at} 点意见` }
      return expectData(cloud, at % 2 === 0 ? 'clerk' : 'head', 'council', 'note', input)
    })
    const own = { ...fresh(), id: seatOf(seats, 'member'), item: '看现场', text: '我在路上，先写两句。' }
    const [mine] = await Promise.all([expectData(cloud, 'member', 'member', 'note', own), ...noting])
    expect(await expectData(cloud, 'member', 'member', 'note', own)).toEqual(mine)
    const { notes, next } = await live(session)
    expect(notes.map(({ text }) => text).sort()).toEqual(
      ['我在路上，先写两句。', ...Array.from({ length: 12 }, (_, at) => `第 ${at} 点意见`)].sort(),
    )
    expect(notes.find(({ by }) => by === 'self')).toMatchObject({ seat: own.id, text: own.text })
    const corrected = { ...fresh(), note: notes[0]?.id ?? '', text: '改过的意见' }
    await expectData(cloud, 'head', 'council', 'correctNote', corrected)
    const later = await live(session, next ?? '')
    expect(later.notes.find(({ id }) => id === corrected.note)).toMatchObject({
      text: '改过的意见',
      earlier: [{ text: notes[0]?.text }],
    })
    const follower = await expectData(cloud, 'neighbour', 'member', 'session', { id: seat })
    expect(follower.notes).toHaveLength(13)
    expect(JSON.stringify(follower)).not.toMatch(/代表0|1390000|secret/)
  })

  it('asks three calls of the database each time that a phone looks for what is new', async () => {
    const { session, seats } = await opened()
    await expectData(cloud, 'clerk', 'council', 'note', { ...fresh(), session, text: '第一条记录' })
    const { next } = await live(session)
    const asked = await callRaw(cloud, 'clerk', 'council', { path: 'live', input: { session, after: next } })
    expect((await cloud.counters(asked.requestID)).count).toBe(4)
    const id = seatOf(seats, 'member')
    const own = await callRaw(cloud, 'member', 'member', { path: 'session', input: { id, after: next } })
    expect((await cloud.counters(own.requestID)).count).toBe(3)
  })

  it('takes written opinions from the call on where the format is in writing, and they make a side heard', async () => {
    const { session, seats, rows } = await morning(10, { format: '对话+书面' })
    await expectData(cloud, 'neighbour', 'member', 'note', {
      ...fresh(),
      id: seatOf(seats, 'neighbour'),
      text: '灯要装在拐弯的地方。',
    })
    for (const { id } of rows.filter(({ as }) => as === 'fixed').slice(0, 3)) await tick(id)
    await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
    await expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
    const { attendance } = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
    expect(attendance.find(({ seat }) => seat === seats.get('neighbour'))?.how).toBe('wrote')
    const late = { ...fresh(), id: seatOf(seats, 'neighbour'), text: '还有一句。' }
    expect((await expectRefusal(cloud, 'neighbour', 'member', 'note', late)).code).toBe('note.closed')
  })

  it('is held in person: nobody writes before it opens unless they said that they would', async () => {
    const { seats } = await morning()
    const note = { ...fresh(), id: seatOf(seats, 'neighbour'), text: '灯要装在拐弯的地方。' }
    expect((await expectRefusal(cloud, 'neighbour', 'member', 'note', note)).code).toBe('note.too-early')
  })
})

describe('the minutes', () => {
  it('go from what eight people said to what they confirmed, with the dissent of one, into the papers of the step', async () => {
    const { topic, session, seats, members } = await opened()
    await expectData(cloud, 'clerk', 'council', 'note', {
      ...fresh(),
      session,
      seat: seatOf(seats, 'neighbour'),
      item: '看现场',
      text: '拐弯的地方最黑，先装那里。',
    })
    await expectData(cloud, 'clerk', 'council', 'note', {
      ...fresh(),
      session,
      seat: members[0]?.id ?? '',
      item: '看现场',
      text: '电费谁出要写清楚。',
    })
    await tick(seatOf(seats, 'visitor-bbbbbbbb'), 'left')
    await expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
    await deliverAll(cloud)
    expect(await deedsOf(session)).toEqual([...Array(4).fill('attendance'), 'opinion'])
    const draft = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
    expect(draft).toMatchObject({ state: 'draft', version: 0, filing: null, counts: { attendees: 8, silent: 8 } })
    expect(draft.text).toContain('· 沿线村民代表 3 人（其中提前离开 1 人）')
    expect(draft.text).toContain('· 沿线村民：三社村民代表 1：拐弯的地方最黑，先装那里。')
    expect(draft.text).toContain('没有参加 1 人')
    expect(draft.text).not.toMatch(/代表0|代表2/)

    const points = [{ text: '先装十二盏路灯', vote: { yes: 7, no: 1, abstain: 0 } }]
    const save = (version: number, text: string) =>
      expectData(cloud, 'clerk', 'council', 'saveMinutes', { ...fresh(), session, version, text, points })
    await save(0, draft.text)
    const confirm = (person: string, version: number, dissent?: string) => ({
      ...fresh(),
      id: seatOf(seats, person),
      version,
      ...(dissent === undefined ? {} : { dissent }),
    })
    expect((await expectRefusal(cloud, 'member', 'member', 'confirmMinutes', confirm('member', 1))).code).toBe(
      'minutes.not-sent',
    )
    await expectData(cloud, 'clerk', 'council', 'sendMinutes', { ...fresh(), session, version: 1 })
    await deliverAll(cloud)
    expect(await toldOfMinutes('member')).toBe(1)
    expect(await toldOfMinutes('resident')).toBe(0)
    await expectData(cloud, 'member', 'member', 'confirmMinutes', confirm('member', 1))
    await save(1, draft.text.replace('先装那里。', '先装那里，再装桥头。'))
    await deliverAll(cloud)
    expect(await toldOfMinutes('member')).toBe(2)
    const changed = await expectData(cloud, 'member', 'member', 'minutes', { id: seatOf(seats, 'member') })
    expect(changed.changed.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'out', text: '· 沿线村民：三社村民代表 1：拐弯的地方最黑，先装那里。' },
      { kind: 'in', text: '· 沿线村民：三社村民代表 1：拐弯的地方最黑，先装那里，再装桥头。' },
    ])
    expect((await expectRefusal(cloud, 'neighbour', 'member', 'confirmMinutes', confirm('neighbour', 1))).code).toBe(
      'minutes.changed',
    )
    for (const person of ['member', 'neighbour', 'visitor-aaaaaaaa']) {
      await expectData(cloud, person, 'member', 'confirmMinutes', confirm(person, 2))
    }
    await expectData(
      cloud,
      'visitor-bbbbbbbb',
      'member',
      'confirmMinutes',
      confirm('visitor-bbbbbbbb', 2, '桥头先不装。'),
    )
    const sent = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
    expect(sent).toMatchObject({ state: 'sent', filing: null, counts: { agreed: 3, dissenting: 1, silent: 4 } })
    expect(sent.changes).toMatchObject([{ version: 2, isAfterSending: true }])

    await cloud.setClockAhead((sent.confirmBy ?? 0) - Date.now() + DAY)
    const done = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
    expect(done).toMatchObject({ state: 'confirmed', counts: { agreed: 3, silent: 4 } })
    expect(
      (await expectRefusal(cloud, 'visitor-cccccccc', 'member', 'confirmMinutes', confirm('visitor-cccccccc', 2))).code,
    ).toBe('minutes.over')
    const { filing } = done
    if (!filing) throw new Error('confirmed minutes have nothing to file')
    expect(filing).toMatchObject({ points: ['先装十二盏路灯'], dissent: ['桥头先不装。'] })
    expect(filing.minutes).toContain('1. 先装十二盏路灯（赞成 7，反对 1，弃权 0）')
    await hasFiled('member', topic, {
      kind: 'research',
      day: Date.now(),
      site: '靛坪村',
      findings: '村口到学校一段没有路灯。',
      photos: [],
    })
    await hasMovedOn('clerk', topic)
    const { heldAt, present, minutes } = filing
    await hasFiled('clerk', topic, { kind: 'session', heldAt, present, minutes })
    await deliverAll(cloud)
    expect((await station(topic)).state).toBe('closed')
    expect((await expectData(cloud, 'clerk', 'council', 'minutes', { session })).attendance).toHaveLength(9)
  }, 60_000)

  it('are nobody’s who did not take part, and a session that was never held has none', async () => {
    const { topic, session, seats, rows } = await morning()
    expect((await expectRefusal(cloud, 'clerk', 'council', 'minutes', { session })).code).toBe('session.not-over')
    for (const { id } of rows.filter(({ as }) => as === 'fixed').slice(0, 3)) await tick(id)
    await tick(seatOf(seats, 'neighbour'))
    await expectData(cloud, 'clerk', 'council', 'openSession', { ...fresh(), session })
    await expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })
    const { text } = await expectData(cloud, 'clerk', 'council', 'minutes', { session })
    await expectData(cloud, 'clerk', 'council', 'saveMinutes', { ...fresh(), session, version: 0, text, points: [] })
    await expectData(cloud, 'clerk', 'council', 'sendMinutes', { ...fresh(), session, version: 1 })
    const own = { ...fresh(), id: seatOf(seats, 'visitor-aaaaaaaa'), version: 1 }
    expect((await expectRefusal(cloud, 'visitor-aaaaaaaa', 'member', 'confirmMinutes', own)).code).toBe(
      'minutes.not-attendee',
    )
    expect((await expectRefusal(cloud, 'resident', 'member', 'confirmMinutes', own)).code).toBe('invitation.not-found')
    expect((await station(topic)).state).toBe('closed')
  })
})
