/** What a keeper of the roster puts right about a member, without a file: kinds, place, phone, councils, and a wrong WeChat. */
import { randomUUID } from 'node:crypto'
import { expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'

const GONGCHANG = '621122100'
const WENFENG = '621122101'
/** The demo's member, whose WeChat is bound: 委员乙. */
const MEMBER = 'm-demo-02'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const read = (id = MEMBER, person = 'clerk') => expectData(cloud, person, 'council', 'member', { id })

/** The form as it stands, with `changes` over it. */
const formOf = async (changes: object, person = 'clerk') => {
  const { trade, post, interests, term, revision } = await read(MEMBER, person)
  const kept = post && { name: post.name, title: post.title }
  return { member: MEMBER, trade, post: kept, interests, until: term.until, revision, ...changes }
}

const edited = async (changes: object, person = 'clerk') =>
  expectData(cloud, person, 'council', 'editMember', await formOf(changes, person))

const refused = async (changes: object, person = 'clerk') =>
  expectRefusal(cloud, person, 'council', 'editMember', await formOf(changes, person))

it('somebody who left the council is taken off it, and a wrong phone is taken away', async () => {
  await edited({ councils: [GONGCHANG], phone: '13900007777' })
  expect(await read()).toMatchObject({ councils: [GONGCHANG], phone: '13900007777' })
  await edited({ councils: [], phone: null, kinds: ['resident', 'seconded'], placeName: '巩昌镇靛坪村' })
  expect(await read()).toMatchObject({
    councils: [],
    phone: null,
    kinds: ['resident', 'seconded'],
    placeName: '巩昌镇靛坪村',
  })
  // Who only corrects one thing leaves the others as they are.
  await edited({})
  expect(await read()).toMatchObject({ councils: [], phone: null, placeName: '巩昌镇靛坪村' })
})

it('what is not the station’s is refused at its field, and left to the county', async () => {
  expect(await refused({ councils: [WENFENG] })).toMatchObject({ code: 'roster.council', field: 'councils' })
  expect(await refused({ placeName: '文峰镇' })).toMatchObject({ code: 'roster.place', field: 'placeName' })
  expect(await refused({ placeName: '没有这个村' })).toMatchObject({ code: 'roster.place', field: 'placeName' })
  expect(await refused({ kinds: ['sector'], trade: null })).toMatchObject({ code: 'roster.trade', field: 'trade' })
  expect(await edited({ placeName: '文峰镇', councils: [WENFENG] }, 'county')).toMatchObject({
    place: WENFENG,
    councils: [WENFENG],
  })
})

it('of two clerks who change the same member the second is told, and overwrites nothing', async () => {
  const stale = await formOf({ phone: '13900001111' })
  await edited({ phone: '13900002222' })
  expect(await expectRefusal(cloud, 'clerk', 'council', 'editMember', stale)).toMatchObject({ code: 'roster.changed' })
  expect((await read()).phone).toBe('13900002222')
})

it('a WeChat that was bound by mistake is let go: it acts as the member no more, and the right one may bind', async () => {
  const grants = async (person: string) => (await expectData(cloud, person, 'resident', 'me', undefined)).grants
  expect((await grants('member')).some(({ member }) => member === MEMBER)).toBe(true)
  expect(await expectRefusal(cloud, 'clerk-next', 'council', 'unbindMember', { member: MEMBER })).toMatchObject({
    code: 'roster.not-found',
  })
  const invited = async (person: string) => (await expectData(cloud, person, 'member', 'invitations', {})).rows.length
  const before = await invited('member')
  expect(before).toBeGreaterThan(0)
  loadSdk(cloud.env)
  const seats = sdkDatabase().collection('invitations')
  const [seat] = (await seats.where({ member: MEMBER }).limit(1).get()).data
  await expectData(cloud, 'clerk', 'council', 'unbindMember', { member: MEMBER })
  // As after an answer that was lost between the roster and the seats: pressing again finishes it.
  await seats.where({ _id: seat?._id }).update({ data: { person: seat?.person } })
  expect(await invited('member')).toBe(1)
  expect(await expectData(cloud, 'clerk', 'council', 'unbindMember', { member: MEMBER })).toMatchObject({
    isBound: false,
  })
  expect(await grants('member')).toEqual([])
  expect(await invited('member')).toBe(0)
  const asked = { requestId: randomUUID(), member: MEMBER }
  const { code } = await expectData(cloud, 'clerk', 'council', 'memberCode', asked)
  await expectData(cloud, 'visitor-newcomer1', 'member', 'bind', { code })
  expect(await invited('visitor-newcomer1')).toBe(before)
})
