/** The dossier on the phone: made, fetched and shown by WeChat, from where it can be sent on. */
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { readDocx } from '../support/read-docx'
import { Phone } from '../support/wechat/phone'

jest.setTimeout(40_000)

/** A demo topic whose work is under way. */
const TOPIC = 't-demo-009'

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterAll(() => cloud.stop())
afterEach(() => phone.close())

test('a member opens it as a Word file under its own name', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'member' })
  const screen = await phone.open('council/topic/index', { id: TOPIC })
  await screen.see('议事档案')
  await screen.tap('下载议事档案（Word）')
  await screen.see('做好了')
  const [path = ''] = phone.documents
  expect(path).toMatch(/议事档案-\d{6}-\d{6}\.docx$/)
  expect(readDocx(phone.files.get(path) ?? Buffer.alloc(0)).lines).toContain('八、跟踪落实')
})

test('without a network it says so, and the next press works', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'member' })
  const screen = await phone.open('council/topic/index', { id: TOPIC })
  await screen.see('议事档案')
  phone.setOnline(false)
  await screen.tap('下载议事档案（Word）')
  await screen.see('网络不通')
  phone.setOnline(true)
  await screen.tap('下载议事档案（Word）')
  await screen.see('做好了')
})

test('the whole of it can be read on the phone', async () => {
  phone = new Phone({ cloud: cloud.url, person: 'county' })
  const screen = await phone.open('council/topic/index', { id: TOPIC })
  await screen.see('议事档案')
  await screen.tap('看全文')
  await screen.arrive('council/dossier/index')
  await screen.see('卷内目录')
  await screen.see('备考表')
})
