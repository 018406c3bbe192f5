/** The whole table of powers through the built functions: every procedure, every role, at the own place and at the next one. */
import { randomUUID } from 'node:crypto'
import { POWERS, type Power, type PowerOf } from '../../cloudfunctions/core/rules/powers'
import { demoScene } from '../../local-cloud/demo/codes'
import { type Grant, ROLES, type Role } from '../../types/role'
import { appoint } from '../support/appoint'
import { callRaw, expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { DIANPING, GONGCHANG, submission, WENFENG, withoutCode } from '../support/submission'
import { DAY, PLAN } from '../support/topic-walk'

type DeskPower = PowerOf<readonly Role[]>

const LONGXI = '621122'
const GANZHOU = '620702'

/** What the procedures are asked about: all of it 巩昌镇's, or of its county. */
interface Matters {
  /** A concern that waits at the station; for the county one that it holds. */
  readonly concern: (role: Role) => string
  readonly entered: string
  /** What somebody without WeChat took home, of another concern. */
  readonly receipt: { readonly number: string; readonly code: string }
  /** Of which a department has a task; for all others one that has just been taken up. */
  readonly topic: (role: Role) => string
  /** A consultation that people are invited to, and one of its seats. */
  readonly session: string
  readonly seat: string
  /** What somebody handed in on paper for it. */
  readonly note: string
  /** Somebody to call. */
  readonly phoneTask: string
}

/** Of a draft that the station has begun. */
const STATEMENT = { id: 'statement-1', text: '路灯先修学校一段。', forResidents: false }
const soon = (): number => Date.now() + DAY

const stale = { requestId: randomUUID(), version: 99 }
/** Of the demo's roster: 委员甲 of 巩昌镇. */
const MEMBER = 'm-demo-01'
const LATER = Date.parse('2030-01-01T00:00:00+08:00')

/** A deed of that member. */
const DEED = 'd-powers'

/** A file that nobody uploaded: whoever is let in is told so. */
const ROSTER = 'cloud://nowhere/rosters/none/none.xlsx'

const placeFor = (role: Role): string => (role === 'county' ? LONGXI : GONGCHANG)

/** How each is asked; a version that nobody has seen keeps a matter as it is for the next one who asks. */
const ASKED: Record<DeskPower, (matters: Matters, role: Role) => object> = {
  'council.inbox': (_, role) => ({ place: placeFor(role), tab: 'waiting' }),
  'council.concern': ({ concern }, role) => ({ id: concern(role) }),
  'council.accept': ({ concern }, role) => ({
    ...stale,
    concern: concern(role),
    title: '村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
  }),
  'council.return': ({ concern }, role) => ({ ...stale, concern: concern(role), reason: '这件事请找物业公司。' }),
  'council.pass': ({ concern }, role) => ({
    ...stale,
    concern: concern(role),
    council: GONGCHANG,
    reasonCode: 'other-township',
    proposed: null,
    reason: '事情在别处。',
  }),
  'council.hold': ({ concern }, role) => ({ ...stale, concern: concern(role), reason: '正在找供电所核实。' }),
  'council.enter': () => {
    const { scene: _scene, ...matter } = submission()
    return { ...matter, village: DIANPING, station: GONGCHANG, consent: 'in-person' }
  },
  'council.renewCode': ({ entered }) => ({ requestId: randomUUID(), number: entered }),
  'council.withdrawFor': ({ receipt }) => ({ ...receipt, requestId: randomUUID(), note: '本人到窗口说不办了。' }),
  'council.codes': (_, role) => ({ place: placeFor(role), tab: 'all' }),
  'council.mapCode': () => ({ requestId: randomUUID(), scene: demoScene(DIANPING), village: DIANPING }),
  'council.retireCode': () => ({ requestId: randomUUID(), scene: demoScene(DIANPING), reason: '牌子丢了' }),
  'council.bundles': (_, role) => ({ place: placeFor(role) }),
  'council.separate': ({ concern, topic }, role) => ({ place: placeFor(role), matters: [concern(role), topic(role)] }),
  'council.merge': ({ topic, concern }, role) => ({
    ...stale,
    topic: topic(role),
    concerns: [{ concern: concern(role), version: 1 }],
  }),
  'member.research': ({ topic }, role) => ({
    requestId: randomUUID(),
    topic: topic(role),
    question: null,
    day: Date.now(),
    site: '靛坪村',
    findings: '村口到学校一段没有路灯，共四百米。',
    photos: [],
  }),
  'council.propose': () => ({
    requestId: randomUUID(),
    council: GONGCHANG,
    kind: 'environment',
    title: '集镇农贸市场改造',
    summary: '集镇农贸市场没有顶棚，下雨天没法摆摊，摊主和居民都盼着改造。',
    matter: 'small-key',
    reason: '关系到全镇赶集的群众。',
  }),
  'council.topics': (_, role) => ({ place: placeFor(role) }),
  'council.closedTopics': (_, role) => ({ place: placeFor(role) }),
  'council.topic': ({ topic }, role) => ({ id: topic(role) }),
  'council.alike': ({ topic }, role) => ({ id: topic(role) }),
  'council.planning': ({ topic }, role) => ({ topic: topic(role) }),
  'council.preview': ({ topic }, role) => ({ topic: topic(role) }),
  'council.dossier': ({ topic }, role) => ({ topic: topic(role) }),
  'archive.word': ({ topic }, role) => ({ topic: topic(role) }),
  'council.session': ({ topic }, role) => ({ topic: topic(role) }),
  'council.convene': ({ topic }, role) => ({ requestId: randomUUID(), topic: topic(role), plan: PLAN }),
  'council.changeCall': ({ session }) => ({
    ...stale,
    session,
    where: '靛坪村文化广场',
    startsAt: Date.now() + 9 * DAY,
    agenda: PLAN.agenda,
  }),
  'council.cancelSession': ({ session }) => ({ ...stale, session, reason: '下大雪，路不好走。' }),
  'council.nameSeat': ({ seat }) => ({ requestId: randomUUID(), seat, name: '村民代表', phone: '13900001234' }),
  'council.seatSubstitute': ({ seat }) => ({ requestId: randomUUID(), seat, name: '代表的儿子', phone: null }),
  'council.noteAnswer': ({ seat }) => ({ ...stale, seat, answer: { kind: 'accepted' } }),
  'council.checkInCode': ({ session }) => ({ session }),
  'council.tick': ({ seat }) => ({ requestId: randomUUID(), seat, as: 'present' }),
  'council.openSession': ({ session }) => ({ requestId: randomUUID(), session }),
  'council.live': ({ session }) => ({ session }),
  'council.steer': ({ session }) => ({ requestId: randomUUID(), session, item: 0 }),
  'council.note': ({ session, seat }) => ({ requestId: randomUUID(), session, seat, text: '路灯先修学校一段。' }),
  'council.correctNote': ({ note }) => ({ requestId: randomUUID(), note, text: '路灯先修学校这一段。' }),
  'council.closeSession': ({ session }) => ({ requestId: randomUUID(), session }),
  'council.ground': ({ session }) => ({ session }),
  'council.saveGround': ({ session }) => ({ ...stale, session, closesAt: soon(), statements: [STATEMENT] }),
  'council.openGround': ({ session }) => ({ ...stale, session }),
  'council.withdrawStatement': ({ session }) => ({
    requestId: randomUUID(),
    session,
    statement: STATEMENT.id,
    reason: '写错了字。',
  }),
  'council.closeGround': ({ session }) => ({ ...stale, session }),
  'council.minutes': ({ session }) => ({ session }),
  'council.saveMinutes': ({ session }) => ({ ...stale, session, text: '大家同意先修学校一段的路灯。', points: [] }),
  'council.sendMinutes': ({ session }) => ({ ...stale, session }),
  'council.confirmFor': ({ seat }) => ({ ...stale, seat }),
  'council.file': ({ topic }, role) => ({
    ...stale,
    topic: topic(role),
    paper: { kind: 'answer', objection: 'o-1', text: '会加灯罩。' },
  }),
  'council.moveOn': ({ topic }, role) => ({ ...stale, topic: topic(role) }),
  'council.phoneTasks': (_, role) => ({ place: placeFor(role) }),
  'council.recordCall': ({ phoneTask }) => ({
    requestId: randomUUID(),
    task: phoneTask,
    result: { kind: 'no-answer' },
  }),
  'council.members': (_, role) => ({ place: placeFor(role) }),
  'council.member': () => ({ id: MEMBER }),
  'council.editMember': () => ({ member: MEMBER, trade: null, post: null, interests: [], until: LATER }),
  'council.unbindMember': () => ({ member: MEMBER }),
  'council.memberCode': () => ({ requestId: randomUUID(), member: MEMBER }),
  'council.memberRecord': () => ({ id: MEMBER }),
  'council.objections': (_, role) => ({ place: placeFor(role) }),
  'council.answerDeed': () => ({ deed: DEED, verdict: 'keep', reason: '核对无误。' }),
  'roster.template': (_, role) => ({ place: placeFor(role) }),
  'roster.preview': (_, role) => ({ place: placeFor(role), requestId: randomUUID(), file: ROSTER }),
  'roster.import': (_, role) => ({ place: placeFor(role), requestId: randomUUID(), file: ROSTER }),
  'council.routing': (_, role) => ({ place: placeFor(role) }),
  'council.corrections': (_, role) => ({ place: placeFor(role) }),
}

const keyOf = (role: Role, scope: 'own' | 'next'): string => `visitor-${scope}-${role}`

const grantOf = (role: Role, scope: 'own' | 'next'): Grant => {
  if (role === 'county') return { role, place: scope === 'own' ? LONGXI : GANZHOU }
  const place = scope === 'own' ? GONGCHANG : WENFENG
  return role === 'department' ? { role, place, department: 'housing' } : { role, place }
}

let cloud: LocalCloud
let matters: Matters

const submitted = async (asked: ReturnType<typeof submission>): Promise<string> => {
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', asked)
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt.concern
}

/** Somebody without WeChat whom the station has answered. */
async function taskToCall(): Promise<string> {
  const { scene: _scene, ...matter } = submission({ text: '家门口的水渠塌了一截，没法走路。' })
  const entered = await expectData(cloud, 'clerk', 'council', 'enter', {
    ...matter,
    village: DIANPING,
    consent: 'in-person',
  })
  if (entered.outcome !== 'entered') throw new Error('the concern was not entered')
  const { concern } = entered.receipt
  const answer = { requestId: randomUUID(), concern, version: 1, reason: '水管所本周来修。' }
  await expectData(cloud, 'clerk', 'council', 'return', answer)
  await deliverAll(cloud)
  const { tasks } = await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })
  const task = tasks.find((each) => each.concern === concern)
  if (task === undefined) throw new Error('nobody is to be called')
  return task.id
}

/** What somebody without WeChat takes home. */
async function enteredReceipt(): Promise<Matters['receipt']> {
  const { scene: _scene, ...matter } = submission()
  const entry = { ...matter, village: DIANPING, consent: 'in-person' }
  const entered = await expectData(cloud, 'clerk', 'council', 'enter', entry)
  if (entered.outcome !== 'entered') throw new Error('the concern was not entered')
  return { number: entered.receipt.number, code: entered.code ?? '' }
}

/** The demo's station has one. */
async function calledSession(): Promise<Pick<Matters, 'session' | 'seat'>> {
  const { rows } = await expectData(cloud, 'clerk', 'council', 'topics', {})
  for (const { id } of rows) {
    const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic: id })
    const seat = session?.seats.find(({ group }) => group !== null)
    if (session?.state === 'called' && seat) return { session: session.id, seat: seat.id }
  }
  throw new Error('the demo has no session to which people are invited')
}

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
  loadSdk(cloud.env)
  const done = { kind: 'research', topic: 't-demo', session: null, title: '垃圾清运', at: Date.now() }
  const open = { objection: null, answer: null, objectedIn: null }
  await sdkDatabase()
    .collection('deeds')
    .add({ data: { _id: DEED, member: MEMBER, place: GONGCHANG, ...done, ...open } })
  for (const role of ROLES) {
    for (const scope of ['own', 'next'] as const) await appoint(cloud, keyOf(role, scope), [grantOf(role, scope)])
  }
  const waiting = await submitted(submission())
  const held = await submitted(withoutCode({ text: '家里的事情不知道该找哪里说，请县里帮忙看看。' }))
  const accepted = await submitted(submission({ text: '村里的垃圾箱满了一个多星期没有人拉走。' }))
  const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', {
    requestId: randomUUID(),
    concern: accepted,
    version: 1,
    title: '垃圾清运',
    summary: '村里的垃圾箱长期无人清运，群众希望定下日子。',
    photos: [],
  })
  const called = await calledSession()
  const assigned = (await expectData(cloud, keyOf('department', 'own'), 'council', 'topics', {})).rows[0]?.id ?? ''
  const written = { requestId: randomUUID(), ...called, text: '路灯先修学校一段。', isWritten: true }
  const note = await expectData(cloud, 'clerk', 'council', 'note', written)
  const draft = { requestId: randomUUID(), session: called.session, version: 0 }
  await expectData(cloud, 'clerk', 'council', 'saveGround', { ...draft, closesAt: soon(), statements: [STATEMENT] })
  matters = {
    ...called,
    note: note.id,
    phoneTask: await taskToCall(),
    concern: (role) => (role === 'county' ? held : waiting),
    entered: (await enteredReceipt()).number,
    receipt: await enteredReceipt(),
    topic: (role) => (role === 'department' ? assigned : (topic ?? '')),
  }
}, 120_000)
afterAll(() => cloud.stop())

/** Whether the matter was reached: an answer, or a rule of the matter itself; a mistake of the question fails the test. */
async function isLetIn(person: string, power: Power, input: object): Promise<boolean> {
  const [name = '', path] = power.split('.')
  const { answer } = await callRaw<unknown>(cloud, person, name, { path, input })
  if (answer.ok) return true
  const { code, field, message } = answer.error
  if (code === 'input.invalid') throw new Error(`${power} was asked wrongly at ${field}: ${message}`)
  return !code.startsWith('power.') && !code.startsWith('identity.') && !code.endsWith('.not-found')
}

const powers = Object.keys(ASKED).filter((power): power is DeskPower => power in ASKED)
const cells = powers.flatMap((power) =>
  ROLES.flatMap((role) =>
    (['own', 'next'] as const).map((scope) => {
      const holders: readonly Role[] = POWERS[power]
      const isAllowed = holders.includes(role) && scope === 'own'
      return [power, role, scope, isAllowed] as const
    }),
  ),
)

it.each(cells)('%s by %s of the %s place: %s', async (power, role, scope, isAllowed) => {
  expect(await isLetIn(keyOf(role, scope), power, ASKED[power](matters, role))).toBe(isAllowed)
})

it.each(['council.topic', 'council.dossier', 'archive.word', 'council.file'] as const)(
  '%s by a department that has no part in the topic: never',
  async (power) => {
    const notTheirs = { ...matters, topic: () => matters.topic('clerk') }
    expect(await isLetIn(keyOf('department', 'own'), power, ASKED[power](notTheirs, 'department'))).toBe(false)
  },
)

it.each(powers)('%s by a resident without any role: never', async (power) => {
  for (const role of ['clerk', 'county'] as const) {
    expect(await isLetIn('resident', power, ASKED[power](matters, role))).toBe(false)
  }
})

const TIMERS = Object.entries(POWERS).flatMap(([power, holder]) => (holder === 'timer' ? [power] : []))

it.each(TIMERS)('%s by anybody but the platform’s clock: never', async (power) => {
  for (const person of ['resident', ...ROLES.map((role) => keyOf(role, 'own'))]) {
    const [name = '', path] = power.split('.')
    const { answer } = await callRaw<unknown>(cloud, person, name, { path })
    expect(answer).toMatchObject({ ok: false, error: { code: 'identity.not-timer' } })
  }
})
