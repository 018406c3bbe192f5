/** Joining on a phone with WeChat: the built package finds what a neighbour raised, joins it, and lists it under “mine”. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE, submission } from '../support/submission'
import { Phone } from '../support/wechat/phone'

const SAME = '靛坪村二社蓄水池的护栏断了，娃娃去玩太危险。'
/** What one drawing may send; more makes a cheap phone wait. */
const MOST_BYTES = 30 * 1024

jest.setTimeout(40_000)

let cloud: LocalCloud
let phone: Phone

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
  phone = new Phone({ cloud: cloud.url, person: 'visitor-phone-1' })
  const text = '二社蓄水池边上的护栏断了好几根，希望尽快修好。'
  await expectData(cloud, 'resident', 'resident', 'submit', submission({ text, where: {} }))
})
afterEach(async () => {
  phone.close()
  await cloud.stop()
})

const write = async () => {
  const screen = await phone.open('pages/submit/index', { scene: DIANPING_SCENE })
  await screen.see('靛坪村')
  await screen.type('说说是什么事', SAME)
  await screen.tap('可能有人提过')
  await screen.tap('我也遇到')
  await screen.see('已经跟进这件事')
  return screen
}

test('someone joins what a neighbour raised, goes on writing all the same, and finds it under “mine”', async () => {
  const screen = await write()
  await screen.see('连您一共 2 人遇到')
  await screen.tap('我的情况不一样，还是要提交')
  expect(screen.valueOf('说说是什么事')).toBe(SAME)
  expect(Math.max(...screen.sent)).toBeLessThan(MOST_BYTES)

  const mine = phone.tapTab('pages/mine/index')
  await mine.tap('跟进的事')
  await mine.tap('靛坪村 · 路水电网')
  await mine.arrive('pages/follow/index')
  await mine.see('您当时写的')
  expect(Math.max(...mine.sent)).toBeLessThan(MOST_BYTES)
})

test('someone for whom that is all says so once, and the form is empty', async () => {
  const screen = await write()
  await screen.tap('就是这件事，不再提交')
  await screen.arrive('pages/mine/index')
  await screen.see('开始跟进')
  const form = phone.tapTab('pages/submit/index')
  expect(form.valueOf('说说是什么事')).toBe('')
})

test('someone follows a topic of the board and stops again', async () => {
  const screen = await phone.open('pages/topic/index', { id: 't-demo-006' })
  await screen.tap('我也遇到，跟进')
  await screen.see('您在跟进这件事')
  await screen.tap('不再跟进')
  await screen.see('我也遇到，跟进')
})
