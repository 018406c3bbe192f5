/** What is late and what came back, in a real browser: on the board, on the topic's page, at the desk. */
import { randomUUID } from 'node:crypto'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { RESIDENTS, topicWalk } from '../support/topic-walk'
import { untilClock } from '../support/until-clock'
import { setStage } from '../support/visits'

const stage = setStage()
const walk = topicWalk(() => stage.cloud)
const pathOf = (topic: string) => `/#/pages/topic/index?id=${topic}`
const deskOf = (topic: string) => `/#/council/topic/index?id=${topic}`

jest.setTimeout(120_000)

/** At nine, so many days from today. */
const itIsDay = (day: number) => stage.cloud.setClockAhead(untilClock('09:00', day))

describe('a topic that takes too long', () => {
  it('is said to be late on the board, on its page and at the desk, where the county finds it among the late ones', async () => {
    const topic = await walk.openTopic()
    await itIsDay(40)
    await stage.cloud.runTimer('courier')
    const board = await stage.come({ person: 'resident', path: '/#/pages/board/index?council=621122100' })
    await board.getByText('靛坪村村口路灯维修').first().waitFor()
    await board
      .getByText(/已超期\d+天/)
      .first()
      .waitFor()
    const page = await stage.come({ person: 'visitor-stranger-1', path: pathOf(topic) })
    await page.getByText(/应在.+前办完，已超期\d+天/).waitFor()
    expect(await seriousViolations(page)).toEqual([])
    const desk = await stage.come({ person: 'clerk', path: deskOf(topic), screen: 'desktop' })
    await desk
      .getByText(/应在.+前办完，已超期\d+天/)
      .first()
      .waitFor()
    const county = await stage.come({ person: 'county', path: '/#/council/topics/index', screen: 'desktop' })
    await county.getByText(/逾期/).first().click()
    await county.getByText('靛坪村村口路灯维修').first().waitFor()
    expect(await seriousViolations(county)).toEqual([])
  })
})

describe('thirty days after the end', () => {
  const untilAsked = async (): Promise<string> => {
    const topic = await walk.untilDone()
    for (const person of RESIDENTS) {
      const said = { requestId: randomUUID(), topic, verdict: 'solved', stars: 5 } as const
      await expectData(stage.cloud, person, 'resident', 'confirm', said)
    }
    await itIsDay(15 + 30)
    await deliverAll(stage.cloud)
    return topic
  }

  it('a neighbour is asked, says what came back, and the head takes it up anew', async () => {
    const topic = await untilAsked()
    const mine = await stage.come({ person: 'neighbour', path: '/#/pages/mine/index' })
    await mine.getByRole('tab', { name: /消息/ }).click()
    await mine.getByText('办结的事，现在还好吗？').click()
    await mine.getByText('30天过去了，还好吗？').waitFor()
    await mine.getByRole('button', { name: '提交回答' }).click()
    await mine.getByText('请选一项。').waitFor()
    await mine.getByRole('radio', { name: /有反复/ }).click()
    await mine.getByRole('button', { name: '提交回答' }).click()
    await mine.getByText('请写一下哪里有反复，好让工作站接着办。').waitFor()
    expect(await seriousViolations(mine)).toEqual([])
    await mine.getByRole('textbox', { name: '哪里有反复' }).fill('又有两盏不亮了。')
    await mine.getByRole('button', { name: '提交回答' }).click()
    await mine.getByText('您的回答：有反复').waitFor()

    const stranger = await stage.come({ person: 'visitor-stranger-1', path: pathOf(topic) })
    await stranger.getByText('30天回访：1人说有反复（问了 3 人）。').waitFor()
    await stranger.getByText('工作站还没有答复', { exact: false }).waitFor()
    expect(await stranger.getByText('又有两盏不亮了').count()).toBe(0)

    const head = await stage.come({ person: 'head', path: deskOf(topic), screen: 'desktop' })
    await head.getByText('1 位居民说有反复', { exact: false }).waitFor()
    await head.getByText('又有两盏不亮了。').first().waitFor()
    await head.getByRole('textbox', { name: '理由' }).fill('灯具质量不好，重新换。')
    expect(await seriousViolations(head)).toEqual([])
  })

  it.each(['small', 'phone', 'desktop'] as const)('the question fits the screen (%s)', async (screen) => {
    const topic = await untilAsked()
    const page = await stage.come({ person: 'resident', path: pathOf(topic), screen })
    await page.getByText('30天过去了，还好吗？').waitFor()
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  })
})
