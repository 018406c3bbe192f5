/** One concern that came to the wrong township, in a real browser: two stations return it, the county decides, everybody sees how it went. */
import { type SCREENS, seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { GONGCHANG, submission, WENFENG } from '../support/submission'
import { setStage } from '../support/visits'

const MATTER = '首阳镇药材市场门口的路灯坏了三盏，晚上看不清路。'

const stage = setStage()

const submitted = async (): Promise<string> => {
  const outcome = await expectData(stage.cloud, 'resident', 'resident', 'submit', submission({ text: MATTER }))
  if (outcome.outcome !== 'submitted') throw new Error('not submitted')
  return outcome.receipt.concern
}

const onDesk = async (person: string, concern: string, screen: keyof typeof SCREENS = 'phone') => {
  const page = await stage.come({ person, path: `/#/council/concern/index?id=${concern}`, screen })
  await page.getByText(MATTER).first().waitFor()
  return page
}

describe('a concern that belongs to another township', () => {
  it('goes straight to the council that the clerk names, at the second return to the county, and from there on', async () => {
    const concern = await submitted()
    const clerk = await onDesk('clerk', concern)
    await clerk.getByRole('button', { name: '转给别处' }).click()
    await clerk.getByRole('radio', { name: '事情在别的乡镇' }).click()
    await clerk.getByRole('button', { name: '转出' }).click()
    await clerk.getByText('请选择事情在哪个乡镇').waitFor()
    await clerk.getByRole('textbox', { name: '按名字找' }).fill('文丰')
    await clerk.getByRole('radio', { name: '文峰镇', exact: true }).click()
    await clerk.getByText('将直接转到文峰镇').waitFor()
    expect(await seriousViolations(clerk)).toEqual([])
    await clerk.getByRole('button', { name: '转到文峰镇' }).click()
    await clerk.getByText('已转交').waitFor()

    const next = await stage.come({ person: 'clerk-next', path: '/#/council/inbox/index', screen: 'desktop' })
    await next.getByText('转来', { exact: true }).waitFor()
    await next.getByText('首阳镇药材市场', { exact: false }).first().click()
    await next.getByText('巩昌镇委员工作站 → 文峰镇委员工作站').waitFor()
    await next.getByRole('button', { name: '转给别处' }).click()
    await next.getByRole('radio', { name: '不归本乡镇管' }).click()
    await next.getByText('这是第二次退回，将由陇西县政协确定由哪里办理').waitFor()
    expect(await next.locator('#desk-form-proposed').getByRole('radio').first().textContent()).toContain('首阳镇')
    await next.getByRole('radio', { name: '首阳镇', exact: true }).click()
    await next.getByRole('button', { name: '转给县里定' }).click()
    await next.getByText('已转交').waitFor()

    const county = await onDesk('county', concern, 'desktop')
    await county.getByRole('button', { name: '转交乡镇' }).click()
    await county.getByText('文峰镇委员工作站建议转到首阳镇（不归本乡镇管）').waitFor()
    await county.getByRole('radio', { name: '首阳镇', exact: true }).click()
    await county.getByRole('textbox', { name: '转交理由' }).fill('打电话问过，在首阳镇')
    await county.getByRole('button', { name: '转交', exact: true }).click()
    await county.getByText('已转交').waitFor()

    const resident = await stage.come({ person: 'resident', path: `/#/pages/concern/index?id=${concern}` })
    for (const step of ['已转到文峰镇协商议事会', '已转请陇西县政协分派', '已转到首阳镇协商议事会']) {
      await resident.getByText(step).waitFor()
    }
    await resident.getByText('事情在别的乡镇。').waitFor()

    await county.goto(`${stage.cloud.url}/#/council/inbox/index`)
    await county.getByRole('link', { name: /送达准确率/ }).click()
    await county.getByRole('link', { name: /巩昌镇 → 首阳镇/ }).click()
    await county.getByText('退回原因：事情在别的乡镇，不归本乡镇管').waitFor()
  }, 120_000)

  it('the form and the report fit every screen', async () => {
    const concern = await submitted()
    const { version } = await expectData(stage.cloud, 'clerk', 'council', 'concern', { id: concern })
    for (const screen of ['small', 'phone', 'desktop'] as const) {
      const clerk = await onDesk('clerk', concern, screen)
      await clerk.getByRole('button', { name: '转给别处' }).click()
      await clerk.getByRole('radio', { name: '说不准，由县里定' }).waitFor()
      expect(await sidewaysOverflow(clerk)).toBe(0)
    }
    const turn = { requestId: 'a-return-of-this-test', concern, version }
    await expectData(stage.cloud, 'clerk', 'council', 'pass', {
      ...turn,
      reasonCode: 'other-township',
      proposed: WENFENG,
    })
    for (const screen of ['small', 'desktop'] as const) {
      const county = await stage.come({ person: 'county', path: '/#/council/routing/index?place=621122', screen })
      await county.getByRole('link', { name: /巩昌镇 → 文峰镇/ }).waitFor()
      expect(await sidewaysOverflow(county)).toBe(0)
      expect(await seriousViolations(county)).toEqual([])
    }
  }, 120_000)

  it('before anything was returned the report says so', async () => {
    const head = await stage.come({ person: 'head', path: `/#/council/routing/index?place=${GONGCHANG}` })
    await head.getByText('还没有转走过的诉求').waitFor()
  }, 60_000)
})
