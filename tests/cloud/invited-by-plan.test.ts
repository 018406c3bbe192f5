/** A plan that is approved invites thirty members: whom WeChat reaches whatever goes wrong, and whom the station calls. */
import { createHash, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { personId } from '../../cloudfunctions/core/rules/identifiers'
import { rosterMemberId } from '../../cloudfunctions/core/rules/roster/member-id'
import { expectData } from '../support/callers'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { makeRoster, ROSTER_HEAD } from '../support/make-roster'
import { sdkDatabase } from '../support/sdk-database'
import { GONGCHANG } from '../support/submission'
import { APPROVAL, DAY, PLAN, topicWalk } from '../support/topic-walk'

const MINUTE = 60_000
const COUNTY = '621122'
const CALL = 'local-session-call'
const SEND = 'openapi:subscribeMessage.send'
const ENDS = ['sent', 'texted', 'inbox-only', 'refused', 'failed', 'unknown']

/** What WeChat answers the first time to eleven of the twelve who allowed a notice, and how it ends. */
const FIRST_ANSWERS = [
  ['43101', 'refused'],
  ['47003', 'failed'],
  ['40003', 'failed'],
  ['40037', 'failed'],
  ['41030', 'failed'],
  ['43107', 'failed'],
  ['45011', 'sent'],
  ['45009', 'sent'],
  ['40001', 'sent'],
  ['42001', 'sent'],
  ['-1', 'sent'],
] as const

let cloud: LocalCloud
const walk = topicWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
  loadSdk(cloud.env)
})
afterEach(() => cloud.stop())

/** Chance that is the same each time: mulberry32. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const shuffled = <Item>(items: readonly Item[], chance: () => number): Item[] =>
  items
    .map((item) => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

const two = (index: number): string => String(index).padStart(2, '0')
const visitor = (index: number): string => `visitor-invited-${two(index)}`
const memberOf = (index: number): string => rosterMemberId(COUNTY, `T-${two(index)}`)

/** What WeChat calls them (`local-cloud/gateway/persons.ts`). */
const openidOf = (index: number): string =>
  `oVisitor${createHash('sha256').update(visitor(index)).digest('hex').slice(0, 20)}`

/** Thirty members come onto the roster by a file. */
async function rostered(): Promise<void> {
  const rows = Array.from({ length: 30 }, (_, index) =>
    ROSTER_HEAD.map(
      (heading) =>
        ({
          委员编号: `T-${two(index)}`,
          姓名: `委员${String.fromCharCode(0x4e00 + index)}`,
          委员类别: '住地委员',
          所在地: '巩昌镇',
          任期开始: '2022年1月',
          任期结束: '2029年1月',
          联系电话: `139000045${two(index)}`,
        })[heading as string] ?? null,
    ),
  )
  const requestId = randomUUID()
  const path = encodeURIComponent(`rosters/${requestId}/${randomUUID()}.xlsx`)
  const response = await cloud.fetch(`/gateway/files?path=${path}`, {
    method: 'POST',
    headers: { 'x-demo-person': 'county', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(await makeRoster(rows)),
  })
  const file: string = JSON.parse(await response.text()).fileID
  const { counts } = await expectData(cloud, 'county', 'roster', 'import', { requestId, place: COUNTY, file })
  expect(counts).toEqual({ new: 30, changed: 0, same: 0, wrong: 0 })
}

async function binds(index: number): Promise<void> {
  const asked = { requestId: randomUUID(), member: memberOf(index) }
  const { code } = await expectData(cloud, 'clerk', 'council', 'memberCode', asked)
  await expectData(cloud, visitor(index), 'member', 'bind', { code })
}

/** They are asked whether WeChat may tell them, and answer. */
async function answersAsked(index: number, isYes: boolean): Promise<void> {
  if (isYes) {
    await cloud.fetch('/gateway/subscribe', {
      method: 'POST',
      headers: { 'x-demo-person': visitor(index), 'content-type': 'application/json' },
      body: JSON.stringify({ templateIds: [CALL] }),
    })
  }
  const answer = { granted: isYes ? [CALL] : [], refused: isYes ? [] : [CALL] }
  await expectData(cloud, visitor(index), 'resident', 'recordCredits', {
    requestId: randomUUID(),
    moment: 'accepted',
    ...answer,
  })
}

async function losesOpenid(index: number): Promise<void> {
  const person = personId(openidOf(index))
  await sdkDatabase()
    .collection('persons')
    .doc(person)
    .update({ data: { openid: 'somebody-who-left' } })
}

async function planApproved(): Promise<string> {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  const members = Array.from({ length: 30 }, (_, index) => ({ id: memberOf(index) }))
  await walk.hasFiled('clerk', topic, { ...PLAN, participants: { ...PLAN.participants, members } })
  await walk.hasMovedOn('head', topic)
  return topic
}

const invitedMessages = v.array(
  v.object({
    _id: v.string(),
    invitation: v.string(),
    delivery: v.object({ state: v.string() }),
    call: v.object({ state: v.string() }),
  }),
)

/** The invitation of each of the thirty, by their place in the list. */
async function invitedOf(session: string): Promise<v.InferOutput<typeof invitedMessages>> {
  const wanted = new Map(Array.from({ length: 30 }, (_, index) => [memberOf(index), index]))
  const database = sdkDatabase()
  const seats = v.parse(
    v.array(v.object({ _id: v.string(), member: v.nullable(v.string()) })),
    (await database.collection('invitations').where({ session }).limit(1000).get()).data,
  )
  const at = new Map(seats.map(({ _id, member }) => [_id, wanted.get(member ?? '')]))
  const written = (
    await database.collection('messages').where({ 'call.station': GONGCHANG, kind: 'invited' }).limit(1000).get()
  ).data
  return v
    .parse(invitedMessages, written)
    .filter(({ invitation }) => at.get(invitation) !== undefined)
    .sort((a, b) => (at.get(a.invitation) ?? 0) - (at.get(b.invitation) ?? 0))
}

it.each([5, 2026])(
  'thirty people are invited by a plan while WeChat and the database fail in every way (seed %i): each delivery ends, nobody is told twice, the station calls exactly those who were not reached',
  async (seed) => {
    const chance = chanceOf(seed)
    await rostered()
    // Three have no WeChat: 27, 28, 29. Twelve said yes, one more of whom WeChat knows nothing any more, five said no, nine were never asked.
    for (let index = 0; index < 27; index += 1) await binds(index)
    const [unknown = 0, ...others] = shuffled(
      Array.from({ length: 27 }, (_, index) => index),
      chance,
    )
    const allowing = others.slice(0, 12)
    for (const index of [...allowing, unknown]) await answersAsked(index, true)
    for (const index of others.slice(12, 17)) await answersAsked(index, false)
    await losesOpenid(unknown)

    const ending = new Map<number, string>([[unknown, 'failed']])
    for (const [at, index] of allowing.entries()) {
      const [code, end] = FIRST_ANSWERS[at] ?? [null, 'sent']
      const touser = openidOf(index)
      if (code) await cloud.setFault({ target: SEND, kind: 'system-error', code, touser })
      // Whoever is sent one may be sent it without an answer: the last of the twelve always, the others by chance.
      const isLost = end === 'sent' && (code === null || chance() < 0.4)
      if (isLost) await cloud.setFault({ target: SEND, kind: 'drop-answer', touser })
      ending.set(index, isLost ? 'unknown' : end)
    }

    const topic = await planApproved()
    const tomorrow = 24 * 60 + 10
    for (const minutes of [0, 2, 4, 8, 20, 30, 60, 120, tomorrow, tomorrow + 2, tomorrow + 10, tomorrow + 60]) {
      await cloud.setClockAhead(minutes * MINUTE)
      for (const action of ['modifyDocument', 'insertDocument', 'getDocument']) {
        if (minutes > 60 || chance() < 0.5) continue
        await cloud.setFault({ target: `database:${action}`, kind: 'drop-answer', times: 1 })
      }
      await cloud.runTimer('courier', 2)
    }
    await cloud.setClockAhead(2 * DAY)
    await cloud.runTimer('courier', 2)

    const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic })
    const invited = await invitedOf(session?.id ?? '')
    expect(invited).toHaveLength(30)
    expect(invited.filter(({ delivery }) => !ENDS.includes(delivery.state))).toEqual([])
    const ended = Object.fromEntries(invited.map(({ delivery }, index) => [index, delivery.state]))
    expect(ended).toEqual(Object.fromEntries(invited.map((_, index) => [index, ending.get(index) ?? 'inbox-only'])))

    const received = (await cloud.sent())
      .filter(({ api, errcode }) => api === 'subscribeMessage.send' && errcode === 0)
      .map(({ touser }) => touser)
    const isSent = ([, end]: [number, string]) => end === 'sent' || end === 'unknown'
    expect(received.sort()).toEqual(
      [...ending]
        .filter(isSent)
        .map(([index]) => openidOf(index))
        .sort(),
    )

    const unreached = invited.filter(({ delivery }) => delivery.state !== 'sent').map(({ _id }) => _id)
    const { tasks } = await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })
    const mine = new Set(invited.map(({ _id }) => _id))
    expect(
      tasks
        .map(({ id }) => id)
        .filter((id) => mine.has(id))
        .sort(),
    ).toEqual(unreached.sort())
  },
  240_000,
)
