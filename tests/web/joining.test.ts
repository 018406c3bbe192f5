/** Joining in a real browser: a neighbour writes what was raised already, joins it, and hears of it. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { SCREENS, seriousViolations } from '../support/browser'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { DIANPING_SCENE, submission } from '../support/submission'
import { setStage } from '../support/visits'

const FORM = `/?scene=${DIANPING_SCENE}`
const SAME = '靛坪村二社蓄水池的护栏断了，娃娃去玩太危险。'
const NEIGHBOUR = 'visitor-neighbour-1'

const stage = setStage()
let concern: string

beforeEach(async () => {
  const outcome = await expectData(
    stage.cloud,
    'resident',
    'resident',
    'submit',
    submission({
      text: '二社蓄水池边上的护栏断了好几根，我家王小田差点掉下去，希望尽快修好。',
      where: {},
      name: '王小田',
    }),
  )
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  concern = outcome.receipt.concern
})
const words = (page: Page) => page.getByRole('textbox', { name: '说说是什么事' })

/** Writes it and opens the list of what may be the same. */
const find = async (page: Page) => {
  await page.getByText('靛坪村', { exact: true }).waitFor()
  await words(page).fill(SAME)
  await page.getByRole('button', { name: /可能有人提过/ }).click()
}

const joinFirst = async (page: Page) => {
  await find(page)
  await page.getByRole('button', { name: '我也遇到' }).first().click()
  await page.getByRole('dialog', { name: '已经跟进这件事' }).waitFor()
}

describe('a neighbour who writes what was raised already', () => {
  it('joins it, keeps the words until saying otherwise, and is told when it becomes a topic', async () => {
    const page = await stage.come({ person: NEIGHBOUR, path: FORM })
    await joinFirst(page)
    await page.getByText('连您一共 2 人遇到', { exact: false }).waitFor()
    expect(await page.getByText('王小田').count()).toBe(0)
    expect(await seriousViolations(page)).toEqual([])

    await page.getByRole('button', { name: '我的情况不一样，还是要提交' }).click()
    expect(await words(page).inputValue()).toBe(SAME)

    const { version } = await expectData(stage.cloud, 'clerk', 'council', 'concern', { id: concern })
    await expectData(stage.cloud, 'clerk', 'council', 'accept', {
      requestId: randomUUID(),
      concern,
      version,
      title: '靛坪村蓄水池护栏加固',
      summary: '二社蓄水池护栏断裂，群众希望尽快加固。',
      photos: [],
    })
    await deliverAll(stage.cloud)

    const mine = await stage.come({ person: NEIGHBOUR, path: '/#/pages/mine/index' })
    await mine.getByRole('tab', { name: '跟进的事' }).click()
    await mine.getByText('靛坪村蓄水池护栏加固').waitFor()
    await mine.getByRole('tab', { name: /消息/ }).click()
    await mine.getByText('您跟进的事已列为议题').click()
    await mine.getByText('您在跟进这件事').waitFor()
    await mine.getByText('2 位居民提出或关注这件事。').waitFor()
    await mine.getByRole('button', { name: '不再跟进' }).click()
    await mine.getByRole('button', { name: '我也遇到，跟进' }).waitFor()
    await mine.getByText('1 位居民提出或关注这件事。').waitFor()
  }, 90_000)

  it('is done with it after saying so once more, and the form is empty', async () => {
    const page = await stage.come({ person: NEIGHBOUR, path: FORM })
    await joinFirst(page)
    await page.getByRole('button', { name: '就是这件事，不再提交' }).click()
    await page.getByText('留着').click()
    await page.getByRole('button', { name: '就是这件事，不再提交' }).click()
    await page.getByText('不提交了').click()
    await page.getByText('靛坪村 · 路水电网').waitFor()
    const form = await stage.come({ person: NEIGHBOUR, path: FORM })
    await form.getByText('靛坪村', { exact: true }).waitFor()
    expect(await words(form).inputValue()).toBe('')
  }, 60_000)

  it('looks at a topic that may be the same and comes back to the words', async () => {
    const page = await stage.come({ person: NEIGHBOUR, path: FORM })
    await page.getByText('靛坪村', { exact: true }).waitFor()
    const road = '三社那条土路一下雨车就进不去，希望硬化。'
    await words(page).fill(road)
    await page.getByRole('button', { name: /可能有人提过/ }).click()
    await page.getByRole('button', { name: '去看看' }).first().click()
    await page.getByText('我也遇到，跟进').waitFor()
    await page.goBack()
    expect(await words(page).inputValue()).toBe(road)
  }, 60_000)

  it('takes the matter over with the own words when it was taken back', async () => {
    await expectData(stage.cloud, NEIGHBOUR, 'resident', 'join', {
      requestId: randomUUID(),
      target: concern,
      words: { text: SAME, kind: 'roads-water-power', council: '621122100', village: '621122100207' },
    })
    await expectData(stage.cloud, 'resident', 'resident', 'withdraw', { requestId: randomUUID(), id: concern })
    await deliverAll(stage.cloud)
    const page = await stage.come({ person: NEIGHBOUR, path: '/#/pages/mine/index' })
    await page.getByRole('tab', { name: /消息/ }).click()
    await page.getByText('您跟进的事被撤回了').click()
    await page.getByRole('button', { name: '由我来提' }).click()
    await page.getByRole('button', { name: '提交给 巩昌镇协商议事会' }).waitFor()
    expect(await words(page).inputValue()).toBe(SAME)
    await page.getByRole('button', { name: '提交给 巩昌镇协商议事会' }).click()
    await page.getByText('诉求回执').waitFor()
  }, 60_000)
})

describe('the strip on the form', () => {
  it.each(Object.keys(SCREENS).filter((key): key is keyof typeof SCREENS => key in SCREENS))(
    'moves nothing when it finds something (%s)',
    async (screen) => {
      const page = await stage.come({ person: NEIGHBOUR, path: FORM, screen })
      await page.getByText('靛坪村', { exact: true }).waitFor()
      await words(page).fill(SAME)
      const kinds = page.getByText('是哪一类的事')
      const before = await kinds.boundingBox()
      await page.getByRole('button', { name: /可能有人提过/ }).waitFor()
      expect((await kinds.boundingBox())?.y).toBe(before?.y)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    },
    60_000,
  )

  it('says nothing of trouble when the network is gone', async () => {
    const page = await stage.come({ person: NEIGHBOUR, path: FORM })
    await page.getByText('靛坪村', { exact: true }).waitFor()
    await page.getByText('会送到 巩昌镇协商议事会').waitFor()
    await page.context().setOffline(true)
    const asked = page.waitForEvent('requestfailed')
    await words(page).fill(SAME)
    await asked
    await page.getByText('写完会看看有没有人提过同样的事。').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  }, 60_000)
})
