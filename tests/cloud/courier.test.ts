/** The courier: every answer reaches the in-app inbox, and WeChat where permission was given, once. */
import { randomUUID } from 'node:crypto'
import { expectData } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { GONGCHANG, submission } from '../support/submission'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const TEMPLATE = 'local-concern-progress'

/** The person taps “接收一次通知” and WeChat asks. */
const allow = async (person: string, requestId: string = randomUUID()) => {
  await cloud.fetch('/gateway/subscribe', {
    method: 'POST',
    headers: { 'x-demo-person': person, 'content-type': 'application/json' },
    body: JSON.stringify({ templateIds: [TEMPLATE] }),
  })
  return expectData(cloud, person, 'resident', 'recordCredits', { requestId, granted: [TEMPLATE], refused: [] })
}

const round = async (times = 1) => (await cloud.runTimer('courier', times)).map((run) => run.result)
const notices = async () => (await cloud.sent()).filter((each) => each.api === 'subscribeMessage.send')

describe('a resident who allowed one WeChat notice', () => {
  it('gets one, fitted to the template, that leads to the concern', async () => {
    await allow('resident')
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    expect(await round()).toMatchObject([{ ok: true, data: { sent: 1 } }])
    const [notice] = await notices()
    expect(JSON.stringify(notice)).toMatch(/pages\/concern\/index\?id=c-/)
    expect(JSON.stringify(notice)).toContain('已收到')
  })

  it('gets only one for one permission; the next answer waits in the inbox', async () => {
    await allow('resident')
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    expect(await round()).toMatchObject([{ data: { sent: 1, 'inbox-only': 1 } }])
    expect(await notices()).toHaveLength(1)
    const { rows } = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(rows.filter(({ kind }) => kind === 'concern-received')).toHaveLength(2)
  })

  it('gets it once though two timers run at the same time and a third later', async () => {
    await allow('resident')
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await round(2)
    await round()
    expect(await notices()).toHaveLength(1)
  })

  it('is counted once though the phone reports the permission twice', async () => {
    const requestId = randomUUID()
    await allow('resident', requestId)
    await allow('resident', requestId)
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    expect(await round()).toMatchObject([{ data: { sent: 1, 'inbox-only': 1 } }])
  })

  it('does not get it twice when WeChat’s answer is lost', async () => {
    await allow('resident')
    await allow('resident')
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await cloud.setFault({ target: 'openapi:subscribeMessage.send', kind: 'drop-answer', times: 1 })
    expect(await round()).toMatchObject([{ data: { unknown: 1, again: 0 } }])
    expect(await round()).toMatchObject([{ data: { sent: 0, again: 0 } }])
    expect(await notices()).toHaveLength(1)
  })

  it('does not get any twice when WeChat is so slow that the time of a round is up', async () => {
    for (let each = 0; each < 6; each += 1) {
      await allow('resident')
      await expectData(cloud, 'resident', 'resident', 'submit', submission())
    }
    await cloud.setFault({ target: 'openapi:subscribeMessage.send', kind: 'delay', milliseconds: 500, times: 6 })
    const rounds = [...(await round()), ...(await round()), ...(await round())]
    expect(rounds).toHaveLength(3)
    const numbers = (await notices()).map((notice) => JSON.stringify(notice).match(/\d{6}-\d{6}/)?.[0])
    expect(numbers).toHaveLength(6)
    expect(new Set(numbers).size).toBe(6)
  }, 60_000)

  it('does not lose the permission when WeChat is busy for a moment', async () => {
    await allow('resident')
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await cloud.setFault({ target: 'openapi:subscribeMessage.send', kind: 'system-error', code: '-1', times: 1 })
    expect(await round()).toMatchObject([{ data: { sent: 0, again: 1 } }])
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    expect(await round()).toMatchObject([{ data: { sent: 1 } }])
  })
})

describe('a resident who allowed nothing', () => {
  it('still finds the answer in the inbox, and no notice is tried', async () => {
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    expect(await round()).toMatchObject([{ data: { 'inbox-only': 1 } }])
    expect(await notices()).toHaveLength(0)
  })
})

describe('the figures of the board', () => {
  it('count the new concern after the courier’s next round', async () => {
    const figures = async () => (await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })).headline
    const before = await figures()
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await round()
    expect(await figures()).toEqual({ ...before, received: (before?.received ?? 0) + 1 })
  })

  it('no longer count a concern that was withdrawn, or that the county has now', async () => {
    const figures = async () => (await expectData(cloud, 'resident', 'board', 'list', { council: GONGCHANG })).headline
    const before = await figures()
    const ids: string[] = []
    for (let each = 0; each < 2; each += 1) {
      const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission())
      if (outcome.outcome === 'submitted') ids.push(outcome.receipt.concern)
    }
    await round()
    expect((await figures())?.received).toBe((before?.received ?? 0) + 2)
    const [first = '', second = ''] = ids
    await expectData(cloud, 'resident', 'resident', 'withdraw', { requestId: randomUUID(), id: first })
    await expectData(cloud, 'clerk', 'council', 'pass', {
      requestId: randomUUID(),
      concern: second,
      version: 1,
      reasonCode: 'place-unclear',
      reason: '不在本镇',
    })
    await round()
    expect(await figures()).toEqual(before)
  })
})
