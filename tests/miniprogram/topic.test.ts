/** A topic on a phone with WeChat: the built package recomputes the record with WeChat's names only, and people object and confirm. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { topicWalk } from '../support/topic-walk'
import { Phone } from '../support/wechat/phone'

/** What one drawing may send; more makes a cheap phone wait. */
const MOST_BYTES = 30 * 1024

jest.setTimeout(60_000)

let cloud: LocalCloud
const phones: Phone[] = []

const walk = topicWalk(() => cloud)
const phoneOf = (person: string): Phone => {
  const phone = new Phone({ cloud: cloud.url, person })
  phones.push(phone)
  return phone
}

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close()
  await cloud.stop()
})

test('a phone checks the record of a topic, and remembers how far it went', async () => {
  const topic = await walk.untilNotice()
  const phone = phoneOf('visitor-phone-2')
  const screen = await phone.open('pages/topic/index', { id: topic })
  await screen.see('这份办理记录共 12 条，逐条核对，没有被改动过。')
  expect(Math.max(...screen.sent)).toBeLessThan(MOST_BYTES)
  const { seal } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
  await phone.hasWritten('records-seen', seal.head)
  await screen.tap('核验记录')
  await screen.see(seal.head.slice(0, 4))
})

test('a phone that saw the record notices when another one stands in its place', async () => {
  const topic = await walk.openTopic()
  const { seal } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
  const phone = phoneOf('visitor-phone-3')
  const other = { topic, count: seal.count, head: seal.head.split('').reverse().join(''), at: 1 }
  phone.storage.set('records-seen', JSON.stringify([other]))
  const screen = await phone.open('pages/topic/index', { id: topic })
  await screen.see('核验没有通过')
  await screen.see('当时的第 1 条已经不在原来的地方')
})

test('somebody objects during the notice; what was begun is still there after the app was closed', async () => {
  const topic = await walk.untilNotice()
  const phone = phoneOf('visitor-phone-4')
  const screen = await phone.open('pages/topic/index', { id: topic })
  await screen.tap('提出异议')
  await screen.type('您的异议', '灯太亮会照到我家窗户。')
  const again = await phone.open('pages/topic/index', { id: topic })
  await again.see('您的异议')
  expect(again.valueOf('您的异议')).toBe('灯太亮会照到我家窗户。')
  await again.tap('提交异议')
  await again.see('工作站会先答复您，再进入下一步')
  const { voice } = await expectData(cloud, 'visitor-phone-4', 'resident', 'topicStanding', { id: topic })
  expect(voice.objections).toHaveLength(1)
})

test('somebody concerned says that it is not solved, and what', async () => {
  const topic = await walk.untilDone()
  const phone = phoneOf('neighbour')
  const screen = await phone.open('pages/topic/index', { id: topic })
  await screen.see('办好了吗？')
  await screen.tap('没有办到')
  await screen.type('哪里没有解决', '有三盏没亮。')
  await screen.tap('提交回答')
  await screen.see('已经退回承办单位接着办')
  expect(Math.max(...screen.sent)).toBeLessThan(MOST_BYTES)
})
