/** The main job in a real browser: a resident on a phone and a clerk at a desktop, at the same time. */
import type { Page } from 'playwright-core'
import { DIANPING_SCENE } from '../support/submission'
import { setStage } from '../support/visits'

const FORM = `/?scene=${DIANPING_SCENE}`
const MATTER = '靛坪村小学门口的过街天桥栏杆松了，孩子上下学不安全，希望尽快加固。'

const stage = setStage()

const fillIn = async (page: Page, text = MATTER) => {
  await page.getByText('靛坪村', { exact: true }).waitFor()
  await page.getByRole('textbox', { name: '说说是什么事' }).fill(text)
  await page.getByText('路水电网', { exact: true }).click()
}

/** Waits until the app has written these words down in the browser. */
const hasWritten = (page: Page, words: string) =>
  page.waitForFunction(
    (sought) => Object.values({ ...localStorage }).some((kept) => String(kept).includes(sought)),
    words,
  )

const submitButton = (page: Page) => page.getByRole('button', { name: '提交给 巩昌镇协商议事会' })

/** The number on the receipt. */
const receiptNumber = async (page: Page): Promise<string> => {
  const number = page.getByText(/^\d{6}-\d{6}$/).first()
  await number.waitFor()
  return (await number.textContent()) ?? ''
}

describe('a resident and a clerk at the same time', () => {
  it('the resident submits, the clerk makes it a topic, both and the public follow it', async () => {
    const [resident, clerk] = await Promise.all([
      stage.come({ person: 'resident', path: FORM }),
      stage.come({ person: 'clerk', path: '/#/council/inbox/index', screen: 'desktop' }),
    ])
    await fillIn(resident)
    await submitButton(resident).click()
    const number = await receiptNumber(resident)
    expect(await resident.getByText('依据：您扫的是靛坪村的码').count()).toBeGreaterThan(0)

    await clerk.reload()
    await clerk.getByText('过街天桥栏杆松了', { exact: false }).first().click()
    await clerk.getByText(number).first().waitFor()
    await clerk.getByRole('button', { name: '列为议题' }).click()
    await clerk.getByRole('textbox', { name: '公开标题' }).fill('靛坪村小学门口天桥栏杆加固')
    await clerk.getByRole('textbox', { name: '公开说明' }).fill('小学门口过街天桥栏杆松动，群众希望尽快加固。')
    await clerk.getByRole('button', { name: '列为议题并公开' }).click()
    await clerk.getByText('已列为议题，公开到了议事板', { exact: false }).waitFor()

    const mine = await stage.come({ person: 'resident', path: '/#/pages/mine/index' })
    await mine.getByText('已列为议题').first().waitFor()
    await mine.getByRole('tab', { name: /消息/ }).click()
    await mine.getByText('您的诉求已列为议题').waitFor()
    await mine.getByText('您的诉求已收到').waitFor()

    const neighbour = await stage.come({ person: 'neighbour', path: '/#/pages/board/index' })
    await neighbour.getByText('巩昌镇', { exact: true }).first().click()
    await neighbour.getByText('靛坪村小学门口天桥栏杆加固').click()
    await neighbour.getByText('巩昌镇委员工作站').first().waitFor()
    await neighbour.getByText('受理为议题').waitFor()
  }, 90_000)

  it('the clerk of the next township does not see it', async () => {
    const resident = await stage.come({ person: 'resident', path: FORM })
    await fillIn(resident)
    await submitButton(resident).click()
    await receiptNumber(resident)
    const next = await stage.come({ person: 'clerk-next', path: '/#/council/inbox/index', screen: 'desktop' })
    await next.getByText('独居老人冬季取暖').first().waitFor()
    expect(await next.getByText('过街天桥栏杆松了', { exact: false }).count()).toBe(0)
  }, 60_000)

  it('a clerk who answers instead of accepting reaches the resident with reason and channel', async () => {
    const resident = await stage.come({ person: 'resident', path: FORM })
    await fillIn(resident, '我和邻居借款的事情说不清楚，想请你们评理。')
    await submitButton(resident).click()
    await receiptNumber(resident)
    const clerk = await stage.come({ person: 'clerk', path: '/#/council/inbox/index', screen: 'desktop' })
    await clerk.getByText('我和邻居借款的事情', { exact: false }).first().click()
    await clerk.getByRole('button', { name: '答复居民' }).click()
    await clerk.getByRole('textbox', { name: '答复理由' }).fill('个人之间的借款纠纷，请人民调解帮忙。')
    await clerk.getByRole('button', { name: '发出答复' }).click()
    await clerk.getByText('答复已发给反映人').waitFor()
    const mine = await stage.come({ person: 'resident', path: '/#/pages/mine/index' })
    await mine.getByRole('tab', { name: /消息/ }).click()
    await mine.getByText('个人之间的借款纠纷', { exact: false }).first().waitFor()
  }, 60_000)
})

describe('a resident on a bad network', () => {
  it('taps twice and has one receipt, one concern', async () => {
    const page = await stage.come({ person: 'resident', path: FORM })
    await fillIn(page)
    await submitButton(page).dblclick()
    await receiptNumber(page)
    const mine = await stage.come({ person: 'resident', path: '/#/pages/mine/index' })
    await mine.getByText('过街天桥栏杆松了', { exact: false }).first().waitFor()
    expect(await mine.getByText('过街天桥栏杆松了', { exact: false }).count()).toBe(1)
  }, 60_000)

  it('loses it while submitting: it is kept, says so, and goes by itself when the network returns', async () => {
    const page = await stage.come({ person: 'resident', path: FORM })
    await fillIn(page)
    await page.context().setOffline(true)
    await submitButton(page).click()
    await page.getByText('已存好，网络恢复后自动提交').waitFor()
    await page.context().setOffline(false)
    await page.getByText('已经提交成功').waitFor({ timeout: 20_000 })
    const mine = await stage.come({ person: 'resident', path: '/#/pages/mine/index' })
    await mine.getByText('过街天桥栏杆松了', { exact: false }).first().waitFor()
    expect(await mine.getByText('过街天桥栏杆松了', { exact: false }).count()).toBe(1)
  }, 60_000)

  it('closes the app in the middle: what was written is there when it opens again', async () => {
    const page = await stage.come({ person: 'resident', path: FORM })
    await fillIn(page)
    await hasWritten(page, MATTER)
    await page.goto('about:blank')
    await page.goto(`${stage.cloud.url}/#/pages/submit/index`)
    await page.getByText('靛坪村', { exact: true }).waitFor()
    expect(await page.getByRole('textbox', { name: '说说是什么事' }).inputValue()).toBe(MATTER)
  }, 60_000)

  it('whose words the platform refuses reads it at the field, and the words are still there', async () => {
    const page = await stage.come({ person: 'resident', path: FORM })
    await fillIn(page, '这里有违禁测试的词句出现，请看。')
    await submitButton(page).click()
    await page.getByText('内容含有不适合提交的词句', { exact: false }).waitFor()
    expect(await page.getByRole('textbox', { name: '说说是什么事' }).inputValue()).toContain('违禁测试')
  }, 60_000)
})

describe('when the cloud cannot be reached', () => {
  it('a page says so, says what to do, and comes back with one tap', async () => {
    const page = await stage.come({ person: 'neighbour', path: '/#/pages/mine/index' })
    await page.route('**/gateway/functions/**', (route) => route.abort())
    await page.goto(`${stage.cloud.url}/#/pages/topic/index?id=t-demo-006`)
    await page.getByText('网络不通', { exact: false }).first().waitFor()
    await page.unroute('**/gateway/functions/**')
    await page.getByRole('button', { name: /重试|再试/ }).click()
    await page.getByText('靛坪村通组路硬化').first().waitFor()
  }, 60_000)

  it('a page that was seen before shows what it last knew, and says that it is old', async () => {
    const page = await stage.come({ person: 'neighbour', path: '/#/pages/topic/index?id=t-demo-006' })
    await page.getByText('靛坪村通组路硬化').first().waitFor()
    await hasWritten(page, '靛坪村通组路硬化')
    await page.route('**/gateway/functions/**', (route) => route.abort())
    await page.reload()
    await page.getByText('靛坪村通组路硬化').first().waitFor()
    await page.getByText('离线', { exact: false }).first().waitFor()
  }, 60_000)
})

describe('a resident without a code', () => {
  it('is offered the places that the words name, chooses, and submits', async () => {
    const page = await stage.come({ person: 'resident', path: '/#/pages/submit/index' })
    await page.getByRole('textbox', { name: '说说是什么事' }).fill('从首阳镇到文峰镇的这条路坏得厉害，车都开不成。')
    await page.getByText('路水电网', { exact: true }).click()
    const choice = page.getByRole('radio', { name: /文峰镇/ })
    if ((await choice.count()) === 0) await page.getByRole('button', { name: /^提交/ }).click()
    await choice.first().click()
    await page.getByRole('button', { name: '提交给 文峰镇协商议事会' }).click()
    await receiptNumber(page)
    expect(await page.getByText('文峰镇协商议事会').count()).toBeGreaterThan(0)
  }, 60_000)

  it('with a forged code is told so and can still submit by choosing', async () => {
    const page = await stage.come({ person: 'resident', path: '/?scene=nonsense' })
    await page.getByText('不是码上协商的村码', { exact: false }).waitFor()
  }, 60_000)
})
