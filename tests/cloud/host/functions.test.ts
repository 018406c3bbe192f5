/** How the local cloud hosts functions: identity, one event at a time, limits, failures, and functions calling functions. */
import { fixtureFunctions, type LocalCloud, startLocalCloud } from '../../support/local-cloud'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ functions: fixtureFunctions })
})
afterAll(() => cloud.stop())

const echo = (act: string, more: object = {}) => cloud.call('visitor-1234', 'echo', { act, ...more })

describe('who calls', () => {
  test('a person arrives as the openid that the platform gives, with the source of a phone', async () => {
    const { result } = await echo('identity')
    expect(result).toMatchObject({
      context: { OPENID: expect.stringMatching(/^oVisitor/), APPID: 'wx0000000000000000', SOURCE: 'wx_client' },
    })
  })

  test('an openid in the event does not change who calls', async () => {
    const own = await echo('identity')
    const forged = await echo('identity', { OPENID: 'oAnother', userInfo: { openId: 'oAnother' } })
    expect(forged.result).toMatchObject({ context: (own.result as { context: object }).context })
    expect(forged.result).not.toMatchObject({ event: { userInfo: { openId: 'oAnother' } } })
  })

  test('two persons have two openids, and the same person always the same', async () => {
    const openid = async (person: string) => {
      const { result } = await cloud.call(person, 'echo', { act: 'identity' })
      return (result as { context: { OPENID: string } }).context.OPENID
    }
    expect(await openid('visitor-aaaa')).toBe(await openid('visitor-aaaa'))
    expect(await openid('visitor-aaaa')).not.toBe(await openid('visitor-bbbb'))
  })

  test('a function called by a function sees the chain and no openid', async () => {
    const { result } = await echo('call', { name: 'relay', data: {} })
    expect(result).toMatchObject({ result: { context: { SOURCE: 'wx_client,scf' } } })
    expect(result).not.toMatchObject({ result: { context: { OPENID: expect.anything() } } })
  })
})

describe('instances', () => {
  test('an instance keeps its state between events', async () => {
    const first = await echo('count')
    const second = await echo('count')
    expect((second.result as { events: number }).events).toBe((first.result as { events: number }).events + 1)
  })

  test('an instance is given one event at a time; more load starts more instances', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => echo('wait', { milliseconds: 60 })))
    expect(answers.map((answer) => answer.result)).toEqual(Array.from({ length: 8 }, () => ({ together: 1 })))
    const { functions } = await (await cloud.fetch('/inspector/overview')).json()
    expect(functions.find(({ name }: { name: string }) => name === 'echo').instances).toHaveLength(4)
  })

  test('what a function prints is kept under its request id', async () => {
    const { requestID = '' } = await echo('print', { text: 'a line for the log' })
    expect(await cloud.logs(requestID)).toEqual(['a line for the log'])
  })
})

describe('failures', () => {
  test('an event that takes longer than config.json allows ends with -504003', async () => {
    expect(await echo('wait', { milliseconds: 5000 })).toMatchObject({
      status: 502,
      errCode: -504003,
      errMsg: expect.stringContaining('timed out after 1 seconds'),
    })
  })

  test('a function that never gives the processor back is ended too', async () => {
    expect(await echo('spin')).toMatchObject({ status: 502, errCode: -504003 })
  })

  test.each([
    ['throws', 'fail', 'the function failed'],
    ['leaves a rejection that nobody caught', 'reject', 'nobody caught this'],
    ['ends its process', 'exit', 'ended its process'],
  ])('a function that %s ends with -504002, and the next call works', async (_what, act, message) => {
    expect(await echo(act)).toMatchObject({ status: 502, errCode: -504002, errMsg: expect.stringContaining(message) })
    expect(await echo('nothing')).toMatchObject({ status: 200, result: null })
  })

  test('an event above 100 KB is refused and says so', async () => {
    const answer = await echo('nothing', { text: 'x'.repeat(100 * 1024) })
    expect(answer).toMatchObject({ status: 502, errMsg: expect.stringContaining('超过 100 KB') })
  })

  test('a result above 1 MB is refused', async () => {
    expect(await echo('large', { size: 1024 * 1024 })).toMatchObject({ status: 502, errCode: -604001 })
    expect(await echo('large', { size: 1000 * 1000 })).toMatchObject({ status: 200 })
  })

  test('a function that does not exist is named', async () => {
    expect(await cloud.call('visitor-1234', 'nowhere')).toMatchObject({
      status: 502,
      errCode: -501000,
      errMsg: expect.stringContaining('nowhere'),
    })
  })

  test('an error in a called function reaches the caller as the SDK shows it', async () => {
    const { result } = await echo('call', { name: 'echo', data: { act: 'fail' } })
    expect(result).toMatchObject({ errMsg: expect.stringContaining('callFunction:fail Error: the function failed') })
  })
})
