/** Village codes in a real browser: who scans one that leads nowhere chooses, and the clerk keeps the registry in order. */
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { setStage } from '../support/visits'

const RETIRED = '621122100292-RTRD'
const REGISTRY = '/#/council/codes/index'

const stage = setStage()

describe('a resident who scans a retired code', () => {
  it('reads whose it was, sees who is asked for advice, chooses the council and holds a receipt', async () => {
    const page = await stage.come({ person: 'resident', path: `/?scene=${RETIRED}`, screen: 'small' })
    await page.getByText('这个村码已停用，原来是窑坡村的。', { exact: false }).first().waitFor()
    await page.getByRole('textbox', { name: '说说是什么事' }).fill('浇地的水渠塌了十来米，水到不了下面的地。')
    await page.getByText('路水电网', { exact: true }).click()
    await page.getByText('还会请县水务局委员联络工作室参谋').waitFor()
    await page.getByText('依据：窑坡村原来在这里').waitFor()
    await page.getByText('巩昌镇协商议事会', { exact: true }).click()
    await page.getByRole('button', { name: '提交给 巩昌镇协商议事会' }).click()
    await page
      .getByText(/^\d{6}-\d{6}$/)
      .first()
      .waitFor()
    await page.getByText('县水务局委员联络工作室参谋', { exact: true }).waitFor()
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  }, 60_000)
})

describe('the clerk of 巩昌镇', () => {
  it('comes from the workbench and maps one of the stock to the village without a code', async () => {
    const page = await stage.come({ person: 'clerk', path: '/#/council/inbox/index', screen: 'phone' })
    await page.getByText('村码登记', { exact: true }).click()
    await page.getByRole('tab', { name: /没有码的村/ }).click()
    await page.getByText('张家塄村', { exact: true }).waitFor()
    await page.getByRole('tab', { name: /未登记到村/ }).click()
    await page.getByRole('button', { name: '登记到村：还没有登记到村，尾号 STK2' }).click()
    await page.getByRole('dialog').getByText('张家塄村', { exact: true }).click()
    await page.getByText('登记给张家塄村？').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '登记到张家塄村' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: /没有码的村/ }).click()
    await page.getByText('每个村都有码').waitFor()
  }, 60_000)

  it('retires a lost code at the desktop: asked why, and the row says who did it', async () => {
    const page = await stage.come({ person: 'clerk', path: REGISTRY, screen: 'desktop' })
    await page.getByRole('button', { name: /^指向已撤并的议事会/ }).click()
    await page.getByRole('button', { name: '停用：磨湾村，尾号 GNEE' }).click()
    await page.getByRole('button', { name: '停用这个码' }).click()
    await page.getByText('请填写“停用原因”。').waitFor()
    await page.getByRole('button', { name: '墙拆了，码没有了' }).click()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: '停用这个码' }).click()
    await page.getByText('没有指向已撤并议事会的码').waitFor()
    await page.getByRole('tab', { name: '全部' }).click()
    const more = page.getByRole('button', { name: '再看一些' })
    const done = page.getByText('巩昌镇 工作站工作人员：停用：墙拆了，码没有了', { exact: false })
    await page.getByText('东城社区', { exact: true }).waitFor()
    await more.click()
    await done.waitFor()
  }, 60_000)
})
