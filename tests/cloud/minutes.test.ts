/** From confirmed minutes into the topic's file: nobody types past them, nobody changes them afterwards, and who has no phone is heard. */
import { expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { fresh, heldSession, seatOf } from '../support/held-session'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DAY, DUE } from '../support/topic-walk'

let cloud: LocalCloud
const { file, hasFiled, hasMovedOn, workspace, live, opened } = heldSession(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
}, 30_000)
afterEach(() => cloud.stop())

const RESEARCH = {
  kind: 'research' as const,
  day: Date.now(),
  site: '靛坪村',
  findings: '村口到学校一段没有路灯。',
  photos: [],
}

const minutesOf = (session: string) => expectData(cloud, 'clerk', 'council', 'minutes', { session })
const close = (session: string) => expectData(cloud, 'clerk', 'council', 'closeSession', { ...fresh(), session })

/** Closed, saved and sent out to those who took part. */
async function sent(session: string): Promise<string> {
  await close(session)
  const { text } = await minutesOf(session)
  const points = [{ text: '先装十二盏路灯', vote: { yes: 7, no: 1, abstain: 0 } }]
  await expectData(cloud, 'clerk', 'council', 'saveMinutes', { ...fresh(), session, version: 0, text, points })
  await expectData(cloud, 'clerk', 'council', 'sendMinutes', { ...fresh(), session, version: 1 })
  return text
}

const refusedPaper = async (topic: string, paper: Parameters<typeof file>[2]) => {
  const { answer } = await file('clerk', topic, paper)
  return answer.ok ? null : answer.error.code
}

it('are the only ones that the topic takes, unless a reason is given that everybody reads', async () => {
  const { topic, session, seats } = await opened()
  await hasFiled('member', topic, RESEARCH)
  await hasMovedOn('clerk', topic)
  const typed = {
    kind: 'session' as const,
    heldAt: Date.now(),
    present: ['委员三人'],
    minutes: '大家都同意，就这么办。',
  }
  expect(await refusedPaper(topic, typed)).toBe('session.not-over')
  expect(await refusedPaper(topic, { ...typed, byHand: '那天停电。' })).toBe('session.not-over')
  expect((await live(session)).state).toBe('open')
  const text = await sent(session)
  expect(await refusedPaper(topic, typed)).toBe('minutes.unconfirmed')

  const dissent = { ...fresh(), id: seatOf(seats, 'neighbour'), version: 1, dissent: '桥头先不装。' }
  const phone = { ...dissent, dissent: '有事打 13900001234。' }
  expect((await expectRefusal(cloud, 'neighbour', 'member', 'confirmMinutes', phone)).code).toBe('minutes.personal')
  // The outcome has to say it word for word: what it could not say is not taken in the first place.
  const oldCard = { ...dissent, dissent: '我的身份证是 621122800101123。' }
  expect((await expectRefusal(cloud, 'neighbour', 'member', 'confirmMinutes', oldCard)).code).toBe('minutes.personal')
  const heard = { ...fresh(), seat: dissent.id, version: 1, dissent: oldCard.dissent }
  expect((await expectRefusal(cloud, 'clerk', 'council', 'confirmFor', heard)).code).toBe('minutes.personal')
  const short = { ...dissent, dissent: '不' }
  expect((await expectRefusal(cloud, 'neighbour', 'member', 'confirmMinutes', short)).field).toBe('dissent')
  await expectData(cloud, 'neighbour', 'member', 'confirmMinutes', dissent)
  const changed = { ...fresh(), session, version: 1, text: `${text}\n补一句：电费村里出。`, points: [] }
  await expectData(cloud, 'clerk', 'council', 'saveMinutes', {
    ...changed,
    points: [{ text: '先装十二盏路灯', vote: { yes: 7, no: 1, abstain: 0 } }],
  })
  await cloud.setClockAhead(((await minutesOf(session)).confirmBy ?? 0) - Date.now() + DAY)
  const { filing } = await minutesOf(session)
  if (!filing) throw new Error('the minutes are not confirmed')
  const { heldAt, present, minutes } = filing
  const paper = { kind: 'session' as const, heldAt, present, minutes }
  expect(await refusedPaper(topic, { ...paper, minutes: `${minutes}（都同意）` })).toBe('minutes.differs')
  const { answer, requestID } = await file('clerk', topic, paper)
  expect(answer.ok).toBe(true)
  const { calls } = await cloud.counters(requestID)
  const beside = calls.filter(({ action }) => !/startTransaction|commitTransaction/.test(action))
  // Who it is; then the topic, its session and seats, and the topic and page written.
  expect(beside.length).toBeLessThanOrEqual(1 + 5)

  const after = { ...changed, ...fresh(), version: 2 }
  expect((await expectRefusal(cloud, 'clerk', 'council', 'saveMinutes', after)).code).toBe('minutes.filed')
  const tooLate = { ...fresh(), id: seatOf(seats, 'member'), version: 2, dissent: '我还有意见。' }
  expect((await expectRefusal(cloud, 'member', 'member', 'confirmMinutes', tooLate)).code).toBe('minutes.filed')

  const outcome = {
    kind: 'outcome' as const,
    form: 'recommendation' as const,
    text: '建议年内装好村口到学校的路灯。',
    points: [{ id: 'lamps', text: '装十二盏路灯', department: '县住建局', dueAt: DUE }],
    dissent: [],
  }
  expect(await refusedPaper(topic, outcome)).toBe('topic.paper')
  await hasFiled('clerk', topic, { ...outcome, dissent: ['桥头先不装。'] })

  const dossier = JSON.stringify(await expectData(cloud, 'clerk', 'council', 'dossier', { topic }))
  expect(dossier).toContain('参加 8 人：同意 0 人，有不同意见 1 人，没有表示 7 人')
  expect(dossier).toContain('增加：补一句：电费村里出。')
  expect(dossier).toContain('"先装十二盏路灯","7","1","0"')
}, 60_000)

it('that were written on paper are taken with the reason, and the record says it', async () => {
  const { topic, session } = await opened()
  await hasFiled('member', topic, RESEARCH)
  await hasMovedOn('clerk', topic)
  await close(session)
  await hasFiled('clerk', topic, {
    kind: 'session',
    heldAt: Date.now(),
    present: ['委员三人'],
    minutes: '大家同意先装学校一段，电费另议。',
    byHand: '散会后系统一直打不开。',
  })
  const page = await expectData(cloud, 'resident', 'board', 'topic', { id: topic })
  expect(JSON.stringify(page)).toContain('没有照系统里确认过的会议记录：散会后系统一直打不开。')
  const { version } = await workspace('clerk', topic)
  expect(version).toBeGreaterThan(0)
}, 60_000)

it('are read out on the phone to who has no WeChat, and what they say is kept as told to the clerk', async () => {
  const { session, seats, members } = await opened()
  await sent(session)
  await deliverAll(cloud)
  const called = async () =>
    (await expectData(cloud, 'clerk', 'council', 'phoneTasks', {})).tasks.filter(({ kind }) => kind === 'minutes-sent')
  const before = await called()
  expect(before).toHaveLength(3)
  expect(before[0]?.say).toContain('您看记得对不对')
  const [first, second] = members.map(({ id }) => id)
  const agree = { ...fresh(), seat: first ?? '', version: 1 }
  const { said } = await expectData(cloud, 'clerk', 'council', 'confirmFor', agree)
  expect(said).toMatchObject({ by: 'clerk', dissent: null, version: 1 })
  const dissent = { ...fresh(), seat: second ?? '', version: 1, dissent: '工期写短了。' }
  await expectData(cloud, 'head', 'council', 'confirmFor', dissent)
  expect(await called()).toHaveLength(1)
  expect((await minutesOf(session)).counts).toMatchObject({ agreed: 1, dissenting: 1, silent: 6 })

  const own = seatOf(seats, 'member')
  await expectData(cloud, 'member', 'member', 'confirmMinutes', { ...fresh(), id: own, version: 1 })
  const over = { ...fresh(), seat: own, version: 1, dissent: '他说不同意。' }
  expect((await expectRefusal(cloud, 'clerk', 'council', 'confirmFor', over)).code).toBe('minutes.own-word')
}, 60_000)
