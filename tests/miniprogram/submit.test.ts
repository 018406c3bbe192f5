/** A resident says what is wrong: the built package on a phone, the real functions on the local cloud. */
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE } from '../support/submission'
import { Phone } from '../support/wechat/phone'

/** 靛坪村, 巩昌镇, and the words of somebody who lives there. */
const VILLAGE = { scene: DIANPING_SCENE, name: '靛坪村' }
const WORDS = '村口到学校的路灯坏了三盏，晚上孩子放学看不见路，已经半个月了。'
const SUBMIT = '提交给 巩昌镇协商议事会'

jest.setTimeout(40_000)

let cloud: LocalCloud
let phone: Phone
let visitors = 0

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
beforeEach(() => {
  visitors += 1
  phone = new Phone({ cloud: cloud.url, person: `visitor-phone-${visitors}` })
})
afterEach(async () => {
  phone.close()
  await cloud.clearFaults()
})

/** What the cloud keeps for the person of this phone. */
const concernsInTheCloud = async () => {
  const { rows } = await expectData(cloud, phone.options.person, 'resident', 'mine', {})
  return rows
}

const fillIn = async () => {
  const screen = await phone.open('pages/submit/index', { scene: VILLAGE.scene })
  await screen.see(VILLAGE.name)
  await screen.type('说说是什么事', WORDS)
  await screen.tap('路水电网')
  await screen.see(SUBMIT)
  return screen
}

test('someone scans the code on the wall, says what is wrong, and holds a receipt', async () => {
  const screen = await fillIn()
  await screen.tap(SUBMIT)
  await screen.arrive('pages/receipt/index')
  await screen.see(/\d{6}-\d{6}/)
  await screen.see('巩昌镇协商议事会')
  expect(await concernsInTheCloud()).toHaveLength(1)
})

test('a person who chooses pictures sends them with the concern', async () => {
  phone.takePicture(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 0xff, 0xd9]))
  const screen = await fillIn()
  await screen.tap('加照片')
  await screen.tap(SUBMIT)
  await screen.arrive('pages/receipt/index')
  const [row] = await concernsInTheCloud()
  const { photos } = await expectData(cloud, phone.options.person, 'resident', 'concern', { id: row?.id ?? '' })
  expect(photos).toHaveLength(1)
})

test('a picture that is too large is refused at its place, and everything else stays', async () => {
  phone.takePicture(Buffer.alloc(6 * 1024 * 1024))
  const screen = await fillIn()
  await screen.tap('加照片')
  await screen.tap(SUBMIT)
  await screen.see(/照片太大/)
  expect(screen.valueOf('说说是什么事')).toBe(WORDS)
  expect(await concernsInTheCloud()).toHaveLength(0)
})

test('what was written is still there after the app was closed', async () => {
  await fillIn()
  await phone.hasWritten('draft', WORDS)
  phone.close()

  const again = await phone.open('pages/submit/index')
  await again.see(VILLAGE.name)
  expect(again.valueOf('说说是什么事')).toBe(WORDS)
  await again.see(SUBMIT)
})

test('tapping the button twice makes one concern', async () => {
  const screen = await fillIn()
  await Promise.all([screen.tap(SUBMIT), screen.tap(SUBMIT)])
  await screen.arrive('pages/receipt/index')
  expect(await concernsInTheCloud()).toHaveLength(1)
})

test('without a network the concern waits on the phone and is sent once when the network returns', async () => {
  const screen = await fillIn()
  phone.setOnline(false)
  await screen.tap(SUBMIT)
  await screen.see('网络恢复后自动提交')
  expect(await concernsInTheCloud()).toHaveLength(0)

  phone.setOnline(true)
  await screen.see('已经提交成功')
  expect(await concernsInTheCloud()).toHaveLength(1)
})

test('a concern that waits is sent by the next opening of the app, and only once', async () => {
  const screen = await fillIn()
  phone.setOnline(false)
  await screen.tap(SUBMIT)
  await screen.see('网络恢复后自动提交')
  phone.close()

  phone.setOnline(true)
  const mine = await phone.open('pages/mine/index')
  await mine.see('待受理')
  await mine.seeNoMore('还没有发出去')
  expect(await concernsInTheCloud()).toHaveLength(1)
})

test('when the answer gets lost after the work was done, there is one concern and its receipt all the same', async () => {
  const screen = await fillIn()
  await cloud.setFault({ target: 'function:resident', kind: 'drop-answer', times: 1 })
  await screen.tap(SUBMIT)
  await screen.see('网络恢复后自动提交')
  phone.setOnline(false)
  phone.setOnline(true)
  await screen.see('已经提交成功')
  expect(await concernsInTheCloud()).toHaveLength(1)
})

test('somebody who wrote too little is told so at the field, and keeps what is written', async () => {
  const screen = await fillIn()
  await screen.type('说说是什么事', '灯坏')
  await screen.tap(SUBMIT)
  await screen.see('“说说是什么事”太短了')
  expect(screen.path).toBe('pages/submit/index')
  expect(screen.valueOf('说说是什么事')).toBe('灯坏')
  expect(await concernsInTheCloud()).toHaveLength(0)
})

test('the code of a village that was merged leads to the village it became part of', async () => {
  const screen = await phone.open('pages/submit/index', { scene: '621122100291-MRGD' })
  await screen.see(VILLAGE.name)
  await screen.see(SUBMIT)
})

test.each([
  { code: 'nobody-knows-this-one', says: '这个二维码不是码上协商的村码' },
  { code: '621122100292-RTRD', says: '这个村码已停用' },
])('the code $code opens the form all the same and says what to do', async ({ code, says }) => {
  const screen = await phone.open('pages/submit/index', { scene: code })
  await screen.see(says)
  await screen.see('说说是什么事')
})
