/** Carrying out what was decided: each department its own task, more time once, work shown in public, and only those asked who agreed. */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { PaperInput } from '../../types/papers/paper'
import { call, expectData } from '../support/callers'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { ASSIGNMENT, DAY, DONE, DUE, RESIDENTS, topicWalk } from '../support/topic-walk'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { workspace, file, hasFiled, hasMovedOn, untilNotice } = topicWalk(() => cloud)

const PROGRESS: PaperInput = { ...DONE, kind: 'progress', text: '灯杆已经到货，下周开始装。' }
const LATER = DUE + 20 * DAY
const REQUEST: PaperInput = { kind: 'extension', assignment: 'a-1', until: LATER, reason: '灯杆要到下个月才到货。' }
const granting = (isGranted: boolean): PaperInput => ({
  kind: 'extension-answer',
  assignment: 'a-1',
  isGranted,
  reason: '灯杆确实缺货。',
})

/** Until the committee has decided, and the task is assigned to 县住建局. */
async function untilAssigned(assignment: PaperInput = ASSIGNMENT): Promise<string> {
  const topic = await untilNotice()
  await cloud.setClockAhead(15 * DAY)
  await hasMovedOn('clerk', topic)
  await hasFiled('committee', topic, {
    kind: 'decision',
    verdicts: [{ point: 'lamps', verdict: 'adopted', reason: '纳入年度计划。' }],
  })
  await hasFiled('clerk', topic, assignment)
  return topic
}

const refusalOf = async (filing: ReturnType<typeof file>) => {
  const { answer } = await filing
  return answer.ok ? { code: 'not refused', message: '' } : answer.error
}

const publicWork = async (topic: string) =>
  (await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })).outcome?.points[0]?.work

const rowOf = async (person: string, topic: string) =>
  (await expectData(cloud, person, 'council', 'topics', {})).rows.find(({ id }) => id === topic)

const confirm = (person: string, topic: string, stars = 5) =>
  call(cloud, person, 'resident', 'confirm', { requestId: randomUUID(), topic, verdict: 'solved', stars })

describe('a task', () => {
  it('is its own department’s: a bureau with another part sees no form for it and cannot claim it done', async () => {
    const topic = await untilAssigned()
    await hasFiled('clerk', topic, { ...ASSIGNMENT, id: 'a-2', department: 'transport' })
    expect(await workspace('department-transport', topic)).toMatchObject({ ownAssignments: ['a-2'] })
    for (const paper of [DONE, PROGRESS, REQUEST]) {
      expect(await refusalOf(file('department-transport', topic, paper))).toMatchObject({
        code: 'topic.not-yours',
        message: expect.stringContaining('交办给了县住建局，由他们来报'),
      })
    }
    const own = await workspace('department', topic)
    expect(own).toMatchObject({ canFile: ['progress', 'completion', 'extension'], ownAssignments: ['a-1'] })
    await hasFiled('department', topic, DONE)
    const { timeline } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(timeline.at(-1)).toMatchObject({ by: '县住建局', title: '办结申报' })
  }, 60_000)

  it('is read by the bureaus that have or had a part in it, and by no other: not on the desk, not as a dossier', async () => {
    const topic = await untilAssigned()
    const reads = async (person: string): Promise<string[]> => {
      const asked = [
        await call(cloud, person, 'council', 'topic', { id: topic }),
        await call(cloud, person, 'council', 'dossier', { topic }),
        await call(cloud, person, 'archive', 'word', { topic }),
        await call(cloud, person, 'council', 'file', { requestId: randomUUID(), topic, version: 1, paper: PROGRESS }),
      ]
      return asked.map(({ answer }) => (answer.ok ? 'read' : answer.error.code))
    }
    const nothing = ['topic.not-found', 'topic.not-found', 'topic.not-found', 'topic.not-found']
    expect(await reads('department-transport')).toEqual(nothing)
    await hasFiled('clerk', topic, { ...ASSIGNMENT, id: 'a-2', department: 'transport' })
    expect(await reads('department-transport')).toEqual(['read', 'read', 'read', 'topic.changed'])
    await hasFiled('clerk', topic, { kind: 'recall', assignment: 'a-2', reason: '这段路不归交通局管。' })
    expect(await rowOf('department-transport', topic)).toBeUndefined()
    expect((await reads('department-transport')).slice(0, 3)).toEqual(['read', 'read', 'read'])
  }, 60_000)

  it('that went to the wrong bureau is taken back in public and goes to the right one', async () => {
    const topic = await untilAssigned({ ...ASSIGNMENT, department: 'transport' })
    expect((await workspace('clerk', topic)).canFile).toContain('recall')
    await hasFiled('clerk', topic, { kind: 'recall', assignment: 'a-1', reason: '路灯归县住建局管。' })
    expect(await publicWork(topic)).toBeNull()
    const { timeline } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(timeline.at(-1)).toMatchObject({ title: '撤回交办', text: '路灯归县住建局管。' })
    const before = await refusalOf(file('department-transport', topic, DONE))
    expect(before.code).toBe('topic.paper')
    await hasFiled('clerk', topic, { ...ASSIGNMENT, id: 'a-2' })
    expect(await publicWork(topic)).toMatchObject({ department: '县住建局' })
    await hasFiled('department', topic, { ...DONE, assignment: 'a-2' })
    expect((await workspace('clerk', topic)).canFile).not.toContain('recall')
  }, 60_000)

  it('stands in its own department’s list with its last day, and not in another’s', async () => {
    const topic = await untilAssigned()
    expect(await rowOf('department', topic)).toMatchObject({ isMine: true, dueAt: DUE })
    expect(await rowOf('department-transport', topic)).toBeUndefined()
    await hasFiled('department', topic, DONE)
    expect(await rowOf('department', topic)).toMatchObject({ isMine: false, dueAt: null })
    const { requestID } = await call(cloud, 'department', 'council', 'topics', {})
    expect((await cloud.counters(requestID)).count).toBe(1 + 1)
  }, 60_000)

  it('goes to a department of the county’s list, to be done some day to come', async () => {
    const topic = await untilAssigned()
    const again = { ...ASSIGNMENT, id: 'a-2' }
    expect(await refusalOf(file('clerk', topic, { ...again, department: 'no-such-bureau' }))).toMatchObject({
      code: 'topic.paper',
      field: 'paper.department',
    })
    expect(await refusalOf(file('clerk', topic, { ...again, dueAt: Date.now() }))).toMatchObject({
      field: 'paper.dueAt',
      message: expect.stringContaining('办结期限已经过了'),
    })
  }, 60_000)

  it('of a township’s office is for whoever speaks for it in that township', async () => {
    const topic = await untilAssigned({ ...ASSIGNMENT, department: 'township-emergency' })
    expect(await publicWork(topic)).toMatchObject({ department: '巩昌镇应急管理办公室' })
    const office = { role: 'department', department: 'township-emergency' }
    await appoint('visitor-office0001', [{ ...office, place: '621122100' }])
    await appoint('visitor-office0002', [{ ...office, place: '621122101' }])
    await appoint('visitor-office0003', [{ ...office, place: '621122' }])
    await appoint('visitor-office0004', [{ role: 'department', place: '621122100' }])
    expect(await workspace('visitor-office0001', topic)).toMatchObject({ ownAssignments: ['a-1'] })
    for (const [person, code] of [
      ['visitor-office0002', 'topic.not-found'],
      ['visitor-office0003', 'topic.not-found'],
      ['visitor-office0004', 'power.missing'],
    ] as const) {
      const { answer } = await call(cloud, person, 'council', 'topic', { id: topic })
      expect(answer).toMatchObject({ ok: false, error: { code } })
    }
  }, 60_000)

  /** As README says it: the officer saves the settings, then the grants are added in the console. */
  async function appoint(person: string, grants: readonly object[]): Promise<void> {
    await expectData(cloud, person, 'resident', 'saveSettings', { name: person, textSize: 'standard' })
    loadSdk(cloud.env)
    const persons = sdkDatabase().collection('persons')
    const stored = v.object({ _id: v.string(), settings: v.object({ name: v.nullable(v.string()) }) })
    const { data } = await persons.limit(1000).get()
    const found = v.parse(v.array(stored), data).find(({ settings }) => settings.name === person)
    await persons.doc(found?._id ?? '').update({ data: { grants } })
  }
})

describe('more time', () => {
  it('is granted by the committee, which had it in its list; the public reads both dates, the officer is told', async () => {
    const topic = await untilAssigned()
    expect(await rowOf('committee', topic)).toMatchObject({ isMine: false })
    await hasFiled('department', topic, REQUEST)
    expect(await rowOf('committee', topic)).toMatchObject({ isMine: true })
    expect((await workspace('committee', topic)).canFile).toEqual(['extension-answer'])
    await hasFiled('committee', topic, granting(true))

    expect(await rowOf('committee', topic)).toMatchObject({ isMine: false })
    expect(await publicWork(topic)).toMatchObject({ dueAt: LATER, postponedFrom: DUE, doneAt: null })
    expect(await rowOf('department', topic)).toMatchObject({ dueAt: LATER })
    const { rows } = await expectData(cloud, 'department', 'resident', 'inbox', {})
    expect(rows[0]).toMatchObject({ kind: 'extension-answered', topic, body: expect.stringContaining('同意延到') })
    const { timeline } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(timeline.slice(-2)).toMatchObject([
      { by: '县住建局', title: '延期申请', text: '灯杆要到下个月才到货。' },
      { by: '巩昌镇党（工）委', title: '同意延期', text: '灯杆确实缺货。' },
    ])
  }, 60_000)

  it('is asked for once, before it is due, and given by nobody but the committee', async () => {
    const topic = await untilAssigned()
    expect(await refusalOf(file('department', topic, { ...REQUEST, until: DUE }))).toMatchObject({
      field: 'paper.until',
    })
    await hasFiled('department', topic, REQUEST)
    for (const person of ['clerk', 'head', 'department']) {
      expect(await refusalOf(file(person, topic, granting(true)))).toMatchObject({ code: 'topic.not-yours' })
    }
    await hasFiled('committee', topic, granting(false))
    expect(await publicWork(topic)).toMatchObject({ dueAt: DUE, postponedFrom: null })
    expect((await refusalOf(file('department', topic, REQUEST))).message).toContain('只能申请一次延期')
    expect((await workspace('department', topic)).canFile).not.toContain('extension')
  }, 60_000)

  it('is not asked for when it is late', async () => {
    const topic = await untilAssigned()
    await cloud.setClockAhead(71 * DAY)
    expect((await refusalOf(file('department', topic, REQUEST))).message).toContain('延期要在到期以前提')
  }, 60_000)
})

describe('work in public', () => {
  const upload = async (requestId: string, content: string): Promise<string> => {
    const path = encodeURIComponent(`concerns/${requestId}/${randomUUID()}.jpg`)
    const response = await cloud.fetch(`/gateway/files?path=${path}`, {
      method: 'POST',
      headers: { 'x-demo-person': 'department', 'content-type': 'application/octet-stream' },
      body: content,
    })
    const { fileID }: { fileID: string } = JSON.parse(await response.text())
    return fileID
  }

  const contentAt = async (link: string | undefined): Promise<string> => (await fetch(link ?? '')).text()

  it('shows pictures of before beside those of now, as they were handed in, for one database call', async () => {
    const topic = await untilAssigned()
    const requestId = randomUUID()
    const [before, after] = [await upload(requestId, 'dark street'), await upload(requestId, 'lit street')]
    const paper = { ...PROGRESS, before: [before], photos: [after] }
    const { version } = await workspace('department', topic)
    await expectData(cloud, 'department', 'council', 'file', { requestId, topic, version, paper })

    const report = (await publicWork(topic))?.reports[0]
    expect(report).toMatchObject({ kind: 'progress', text: '灯杆已经到货，下周开始装。' })
    expect(await contentAt(report?.before[0])).toBe('dark street')
    expect(await contentAt(report?.photos[0])).toBe('lit street')
    expect(JSON.stringify(report)).not.toContain(requestId)
    const { requestID } = await call(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect((await cloud.counters(requestID)).count).toBe(1)
  }, 60_000)

  it('takes no picture of another request, and no phone number in its words', async () => {
    const topic = await untilAssigned()
    const foreign = await upload(randomUUID(), 'a face')
    expect(await refusalOf(file('department', topic, { ...PROGRESS, before: [foreign] }))).toMatchObject({
      code: 'photo.foreign',
      field: 'paper.before',
    })
    const text = '已经联系 13900001234 的住户。'
    expect(await refusalOf(file('department', topic, { ...PROGRESS, text }))).toMatchObject({ field: 'paper.text' })
    expect(await refusalOf(file('department', topic, { ...REQUEST, reason: text }))).toMatchObject({
      field: 'paper.reason',
    })
  }, 60_000)
})

describe('who is asked at the end', () => {
  const join = (person: string, topic: string, supervises: boolean) =>
    expectData(cloud, person, 'resident', 'join', { requestId: randomUUID(), target: topic, supervises })
  const supervise = (person: string, topic: string, supervises: boolean) =>
    call(cloud, person, 'resident', 'supervise', { requestId: randomUUID(), topic, supervises })

  it('are the authors and those followers who agreed; the others hear of it and are not waited for', async () => {
    const topic = await untilAssigned()
    await join('visitor-yes00001', topic, true)
    await join('visitor-no000001', topic, false)
    await join('visitor-change01', topic, false)
    expect((await supervise('visitor-change01', topic, true)).answer.ok).toBe(true)
    await hasFiled('department', topic, DONE)
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(page).toMatchObject({ people: RESIDENTS.length + 3, answers: { asked: RESIDENTS.length + 2, stars: null } })
    expect((await confirm('visitor-no000001', topic)).answer).toMatchObject({ ok: false })

    await confirm('visitor-yes00001', topic, 4)
    await confirm('visitor-change01', topic, 5)
    for (const person of RESIDENTS) expect((await confirm(person, topic, 5)).answer.ok).toBe(true)
    const closed = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(closed).toMatchObject({ ending: 'confirmed', answers: { solved: 5, stars: { mean: 4.8, count: 5 } } })
  }, 90_000)

  it('stands from the moment they are asked', async () => {
    const topic = await untilAssigned()
    await join('visitor-no000001', topic, false)
    await hasFiled('department', topic, DONE)
    const late = await supervise('visitor-no000001', topic, true)
    expect(late.answer).toMatchObject({ ok: false, error: { code: 'follow.being-asked' } })
    const standing = await expectData(cloud, 'visitor-no000001', 'resident', 'topicStanding', { id: topic })
    expect(standing).toMatchObject({ supervises: false, canChangeSupervising: false, isAsked: false })
  }, 60_000)

  it('is counted anew when somebody leaves, and an author is always asked', async () => {
    const topic = await untilAssigned()
    await join('visitor-no000001', topic, false)
    await expectData(cloud, 'visitor-no000001', 'resident', 'leave', { requestId: randomUUID(), target: topic })
    const own = await supervise(RESIDENTS[0], topic, false)
    expect(own.answer).toMatchObject({ ok: false })
    await hasFiled('department', topic, DONE)
    const { answers } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(answers).toMatchObject({ asked: RESIDENTS.length })
  }, 60_000)

  it('what they say is read by the station and the department that did it, not by another bureau', async () => {
    const topic = await untilAssigned()
    await hasFiled('department', topic, DONE)
    const said = { requestId: randomUUID(), topic, verdict: 'partly' as const, stars: 3, reason: '有两盏一闪一闪。' }
    await expectData(cloud, RESIDENTS[0], 'resident', 'confirm', said)
    for (const person of ['clerk', 'head', 'department']) {
      expect(JSON.stringify(await workspace(person, topic))).toContain('一闪一闪')
    }
    for (const person of ['committee', 'member', 'county']) {
      expect(JSON.stringify(await workspace(person, topic))).not.toContain('一闪一闪')
    }
    const page = JSON.stringify(await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic }))
    expect(page).not.toContain('一闪一闪')
  }, 60_000)
})
