/**
 * What is late is said: to whoever has to act, then to the head, then to the county, each once. The days are of 2034, a year whose
 * holidays nobody has announced yet: the first two of May, a Monday and a Tuesday, are off by law.
 */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { newPerson } from '../../cloudfunctions/core/work/new-person'
import { appoint } from '../support/appoint'
import { call, expectData } from '../support/callers'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { GONGCHANG, submission, withoutCode } from '../support/submission'
import { APPROVAL, ASSIGNMENT, DAY, PLAN, topicWalk } from '../support/topic-walk'
import { untilClock, untilMoment } from '../support/until-clock'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { openTopic, workspace, hasFiled, hasMovedOn, untilNotice } = topicWalk(() => cloud)

const itIs = (text: string): Promise<void> => cloud.setClockAhead(untilMoment(text))

const ticked = v.object({ ok: v.literal(true), data: v.object({ reminded: v.number() }) })

/** Two timers at once, until neither finds anybody to remind. */
const remindAll = async (): Promise<void> => {
  for (let each = 0; each < 30; each += 1) {
    const runs = await cloud.runTimer('courier', 2)
    if (runs.every(({ result }) => v.parse(ticked, result).data.reminded === 0)) return
  }
  throw new Error('the reminders never came to an end')
}

const remindAt = async (text: string): Promise<void> => {
  await itIs(text)
  await remindAll()
}

/** What `person` was told as late of a topic or concern: by its number, since those who may not open it get no link. */
const toldOf = async (person: string, words: string): Promise<string[]> => {
  const { rows } = await expectData(cloud, person, 'resident', 'inbox', {})
  return rows
    .filter(({ kind, body }) => (kind === 'topic-overdue' || kind === 'concern-overdue') && body.includes(words))
    .map(({ body }) => body)
}

const TITLE = '靛坪村村口路灯维修'
const PLANNING = `“${TITLE}”：第3步“制定方案”`

describe('a topic whose step takes too long', () => {
  it('is told to the clerk once, two working days later to the head, then to the county; a holiday counts no day', async () => {
    await itIs('2034-04-17 10:00')
    const topic = await openTopic()
    expect((await workspace('clerk', topic)).dueAt).toBe(Date.parse('2034-05-03T23:59:59.999+08:00'))
    await remindAt('2034-05-03 20:00')
    expect(await toldOf('clerk', TITLE)).toEqual([])

    await remindAt('2034-05-04 09:00')
    await remindAt('2034-05-05 09:00')
    expect(await toldOf('clerk', TITLE)).toHaveLength(1)
    expect(await toldOf('head', TITLE)).toEqual([])

    await remindAt('2034-05-08 09:00')
    expect(await toldOf('head', TITLE)).toEqual([
      `“${TITLE}”：第1步“议题收集”已超期3天，应在5月3日 星期三前办完，请督促办理。`,
    ])
    expect(await toldOf('county', TITLE)).toEqual([])

    await remindAt('2034-05-10 09:00')
    await remindAt('2034-05-20 09:00')
    for (const person of ['clerk', 'head', 'county']) expect(await toldOf(person, TITLE)).toHaveLength(1)
    for (const person of ['clerk-next', 'committee', 'member', 'department']) {
      expect(await toldOf(person, TITLE)).toEqual([])
    }
  }, 120_000)

  it('starts anew with the next step, and whoever has to act there is told', async () => {
    await itIs('2034-04-17 10:00')
    const topic = await openTopic()
    await remindAt('2034-05-04 09:00')
    await hasMovedOn('clerk', topic)
    expect((await workspace('committee', topic)).dueAt).toBe(Date.parse('2034-05-11T23:59:59.999+08:00'))
    await remindAt('2034-05-11 20:00')
    expect(await toldOf('head', TITLE)).toEqual([])
    await remindAt('2034-05-12 09:05')
    expect(await toldOf('committee', TITLE)).toHaveLength(1)
    await hasFiled('committee', topic, APPROVAL)
    // The demo's members serve another three years; without any a plan is refused.
    loadSdk(cloud.env)
    await sdkDatabase()
      .collection('members')
      .doc('m-demo-01')
      .update({ data: { 'term.until': Date.parse('2035-01-01') } })
    await hasFiled('clerk', topic, { ...PLAN, startsAt: Date.parse('2034-06-01T09:00:00+08:00') })
    await remindAt('2034-05-22 09:05')
    expect(await toldOf('clerk', PLANNING)).toEqual([])
    expect(await toldOf('head', PLANNING)).toHaveLength(1)
  }, 120_000)

  it('is late in the list of everybody at the place, first of all, and on the public board in plain words', async () => {
    await itIs('2034-04-17 10:00')
    const topic = await openTopic()
    await remindAt('2034-05-08 09:00')
    const { rows } = await expectData(cloud, 'county', 'council', 'topics', { place: GONGCHANG })
    expect(rows.find(({ id }) => id === topic)?.lateness).toEqual({ days: 3, level: 2 })
    const lateness = rows.map((row) => row.lateness?.days ?? -1)
    expect(lateness).toEqual([...lateness].sort((a, b) => b - a))
    const board = await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
    expect(board.cards.find(({ id }) => id === topic)).toMatchObject({ lateDays: 3 })
    const page = await expectData(cloud, 'resident', 'board', 'topic', { id: topic })
    expect(page).toMatchObject({ lateDays: 3 })
    expect(JSON.stringify(page)).not.toContain('level')
  }, 120_000)
})

describe('where the county has hundreds of members', () => {
  /** They have all bound their WeChat, and stand before everybody else in the collection. */
  const bindMembers = async (count: number): Promise<void> => {
    loadSdk(cloud.env)
    const persons = sdkDatabase().collection('persons')
    for (let at = 0; at < count; at += 1) {
      const id = `0-member-${String(at).padStart(4, '0')}`
      const grant = { role: 'member', place: GONGCHANG, member: `m-many-${at}`, until: Date.parse('2040-01-01') }
      await persons.add({ data: { ...newPerson(id, `openid-${id}`), _id: id, grants: [grant] } })
    }
  }

  it('the clerk is reminded all the same: members leave no officer out', async () => {
    await itIs('2034-04-17 10:00')
    await bindMembers(230)
    await openTopic()
    await remindAt('2034-05-04 09:00')
    expect(await toldOf('clerk', TITLE)).toHaveLength(1)
  }, 120_000)

  it('of research that is late the member is told whom the plan asked, and has it in the list; no other member does', async () => {
    loadSdk(cloud.env)
    await appoint(cloud, 'visitor-member-b', [{ role: 'member', place: GONGCHANG, member: 'm-demo-01' }])
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, APPROVAL)
    const questions = [{ id: 'darkest', question: '哪些路段最暗', by: { member: 'm-demo-02', called: '委员乙' } }]
    await hasFiled('clerk', topic, { ...PLAN, questions })
    await hasMovedOn('head', topic)
    const isMine = async (person: string) =>
      (await expectData(cloud, person, 'council', 'topics', {})).rows.find(({ id }) => id === topic)?.isMine
    expect([await isMine('member'), await isMine('visitor-member-b'), await isMine('clerk')]).toEqual([
      true,
      false,
      false,
    ])
    await cloud.setClockAhead(untilClock('09:00', 40))
    await remindAll()
    const words = `“${TITLE}”：第4步“议前调研”`
    expect(await toldOf('member', words)).toHaveLength(1)
    expect(await toldOf('visitor-member-b', words)).toEqual([])
    expect(await toldOf('clerk', words)).toEqual([])
  }, 120_000)
})

describe('an objection that nobody answers', () => {
  it('is told to the clerk after three working days and one, in words that say nothing of it', async () => {
    const topic = await untilNotice()
    const text = '灯太亮会照到我家窗户。'
    await expectData(cloud, 'visitor-bbbbbbbb', 'resident', 'object', { requestId: randomUUID(), topic, text })
    await cloud.setClockAhead(untilClock('09:00', 3))
    await remindAll()
    expect(await toldOf('clerk', '异议')).toEqual([])
    // Whatever holidays there are, four working days lie within two weeks.
    await cloud.setClockAhead(untilClock('09:00', 14))
    await remindAll()
    const told = await toldOf('clerk', '异议')
    expect(told).toHaveLength(1)
    expect(told[0]).not.toContain(text)
    expect(await toldOf('member', '异议')).toEqual([])
  }, 120_000)
})

describe('a concern that nobody answers', () => {
  const OWN = '巩昌镇委员工作站'

  const submit = async (person = 'resident'): Promise<{ concern: string; number: string }> => {
    const outcome = await expectData(cloud, person, 'resident', 'submit', submission())
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    return outcome.receipt
  }

  const answer = (concern: string) =>
    expectData(cloud, 'clerk', 'council', 'return', {
      requestId: randomUUID(),
      concern,
      version: 1,
      reason: '这件事归县住建局办理。',
    })

  /** All that the demo left with the station, so that what follows is counted alone. */
  const clearDesk = async (): Promise<void> => {
    const { rows } = await expectData(cloud, 'clerk', 'council', 'inbox', { tab: 'waiting' })
    for (const { id } of rows) await answer(id)
  }

  it('is told to the clerk, the head and the county in turn, by its number only', async () => {
    await clearDesk()
    await itIs('2034-04-26 10:00')
    const { number } = await submit()
    await remindAt('2034-05-03 20:00')
    expect(await toldOf('clerk', OWN)).toEqual([])
    await remindAt('2034-05-04 09:00')
    expect(await toldOf('clerk', number)).toHaveLength(1)
    expect(await toldOf('head', OWN)).toEqual([])
    await remindAt('2034-05-08 09:00')
    expect(await toldOf('head', number)).toHaveLength(1)
    await remindAt('2034-05-10 09:00')
    const { rows } = await expectData(cloud, 'county', 'resident', 'inbox', {})
    const told = rows.find(({ body }) => body.includes(number))
    expect(told?.body).toContain('已超期5天，请督促答复')
    expect(told).toMatchObject({ kind: 'concern-overdue', concern: null })
    expect(JSON.stringify(rows)).not.toContain('路灯坏了')
  }, 120_000)

  it('with eleven others is one message to the clerk that day, with how many and which waits longest', async () => {
    await clearDesk()
    await itIs('2034-04-25 10:00')
    const { number } = await submit()
    await itIs('2034-04-26 10:00')
    for (let other = 0; other < 11; other += 1) await submit(`visitor-other-${other}`)
    await remindAt('2034-05-04 09:00')
    const bodies = (await toldOf('clerk', OWN)).filter((body) => body.includes('12 件'))
    expect(bodies).toHaveLength(1)
    expect(bodies[0]).toContain(`${OWN}有 12 件诉求过了答复期限。最早的编号 ${number}，应在`)
    expect(bodies[0]).toContain('请尽快答复')
    await remindAt('2034-05-04 15:00')
    expect((await toldOf('clerk', OWN)).filter((body) => body.includes('12 件'))).toHaveLength(1)
  }, 120_000)

  it('is nobody’s lateness any more once it has its answer', async () => {
    await clearDesk()
    await itIs('2034-04-26 10:00')
    await answer((await submit()).concern)
    await remindAt('2034-05-20 09:00')
    for (const person of ['clerk', 'head', 'county']) expect(await toldOf(person, OWN)).toEqual([])
  }, 120_000)
})

describe('a department that does not finish in time', () => {
  it('is told itself, and the head and the county after it, each once however late the timer comes', async () => {
    const topic = await untilNotice()
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
    await hasFiled('committee', topic, { kind: 'decision', verdicts })
    await hasFiled('clerk', topic, ASSIGNMENT)
    expect((await workspace('department', topic)).dueAt).toBe(ASSIGNMENT.dueAt)
    // The work is due 70 days from today; three weeks later every link of the chain is.
    await cloud.setClockAhead(untilClock('09:00', 91))
    await remindAll()
    await remindAll()
    const words = `“${TITLE}”：交办给县住建局的事已超期`
    expect((await toldOf('department', words)).map((body) => body.slice(-7))).toEqual(['，请尽快办理。'])
    for (const person of ['head', 'county']) {
      expect((await toldOf(person, words)).map((body) => body.slice(-7))).toEqual(['，请督促办理。'])
    }
    for (const person of ['clerk', 'committee', 'member']) expect(await toldOf(person, words)).toEqual([])
  }, 120_000)
})

describe('a concern that the county holds and does not assign', () => {
  it('is told to the county, which may open it', async () => {
    await itIs('2034-04-26 10:00')
    const text = '家门口的事情想请你们管一管。'
    const outcome = await expectData(cloud, 'neighbour', 'resident', 'submit', withoutCode({ text }))
    const receipt = outcome.outcome === 'submitted' ? outcome.receipt : null
    expect(receipt?.state).toBe('held')
    await remindAt('2034-05-04 09:00')
    const { rows } = await expectData(cloud, 'county', 'resident', 'inbox', {})
    const told = rows.filter(({ kind, concern }) => kind === 'concern-overdue' && concern === receipt?.concern)
    expect(told).toHaveLength(1)
    expect(await toldOf('clerk', receipt?.number ?? '')).toEqual([])
  }, 120_000)
})

describe('the timer’s cost', () => {
  it('is one call each to find late topics, late concerns and topics to ask about, and nothing between its minutes', async () => {
    await remindAll()
    const callsAt = async (text: string): Promise<number> => {
      await itIs(text)
      await remindAll()
      const [run] = await cloud.runTimer('courier')
      return (await cloud.counters(run?.requestID)).count
    }
    expect((await callsAt('2034-05-04 10:05')) - (await callsAt('2034-05-04 10:06'))).toBe(3)
  }, 120_000)

  it('an officer or a resident cannot start it', async () => {
    const { answer } = await call(cloud, 'county', 'council', 'topics', {})
    expect(answer.ok).toBe(true)
    const started = await cloud.call('county', 'courier', { path: 'tick' })
    expect(started.result).toMatchObject({ ok: false, error: { code: 'identity.not-timer' } })
  })
})
