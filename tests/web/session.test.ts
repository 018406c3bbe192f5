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
  await clerk.context().setOffline(true)
  await press(clerk, '保存这一稿')
  await read(clerk, '您写的都还在')
  expect(await clerk.getByRole('textbox', { name: '第 1 项' }).inputValue()).toBe('先修学校门口到桥头一段')
  await clerk.context().setOffline(false)
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

it('keeps what a clerk is writing when somebody else has saved meanwhile, and lets them choose', async () => {
  const { id: session, call, seats } = await atStation()
  await stage.cloud.setClockAhead(call.startsAt - Date.now() - 10 * 60_000)
  const act = { session, requestId: randomUUID() }
  for (const { id } of seats) {
    await expectData(stage.cloud, 'clerk', 'council', 'tick', { requestId: randomUUID(), seat: id, as: 'present' })
  }
  await expectData(stage.cloud, 'clerk', 'council', 'openSession', act)
  await expectData(stage.cloud, 'clerk', 'council', 'closeSession', { ...act, requestId: randomUUID() })
  const path = `/#/council/live/index?session=${session}`
  const clerk = await stage.come({ person: 'clerk', path, screen: 'desktop' })
  await clerk.getByRole('textbox', { name: '会议记录' }).fill('我写了半个小时的会议记录，一句都不能丢。')
  const other = { ...act, requestId: randomUUID(), version: 0, text: '同事先保存的会议记录，很短。', points: [] }
  await expectData(stage.cloud, 'head', 'council', 'saveMinutes', other)
  await press(clerk, '保存这一稿')
  await read(clerk, '别人已经保存了第 1 稿')
  expect(await clerk.getByRole('textbox', { name: '会议记录' }).inputValue()).toContain('一句都不能丢')
  await clerk.reload()
  await read(clerk, '别人已经保存了第 1 稿')
  expect(await seriousViolations(clerk)).toEqual([])
  await press(clerk, '看过了，我写的作为新的一稿')
  await press(clerk, '保存这一稿')
  await read(clerk, '第 2 稿')
  const { text, changes } = await expectData(stage.cloud, 'clerk', 'council', 'minutes', { session })
  expect(text).toContain('一句都不能丢')
  expect(changes).toHaveLength(1)
}, 60_000)

it('shows the current speaker as the one whose words are noted, ticks who was late, and seats a substitute', async () => {
  const { id: session, call, seats } = await atStation()
  await stage.cloud.setClockAhead(call.startsAt - Date.now() - 10 * 60_000)
  const [first] = seats
  const replaced = seats.find(({ answer }) => answer?.kind === 'substitute')
  for (const { id } of seats.slice(0, -1)) {
    if (id === replaced?.id) continue
    await expectData(stage.cloud, 'clerk', 'council', 'tick', { requestId: randomUUID(), seat: id, as: 'present' })
  }
  await expectData(stage.cloud, 'clerk', 'council', 'openSession', { session, requestId: randomUUID() })
  const path = `/#/council/live/index?session=${session}`
  const clerk = await stage.come({ person: 'clerk', path, screen: 'small' })
  await press(clerk, `${first?.called}要发言`)
  await read(clerk, '正在发言')
  await clerk.getByRole('radio', { name: first?.called ?? '', checked: true }).waitFor()
  await clerk.getByRole('textbox', { name: '说了什么' }).fill('先修学校门口这一段。')
  await clerk.getByRole('radio', { name: first?.called ?? '' }).click()
  await read(clerk, '没有选人，记成会场的意见')
  await press(clerk, '记下')
  await clerk.getByText(/^会场 · /).waitFor()
  await press(clerk, `看全部 ${seats.length} 人`)
  await press(clerk, `${seats.at(-1)?.called}迟到`)
  await press(clerk, `${replaced?.called}的代替人来了`)
  await clerk.getByRole('textbox', { name: '代替的人姓名' }).fill('同镇的委员')
  await press(clerk, '安排席位')
  await read(clerk, '席位码')
  await press(clerk, `${replaced?.called}（代）准时到`)
  expect(await seriousViolations(clerk)).toEqual([])
  expect(await sidewaysOverflow(clerk)).toBeLessThanOrEqual(0)
  const live = await expectData(stage.cloud, 'clerk', 'council', 'live', { session })
  expect(live.seats.find(({ called }) => called === seats.at(-1)?.called)?.presence?.isLate).toBe(true)
  expect(live.seats.find(({ isSubstitute }) => isSubstitute)?.presence?.isLate).toBe(false)
}, 60_000)
