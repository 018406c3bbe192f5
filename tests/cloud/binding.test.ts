/** A member binds the own WeChat with a code from the roster, acts as long as the term runs, and is nobody's member afterwards. */
import { randomUUID } from 'node:crypto'
import { callRaw, expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { DAY } from '../support/topic-walk'

const GONGCHANG = '621122100'
/** Members of the demo's roster whose WeChat nobody knows: 委员甲 and 委员丙 of 巩昌镇. */
const MEMBER = 'm-demo-01'
const OTHER = 'm-demo-03'
const NEWCOMER = 'visitor-newcomer1'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const codeFor = async (member: string, requestId = randomUUID(), person = 'clerk') =>
  (await expectData(cloud, person, 'council', 'memberCode', { requestId, member })).code
const bind = (person: string, code: string) => expectData(cloud, person, 'member', 'bind', { code })
const refused = (person: string, code: string) => expectRefusal(cloud, person, 'member', 'bind', { code })
const grantsOf = async (person: string) => (await expectData(cloud, person, 'resident', 'me', undefined)).grants
const proposal = () => ({
  requestId: randomUUID(),
  council: GONGCHANG,
  kind: 'environment',
  title: '集镇农贸市场改造',
  summary: '集镇农贸市场没有顶棚，下雨天没法摆摊，摊主和居民都盼着改造。',
  matter: 'small-key' as const,
  reason: '关系到全镇赶集的群众。',
})
const edit = async (member: string, until: number, person = 'clerk') => {
  const { trade, post, interests } = await expectData(cloud, person, 'council', 'member', { id: member })
  return expectData(cloud, person, 'council', 'editMember', { member, trade, post, interests, until })
}

it('a code makes somebody the member that the roster says, at the places of the roster, until the end of the term', async () => {
  expect(await expectRefusal(cloud, NEWCOMER, 'council', 'propose', proposal())).toMatchObject({
    code: 'power.missing',
  })
  const code = await codeFor(MEMBER)
  expect(await bind(NEWCOMER, ` ${code.toLowerCase().slice(0, 4)}-${code.toLowerCase().slice(4)}`)).toMatchObject({
    name: '委员甲',
  })
  const { term } = await expectData(cloud, 'clerk', 'council', 'member', { id: MEMBER })
  expect(await grantsOf(NEWCOMER)).toMatchObject([
    { role: 'member', place: GONGCHANG, member: MEMBER, until: term.until },
  ])
  await expectData(cloud, NEWCOMER, 'council', 'propose', proposal())
  expect(await expectData(cloud, 'clerk', 'council', 'member', { id: MEMBER })).toMatchObject({
    isBound: true,
    codeUntil: null,
  })
})

it('binds once: the same person may ask again, nobody else may', async () => {
  const code = await codeFor(MEMBER)
  const [one, again] = await Promise.all([bind(NEWCOMER, code), bind(NEWCOMER, code)])
  expect(again).toEqual(one)
  expect(await refused('resident', code)).toMatchObject({ code: 'bind.wrong', field: 'code' })
  expect(await grantsOf('resident')).toEqual([])
})

it('of two who type the same code at the same moment one is the member', async () => {
  const code = await codeFor(MEMBER)
  await Promise.allSettled([bind('resident', code), bind('neighbour', code)])
  const held = [await grantsOf('resident'), await grantsOf('neighbour')].map((grants) => grants.length)
  expect(held.sort()).toEqual([0, 1])
})

it('the same request says the same code, a new one makes the old one worthless', async () => {
  const requestId = randomUUID()
  const first = await codeFor(MEMBER, requestId)
  expect(await codeFor(MEMBER, requestId)).toBe(first)
  const second = await codeFor(MEMBER)
  expect(await refused(NEWCOMER, first)).toMatchObject({ code: 'bind.wrong' })
  await bind(NEWCOMER, second)
})

it('is over after thirty days', async () => {
  const code = await codeFor(MEMBER)
  await cloud.setClockAhead(32 * DAY)
  expect(await refused(NEWCOMER, code)).toMatchObject({ code: 'bind.wrong' })
})

it('whoever is bound to one member is not bound to another', async () => {
  await bind(NEWCOMER, await codeFor(MEMBER))
  expect(await refused(NEWCOMER, await codeFor(OTHER))).toMatchObject({ code: 'bind.other' })
  expect(await grantsOf(NEWCOMER)).toMatchObject([{ member: MEMBER }])
})

it('a member with a new WeChat binds that one, and the old one acts no more', async () => {
  await bind(NEWCOMER, await codeFor(MEMBER))
  await bind('resident', await codeFor(MEMBER))
  expect(await grantsOf(NEWCOMER)).toEqual([])
  expect(await grantsOf('resident')).toMatchObject([{ member: MEMBER }])
})

it('after five wrong codes of a day even the right one waits for tomorrow', async () => {
  const code = await codeFor(MEMBER)
  for (const last of ['2', '3', '4', '5', '6']) await refused(NEWCOMER, `AAAAAAA${last}`)
  expect(await refused(NEWCOMER, code)).toMatchObject({ code: 'bind.too-many' })
  await bind('resident', code)
})

it('the invitation that waited for the member is theirs with the binding', async () => {
  const before = await expectData(cloud, NEWCOMER, 'member', 'invitations', {})
  expect(before.rows).toEqual([])
  await bind(NEWCOMER, await codeFor(MEMBER))
  expect((await expectData(cloud, NEWCOMER, 'member', 'invitations', {})).rows.length).toBeGreaterThan(0)
})

it('a member who was called about forty-five consultations before binding finds all of them', async () => {
  loadSdk(cloud.env)
  const seats = sdkDatabase().collection('invitations')
  const [like] = (await seats.where({ member: MEMBER }).limit(1).get()).data
  for (let at = 0; at < 45; at += 1) {
    const _id = `i-many-${at}`
    await seats.add({ data: { ...like, _id, seat: _id, order: `1-${_id}` } })
  }
  await bind(NEWCOMER, await codeFor(MEMBER))
  const theirs = await seats.where({ member: MEMBER }).limit(100).get()
  const people = new Set(theirs.data.map(({ person }) => person))
  expect(theirs.data.length).toBeGreaterThan(45)
  expect([...people]).toEqual([expect.stringMatching(/^p-/)])
})

describe('the term', () => {
  it('ends by itself: after its last moment nothing may be done, and what was done stays', async () => {
    await bind(NEWCOMER, await codeFor(MEMBER))
    const { topic } = await expectData(cloud, NEWCOMER, 'council', 'propose', proposal())
    await edit(MEMBER, Date.now() + DAY)
    await expectData(cloud, NEWCOMER, 'council', 'topic', { id: topic })
    await cloud.setClockAhead(2 * DAY)
    for (const [path, input] of [
      ['propose', proposal()],
      ['topic', { id: topic }],
    ] as const) {
      expect(await expectRefusal(cloud, NEWCOMER, 'council', path, input)).toMatchObject({ code: 'power.missing' })
    }
    expect(await grantsOf(NEWCOMER)).toEqual([])
    // The record stays theirs to read.
    expect((await expectData(cloud, NEWCOMER, 'resident', 'me', undefined)).isMember).toBe(true)
    expect(await expectData(cloud, NEWCOMER, 'member', 'record', {})).toMatchObject({ name: '委员甲' })
    const { isInTerm, name } = await expectData(cloud, 'clerk', 'council', 'member', { id: MEMBER })
    expect({ isInTerm, name }).toEqual({ isInTerm: false, name: '委员甲' })
    expect(await expectData(cloud, 'clerk', 'council', 'topic', { id: topic })).toMatchObject({ id: topic })
  })

  it('is ended and extended by the station, and the powers follow at once', async () => {
    await bind(NEWCOMER, await codeFor(MEMBER))
    await edit(MEMBER, Date.now() - DAY)
    expect(await grantsOf(NEWCOMER)).toEqual([])
    expect(
      await expectRefusal(cloud, 'clerk', 'council', 'memberCode', { requestId: randomUUID(), member: MEMBER }),
    ).toMatchObject({ code: 'bind.over' })
    await edit(MEMBER, Date.now() + 365 * DAY, 'county')
    expect(await grantsOf(NEWCOMER)).toMatchObject([{ role: 'member', place: GONGCHANG }])
  })
})

it('the next township’s clerk and a member read and change nothing here', async () => {
  for (const person of ['clerk-next', 'member', 'committee']) {
    const asked = [
      ['member', { id: MEMBER }],
      ['editMember', { member: MEMBER, trade: null, post: null, interests: [], until: Date.now() }],
      ['memberCode', { requestId: randomUUID(), member: MEMBER }],
    ] as const
    for (const [path, input] of asked) {
      const { answer } = await callRaw<unknown>(cloud, person, 'council', { path, input })
      expect(answer.ok ? 'answered' : answer.error.code).toMatch(/^(roster\.not-found|power\.missing)$/)
    }
  }
})
