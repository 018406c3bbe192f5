/** A real browser for the web build: Chromium from its npm package, pages opened as demo persons. */
import AxeBuilder from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { LocalCloud } from './local-cloud'

/** Starts the browser. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking'],
  })

/** A screen: a phone held upright, or a clerk's desktop. */
export const SCREENS = {
  small: { width: 320, height: 640 },
  phone: { width: 375, height: 812 },
  desktop: { width: 1280, height: 800 },
} as const

/** Somebody in front of a screen. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors that the page raised so far. */
  readonly problems: string[]
}

/** `person` sits down before `screen` and opens `path`. */
export async function visit(
  browser: Browser,
  cloud: LocalCloud,
  { person, path, screen = 'phone' }: { person: string; path: string; screen?: keyof typeof SCREENS },
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((key) => {
    const isOurs = location.protocol === 'http:'
    if (isOurs && !localStorage.getItem('demo-person'))
      localStorage.setItem('demo-person', JSON.stringify({ data: key }))
  }, person)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(`${cloud.url}${path}`)
  return { context, page, problems }
}

/** What axe-core finds serious or critical on the page as it is now, one line each. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // Every rule runs; what passed is not described. The app has no frames, for which axe would open a second page.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/** How far the page can be pushed sideways, in px; 0 when everything fits. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
