/** A villager of seventy on a cheap phone: reads one sentence at a time, taps an answer, changes one, loses the network, and nothing is lost. */
import { randomUUID } from 'node:crypto'
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { Phone } from '../support/wechat/phone'

jest.setTimeout(40_000)

/** The demo's topic with a session to come. */
const TOPIC = 't-demo-006'

const SCHOOL = { id: 'school', text: '先修学校门口这一段。', forResidents: true }
const FUND = { id: 'fund', text: '维修的钱由村里先垫上。', forResidents: false }

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
afterEach(() => phone.close())

/** The station puts two statements; answers the session. */
async function put(): Promise<string> {
  const { session } = await expectData(cloud, 'clerk', 'council', 'session', { topic: TOPIC })
  const of = { session: session?.id ?? '', version: 0, closesAt: Date.now() + 86_400_000 }
  const draft = { requestId: randomUUID(), ...of, statements: [SCHOOL, FUND] }
  const { version } = await expectData(cloud, 'clerk', 'council', 'saveGround', draft)
  const opened = { requestId: randomUUID(), session: of.session, version }
  await expectData(cloud, 'clerk', 'council', 'openGround', opened)
  return of.session
}

const votersOf = async (session: string): Promise<number> =>
  (await expectData(cloud, 'clerk', 'council', 'ground', { session })).rounds[0]?.voters ?? 0

test('one tap an answer, one more to change it; without network the vote waits on the phone and goes out later, once', async () => {
  const session = await put()
  const { rows } = await expectData(cloud, 'neighbour', 'member', 'invitations', {})
  const id = rows.find(({ topic }) => topic === TOPIC)?.id ?? ''
  phone = new Phone({ cloud: cloud.url, person: 'neighbour' })
  const screen = await phone.open('member/session/index', { id })
  await screen.tap('去看看、去表态')
  await screen.arrive('member/ground/index')
  await screen.see('还有 2 条，共 2 条')
  await screen.tap('同意')
  await screen.see('还有 1 条，共 2 条')
  await screen.see(/已有\s*1\s*人表态/)

  await phone.hasWritten('last-known', SCHOOL.text)
  phone.setOnline(false)
  await screen.tap('说不准')
  await screen.see('没有网络时会留在本机')
  const again = await phone.open('member/ground/index', { id })
  await again.see('2 条都表过态了')
  phone.setOnline(true)
  await again.seeNoMore('没有网络时会留在本机')
  const own = await expectData(cloud, 'neighbour', 'member', 'ground', { voter: { as: 'invited', id } })
  expect(Object.values(own.rounds[0]?.votes ?? {}).sort()).toEqual(['agree', 'pass'])
  expect(await votersOf(session)).toBe(1)
})
