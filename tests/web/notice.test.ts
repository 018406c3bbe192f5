/** The clerk looks at a notice as the public will see it, and answers each place that gives somebody away before it is out. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { PaperOf } from '../../types/papers/paper'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { submission } from '../support/submission'
import { DUE, topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

jest.setTimeout(90_000)

const stage = setStage()
const walk = topicWalk(() => stage.cloud)

const OUTCOME: PaperOf<'outcome'> = {
  kind: 'outcome',
  form: 'recommendation',
  text: '建议从石小川家到学校装路灯，咨询0932-6620000。',
  points: [{ id: 'lamps', text: '装十二盏路灯', department: '县住建局', dueAt: DUE }],
  dissent: [],
}

/** The topic of one resident, who is not to be named; its outcome is to be publicised. */
const untilPublicise = async (outcome: PaperOf<'outcome'>): Promise<string> => {
  const said = submission({ text: '村口到学校那一段路的路灯坏了。', where: {}, name: '石小川' })
  const submitted = await expectData(stage.cloud, 'resident', 'resident', 'submit', said)
  const concern = submitted.outcome === 'submitted' ? submitted.receipt.concern : ''
  const { topic } = await expectData(stage.cloud, 'clerk', 'council', 'accept', {
    concern,
    version: 1,
    requestId: randomUUID(),
    title: '村口到学校的路灯',
    summary: '这一段路灯坏了，群众希望修复。',
    photos: [],
    with: [],
  })
  await walk.toOutcome(topic ?? '', undefined, outcome)
  await walk.hasFiled('clerk', topic ?? '', await walk.mappingOf(topic ?? ''))
  return topic ?? ''
}

const openDesk = (topic: string, screen: 'desktop' | 'phone' | 'small') =>
  stage.come({ person: 'clerk', path: `/#/council/topic/index?id=${topic}`, screen })
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()
const publish = (page: Page) => page.getByRole('button', { name: /^发布公示，公示到 \d+月\d+日$/ }).click()
const answerTo = (page: Page, place: string) => page.getByRole('radiogroup', { name: place })

describe('a notice that gives somebody away', () => {
  it('is not out before each place is hidden or kept with a reason; then the public reads what was looked at', async () => {
    const topic = await untilPublicise(OUTCOME)
    const page = await openDesk(topic, 'desktop')
    await read(page, '有 2 处可能透露个人信息，还有 2 处没有处理')
    await publish(page)
    await read(page, '请选“隐去”或“保留”。')
    await answerTo(page, '第 1 处：选择不公开的姓名').getByRole('radio', { name: /^隐去/ }).click()
    await page.getByRole('button', { name: '第 1 处，石小川，隐去' }).waitFor()
    await answerTo(page, '第 2 处：座机号').getByRole('radio', { name: /^保留/ }).click()
    await publish(page)
    await read(page, '请填写“保留的理由”。')
    await page.getByRole('button', { name: '这是单位电话' }).click()
    await read(page, '2 处都处理好了')
    expect(await seriousViolations(page)).toEqual([])
    await publish(page)
    await read(page, '“公示”已提交')
    const { outcome } = await expectData(stage.cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(outcome?.text).toBe('建议从（已隐去）家到学校装路灯，咨询0932-6620000。')
  })

  it('keeps what was chosen when the page is closed, and fits a small phone', async () => {
    const topic = await untilPublicise(OUTCOME)
    const page = await openDesk(topic, 'small')
    await answerTo(page, '第 2 处：座机号').getByRole('radio', { name: /^保留/ }).click()
    await page.getByRole('textbox', { name: '第 2 处保留的理由' }).fill('镇上的值班电话')
    await read(page, '已自动保存在本机')
    await page.reload()
    await read(page, '还有 1 处没有处理')
    expect(await page.getByRole('textbox', { name: '第 2 处保留的理由' }).inputValue()).toBe('镇上的值班电话')
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  })
})

it('a notice in which nothing was found says so plainly, and goes out by one press', async () => {
  const topic = await untilPublicise({ ...OUTCOME, text: '建议年内装好村口到学校的路灯。' })
  const page = await openDesk(topic, 'phone')
  await read(page, '没有发现可能透露个人信息的地方')
  await read(page, '公众将看到的页面')
  await publish(page)
  await read(page, '“公示”已提交')
})
