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
    expect((await expectData(cloud, 'resident', 'resident', 'inbox', {})).rows).toHaveLength(2)
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

  it('does not lose the permission when WeChat fails for a moment', async () => {
    await allow('resident')
    await expectData(cloud, 'resident', 'resident', 'submit', submission())
    await cloud.setFault({ target: 'openapi:subscribeMessage.send', kind: 'system-error', times: 1 })
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
})
