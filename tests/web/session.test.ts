/** A session on a clerk's desk and on a member's phone at the same time: from the code on the wall to the confirmed minutes. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { setStage } from '../support/visits'

/** The demo's topic with a session to come. */
const TOPIC = 't-demo-006'

const stage = setStage()

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

const atStation = async () => {
  const { session } = await expectData(stage.cloud, 'clerk', 'council', 'session', { topic: TOPIC })
  if (!session) throw new Error('the demo has no session')
  return session
}

it('is followed by clerk and member at the same time, from check-in to confirmed minutes', async () => {
  const { id: session, call, seats } = await atStation()
  await stage.cloud.setClockAhead(call.startsAt - Date.now() - 10 * 60_000)
  const { rows } = await expectData(stage.cloud, 'member', 'member', 'invitations', {})
  const own = rows.find(({ topic }) => topic === TOPIC)?.id ?? ''

  const clerk = await stage.come({
    person: 'clerk',
    path: `/#/council/live/index?session=${session}`,
    screen: 'desktop',
  })
  await read(clerk, '还不能开会')
  const wall = await stage.come({
    person: 'clerk',
    path: `/#/council/check-in/index?session=${session}`,
    screen: 'desktop',
  })
  await wall.locator('.wall__figures').waitFor()
  expect(await seriousViolations(wall)).toEqual([])

  const member = await stage.come({ person: 'member', path: `/#/member/session/index?id=${own}`, screen: 'phone' })
  await member.getByRole('textbox', { name: '签到数字' }).fill('000')
  await press(member, '签到')
  await read(member, '这不是协商会的签到码')
  const figures = (await wall.locator('.wall__figures').textContent()) ?? ''
  await member.getByRole('textbox', { name: '签到数字' }).fill(figures)
  await press(member, '签到')
  await read(member, '您已签到')
  expect(await seriousViolations(member)).toEqual([])
  expect(await sidewaysOverflow(member)).toBeLessThanOrEqual(0)

  for (const { id, as } of seats) {
    if (id === own || as === 'other') continue
    await expectData(stage.cloud, 'clerk', 'council', 'tick', { requestId: randomUUID(), seat: id, as: 'present' })
  }
  await read(clerk, '人数够了')
  expect(await seriousViolations(clerk)).toEqual([])
  await press(clerk, '开会')
  await read(clerk, '正在开会')
  await clerk.getByRole('textbox', { name: '说了什么' }).fill('先修学校门口这一段。')
  await press(clerk, '记下')
  await read(member, '先修学校门口这一段。')
  await member.getByRole('textbox', { name: '我的意见' }).fill('排水沟要一起做。')
  await press(member, '交给会场')
  await read(clerk, '排水沟要一起做。')

  await press(clerk, '散会')
  await clerk.getByText('散会后到会情况就定下来', { exact: false }).waitFor()
  await clerk.locator('.taro-modal__foot > *').last().click()
  await press(clerk, '加一项')
  await clerk.getByRole('textbox', { name: '第 1 项' }).fill('先修学校门口到桥头一段')
  await press(clerk, '保存这一稿')
  await press(clerk, '请大家确认')
  await read(member, '请看看记得对不对')
  expect(await seriousViolations(member)).toEqual([])
  await read(member, '先修学校门口到桥头一段')
  await press(member, '记得对，同意')
  await read(member, '您已确认')
  await read(clerk, '同意 1 人')
  expect(await seriousViolations(clerk)).toEqual([])
}, 120_000)
