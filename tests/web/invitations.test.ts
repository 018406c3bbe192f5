/** A member answers on a phone, the clerk sees it at the desk; what the clerk changes asks the member again. */
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { setStage } from '../support/visits'

/** The demo's topic with a session to come. */
const DESK = '/#/council/topic/index?id=t-demo-006'
const TITLE = '靛坪村通组路硬化'

const stage = setStage()

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

const invitationOf = async (person: string, screen: 'small' | 'phone' | 'desktop') => {
  const page = await stage.come({ person, path: '/#/member/invitations/index', screen })
  await page.getByText(TITLE, { exact: true }).first().click()
  await page.getByRole('heading', { name: TITLE }).waitFor()
  return page
}

it('a member accepts on a phone, and the clerk sees it; a changed place is said and asked again', async () => {
  const member = await invitationOf('member', 'phone')
  expect(await seriousViolations(member)).toEqual([])
  await press(member, '参加')
  await read(member, '您答复了：参加')

  const clerk = await stage.come({ person: 'clerk', path: DESK, screen: 'desktop' })
  await press(clerk, '看名单和答复')
  await read(clerk, '参加 3')
  expect(await seriousViolations(clerk)).toEqual([])
  await press(clerk, '改时间、地点或议程')
  await clerk.getByRole('textbox', { name: '协商地点' }).fill('靛坪村小学')
  await press(clerk, '改好并通知大家')
  await read(clerk, '参加的人会收到变动通知')
  await read(clerk, '参加 0')

  await member.reload()
  await read(member, '通知改了，请重新答复')
  await read(member, '地点改为靛坪村小学')
  await press(member, '书面参加')
  await press(member, '答复“书面参加”')
  await read(member, '您答复了：书面参加')
}, 60_000)

it('a calendar file of the consultation can be downloaded, in words that a calendar reads', async () => {
  const member = await invitationOf('member', 'desktop')
  const download = member.waitForEvent('download')
  await press(member, '下载日历文件')
  const file = await download
  expect(file.suggestedFilename()).toBe('协商会.ics')
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks).toString('utf8')
  expect(text).toContain(`SUMMARY:协商会：${TITLE}`)
  expect(text).toMatch(/DTSTART:\d{8}T010000Z\r\n/)
}, 60_000)

it('the clerk names a seat and hands out its code; the person takes it and answers, on the smallest phone', async () => {
  const clerk = await stage.come({ person: 'clerk', path: DESK, screen: 'phone' })
  await press(clerk, '看名单和答复')
  await press(clerk, '登记法律工作者是谁')
  await clerk.getByRole('textbox', { name: '姓名' }).fill('代表丁')
  await press(clerk, '登记并取席位码')
  const letters = clerk.locator('.seat-code__letters')
  await letters.waitFor()
  const code = (await letters.textContent()) ?? ''
  expect(await sidewaysOverflow(clerk)).toBeLessThanOrEqual(0)

  const person = await stage.come({ person: 'visitor-aaaaaaaa', path: '/#/member/seat/index', screen: 'small' })
  await person.getByRole('textbox', { name: '席位码' }).fill('2222 3333')
  await press(person, '坐上这个席位')
  await read(person, '席位码不对')
  await person.getByRole('textbox', { name: '席位码' }).fill(code)
  await press(person, '坐上这个席位')
  await person.getByRole('heading', { name: TITLE }).waitFor()
  expect(await sidewaysOverflow(person)).toBeLessThanOrEqual(0)
  await press(person, '参加')
  await read(person, '您答复了：参加')
}, 60_000)
