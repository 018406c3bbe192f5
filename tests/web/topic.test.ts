/** A topic's page in a real browser: the notice and objections, the question whether it is done, how it ended, and its record. */

import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { DAY, topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

const stage = setStage()
const walk = topicWalk(() => stage.cloud)
const pathOf = (topic: string) => `/#/pages/topic/index?id=${topic}`

jest.setTimeout(120_000)

describe('during the notice', () => {
  it('anybody objects privately: what was begun is kept, too little is said at the field, and the answer stands there', async () => {
    const topic = await walk.untilNotice()
    const person = 'visitor-objector-1'
    const page = await stage.come({ person, path: pathOf(topic) })
    await page.getByText(/公示期到.+还有\d+天/).waitFor()
    await page.getByText('装十二盏路灯').waitFor()
    await page.getByText('建议由县住建局承办').waitFor()
    await page.getByRole('button', { name: '提出异议' }).click()
    const text = page.getByRole('textbox', { name: '您的异议' })
    await text.fill('太亮')
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('“异议”太短了，请至少写 5 个字。').waitFor()
    await text.fill('灯太亮会照到我家窗户。')
    await page.reload()
    expect(await page.getByRole('textbox', { name: '您的异议' }).inputValue()).toBe('灯太亮会照到我家窗户。')
    expect(await seriousViolations(page)).toEqual([])

    await page.context().setOffline(true)
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('网络不通，还没有送出').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('工作站会先答复您，再进入下一步').waitFor()

    const neighbour = await stage.come({ person: 'neighbour', path: pathOf(topic) })
    await neighbour.getByText(/公示期到/).waitFor()
    expect(await neighbour.getByText('照到我家窗户').count()).toBe(0)

    const { file } = await walk.workspace('clerk', topic)
    const objection = file.flatMap(({ paper }) => (paper.kind === 'objection' ? [paper.id] : []))[0] ?? ''
    await walk.hasFiled('clerk', topic, { kind: 'answer', objection, text: '会加灯罩，朝路面照。' })
    await deliverAll(stage.cloud)
    const mine = await stage.come({ person, path: '/#/pages/mine/index' })
    await mine.getByRole('tab', { name: /消息/ }).click()
    await mine.getByText('您提的异议有了答复').click()
    await mine.getByText('会加灯罩，朝路面照。').waitFor()
  })
})

describe('when it is said to be done', () => {
  it('a neighbour concerned says that it is not, with what; it goes back, and everybody sees that', async () => {
    const topic = await walk.untilDone()
    await deliverAll(stage.cloud)
    const mine = await stage.come({ person: 'neighbour', path: '/#/pages/mine/index' })
    await mine.getByRole('tab', { name: /消息/ }).click()
    await mine.getByText('请您在', { exact: false }).first().click()
    await mine.getByText('办没办好，由您说了算').waitFor()
    await mine.getByRole('button', { name: '提交回答' }).click()
    await mine.getByText('请选一项。').waitFor()
    await mine.getByRole('radio', { name: /没解决/ }).click()
    await mine.getByRole('button', { name: '提交回答' }).click()
    await mine.getByText('请写一下哪里没有解决，好让承办单位接着办。').waitFor()
    expect(await seriousViolations(mine)).toEqual([])
    await mine.getByRole('textbox', { name: '哪里没有解决' }).fill('有三盏没亮。')
    await mine.getByRole('button', { name: '提交回答' }).click()
    await mine.getByText('您的回答：没解决').waitFor()
    await mine.getByText('已经退回承办单位接着办，办好后再来问您。').waitFor()

    const other = await stage.come({ person: 'resident', path: pathOf(topic) })
    await other.getByText('还没有解决，接着办').waitFor()
    expect(await other.getByText('有三盏没亮').count()).toBe(0)
  })

  it('a stranger sees that those concerned are asked; with everybody’s answer it closes, and the board says how', async () => {
    const topic = await walk.untilDone()
    const stranger = await stage.come({ person: 'visitor-stranger-1', path: pathOf(topic) })
    await stranger.getByText('正在问：办好了吗？').waitFor()
    await stranger.getByText('3 人里还没有人回答。', { exact: false }).waitFor()
    for (const person of ['resident', 'visitor-aaaaaaaa']) {
      const requestId = `confirm-${person}-0001`
      const said = { requestId, topic, verdict: 'solved', stars: 5 } as const
      await expectData(stage.cloud, person, 'resident', 'confirm', said)
    }
    const page = await stage.come({ person: 'neighbour', path: pathOf(topic) })
    await page.getByRole('radio', { name: /^解决了/ }).click()
    await page.getByRole('radio', { name: '4 星，满意' }).click()
    await page.getByRole('button', { name: '提交回答' }).click()
    await page.getByText('有关的居民回答：解决了 3 人。').waitFor()
    await deliverAll(stage.cloud)
    const board = await stage.come({ person: 'neighbour', path: '/#/pages/board/index?council=621122100' })
    await board.getByRole('tab', { name: '办结' }).click()
    await board.getByText('已办结，受益居民已确认').waitFor()
  })

  it('nobody answers: it ends as unconfirmed, said plainly', async () => {
    const topic = await walk.untilDone()
    await stage.cloud.setClockAhead(60 * DAY)
    await deliverAll(stage.cloud)
    const page = await stage.come({ person: 'neighbour', path: pathOf(topic) })
    await page.getByText('到期没有居民回答，所以没有得到确认', { exact: false }).waitFor()
  })
})

describe('the record', () => {
  it('is checked by the phone, its code can be compared, and a page that was tampered with says so', async () => {
    const topic = await walk.untilNotice()
    const page = await stage.come({ person: 'visitor-checker-1', path: pathOf(topic) })
    await page.getByText('这份办理记录共 12 条，逐条核对，没有被改动过。', { exact: false }).waitFor()
    await page.getByRole('button', { name: '核验记录' }).click()
    const { timeline } = await expectData(stage.cloud, 'neighbour', 'board', 'topic', { id: topic })
    const code = page.getByRole('textbox', { name: '和别人的校验码比一比' })
    await code.fill(timeline.at(-1)?.hash ?? '')
    await page.getByText('一样，是同一份记录。').waitFor()
    await code.fill(timeline.at(-3)?.hash?.slice(0, 12) ?? '')
    await page.getByText('是同一份记录，那时到第 10 条。').waitFor()
    await code.fill('0123 4567 89ab cdef')
    await page.getByText('这里没有这个校验码', { exact: false }).waitFor()
    expect(await seriousViolations(page)).toEqual([])

    await page.route('**/gateway/functions/board', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('进入第3步', '进入第4步') })
    })
    await page.reload()
    await page.getByText('核验没有通过').waitFor()
    await page.getByText('从第 3 条', { exact: false }).waitFor()
  })
})

describe('every screen', () => {
  it.each(['small', 'phone', 'desktop'] as const)(
    'holds the page without being pushed sideways (%s)',
    async (screen) => {
      const topic = await walk.untilDone()
      const page = await stage.come({ person: 'neighbour', path: pathOf(topic), screen })
      await page.getByRole('radio', { name: /^部分解决/ }).click()
      await page.getByRole('button', { name: '核验记录' }).click()
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
      expect(await seriousViolations(page)).toEqual([])
    },
  )
})
