/** Departments in a real browser: an officer reports with pictures of before and after, asks for time, and the public sees it. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { ASSIGNMENT, DAY, topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

/** Carried out by 县住建局 since the demo's first day. */
const TOPIC = 't-demo-009'
const DESK = `/#/council/topic/index?id=${TOPIC}`
const PAGE = `/#/pages/topic/index?id=${TOPIC}`

const stage = setStage()
const walk = topicWalk(() => stage.cloud)

const fill = (page: Page, name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

/** A picture of one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The form has two lists of pictures: those of before, and those of now. */
const addPicture = async (page: Page, list: 0 | 1) => {
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: /^加照片/ })
    .nth(list)
    .click()
  await (await chooser).setFiles({ name: 'road.png', mimeType: 'image/png', buffer: PICTURE })
  await page.getByRole('button', { name: '看第 1 张照片' }).nth(list).waitFor()
}

const isFine = async (page: Page) => {
  expect(await seriousViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
}

/** A topic whose one task the department has begun. */
async function begun(): Promise<string> {
  const topic = await walk.untilNotice()
  await stage.cloud.setClockAhead(15 * DAY)
  await walk.hasMovedOn('clerk', topic)
  const verdicts = [{ point: 'lamps', verdict: 'adopted' as const, reason: '纳入年度计划。' }]
  await walk.hasFiled('committee', topic, { kind: 'decision', verdicts })
  await walk.hasFiled('clerk', topic, ASSIGNMENT)
  const progress = { assignment: 'a-1', text: '材料已经订好。', before: [], photos: [] }
  await walk.hasFiled('department', topic, { kind: 'progress', ...progress })
  return topic
}

describe('an officer of a department', () => {
  it('reports with a picture of before and one of now, which everybody sees side by side', async () => {
    const officer = await stage.come({ person: 'department', path: '/#/council/topics/index', screen: 'phone' })
    await read(officer, '我承办的事')
    await isFine(officer)
    await officer.goto(`${stage.cloud.url}${DESK}`)
    await press(officer, '再报进展')
    await fill(officer, '办理进展', '最急的一处已经办好，还剩收尾。')
    await addPicture(officer, 0)
    await addPicture(officer, 1)
    await isFine(officer)
    await press(officer, '提交进展')
    await read(officer, '“办理进展”已提交')

    for (const screen of ['small', 'phone', 'desktop'] as const) {
      const page = await stage.come({ person: 'neighbour', path: PAGE, screen })
      await read(page, '最急的一处已经办好，还剩收尾。')
      const sides = await Promise.all(
        ['看大图，办理前第 1 张，共 1 张', '看大图，现在第 1 张，共 1 张'].map((name) =>
          page.getByRole('button', { name, exact: true }).boundingBox(),
        ),
      )
      const [before, now] = sides
      expect(before?.y).toBe(now?.y)
      expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThanOrEqual(now?.x ?? 0)
      await isFine(page)
    }
  }, 90_000)

  it('asks for time in time; the committee finds it in its list and answers; both dates are public', async () => {
    const topic = await begun()
    const desk = `/#/council/topic/index?id=${topic}`
    const officer = await stage.come({ person: 'department', path: desk, screen: 'desktop' })
    await press(officer, '申请延期')
    await officer.getByLabel('延到哪一天', { exact: true }).fill('2031-03-30')
    await fill(officer, '理由', '材料要等到明年才到。')
    await press(officer, '提交申请')
    await read(officer, '“延期申请”已提交')

    const committee = await stage.come({ person: 'committee', path: '/#/council/topics/index', screen: 'phone' })
    await committee.getByText('靛坪村村口路灯维修', { exact: true }).first().click()
    await read(committee, '申请延到2031年3月30日')
    await committee.getByRole('radio', { name: /^同意延期/ }).click()
    await fill(committee, '理由', '材料确实没有到，同意。')
    await isFine(committee)
    await press(committee, '发出答复')
    await read(committee, '“延期答复”已提交')

    const page = await stage.come({ person: 'neighbour', path: `/#/pages/topic/index?id=${topic}`, screen: 'small' })
    await read(page, '经党（工）委同意延到2031年3月30日')
    await isFine(page)
    await officer.reload()
    await read(officer, '同意延期')
    await officer.getByRole('button', { name: '再报进展', exact: true }).waitFor()
    expect(await officer.getByRole('button', { name: '申请延期', exact: true }).count()).toBe(0)
  }, 90_000)

  it('of another bureau has nothing to do there', async () => {
    const officer = await stage.come({
      person: 'department-transport',
      path: '/#/council/topics/index',
      screen: 'phone',
    })
    await read(officer, '没有交办给您的事')
    await isFine(officer)
  }, 60_000)
})

describe('the clerk who assigns', () => {
  const confirmed = (page: Page) => page.locator('.taro-modal__foot > *').last().click()

  it('reads at once that a bureau has no account yet, and takes a task back that went to the wrong one', async () => {
    const clerk = await stage.come({ person: 'clerk', path: DESK, screen: 'phone' })
    await read(clerk, '交办哪些条目')
    const said = clerk.getByText(/还没有人开通账号，收不到消息，请电话通知/)
    await clerk.getByRole('radio', { name: '县住建局', exact: true }).click()
    expect(await said.count()).toBe(0)
    await clerk.getByRole('radio', { name: /^县水务局\s*还没人开通账号/ }).click()
    await said.waitFor()
    await isFine(clerk)
    // The one point that is left is chosen already.
    await fill(clerk, '责任人职务', '供水股股长')
    await clerk.getByLabel('办结期限', { exact: true }).fill('2031-03-30')
    await press(clerk, '发出交办')
    await read(clerk, '“交办”已提交')

    await press(clerk, '撤回交办')
    await clerk.getByRole('radio', { name: /^其余部分列入明年计划（县水务局）/ }).click()
    await fill(clerk, '理由', '这一条归县住建局办。')
    await isFine(clerk)
    await press(clerk, '撤回交办')
    await confirmed(clerk)
    await read(clerk, '“撤回交办”已提交')
    const page = await stage.come({ person: 'neighbour', path: PAGE, screen: 'small' })
    await read(page, '这一条归县住建局办。')
    await isFine(page)
  }, 90_000)
})

it('a follower who does not want to be asked says so, and may say otherwise', async () => {
  const page = await stage.come({ person: 'visitor-follower1', path: PAGE, screen: 'phone' })
  const wants = page.getByRole('checkbox', { name: /^办完后请我来确认/ })
  await wants.click()
  await press(page, '我也遇到，跟进')
  await read(page, '您在跟进这件事')
  await read(page, '办完后不问您')
  const standing = () => expectData(stage.cloud, 'visitor-follower1', 'resident', 'topicStanding', { id: TOPIC })
  expect(await standing()).toMatchObject({ standing: 'following', supervises: false })
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('"supervise"') === true && response.ok(),
  )
  await wants.click()
  await answered
  await read(page, '会问您到底办好了没有')
  expect(await standing()).toMatchObject({ supervises: true })
  await isFine(page)
}, 60_000)

it('what those concerned gave in stars is public as a mean, beside what they answered', async () => {
  const { version } = await expectData(stage.cloud, 'department', 'council', 'topic', { id: TOPIC })
  const rest = { kind: 'assignment' as const, id: 'rest-of-it', points: ['point-2'], department: 'housing' }
  const act = { requestId: randomUUID(), topic: TOPIC }
  const dueAt = Date.now() + 30 * 24 * 60 * 60 * 1000
  const paper = { ...rest, owner: '市政股股长', dueAt }
  const given = await expectData(stage.cloud, 'clerk', 'council', 'file', { ...act, version, paper })
  const report = { kind: 'completion' as const, text: '两处都办好了。', photos: [] }
  const claim = (assignment: string, at: number) =>
    expectData(stage.cloud, 'department', 'council', 'file', {
      requestId: randomUUID(),
      topic: TOPIC,
      version: at,
      paper: { ...report, assignment },
    })
  const first = await claim('rest-of-it', given.version)
  await claim('assignment-1', first.version)
  const said = { requestId: randomUUID(), topic: TOPIC, verdict: 'solved' as const, stars: 4 }
  await expectData(stage.cloud, 'neighbour', 'resident', 'confirm', said)
  const page = await stage.come({ person: 'visitor-reader01', path: PAGE, screen: 'small' })
  await read(page, '满意度平均 4 星（1 人打分）')
  await isFine(page)
}, 60_000)
