/**
 * Takes the README's screenshots into docs/screenshots: starts a local cloud with demo data, walks the main job in Chromium.
 * Needs `npm run build:h5`, `build:functions` and a Chinese font on the machine. Run: npm run screenshots
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'
import { demoScene } from '../local-cloud/demo/codes'

const ROOT = join(import.meta.dirname, '..')
const TARGET = join(ROOT, 'docs', 'screenshots')
const PHONE = { width: 375, height: 760 }
const DESKTOP = { width: 1280, height: 760 }

const cloud = spawn(
  process.execPath,
  [join(ROOT, 'dist/local-cloud/main.cjs'), '--port', '0', '--data', ':memory:', '--demo', '--no-timers'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const url = await new Promise<string>((resolve) =>
  createInterface({ input: cloud.stdout }).once('line', (line) => resolve(JSON.parse(line).url)),
)
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
})

async function visit(from: Browser, person: string, path: string, viewport = PHONE): Promise<Page> {
  const context = await from.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((key) => localStorage.setItem('demo-person', JSON.stringify({ data: key })), person)
  const page = await context.newPage()
  await page.goto(url + path)
  return page
}

const save = (page: Page, name: string) => page.screenshot({ path: join(TARGET, `${name}.png`) })

mkdirSync(TARGET, { recursive: true })

const form = await visit(browser, 'resident', `/?scene=${demoScene('621122100207')}`)
await form.getByText('靛坪村', { exact: true }).waitFor()
await save(form, 'submit-375')
await form
  .getByRole('textbox', { name: '说说是什么事' })
  .fill('村口到小学那一段路灯坏了三盏，娃娃放学看不清路，希望尽快修好。')
await form.getByText('路水电网', { exact: true }).click()
await form.getByRole('button', { name: /提交给/ }).click()
await form.getByText('诉求回执').waitFor()
await form.waitForTimeout(500)
await save(form, 'receipt-375')

const board = await visit(browser, 'neighbour', '/#/pages/board/index')
await board.getByText('巩昌镇', { exact: true }).first().click()
await board.getByText('靛坪村通组路硬化').waitFor()
await save(board, 'board-375')

const desk = await visit(browser, 'clerk', '/#/council/inbox/index', DESKTOP)
await desk.getByRole('button', { name: '列为议题' }).waitFor()
await save(desk, 'workbench-1280')

await browser.close()
cloud.kill()
process.stderr.write(`docs/screenshots: four pictures\n`)
