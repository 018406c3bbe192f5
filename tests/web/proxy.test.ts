/** A clerk enters what somebody without a phone says, in a real browser; the grandson asks on his own phone, and hears of it from then on. */
import { type SCREENS, seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { setStage } from '../support/visits'

const GRANDSON = 'visitor-grandson1'
const FIRST = '门口的水管冻裂了，一出门就是冰，老人出不了门。'
const SECOND = '巷道里的路灯坏了半年，晚上看不清路。'

const stage = setStage()

const atCounter = async (screen: keyof typeof SCREENS = 'desktop') => {
  const page = await stage.come({ person: 'clerk', path: '/#/council/inbox/index', screen })
  await page.getByRole('button', { name: '代录诉求' }).click()
  await page.getByRole('button', { name: '录入，出回执' }).waitFor()
  return page
}
type Counter = Awaited<ReturnType<typeof atCounter>>

const figuresOn = async (page: Counter) => {
  const [number = '', code = ''] = await page.locator('.enter__figures').allTextContents()
  return { number, code: code.replace(/\s/g, '') }
}

const fillIn = async (page: Counter, text: string) => {
  await page.getByRole('textbox', { name: '说说是什么事' }).fill(text)
  await page.getByRole('radio', { name: /路水电网/ }).click()
}

const ask = async (page: Counter, { number, code }: { number: string; code: string }) => {
  await page.getByRole('textbox', { name: '编号' }).fill(number)
  await page.getByRole('textbox', { name: '查询码' }).fill(code)
  await page.getByRole('button', { name: '查询', exact: true }).click()
}

describe('a concern of somebody without a phone', () => {
  it('is entered at the counter, asked for by the grandson, followed by him, and answered', async () => {
    const clerk = await atCounter()
    await clerk.getByRole('button', { name: '录入，出回执' }).click()
    await clerk.getByText('请选择本人是怎么同意的').waitFor()
    await clerk.getByRole('radio', { name: '当面同意' }).click()
    await clerk.getByRole('textbox', { name: '按村名找' }).fill('靛坪')
    await clerk.getByRole('radio', { name: '靛坪村' }).click()
    await fillIn(clerk, FIRST)
    await clerk.getByText('会送到 巩昌镇协商议事会').waitFor()
    expect(await seriousViolations(clerk)).toEqual([])
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('以后怎么问').waitFor()
    const first = await figuresOn(clerk)
    expect(first.number).toMatch(/^\d{6}-\d{6}$/)
    expect(first.code).toMatch(/^\d{6}$/)
    expect(await seriousViolations(clerk)).toEqual([])

    // The next in the queue: consent and village stay.
    await clerk.keyboard.press('Control+Enter')
    await fillIn(clerk, SECOND)
    expect(await clerk.getByRole('radio', { name: '当面同意' }).getAttribute('aria-checked')).toBe('true')
    expect(await clerk.getByRole('radio', { name: '靛坪村' }).getAttribute('aria-checked')).toBe('true')
    await clerk.getByRole('button', { name: '录入，出回执' }).click()
    await clerk.getByText('这次已经代录 2 件').waitFor()
    expect((await figuresOn(clerk)).number).not.toBe(first.number)

    const grandson = await stage.come({ person: GRANDSON, path: '/#/pages/mine/index' })
    await grandson.getByRole('link', { name: /查询编号/ }).click()
    await ask(grandson, { ...first, code: '12' })
    await grandson.getByText('“查询码”是 6 位数字').waitFor()
    const another = String((Number(first.code) + 1) % 1_000_000).padStart(6, '0')
    await ask(grandson, { ...first, code: another })
    await grandson.getByText('编号和查询码对不上').waitFor()
    expect(await seriousViolations(grandson)).toEqual([])
    await ask(grandson, first)
    await grandson.getByText('靛坪村 · 路水电网').waitFor()
    expect(await grandson.locator('body').textContent()).not.toContain('水管冻裂')
    await grandson.getByRole('button', { name: '以后在这部微信上收到消息' }).click()
    await grandson.getByText('这部微信会收到这件事的消息').waitFor()
    expect(await seriousViolations(grandson)).toEqual([])

    await clerk.goto(`${stage.cloud.url}/#/council/inbox/index`)
    await clerk.getByText(FIRST.slice(0, 12), { exact: false }).first().click()
    await clerk.getByText('家里有 1 部微信在接收消息').waitFor()
    await clerk.getByRole('button', { name: '说明延期' }).click()
    await clerk.getByRole('textbox', { name: '为什么要晚几天' }).fill('正在等自来水公司来看。')
    await clerk.getByRole('button', { name: '发出说明' }).click()
    await clerk.getByText('说明和新的答复日期已发给反映人').waitFor()
    await clerk.getByText(/已说明，延到/).waitFor()

    await grandson.goto(`${stage.cloud.url}/#/pages/ask/index?number=${first.number}`)
    await ask(grandson, first)
    await grandson.getByText('正在等自来水公司来看。').waitFor()
  }, 180_000)

  it('what was not finished is still there when the clerk comes back', async () => {
    const clerk = await atCounter('phone')
    await clerk.getByRole('radio', { name: '家属代办' }).click()
    await clerk.getByRole('textbox', { name: '说说是什么事' }).fill(SECOND)
    await clerk.getByText('已自动保存在本机').waitFor()
    await clerk.reload()
    await clerk.getByText('已自动保存在本机').waitFor()
    expect(await clerk.getByRole('textbox', { name: '说说是什么事' }).inputValue()).toBe(SECOND)
    expect(await clerk.getByRole('radio', { name: '家属代办' }).getAttribute('aria-checked')).toBe('true')
  }, 60_000)

  it('a lost code is made anew on the desk, and the old one stops working', async () => {
    const entered = await expectData(stage.cloud, 'clerk', 'council', 'enter', {
      requestId: 'an-entry-of-this-test',
      village: '621122100207',
      text: FIRST,
      kind: 'roads-water-power',
      photos: [],
      where: {},
      isNameShown: false,
      consent: 'by-phone',
    })
    if (entered.outcome !== 'entered') throw new Error('not entered')
    const { number, concern } = entered.receipt
    const clerk = await stage.come({ person: 'clerk', path: `/#/council/concern/index?id=${concern}` })
    await clerk.getByRole('button', { name: '查询码丢了，补发' }).click()
    await clerk.getByText('补发', { exact: true }).last().click()
    const said = (await clerk.getByText(/新的查询码：\d{6}/).textContent()) ?? ''
    const grandson = await stage.come({ person: GRANDSON, path: '/#/pages/ask/index' })
    await ask(grandson, { number, code: entered.code ?? '' })
    await grandson.getByText('编号和查询码对不上').waitFor()
    await ask(grandson, { number, code: said.replace(/\D/g, '') })
    await grandson.getByText('靛坪村 · 路水电网').waitFor()
  }, 60_000)

  it('the counter, the receipt and the asking fit every screen', async () => {
    for (const screen of ['small', 'phone', 'desktop'] as const) {
      const clerk = await atCounter(screen)
      await clerk.getByRole('radio', { name: '电话同意' }).click()
      await fillIn(clerk, SECOND)
      expect(await sidewaysOverflow(clerk)).toBe(0)
      await clerk.getByRole('button', { name: '录入，出回执' }).click()
      await clerk.getByText('以后怎么问').waitFor()
      expect(await sidewaysOverflow(clerk)).toBe(0)
      const known = await figuresOn(clerk)
      const grandson = await stage.come({ person: GRANDSON, path: '/#/pages/ask/index', screen })
      await ask(grandson, known)
      await grandson.getByText('办理经过').waitFor()
      expect(await sidewaysOverflow(grandson)).toBe(0)
    }
  }, 120_000)
})
