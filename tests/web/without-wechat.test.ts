/** What somebody without WeChat says, written down by a clerk in a real browser: on the phone how it was carried out, at the counter that they take it back. */
import { randomUUID } from 'node:crypto'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { DIANPING, submission } from '../support/submission'
import { topicWalk } from '../support/topic-walk'
import { setStage } from '../support/visits'

const stage = setStage()
const { toOutcome, toNotice, toDone } = topicWalk(() => stage.cloud)

const enter = async () => {
  const { scene: _scene, ...matter } = submission()
  const entry = { ...matter, village: DIANPING, consent: 'in-person', name: '王老汉', phone: '13900001234' }
  const outcome = await expectData(stage.cloud, 'clerk', 'council', 'enter', entry)
  if (outcome.outcome !== 'entered') throw new Error('not entered')
  return { ...outcome.receipt, code: outcome.code ?? '' }
}

it('a clerk calls an old man and writes down that it is not done, in his words', async () => {
  const { concern } = await enter()
  const { topic } = await expectData(stage.cloud, 'clerk', 'council', 'accept', {
    requestId: randomUUID(),
    concern,
    version: 1,
    title: '靛坪村村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
  })
  const id = topic ?? ''
  await toOutcome(id)
  await toNotice(id)
  await toDone(id)
  await deliverAll(stage.cloud)
  const page = await stage.come({ person: 'clerk', path: '/#/council/calls/index', screen: 'small' })
  await page.getByRole('button', { name: '记下王老汉的答复' }).last().click()
  await page.getByRole('button', { name: '记下本人的话' }).click()
  await page.getByText('请选一项。').waitFor()
  await page.getByRole('radio', { name: '没解决' }).click()
  await page.getByRole('button', { name: '记下本人的话' }).click()
  await page.getByText('请照本人的话写一下哪里没办好。').waitFor()
  await page.getByRole('textbox', { name: '哪里没办好，照本人的话记' }).fill('学校门口那两盏还是不亮。')
  expect(await seriousViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '记下本人的话' }).click()
  await page.getByRole('button', { name: '记下本人的话' }).waitFor({ state: 'detached' })
  const { answers } = await expectData(stage.cloud, 'resident', 'board', 'topic', { id })
  expect(answers).toMatchObject({ asked: 1 })
  const { ownAssignments } = await expectData(stage.cloud, 'department', 'council', 'topic', { id })
  expect(ownAssignments).toEqual(['a-1'])
}, 120_000)

it.each(['desktop', 'small'] as const)(
  'takes a concern back at the counter with the code that is read to her (%s)',
  async (screen) => {
    const { concern, code } = await enter()
    const page = await stage.come({ person: 'clerk', path: `/#/council/concern/index?id=${concern}`, screen })
    await page.getByRole('button', { name: '本人来说不办了，代为撤回' }).click()
    await page.getByRole('button', { name: '撤回这件诉求' }).click()
    await page.getByText('“查询码”是 6 位数字', { exact: false }).waitFor()
    await page.getByRole('textbox', { name: '回执上的查询码' }).fill(code)
    await page.getByRole('textbox', { name: '本人怎么说的' }).fill('本人到窗口说，路灯已经自己修好了。')
    expect(await seriousViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '撤回这件诉求' }).click()
    await page.getByRole('button', { name: '撤回这件诉求' }).waitFor({ state: 'detached' })
    const { timeline } = await expectData(stage.cloud, 'clerk', 'council', 'concern', { id: concern })
    expect(timeline.at(-1)).toMatchObject({ title: '本人撤回，由工作站代办' })
  },
  60_000,
)
