/** A topic's whole life in a real browser: each role at its own desk or phone, from an inbox to an answer that came true. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { answerWarnings } from '../support/answer-warnings'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { APPROVAL, DAY, PLAN, topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

const TOPICS = '/#/council/topics/index'
const TITLE = '靛坪村路灯维修'
/** Made from the demo's first concern. */
const TOPIC = 't-demo-001'

const stage = setStage()
const walk = topicWalk(() => stage.cloud)

const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text)
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()
const setDay = (page: Page, name: string, day: string) => page.getByLabel(name, { exact: true }).fill(day)

/** Everybody comes to the topic from the board of topics. */
const openFromBoard = async (page: Page) => {
  await page.goto(`${stage.cloud.url}${TOPICS}`)
  await page.reload()
  await page.getByText(TITLE, { exact: true }).first().click()
  await page.getByRole('heading', { name: TITLE }).waitFor()
}

const atBoard = async (person: string, screen: 'desktop' | 'phone'): Promise<Page> => {
  const page = await stage.come({ person, path: TOPICS, screen })
  await openFromBoard(page)
  return page
}

/** A picture of one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a concern from the inbox', () => {
  it('goes through eight steps on the screens of those whose steps they are', async () => {
    const clerk = await stage.come({
      person: 'clerk',
      path: '/#/council/concern/index?id=c-demo-001',
      screen: 'desktop',
    })
    await press(clerk, '列为议题')
    await fill(clerk, '公开标题', TITLE)
    await press(clerk, '列为议题并公开')
    await read(clerk, '公开到了议事板')
    await openFromBoard(clerk)
    await press(clerk, '进入第2步 议题确定')
    await read(clerk, '现在没有等您办的事')

    const committee = await atBoard('committee', 'phone')
    await read(committee, '为什么适合协商')
    await committee.getByRole('radio', { name: /^同意/ }).click()
    await fill(committee, '理由', '群众急盼，同意协商。')
    expect(await seriousViolations(committee)).toEqual([])
    await press(committee, '提交审定意见')
    await read(committee, '进入第3步 制定方案')

    await openFromBoard(clerk)
    await choose(clerk, '现场协商')
    await choose(clerk, '会场+现场')
    await fill(clerk, '协商地点', '靛坪村文化广场')
    await setDay(clerk, '开始时间', '2026-12-08T09:00')
    await read(clerk, '12月8日 星期二')
    await fill(clerk, '沿线村民请谁来', '三社推选的代表')
    await fill(clerk, '沿线村民几人', '3')
    await answerWarnings(clerk)
    expect(await seriousViolations(clerk)).toEqual([])
    await press(clerk, '提交方案')
    await read(clerk, '“协商方案”已提交')

    const head = await atBoard('head', 'desktop')
    await read(head, '靛坪村文化广场')
    await press(head, '进入第4步 议前调研')
    await read(head, '进入第4步 议前调研，')

    const member = await atBoard('member', 'phone')
    await fill(member, '调研地点', '靛坪村村口')
    await fill(member, '调研发现', '村口到小学四百米，三盏灯不亮，电线老化。')
    const chooser = member.waitForEvent('filechooser')
    await press(member, '加照片，还可以加 9 张')
    await (await chooser).setFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: PICTURE })
    await member.getByRole('button', { name: '看第 1 张照片' }).waitFor()
    expect(await sidewaysOverflow(member)).toBeLessThanOrEqual(0)
    await press(member, '提交调研记录')
    await read(member, '照片 1 张')
    await press(member, '进入第5步 协商议事')
    await read(member, '进入第5步 协商议事，')

    await openFromBoard(clerk)
    await fill(clerk, '会议记录', '大家同意先修村口三盏，电费另议。')
    await press(clerk, '提交会议记录')
    await read(clerk, '“会议记录”已提交')
    await choose(clerk, '意见建议')
    await fill(clerk, '成果正文', '建议年内修好村口到学校的路灯。')
    await fill(clerk, '条目内容', '修好村口三盏路灯')
    await fill(clerk, '建议承办单位', '县住建局')
    await setDay(clerk, '建议办结日期', '2027-02-01')
    await press(clerk, '提交协商成果')
    await read(clerk, '“协商成果”已提交')
    await openFromBoard(head)
    await press(head, '进入第6步 公开公示')
    await read(head, '进入第6步 公开公示，')

    await openFromBoard(clerk)
    await press(clerk, '提交对照')
    await read(clerk, '“诉求答复对照”已提交')
    // One household raised it: the village's name is asked about.
    await clerk.getByRole('radio', { name: /^保留/ }).first().click()
    await clerk.getByRole('textbox', { name: '第 1 处保留的理由' }).fill('全村都走这条路')
    await read(clerk, '都处理好了')
    await clerk.getByRole('button', { name: /^发布公示，公示到/ }).click()
    await read(clerk, '公示期还没有满')
    await stage.cloud.setClockAhead(15 * DAY)
    await openFromBoard(clerk)
    await press(clerk, '进入第7步 组织决定')
    await read(clerk, '进入第7步 组织决定，')

    await openFromBoard(committee)
    await choose(committee, '采纳')
    await fill(committee, '理由', '纳入年度计划。')
    await press(committee, '提交决定')
    await read(committee, '进入第8步 跟踪落实')

    await openFromBoard(clerk)
    await fill(clerk, '责任人职务', '市政股股长')
    await press(clerk, '发出交办')
    await read(clerk, '“交办”已提交')

    const department = await atBoard('department', 'desktop')
    await fill(department, '办结情况', '三盏灯都亮了，电线换了新的。')
    await press(department, '提交办结申报')
    await read(department, '正在等受益的居民确认')

    const answer = { requestId: randomUUID(), topic: TOPIC, verdict: 'solved' as const, stars: 5 }
    await expectData(stage.cloud, 'neighbour', 'resident', 'confirm', answer)
    await department.reload()
    await read(department, '已办结，受益居民已确认')
  }, 120_000)
})

describe('a plan that somebody writes', () => {
  const untilPlan = async (): Promise<string> => {
    const topic = await walk.openTopic()
    await walk.hasMovedOn('clerk', topic)
    await walk.hasFiled('committee', topic, APPROVAL)
    return topic
  }

  it('is not sent half done: what is missing is said at its field, and what was typed outlasts closing the page', async () => {
    const topic = await untilPlan()
    const page = await stage.come({ person: 'clerk', path: `/#/council/topic/index?id=${topic}`, screen: 'small' })
    await fill(page, '协商地点', '村委会二楼会议室')
    await press(page, '提交方案')
    await read(page, '请选择“协商形式”。')
    await read(page, '请选择“开始时间”。')
    await read(page, '已自动保存在本机')
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await page.reload()
    await page.getByRole('textbox', { name: '协商地点' }).waitFor()
    expect(await page.getByRole('textbox', { name: '协商地点' }).inputValue()).toBe('村委会二楼会议室')
  }, 60_000)

  it('is kept when the head was faster: the clerk reads what changed and sends again', async () => {
    const topic = await untilPlan()
    const page = await stage.come({ person: 'clerk', path: `/#/council/topic/index?id=${topic}`, screen: 'desktop' })
    await choose(page, '小院议事')
    await choose(page, '对话+书面')
    await fill(page, '协商地点', '村口大槐树下')
    await setDay(page, '开始时间', '2026-12-09T15:00')
    await answerWarnings(page)
    await walk.hasFiled('head', topic, PLAN)
    await press(page, '提交方案')
    await read(page, '刚才有变动，还没有提交')
    await read(page, '巩昌镇委员工作站：协商方案')
    expect(await page.getByRole('textbox', { name: '协商地点' }).inputValue()).toBe('村口大槐树下')
    await page.keyboard.press('Control+Enter')
    await read(page, '“协商方案”已提交')
    const { file } = await walk.workspace('clerk', topic)
    expect(file.flatMap(({ paper }) => (paper.kind === 'plan' ? [paper.where] : []))).toEqual([
      '靛坪村文化广场',
      '村口大槐树下',
    ])
  }, 60_000)
})
