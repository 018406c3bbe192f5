/** A clerk brings a roster from an Excel file in a real browser: reads what is wrong with it first, then writes what is right. */
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { makeRoster } from '../support/make-roster'
import { setStage } from '../support/visits'

const stage = setStage()

const row = (number: string, name: string, phone: string) => [
  number,
  name,
  '住地委员',
  '农业界',
  '巩昌镇',
  '巩昌镇',
  null,
  null,
  '2022年1月',
  '2027年12月',
  phone,
]

it('names each wrong row, writes nothing before the second press, and then lists who came in', async () => {
  const page = await stage.come({ person: 'clerk', path: '/#/council/roster/index', screen: 'desktop' })
  await page.getByText('巩昌镇委员名册').first().waitFor()
  const file = await makeRoster([row('1', '委员新甲', '13900003001'), row('2', '委员新乙', '1390000300')])
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入 Excel 名单', exact: true }).click()
  const chooser = await choosing
  await chooser.setFiles({
    name: '名单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: file,
  })
  await page.getByText('第 3 行 · 联系电话').waitFor()
  await page.getByText('现在还没有写入名册', { exact: false }).waitFor()
  expect(await page.getByRole('link', { name: '委员新甲' }).count()).toBe(0)
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: '先导入没有问题的 1 位', exact: true }).click()
  await page.getByText('已写入名册：新增 1 位', { exact: false }).waitFor()
  await page.getByText('委员新甲', { exact: true }).first().waitFor()
  await page.getByText('委员新甲', { exact: true }).first().click()
  await page.getByRole('button', { name: '发一个绑定码', exact: true }).click()
  await page.getByText('填上这个码', { exact: false }).waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
}, 90_000)
