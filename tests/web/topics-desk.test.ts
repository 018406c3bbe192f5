/** Topics on the desk in a real browser: a clerk with forty by keyboard, several sent on together, a committee with three minutes, a proposal from a member's phone. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { GONGCHANG } from '../support/submission'
import { topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

const TOPICS = '/#/council/topics/index'

const stage = setStage()
const walk = topicWalk(() => stage.cloud)

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()
const title = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

/** Put forward by a member, so that the clerk may do with them whatever a clerk may. */
async function put(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const { topic } = await expectData(stage.cloud, 'member', 'council', 'propose', {
      requestId: randomUUID(),
      council: GONGCHANG,
      kind: 'welfare',
      title: `第 ${number} 件要商量的事`,
      summary: '几个村都有反映，想请大家一起商量一个办法。',
      reason: '切口小，今年就能见效。',
    })
    ids.push(topic)
  }
  return ids
}

describe('a clerk with forty topics', () => {
  it('goes through them by keyboard beside the list, and finds the same after a reload', async () => {
    await put(35)
    const page = await stage.come({ person: 'clerk', path: TOPICS, screen: 'desktop' })
    await page.getByRole('tab', { name: '全部 41' }).waitFor()
    await page.getByRole('tab', { name: '第1步 议题收集 36' }).click()
    await title(page, '集镇十字路口赶集日的停车')
    for (let times = 0; times < 30; times += 1) await page.keyboard.press('ArrowDown')
    await title(page, '第 30 件要商量的事')
    await page.keyboard.press('ArrowUp')
    await title(page, '第 29 件要商量的事')
    expect(await page.locator('.list-row--on').textContent()).toContain('第 29 件要商量的事')
    expect(await seriousViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)

    await page.reload()
    await title(page, '第 29 件要商量的事')
    expect(await page.getByRole('tab', { name: '第1步 议题收集 36' }).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Control+Enter')
    await read(page, '进入第2步 议题确定，')
    await page.getByRole('tab', { name: '第1步 议题收集 35' }).waitFor()

    await page.getByRole('radio', { name: '看板' }).click()
    await page.getByRole('heading', { name: /第2步 议题确定/ }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: /第3步 制定方案/ }).waitFor()
  }, 120_000)

  it('keeps what was begun on one topic while looking at another', async () => {
    const page = await stage.come({ person: 'clerk', path: TOPICS, screen: 'desktop' })
    await page.getByText('西城社区老旧小区停车难').first().click()
    await title(page, '西城社区老旧小区停车难')
    await page.getByRole('textbox', { name: '协商地点' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('#paper-form') !== null)).toBe(true)
    await page.getByRole('textbox', { name: '协商地点' }).fill('社区二楼会议室')
    await page.getByText('靛坪村通组路硬化').first().click()
    await title(page, '靛坪村通组路硬化')
    await page.getByText('西城社区老旧小区停车难').first().click()
    await read(page, '已自动保存在本机')
    expect(await page.getByRole('textbox', { name: '协商地点' }).inputValue()).toBe('社区二楼会议室')
  }, 60_000)

  it('reports five to the committee at once, and reads of each what became of it', async () => {
    const [first = ''] = await put(6)
    const page = await stage.come({ person: 'clerk', path: TOPICS, screen: 'desktop' })
    await press(page, '一起报送几件（7 件可以报）')
    for (const row of (await page.getByRole('checkbox').all()).slice(0, 5)) await row.click()
    await walk.hasMovedOn('head', first)
    await press(page, '把 5 件报党（工）委审定')
    await read(page, '5 件里已报 4 件，有 1 件没有报成')
    await read(page, '这个议题刚刚有变动，请打开看过再报。')
    expect(await seriousViolations(page)).toEqual([])
    await press(page, '知道了')
    await page.getByRole('tab', { name: '第2步 议题确定 6' }).waitFor()
    const { rows } = await expectData(stage.cloud, 'committee', 'council', 'topics', {})
    expect(rows.filter(({ isMine }) => isMine)).toHaveLength(7)
  }, 60_000)

  it('answers one that does not belong here: a press fills in where to turn, and the public reads it first', async () => {
    const [topic = ''] = await put(1)
    const page = await stage.come({ person: 'clerk', path: `/#/council/topic/index?id=${topic}`, screen: 'small' })
    await press(page, '不列入协商')
    await press(page, '诉讼信访')
    expect(await page.getByRole('textbox', { name: '可以找哪里办' }).inputValue()).toContain('请到县（区）人民法院')
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await press(page, '不列入协商并答复')
    await page.getByText('不列入', { exact: true }).last().click()
    await read(page, '未列入协商。')
    const neighbour = await stage.come({ person: 'neighbour', path: `/#/pages/topic/index?id=${topic}` })
    await read(neighbour, '可以找这里办：请到县（区）人民法院')
  }, 60_000)
})

describe('a topic that is closed', () => {
  it.each(['desktop', 'small'] as const)(
    'is found under 办结 and opens its dossier (%s)',
    async (screen) => {
      const page = await stage.come({ person: 'clerk', path: TOPICS, screen })
      await page.getByRole('tab', { name: '办结' }).click()
      await read(page, '未列入协商')
      expect(await seriousViolations(page)).toEqual([])
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
      if (screen === 'desktop') {
        await title(page, '调整全县的农业用水价格')
        await press(page, '打印')
      } else {
        await press(page, '议事档案')
      }
      await page.getByRole('heading', { name: '卷内目录' }).waitFor()
    },
    60_000,
  )
})

describe('the committee', () => {
  it('approves three in a row on the phone: after each the next one opens by itself', async () => {
    for (const topic of await put(2)) await walk.hasMovedOn('clerk', topic)
    const granted = { assignment: 'assignment-1', isGranted: true, reason: '情况属实，同意。' }
    await walk.hasFiled('committee', 't-demo-009', { kind: 'extension-answer', ...granted })
    const page = await stage.come({ person: 'committee', path: TOPICS })
    await press(page, '从第一件开始，办 3 件')
    const approve = async () => {
      await page.getByRole('radio', { name: /^同意/ }).click()
      await page.getByRole('radio', { name: '群众反映集中，切口小，同意列入协商。' }).click()
      await press(page, '提交审定意见')
    }
    await title(page, '中药材晾晒场地不够')
    await read(page, '属于可协商事项“产业发展”')
    await approve()
    await title(page, '第 1 件要商量的事')
    await read(page, '下一件，办完这件还有 1 件。')
    await read(page, '没有居民诉求，由政协委员提出。')
    expect(await seriousViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await approve()
    await title(page, '第 2 件要商量的事')
    await read(page, '下一件，这是最后一件。')
    await approve()
    await read(page, '等您办的都办完了。')
    const { rows } = await expectData(stage.cloud, 'committee', 'council', 'topics', {})
    expect(rows.filter(({ isMine }) => isMine)).toEqual([])
  }, 90_000)
})

describe('a member', () => {
  it('puts forward a topic from the phone: what is missing is said, what was written stays, and it is marked as their own', async () => {
    const page = await stage.come({ person: 'member', path: TOPICS })
    await press(page, '提议题')
    await page.getByRole('textbox', { name: '议题标题' }).fill('镇上缺一处老年日间照料点')
    await press(page, '提给巩昌镇协商议事会')
    await read(page, '请选择“事情类别”。')
    await page.reload()
    await page.getByRole('textbox', { name: '议题标题' }).waitFor()
    expect(await page.getByRole('textbox', { name: '议题标题' }).inputValue()).toBe('镇上缺一处老年日间照料点')
    await page.getByRole('radio', { name: /^上学就医/ }).click()
    await page.getByRole('textbox', { name: '议题说明' }).fill('几个村的老人白天没有人照看，想商量设一处照料点。')
    await page.getByRole('textbox', { name: '为什么适合协商' }).fill('请联系 13900001234，涉及二百多户。')
    expect(await seriousViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await press(page, '提给巩昌镇协商议事会')
    await read(page, '里面有手机号')
    await page.getByRole('textbox', { name: '为什么适合协商' }).fill('涉及二百多户，今年就能见效。')
    await press(page, '提给巩昌镇协商议事会')
    await read(page, '“镇上缺一处老年日间照料点”已经提出')
    await press(page, '回到议题')
    await page.getByRole('tab', { name: /^全部/ }).click()
    await read(page, '我提的')
  }, 60_000)
})
