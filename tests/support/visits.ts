/** The stage of a browser test: one browser a file, a local cloud, visitors who come and go; an error that a page raised fails the test. */
import type { Browser, Page } from 'playwright-core'
import { openBrowser, type Visitor, visit } from './browser'
import { type LocalCloud, startLocalCloud } from './local-cloud'

/** What a test does on the stage. */
export interface Stage {
  /** The local cloud with its demo data, new for each test. */
  readonly cloud: LocalCloud
  /** Somebody sits down before a screen and opens a page. */
  come(options: Parameters<typeof visit>[2]): Promise<Page>
}

/** Sets the stage for the tests of a file; to be called once, at its top. */
export function setStage(): Stage {
  let browser: Browser
  let cloud: LocalCloud
  const visitors: Visitor[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  }, 60_000)
  beforeEach(async () => {
    cloud = await startLocalCloud({ demo: true })
  })
  afterEach(async () => {
    const problems = visitors.flatMap((visitor) => visitor.problems)
    await Promise.all(visitors.splice(0).map(({ context }) => context.close()))
    await cloud.stop()
    expect(problems).toEqual([])
  })
  afterAll(() => browser.close())

  return {
    get cloud() {
      return cloud
    },
    come: async (options) => {
      const visitor = await visit(browser, cloud, options)
      visitors.push(visitor)
      return visitor.page
    },
  }
}
