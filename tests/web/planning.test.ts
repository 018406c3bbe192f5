/** Planning a consultation in a real browser: members with a reason, groups to fill, warnings to answer, and the research that follows. */
import type { Page } from 'playwright-core'
import { answerWarnings } from '../support/answer-warnings'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { APPROVAL, topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

const stage = setStage()
const walk = topicWalk(() => stage.cloud)

const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text)
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

/** A topic that waits for its plan. */
const untilPlan = async (): Promise<string> => {
  const topic = await walk.openTopic()
  await walk.hasMovedOn('clerk', topic)
  await walk.hasFiled('committee', topic, APPROVAL)
  return topic
}

const open = (person: string, topic: string, screen: 'phone' | 'desktop' | 'small') =>
  stage.come({ person, path: `/#/council/topic/index?id=${topic}`, screen })

describe('a plan', () => {
  it('is written by the clerk, read and approved by the head, and its questions are answered by a member', async () => {
    const topic = await untilPlan()
    const clerk = await open('clerk', topic, 'desktop')
    await read(clerk, '固定成员 5 位，自动参加')
    await read(clerk, '界别：交通界，和这类事情对口')
    await press(clerk, '邀请委员子')
    await read(clerk, '已邀请的委员 1 位')
    await choose(clerk, '现场协商')
    await choose(clerk, '会场+现场')
    await fill(clerk, '协商地点', '靛坪村文化广场')
    await clerk.getByLabel('开始时间', { exact: true }).fill('2027-06-08T09:00')
    await read(clerk, '还没有请“沿线村民”的代表')
    await fill(clerk, '沿线村民请谁来', '三社推选的代表')
    await fill(clerk, '沿线村民几人', '3')
    await clerk.getByText('还没有请“沿线村民”的代表').waitFor({ state: 'detached' })
    await press(clerk, '加一个要了解的问题')
    await fill(clerk, '要了解什么', '哪一段最暗')
    await choose(clerk, '委员乙')
    expect(await seriousViolations(clerk)).toEqual([])

    await press(clerk, '提交方案')
    await read(clerk, '条提醒没有写明情况')
    await answerWarnings(clerk)
    await press(clerk, '提交方案')
    await read(clerk, '“协商方案”已提交')

    const head = await open('head', topic, 'phone')
    await read(head, '现场协商')
    await read(head, '合计 60 分钟')
    await read(head, '固定成员 5 位')
    await read(head, '委员子（界别委员，交通界）')
    await read(head, '沿线村民 3 人（三社推选的代表）')
    await read(head, '说明：已核对，按方案进行。')
    expect(await sidewaysOverflow(head)).toBeLessThanOrEqual(0)
    await press(head, '进入第4步 议前调研')
    await read(head, '还有 1 个没有记录')

    const member = await open('member', topic, 'small')
    await read(member, '委员乙（住地委员，靛坪村，护路岗）去了解')
    await fill(member, '调研地点', '靛坪村村口')
    await fill(member, '调研发现', '村口到小学四百米，三盏灯不亮，电线老化。')
    expect(await sidewaysOverflow(member)).toBeLessThanOrEqual(0)
    await press(member, '提交调研记录')
    await read(member, '都有了记录')
  }, 120_000)

  it('says so when it could not be checked, and is checked once the network is back', async () => {
    const topic = await untilPlan()
    const page = await open('clerk', topic, 'phone')
    await read(page, '固定成员')
    await page.context().setOffline(true)
    await press(page, '邀请委员子')
    await read(page, '没有连上，还没能核对')
    expect(await seriousViolations(page)).toEqual([])
    expect(await page.getByText('已邀请的委员 1 位').count()).toBe(1)
    await page.context().setOffline(false)
    await page.getByText('没有连上，还没能核对').waitFor({ state: 'detached' })
    await page.reload()
    await read(page, '已邀请的委员 1 位')
  }, 60_000)

  it('keeps the place of a group under the fingers of whoever types', async () => {
    const page = await open('clerk', await untilPlan(), 'desktop')
    const line = page.getByRole('textbox', { name: '施工和管护单位请谁来', exact: true })
    await line.click()
    await line.pressSequentially('项目经理')
    expect(await line.inputValue()).toBe('项目经理')
  }, 60_000)
})

describe('a member with an interest in the matter', () => {
  it('declares it on the phone; the clerk is warned by name', async () => {
    const topic = await untilPlan()
    const member = await open('member', topic, 'phone')
    await press(member, '我和这件事有利害关系')
    await fill(member, '是什么关系', '我家的地就在路灯旁边。')
    await press(member, '提交申明')
    await read(member, '“利害关系申明”已提交')
    const clerk = await open('clerk', topic, 'desktop')
    await read(clerk, '委员乙和这件事可能有利害关系')
  }, 60_000)
})
