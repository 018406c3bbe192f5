/** Somebody without WeChat has the same say as anybody else: they answer on the phone whether it came true, and take their concern back at the counter. */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { enteredPersonId, personId } from '../../cloudfunctions/core/rules/identifiers'
import type { RecordCallInput } from '../../types/phone-task'
import { appoint } from '../support/appoint'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { DIANPING, GONGCHANG, submission } from '../support/submission'
import { ASSIGNMENT, DAY, DONE, topicWalk } from '../support/topic-walk'
import { untilClock } from '../support/until-clock'

const CLERK = personId('demo-openid-clerk')
const GRANDSON = 'visitor-grandson1'
/** Works at the station and for the department that carries it out. */
const BOTH = 'visitor-both-hats'

jest.setTimeout(120_000)

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { hasFiled, hasMovedOn, toOutcome, toNotice } = topicWalk(() => cloud)

const enter = async () => {
  const { scene: _scene, ...matter } = submission()
  const entry = { ...matter, village: DIANPING, consent: 'in-person', name: '王老汉', phone: '13900001234' }
  const outcome = await expectData(cloud, 'clerk', 'council', 'enter', entry)
  if (outcome.outcome !== 'entered') throw new Error('not entered')
  return { ...outcome.receipt, code: outcome.code ?? '' }
}

/** The concern of somebody without WeChat becomes a topic that `by` says is carried out. */
async function carriedOut(by = 'department'): Promise<{ concern: string; topic: string }> {
  const { concern } = await enter()
  const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', {
    requestId: randomUUID(),
    concern,
    version: 1,
    title: '靛坪村村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
  })
  const id = topic ?? ''
  await toOutcome(id)
  await toNotice(id)
  await cloud.setClockAhead(15 * DAY)
  await hasMovedOn('clerk', id)
  const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
  await hasFiled('committee', id, { kind: 'decision', verdicts })
  await hasFiled('clerk', id, ASSIGNMENT)
  await hasFiled(by, id, DONE)
  await deliverAll(cloud)
  return { concern, topic: id }
}

const taskOf = async (concern: string, asks: 'confirmation' | 'revisit') => {
  const { tasks } = await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })
  const task = tasks.find((each) => each.concern === concern && each.asks === asks)
  if (!task) throw new Error(`nobody is to be asked: ${asks}`)
  return task.id
}

type Result = RecordCallInput['result']
const SOLVED: Result = { kind: 'said', verdict: 'solved', stars: 5, reason: undefined }
const record = (person: string, task: string, result: Result, requestId: string = randomUUID()) =>
  call(cloud, person, 'council', 'recordCall', { requestId, task, result })

const page = (topic: string) => expectData(cloud, GRANDSON, 'board', 'topic', { id: topic })

const stored = v.object({
  file: v.array(
    v.object({ paper: v.object({ kind: v.string() }), person: v.string(), heardBy: v.optional(v.string()) }),
  ),
})

/** The file as the database has it. */
async function fileOf(topic: string) {
  loadSdk(cloud.env)
  const { data } = await sdkDatabase().collection('topics').doc(topic).get()
  return v.parse(stored, data).file
}

describe('on the phone', () => {
  it('an old man without WeChat says that it came true: it counts as his, and the file keeps who heard it', async () => {
    const { concern, topic } = await carriedOut()
    expect(await page(topic)).toMatchObject({ answers: { asked: 1, solved: 0 } })
    const task = await taskOf(concern, 'confirmation')
    const requestId = randomUUID()
    const first = await record('clerk', task, SOLVED, requestId)
    expect(first.answer).toMatchObject({ ok: true, data: { isDone: true } })
    expect((await record('clerk', task, SOLVED, requestId)).answer).toEqual(first.answer)
    expect(await page(topic)).toMatchObject({ ending: 'confirmed', answers: { asked: 1, solved: 1 } })
    const said = (await fileOf(topic)).filter(({ paper }) => paper.kind === 'confirmation')
    expect(said).toEqual([{ paper: { kind: 'confirmation' }, person: enteredPersonId(concern), heardBy: CLERK }])
    const { tasks } = await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })
    expect(tasks.filter((each) => each.topic === topic)).toEqual([])
  })

  it('“not solved” needs what is not, and sends it back to the department', async () => {
    const { concern, topic } = await carriedOut()
    const task = await taskOf(concern, 'confirmation')
    const without = await record('head', task, { kind: 'said', verdict: 'not', stars: null, reason: undefined })
    expect(without.answer).toMatchObject({ ok: false, error: { code: 'topic.paper', field: 'paper.reason' } })
    const reason = '学校门口那两盏还是不亮。'
    const { answer } = await record('head', task, { kind: 'said', verdict: 'not', stars: null, reason })
    expect(answer.ok).toBe(true)
    const { ownAssignments } = await expectData(cloud, 'department', 'council', 'topic', { id: topic })
    expect(ownAssignments).toEqual(['a-1'])
  })

  it('whoever carried it out cannot be the one who hears that it is good', async () => {
    await appoint(cloud, BOTH, [
      { role: 'clerk', place: GONGCHANG },
      { role: 'department', place: '621122', department: 'housing' },
    ])
    const { concern } = await carriedOut(BOTH)
    const task = await taskOf(concern, 'confirmation')
    expect((await record(BOTH, task, SOLVED)).answer).toMatchObject({
      ok: false,
      error: { code: 'topic.not-yours', message: expect.stringContaining('谁受益谁监督') },
    })
    expect((await record('clerk', task, SOLVED)).answer.ok).toBe(true)
  })

  it('a month after the end they are asked again, and an answer to the other question is none', async () => {
    const { concern, topic } = await carriedOut()
    await record('clerk', await taskOf(concern, 'confirmation'), SOLVED)
    await cloud.setClockAhead(untilClock('09:00', 15 + 30))
    await cloud.runTimer('courier', 2)
    await deliverAll(cloud)
    const task = await taskOf(concern, 'revisit')
    expect((await record('clerk', task, SOLVED)).answer).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', field: 'result.verdict' },
    })
    const { answer } = await record('clerk', task, { kind: 'said', verdict: 'good', stars: null, reason: undefined })
    expect(answer).toMatchObject({ ok: true, data: { isDone: true } })
    expect((await page(topic)).revisits).toMatchObject([{ days: 30, asked: 1, good: 1 }])
  })

  it('who was only told something is asked nothing', async () => {
    const { concern } = await enter()
    const answer = { requestId: randomUUID(), concern, version: 1, reason: '水管所本周来修。' }
    await expectData(cloud, 'clerk', 'council', 'return', answer)
    await deliverAll(cloud)
    const { tasks } = await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })
    const task = tasks.find((each) => each.concern === concern)
    expect(task).toMatchObject({ asks: null, answers: null })
    expect((await record('clerk', task?.id ?? '', SOLVED)).answer).toMatchObject({
      ok: false,
      error: { code: 'call.nothing-asked' },
    })
  })
})

describe('at the counter', () => {
  const NOTE = '本人带着回执到窗口，说已经自己修好了。'
  const takeBack = (person: string, known: { number: string; code: string }, requestId: string = randomUUID()) =>
    call(cloud, person, 'council', 'withdrawFor', {
      requestId,
      number: known.number,
      code: known.code,
      note: NOTE,
    })

  it('somebody without WeChat takes their concern back with the code on their receipt, and family hears of it', async () => {
    const known = await enter()
    const asked = { number: known.number, code: known.code }
    await expectData(cloud, GRANDSON, 'resident', 'claim', { ...asked, requestId: randomUUID() })
    const desk = () => expectData(cloud, 'clerk', 'council', 'concern', { id: known.concern })
    expect((await desk()).canWithdrawFor).toBe(true)
    const requestId = randomUUID()
    const { answer } = await takeBack('clerk', known, requestId)
    expect(answer).toMatchObject({ ok: true, data: { state: 'withdrawn', version: 2 } })
    expect((await takeBack('clerk', known, requestId)).answer).toEqual(answer)
    expect((await desk()).timeline.at(-1)).toMatchObject({
      kind: 'withdrawn',
      by: '巩昌镇委员工作站',
      title: '本人撤回，由工作站代办',
      text: NOTE,
    })
    expect((await desk()).canWithdrawFor).toBe(false)
    await deliverAll(cloud)
    const { rows } = await expectData(cloud, GRANDSON, 'resident', 'inbox', {})
    expect(rows.map(({ kind }) => kind)).toContain('followed-withdrawn')
  })

  it('not with a wrong code, not by another township, and not once it was answered', async () => {
    const known = await enter()
    const wrong = { ...known, code: String((Number(known.code) + 1) % 1_000_000).padStart(6, '0') }
    expect((await takeBack('clerk', wrong)).answer).toMatchObject({ ok: false, error: { code: 'ask.wrong' } })
    expect((await takeBack('clerk-next', known)).answer).toMatchObject({
      ok: false,
      error: { code: 'concern.not-found' },
    })
    const returning = { requestId: randomUUID(), concern: known.concern, version: 1, reason: '本周内修好。' }
    await expectData(cloud, 'clerk', 'council', 'return', returning)
    expect((await takeBack('clerk', known)).answer).toMatchObject({
      ok: false,
      error: { code: 'concern.not-withdrawable' },
    })
  })

  it('not without saying how the person said so', async () => {
    const known = await enter()
    const asking = { requestId: randomUUID(), number: known.number, code: known.code, note: '' }
    expect(await expectRefusal(cloud, 'clerk', 'council', 'withdrawFor', asking)).toMatchObject({
      code: 'input.invalid',
      field: 'note',
    })
  })
})
