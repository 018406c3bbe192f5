/** The six-step method of another county and the micro consultation of a village, from concerns to a confirmed answer. */
import { randomUUID } from 'node:crypto'
import { demoScene } from '../../local-cloud/demo/codes'
import type { PaperInput } from '../../types/papers/paper'
import type { Role } from '../../types/role'
import { appoint } from '../support/appoint'
import { expectData } from '../support/callers'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { submission } from '../support/submission'
import { DAY, topicWalk } from '../support/topic-walk'

/** 党寨镇 of 甘州区, which works by six steps, and its village with a council of its own. */
const DANGZHAI = '620702107'
const VILLAGE = '620702107200'
const RESIDENTS = ['visitor-gzresident1', 'visitor-gzresident2', 'visitor-gzresident3'] as const

/** Two more who met the same: a village needs no committee and no member for its small matters, but its neighbours. */
const NEIGHBOURS = ['visitor-gzneighbour1', 'visitor-gzneighbour2'] as const

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
  loadSdk(cloud.env)
  for (const role of ['head', 'committee', 'member'] as const) {
    await appoint(cloud, officer(role), [{ role, place: DANGZHAI }])
  }
  await appoint(cloud, officer('department'), [
    { role: 'department', place: DANGZHAI, department: 'village-committees' },
  ])
})
afterEach(() => cloud.stop())

const { workspace, hasFiled, noticeOf, hasMovedOn } = topicWalk(() => cloud)

const officer = (role: Role): string => `visitor-gz${role}`

/** Three residents of the village raise it; the station takes it up as one topic. */
async function openTopic(kind: string): Promise<string> {
  const concerns: { concern: string; version: number }[] = []
  for (const person of RESIDENTS) {
    const text = '村口的垃圾箱满了没人清，夏天味道大。'
    const asked = submission({ text, kind, where: {}, scene: demoScene(VILLAGE) })
    const outcome = await expectData(cloud, person, 'resident', 'submit', asked)
    if (outcome.outcome === 'submitted') concerns.push({ concern: outcome.receipt.concern, version: 1 })
  }
  const [first, ...others] = concerns
  if (!first) throw new Error('nothing was submitted')
  const turn = { ...first, requestId: randomUUID(), photos: [], with: others }
  const text = { title: '村口垃圾箱清运', summary: '村口垃圾箱长期不清，群众希望定下清运的日子。' }
  return (await expectData(cloud, 'clerk-ganzhou', 'council', 'accept', { ...turn, ...text })).topic ?? ''
}

const CONSULTED: readonly PaperInput[] = [
  { kind: 'session', heldAt: Date.now(), present: ['村民代表五人'], minutes: '大家同意每周清两次，费用由村集体出。' },
  {
    kind: 'outcome',
    form: 'covenant',
    text: '垃圾箱每周清运两次，写进村规民约。',
    points: [{ id: 'twice', text: '每周清运两次', department: '村委会', dueAt: Date.now() + 60 * DAY }],
    dissent: [],
  },
]

/** From the consultation to the answers of everybody whom it concerns, as both methods have it. */
async function consultAndCarryOut(topic: string, concerned: readonly string[]): Promise<void> {
  for (const paper of CONSULTED) await hasFiled('clerk-ganzhou', topic, paper)
  await hasMovedOn(officer('head'), topic)
  const { concerns } = await workspace('clerk-ganzhou', topic)
  const mapped = concerns.map(({ id }) => ({ concern: id, to: 'point' as const, point: 'twice' }))
  await hasFiled('clerk-ganzhou', topic, { kind: 'mapping', concerns: mapped })
  await hasFiled('clerk-ganzhou', topic, await noticeOf(topic, 'clerk-ganzhou'))
  await cloud.setClockAhead(15 * DAY)
  await hasMovedOn('clerk-ganzhou', topic)
  const task = { id: 'a-1', points: ['twice'], category: null, department: 'village-committees', owner: '村委会主任' }
  await hasFiled('clerk-ganzhou', topic, { kind: 'assignment', ...task, dueAt: Date.now() + 60 * DAY })
  const done = { assignment: 'a-1', text: '已经按每周两次清了一个月。', before: [], photos: [] }
  await hasFiled(officer('department'), topic, { kind: 'completion', ...done })
  for (const person of concerned) {
    const said = { requestId: randomUUID(), topic, verdict: 'solved' as const, stars: 5 }
    await expectData(cloud, person, 'resident', 'confirm', said)
  }
}

const join = (target: string) => ({ requestId: randomUUID(), target })

it('six steps: without a plan and a decision, all points are carried out and confirmed', async () => {
  const topic = await openTopic('roads-water-power')
  expect(await workspace('clerk-ganzhou', topic)).toMatchObject({ methodLabel: '六步议事法' })
  await hasMovedOn('clerk-ganzhou', topic)
  await hasFiled(officer('committee'), topic, { kind: 'approval', isApproved: true, reason: '群众急盼，同意。' })
  const findings = { day: Date.now(), site: '村口', findings: '两个垃圾箱都满了，一周只清一次。', photos: [] }
  await hasFiled(officer('member'), topic, { kind: 'research', ...findings })
  await hasMovedOn('clerk-ganzhou', topic)
  await consultAndCarryOut(topic, RESIDENTS)
  const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
  expect(page).toMatchObject({ phase: 'closed', ending: 'confirmed', position: { method: '六步议事法', at: null } })
}, 60_000)

it('micro: a small matter stays in its village and takes four steps', async () => {
  const topic = await openTopic('environment')
  expect(await workspace('clerk-ganzhou', topic)).toMatchObject({
    methodLabel: '微协商',
    council: { code: VILLAGE },
    steps: [{ key: 'collect' }, { key: 'consult' }, { key: 'publicise' }, { key: 'follow-up' }],
  })
  await hasMovedOn('clerk-ganzhou', topic)
  for (const person of NEIGHBOURS) await expectData(cloud, person, 'resident', 'join', join(topic))
  await consultAndCarryOut(topic, [...RESIDENTS, ...NEIGHBOURS])
  const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
  expect(page).toMatchObject({ phase: 'closed', ending: 'confirmed', position: { method: '微协商', at: null } })
  const { sections } = await expectData(cloud, 'clerk-ganzhou', 'council', 'dossier', { topic })
  expect(sections.map(({ title, says }) => [title.slice(2), says])).toEqual([
    ['议题收集', null],
    ['协商议事', null],
    ['公开公示', null],
    ['跟踪落实', null],
    ['办理经过', null],
  ])
}, 60_000)
