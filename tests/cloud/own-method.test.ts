/** A county that writes its own method and its own forms of consultation into its data file, and touches no code. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectData } from '../support/callers'
import { functionsWithRules } from '../support/functions-with-rules'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { APPROVAL, ASSIGNMENT, DAY, DONE, PLAN, RESIDENTS, topicWalk } from '../support/topic-walk'

const LONGXI = '621122'

/** Nine steps: after the notice, members look back whether everybody was heard. */
const NINE_STEPS = {
  method: {
    label: '九步议事法',
    steps: [
      ...['collect', 'confirm', 'plan', 'research', 'consult', 'publicise'],
      {
        key: 'look-back',
        label: '回头看',
        phase: 'publicise',
        movedOnBy: 'member',
        moves: 'by-hand',
        requires: ['research'],
        days: 5,
      },
      ...['decide', 'follow-up'],
    ],
  },
  forms: ['坝坝会', '请你协商'],
}

let folder: string
let remove: () => void
let cloud: LocalCloud

beforeAll(async () => {
  const built = await functionsWithRules(['board', 'resident', 'council', 'courier'], LONGXI, NINE_STEPS)
  folder = built.folder
  remove = built.remove
}, 60_000)
afterAll(() => remove())
afterEach(() => cloud.stop())

const { workspace, file, hasFiled, hasMovedOn, untilNotice, openTopic } = topicWalk(() => cloud)

const confirm = (person: string, topic: string) =>
  expectData(cloud, person, 'resident', 'confirm', { requestId: randomUUID(), topic, verdict: 'solved', stars: 5 })

it('nine steps: the added one stands in its place, with its evidence, up to the confirmed answer', async () => {
  cloud = await startLocalCloud({ demo: true, functions: folder })
  const plan = { ...PLAN, form: '坝坝会' }
  const topic = await untilNotice(plan)
  expect(await workspace('clerk', topic)).toMatchObject({ methodLabel: '九步议事法', step: 'publicise' })
  await cloud.setClockAhead(15 * DAY)
  await hasMovedOn('clerk', topic)

  expect(await workspace('member', topic)).toMatchObject({ step: 'look-back', canMoveOn: false })
  const findings = { day: Date.now(), site: '靛坪村', findings: '问了三社的五户，都知道公示的内容。', photos: [] }
  await hasFiled('member', topic, { kind: 'research', ...findings })
  await hasMovedOn('member', topic)
  const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
  await hasFiled('committee', topic, { kind: 'decision', verdicts })
  await hasFiled('clerk', topic, ASSIGNMENT)
  await hasFiled('department', topic, DONE)
  for (const person of RESIDENTS) await confirm(person, topic)

  const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
  expect(page).toMatchObject({ ending: 'confirmed', position: { method: '九步议事法', at: null } })
  expect(page.position.steps).toHaveLength(9)
  expect(page.timeline.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['进入第7步 回头看', '进入第8步 组织决定', '组织决定：进入第9步 跟踪落实']),
  )
}, 90_000)

it('a form of consultation that the county does not have is refused by name', async () => {
  cloud = await startLocalCloud({ demo: true, functions: folder })
  const topic = await openTopic()
  await hasMovedOn('clerk', topic)
  await hasFiled('committee', topic, APPROVAL)
  expect(await workspace('clerk', topic)).toMatchObject({ choices: { forms: ['坝坝会', '请你协商'] } })
  const { answer } = await file('clerk', topic, { ...PLAN, form: '小板凳议事' })
  expect(answer).toMatchObject({ ok: false, error: { code: 'topic.paper', field: 'paper.form' } })
}, 60_000)

it('a topic keeps the method with which it began, when the county goes over to another', async () => {
  const data = mkdtempSync(join(tmpdir(), 'mashang-method-'))
  try {
    cloud = await startLocalCloud({ demo: true, data })
    const topic = await openTopic()
    await cloud.stop()
    cloud = await startLocalCloud({ data, functions: folder })
    expect(await workspace('clerk', topic)).toMatchObject({ methodLabel: '八步议事法' })
    expect(await workspace('clerk', await openTopic())).toMatchObject({ methodLabel: '九步议事法' })
  } finally {
    rmSync(data, { recursive: true })
  }
}, 60_000)
