/** The station's phone list: nobody disappears behind those who have answered, and a call that nobody made in time ends. */
import * as v from 'valibot'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, loadSdk, startLocalCloud } from '../support/local-cloud'
import { sdkDatabase } from '../support/sdk-database'
import { sessionWalk } from '../support/session-walk'
import { GONGCHANG } from '../support/submission'
import { DAY, PLAN } from '../support/topic-walk'

let cloud: LocalCloud
const { convened, atStation } = sessionWalk(() => cloud)

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
  loadSdk(cloud.env)
})
afterEach(() => cloud.stop())

const stored = v.array(v.looseObject({ _id: v.string(), invitation: v.string(), topic: v.string() }))
const callsOf = async (state: string) =>
  v.parse(
    stored,
    (
      await sdkDatabase()
        .collection('messages')
        .where({ 'call.station': GONGCHANG, 'call.state': state })
        .limit(500)
        .get()
    ).data.filter(({ invitation }) => invitation !== undefined),
  )
const tasks = async () => (await expectData(cloud, 'clerk', 'council', 'phoneTasks', { place: GONGCHANG })).tasks

/** So many earlier open calls to somebody who has answered long since. */
async function answeredBefore(count: number): Promise<void> {
  const [like] = await callsOf('open')
  if (like === undefined) throw new Error('nobody has to be called')
  const seats = sdkDatabase().collection('invitations')
  const [seat] = (await seats.where({ _id: like.invitation }).limit(1).get()).data
  for (let index = 0; index < count; index += 1) {
    const invitation = `answered-${index}`
    const call = { ...v.parse(v.looseObject({ until: v.number() }), like.call), until: Date.now() + DAY }
    await seats.add({ data: { ...seat, _id: invitation, seat: invitation, read: 1 } })
    const messages = sdkDatabase().collection('messages')
    await messages.add({ data: { ...like, _id: `m-${invitation}`, invitation, call } })
  }
}

it('whoever has to be called is on the list, though two hundred more urgent ones have read their invitation meanwhile', async () => {
  await convened()
  const before = (await tasks()).map(({ id }) => id)
  expect(before.length).toBeGreaterThan(0)
  await answeredBefore(200)
  expect((await tasks()).map(({ id }) => id)).toEqual(before)
}, 60_000)

it('a call that nobody made before the session ends as expired, and is asked of nobody any more', async () => {
  const topic = await convened()
  expect((await atStation(topic)).counts.toCall).toBeGreaterThan(0)
  const open = (await callsOf('open')).filter((each) => each.topic === topic).map(({ _id }) => _id)
  await cloud.setClockAhead(PLAN.startsAt - Date.now() - DAY / 24)
  await deliverAll(cloud)
  expect((await callsOf('open')).map(({ _id }) => _id)).toEqual(expect.arrayContaining(open))
  await cloud.setClockAhead(PLAN.startsAt - Date.now() + DAY / 24)
  await deliverAll(cloud)
  expect((await callsOf('expired')).map(({ _id }) => _id)).toEqual(expect.arrayContaining(open))
  expect((await callsOf('open')).filter(({ _id }) => open.includes(_id))).toEqual([])
}, 60_000)
