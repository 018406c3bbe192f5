/** People read on the phone: the board, a topic, their own concerns, the workbench; and every page is light to draw. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE, GONGCHANG, submission } from '../support/submission'
import { Phone } from '../support/wechat/phone'

jest.setTimeout(40_000)

/** Bytes that a page may send through `setData` until its content is there: more is felt as a pause on a cheap phone. */
const LIGHT = 30 * 1024

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
afterEach(() => phone.close())

const phoneOf = (person: string): Phone => {
  phone = new Phone({ cloud: cloud.url, person })
  return phone
}

/** A concern of this person; its id. */
const submitAs = async (person: string): Promise<string> => {
  const sent = await expectData(cloud, person, 'resident', 'submit', submission())
  if (sent.outcome !== 'submitted') throw new Error('the concern has no receipt')
  return sent.receipt.concern
}

test('somebody who came by a code finds the board of their township, with what it deliberates', async () => {
  const person = phoneOf('visitor-board-1')
  const form = await person.open('pages/submit/index', { scene: DIANPING_SCENE })
  await form.see('靛坪村')
  const board = person.tapTab('pages/board/index')
  await board.see('巩昌镇 · 协商议事会')
  await board.see(/第\d步/)
})

test('without a network the board shows what was last known, and says so', async () => {
  const person = phoneOf('visitor-board-2')
  const form = await person.open('pages/submit/index', { scene: DIANPING_SCENE })
  await form.see('靛坪村')
  await person.tapTab('pages/board/index').see(/第\d步/)
  await person.hasWritten('last-known', 'headline')

  person.setOnline(false)
  const screen = await person.open('pages/board/index')
  await screen.see(/第\d步/)
  await screen.see('离线，显示的是')
})

test('a resident follows their concern from 我的 to its timeline, and takes it back with one question', async () => {
  await submitAs('visitor-mine-1')
  const person = phoneOf('visitor-mine-1')
  const screen = await person.open('pages/mine/index')
  await screen.see('待受理')
  await screen.tap('待受理')
  await screen.arrive('pages/concern/index')
  await screen.see('办理经过')
  await screen.tap('撤回')
  await screen.see('已撤回')
})

test('the text size chosen in the settings is applied at once and is still there after the app was closed', async () => {
  const person = phoneOf('visitor-mine-2')
  const screen = await person.open('pages/mine/index')
  await screen.tap('设置')
  await screen.tap('长辈版大字')
  await screen.settle()
  expect(screen.isElder).toBe(true)
  const again = await person.open('pages/board/index')
  await again.see(/\S/)
  expect(again.isElder).toBe(true)
})

test('a clerk answers on the phone: the concern leaves the list, and the resident reads the answer', async () => {
  const concern = await submitAs('visitor-mine-3')
  const screen = await phoneOf('clerk').open('council/concern/index', { id: concern })
  await screen.tap('答复居民')
  await screen.tap('个人纠纷')
  await screen.tap('发出答复')
  await screen.see('答复已发给反映人')

  const resident = await phoneOf('visitor-mine-3').open('pages/mine/index')
  await resident.see('已答复')
  await resident.tap('消息')
  await resident.see('新')
})

const PAGES = [
  { page: 'pages/board/index', person: 'resident', shows: '第2步' },
  { page: 'pages/submit/index', person: 'resident', shows: '重点工作' },
  { page: 'pages/mine/index', person: 'visitor-light', shows: '待受理' },
  { page: 'pages/topic/index', person: 'resident', shows: '办理经过' },
  { page: 'pages/receipt/index', person: 'visitor-light', shows: '巩昌镇协商议事会' },
  { page: 'pages/concern/index', person: 'visitor-light', shows: '办理经过' },
  { page: 'council/inbox/index', person: 'clerk', shows: '已超期' },
  { page: 'council/concern/index', person: 'clerk', shows: '办理经过' },
  { page: 'council/topics/index', person: 'clerk', shows: '等您办' },
  { page: 'council/topic/index', person: 'clerk', shows: '提交对照' },
] as const

test.each(PAGES)('the first drawing of $page sends less than 30 KB', async ({ page, person, shows }) => {
  const concern = await submitAs('visitor-light')
  const board = await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
  const ids: Readonly<Record<string, string>> = {
    'pages/topic/index': board.cards[0]?.id ?? '',
    'pages/receipt/index': concern,
    'pages/concern/index': concern,
    'council/concern/index': concern,
    'council/topic/index': 't-demo-008',
  }
  const owner = phoneOf(person)
  owner.storage.set('board-council', GONGCHANG)
  const screen = await owner.open(page, { ...(ids[page] ? { id: ids[page] } : { scene: DIANPING_SCENE }) })
  await screen.see(shows)
  const sent = screen.sent.reduce((sum, bytes) => sum + bytes, 0)
  expect(screen.sent.length).toBeGreaterThan(0)
  expect(sent).toBeLessThan(LIGHT)
})
