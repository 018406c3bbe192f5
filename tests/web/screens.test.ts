/** Every screen at the widths and letter sizes that people have: nothing pushed sideways, no serious trouble for screen readers. */

import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { openBrowser, SCREENS, seriousViolations, sidewaysOverflow, visit } from '../support/browser'
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING_SCENE, submission } from '../support/submission'

let browser: Browser
let cloud: LocalCloud
let concern = ''

beforeAll(async () => {
  browser = await openBrowser()
  cloud = await startLocalCloud({ demo: true })
  const outcome = await expectData(
    cloud,
    'resident',
    'resident',
    'submit',
    submission({ text: `${'很长的一句话没有标点符号'.repeat(20)}Donaudampfschifffahrtsgesellschaftskapitaenswitwe` }),
  )
  if (outcome.outcome === 'submitted') concern = outcome.receipt.concern
  const words = { text: '很长的一句话没有标点符号'.repeat(8) }
  await expectData(cloud, FOLLOWER, 'resident', 'join', { requestId: randomUUID(), target: concern, words })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

/** Met the same as the concern's author. */
const FOLLOWER = 'visitor-follower1'

/** Each screen, who looks at it, and words that are there when it is ready. */
const screens = (): readonly [title: string, person: string, path: string, ready: string][] => [
  ['the choice of a board', 'neighbour', '/#/pages/board/index', '身边的事'],
  ['the board', 'neighbour', '/#/pages/board/index?council=621122100', '靛坪村通组路硬化'],
  ['a topic', 'neighbour', '/#/pages/topic/index?id=t-demo-006', '靛坪村通组路硬化'],
  ['a topic that is not there', 'neighbour', '/#/pages/topic/index?id=t-nothing', '没有找到这个议题'],
  ['the form', 'resident', `/?scene=${DIANPING_SCENE}`, '不是这里'],
  ['the receipt', 'resident', `/#/pages/receipt/index?id=${concern}`, '巩昌镇协商议事会'],
  ['an own concern', 'resident', `/#/pages/concern/index?id=${concern}`, '很长的一句话'],
  ['a followed matter', FOLLOWER, `/#/pages/follow/index?id=${concern}`, '您当时写的'],
  ['mine', 'resident', '/#/pages/mine/index', '我的诉求'],
  ['mine with nothing', 'visitor-empty001', '/#/pages/mine/index', '还没有提过诉求'],
  ['the workbench', 'clerk', '/#/council/inbox/index', '待受理'],
  ['a concern at the desk', 'clerk', '/#/council/concern/index?id=c-demo-001', '路灯坏了'],
  ['the registry of codes', 'clerk', '/#/council/codes/index', '从未扫过'],
  ['the workbench of somebody without a role', 'resident', '/#/council/inbox/index', '没有办理'],
  ['the board of topics', 'clerk', '/#/council/topics/index', '等您办'],
  ['the topics of a county', 'county', '/#/council/topics/index', '议题确定'],
  ['the topics of somebody without a role', 'resident', '/#/council/topics/index', '没有办理'],
  ['a plan to be written', 'clerk', '/#/council/topic/index?id=t-demo-007', '写协商方案'],
  ['a topic to be approved', 'committee', '/#/council/topic/index?id=t-demo-010', '审定议题'],
  ['answers to be mapped', 'clerk', '/#/council/topic/index?id=t-demo-008', '写诉求答复对照'],
  ['a dossier', 'clerk', '/#/council/dossier/index?id=t-demo-009', '卷内目录'],
  ['work to be reported', 'department', '/#/council/topic/index?id=t-demo-009', '申报办结'],
]

const widths = Object.keys(SCREENS).filter((name): name is keyof typeof SCREENS => name in SCREENS)

describe.each(widths)('on a %s screen', (screen) => {
  it.each(screens().map(([title], at) => [title, at] as const))(
    '%s fits and can be read out',
    async (_title, at) => {
      const [, person, path, ready] = screens()[at] ?? ['', '', '', '']
      const { context, page, problems } = await visit(browser, cloud, { person, path, screen })
      try {
        await page.getByText(ready, { exact: false }).first().waitFor()
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
        expect(await seriousViolations(page)).toEqual([])
        expect(problems).toEqual([])
      } finally {
        await context.close()
      }
    },
    60_000,
  )
})

describe('in large letters on the smallest screen', () => {
  beforeAll(async () => {
    for (const person of [
      'neighbour',
      'resident',
      'clerk',
      'committee',
      'department',
      'county',
      'visitor-empty001',
      FOLLOWER,
    ]) {
      await expectData(cloud, person, 'resident', 'saveSettings', { textSize: 'elder' })
    }
  })

  it.each(screens().map(([title], at) => [title, at] as const))(
    '%s still fits',
    async (_title, at) => {
      const [, person, path, ready] = screens()[at] ?? ['', '', '', '']
      const { context, page } = await visit(browser, cloud, { person, path: '/#/pages/mine/index', screen: 'small' })
      try {
        await page.getByRole('tab', { name: '设置' }).waitFor()
        await page.locator('.ms-page--elder').first().waitFor()
        await page.goto(`${cloud.url}${path}`)
        // The page before stays in the document, unseen.
        await page.getByText(ready, { exact: false }).filter({ visible: true }).first().waitFor()
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
        const smallest = await page.evaluate(() =>
          Array.from(document.querySelectorAll('body *'))
            .filter((element) =>
              Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim()),
            )
            .filter((element) => element.getClientRects().length > 0)
            // WeChat draws the tab bar itself, in the size that the phone is set to.
            .filter((element) => !element.closest('.taro-tabbar__tabbar'))
            .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
            .reduce((least, size) => Math.min(least, size), 99),
        )
        expect(smallest).toBeGreaterThanOrEqual(16.5)
      } finally {
        await context.close()
      }
    },
    60_000,
  )
})
