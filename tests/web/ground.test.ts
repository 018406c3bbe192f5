/** Common ground on the screens: the clerk puts statements, a member and a resident answer with one tap each, all read the same result. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Vote } from '../../types/ground'
import { seriousViolations, sidewaysOverflow } from '../support/browser'
import { expectData } from '../support/callers'
import { setStage } from '../support/visits'

/** The demo's topic with a session to come. */
const TOPIC = 't-demo-006'

const stage = setStage()

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
const read = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()

const station = async () => {
  const { session } = await expectData(stage.cloud, 'clerk', 'council', 'session', { topic: TOPIC })
  if (!session) throw new Error('the demo has no session')
  return session
}

/** Neighbours who follow the topic, each of one of two minds. */
async function neighboursVote(count: number): Promise<void> {
  const voter = { as: 'concerned', topic: TOPIC } as const
  for (let at = 0; at < count; at += 1) {
    const person = `visitor-neighbour${String(at).padStart(2, '0')}`
    await expectData(stage.cloud, person, 'resident', 'join', { requestId: randomUUID(), target: TOPIC })
    const [round] = (await expectData(stage.cloud, person, 'member', 'ground', { voter })).rounds
    const votes = Object.fromEntries(
      (round?.statements ?? []).map(({ id, text }): [string, Vote] => [
        id,
        text.includes('学校') || at % 2 === 0 ? 'agree' : 'disagree',
      ]),
    )
    const cast = { requestId: randomUUID(), voter, ground: round?.id ?? '', votes }
    await expectData(stage.cloud, person, 'member', 'vote', cast)
  }
}

it('takes statements from what was said, asks members and residents, and shows what is common when the round is closed', async () => {
  const { id: session } = await station()
  const said = { requestId: randomUUID(), session, text: '先修学校门口这一段。', isWritten: true }
  await expectData(stage.cloud, 'clerk', 'council', 'note', said)

  const clerk = await stage.come({
    person: 'clerk',
    path: `/#/council/ground/index?session=${session}`,
    screen: 'desktop',
  })
  await press(clerk, '取用“先修学校门口这一段。”')
  await press(clerk, '再加一条')
  await clerk.getByRole('textbox', { name: '看法第 2 条' }).fill('新装的路灯用太阳能的。')
  await read(clerk, '已自动保存')
  expect(await seriousViolations(clerk)).toEqual([])

  const other = await stage.come({
    person: 'head',
    path: `/#/council/ground/index?session=${session}`,
    screen: 'phone',
  })
  await other.getByRole('textbox', { name: '看法第 2 条' }).waitFor()
  expect(await other.getByRole('textbox', { name: '看法第 2 条' }).inputValue()).toBe('新装的路灯用太阳能的。')
  expect(await sidewaysOverflow(other)).toBeLessThanOrEqual(0)

  await press(clerk, '开始表态')
  await read(clerk, '0 人已表态')

  const { rows } = await expectData(stage.cloud, 'member', 'member', 'invitations', {})
  const own = rows.find(({ topic }) => topic === TOPIC)?.id ?? ''
  const member = await stage.come({ person: 'member', path: `/#/member/ground/index?id=${own}`, screen: 'small' })
  await press(member, /^同意：/)
  await read(member, '还有 1 条，共 2 条')
  await press(member, /^说不准：/)
  await read(member, '2 条都表过态了')
  await press(member, '改“先修学校门口这一段。”')
  await press(member, /^不同意：先修学校/)
  await read(member, '我选了：不同意')
  expect(await seriousViolations(member)).toEqual([])
  expect(await sidewaysOverflow(member)).toBeLessThanOrEqual(0)

  await expectData(stage.cloud, 'visitor-follower', 'resident', 'join', { requestId: randomUUID(), target: TOPIC })
  const resident = await stage.come({
    person: 'visitor-follower',
    path: `/#/pages/topic/index?id=${TOPIC}`,
    screen: 'phone',
  })
  await press(resident, '去表态')
  await press(resident, /^同意：/)
  await press(resident, /^同意：/)
  await read(resident, '2 条都表过态了')
  await neighboursVote(10)

  await read(clerk, '12 人已表态')
  await press(clerk, '现在结束，看结果')
  await clerk.locator('.taro-modal__foot > *').last().click()
  await read(clerk, '12 人表了态')
  expect(await seriousViolations(clerk)).toEqual([])
  await read(member, '12 人表了态')
  await read(resident, '12 人表了态')
  expect(await seriousViolations(resident)).toEqual([])
}, 120_000)

it('keeps a vote that was given without network, and sends it when the network is back', async () => {
  const { id: session } = await station()
  const statements = [{ id: 'school', text: '先修学校门口这一段。', forResidents: true }]
  const draft = { requestId: randomUUID(), session, version: 0, closesAt: Date.now() + 86_400_000, statements }
  const { version } = await expectData(stage.cloud, 'clerk', 'council', 'saveGround', draft)
  await expectData(stage.cloud, 'clerk', 'council', 'openGround', { requestId: randomUUID(), session, version })
  const { rows } = await expectData(stage.cloud, 'member', 'member', 'invitations', {})
  const own = rows.find(({ topic }) => topic === TOPIC)?.id ?? ''
  const member = await stage.come({ person: 'member', path: `/#/member/ground/index?id=${own}`, screen: 'phone' })
  await read(member, '先修学校门口这一段。')
  await member.context().setOffline(true)
  await press(member, /^同意：/)
  await read(member, '没有网络时会留在本机')
  await member.context().setOffline(false)
  await member.getByText('没有网络时会留在本机', { exact: false }).waitFor({ state: 'detached', timeout: 30_000 })
  const { rounds } = await expectData(stage.cloud, 'clerk', 'council', 'ground', { session })
  expect(rounds).toMatchObject([{ voters: 1 }])
}, 120_000)
