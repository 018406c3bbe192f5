/** WeChat's open APIs through the real SDK: messages for credits, codes, content checks, phone numbers. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBuffer } from 'qrcode'
import { fixtureFunctions, type LocalCloud, startLocalCloud } from '../../support/local-cloud'

let cloud: LocalCloud
let openid: string
const data = mkdtempSync(join(tmpdir(), 'mashang-openapi-'))
const options = { functions: fixtureFunctions, data, mediaFunction: 'echo' }

beforeAll(async () => {
  cloud = await startLocalCloud(options)
  const { result } = await cloud.call('visitor-1234', 'echo', { act: 'identity' })
  openid = (result as { context: { OPENID: string } }).context.OPENID
})
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true })
})

const openapi = async (api: string, values: object) =>
  (await cloud.call('visitor-1234', 'echo', { act: 'openapi', api, data: values })).result

const TEMPLATE = 'local-concern-progress'
const FIELDS = {
  thing1: { value: '村口水井没有水' },
  character_string2: { value: 'LX-2024-0001' },
  phrase3: { value: '已受理' },
  time4: { value: '2026年10月1日 15:01' },
  thing5: { value: '巩昌镇会在3个工作日内答复' },
}
const message = (more: object = {}) => ({
  touser: openid,
  templateId: TEMPLATE,
  page: 'pages/mine/index',
  data: FIELDS,
  ...more,
})
const subscribe = async (body: object, person = 'visitor-1234') => {
  const init = { method: 'POST', headers: { 'x-demo-person': person }, body: JSON.stringify(body) }
  const response = await cloud.fetch('/gateway/subscribe', init)
  return { status: response.status, body: await response.json() }
}

/** Waits until a function printed a line. Fails by the time limit of the test. */
async function seenInLogs(line: string) {
  while (!(await cloud.logs()).includes(line)) await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('messages', () => {
  test('one permission lets one message be sent, the next is refused with 43101', async () => {
    expect((await subscribe({ templateIds: [TEMPLATE] })).body).toEqual({ [TEMPLATE]: 'accept' })
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 43101 })
  })

  test('what was sent can be looked at', async () => {
    expect(await cloud.sent()).toContainEqual(
      expect.objectContaining({ api: 'subscribeMessage.send', errcode: 0, touser: openid, data: FIELDS }),
    )
  })

  test('a person who says no grants nothing', async () => {
    expect((await subscribe({ templateIds: [TEMPLATE], answer: 'reject' })).body).toEqual({ [TEMPLATE]: 'reject' })
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 43101 })
  })

  test('a permission of one person does not serve another', async () => {
    await subscribe({ templateIds: [TEMPLATE] }, 'visitor-other')
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 43101 })
  })

  test.each([
    ['a thing of 21 characters', { thing1: '一'.repeat(21) }],
    ['an empty thing', { thing1: '' }],
    ['Chinese in a character string', { character_string2: '编号一' }],
    ['a character string of 33', { character_string2: 'a'.repeat(33) }],
    ['a phrase of 6', { phrase3: '正在等待办理' }],
    ['letters in a phrase', { phrase3: 'OK' }],
    ['a time that is none', { time4: '明天下午' }],
  ])('%s is refused with 47003 and uses up no permission', async (_what, change) => {
    await subscribe({ templateIds: [TEMPLATE] })
    const values = Object.fromEntries(Object.entries(change).map(([field, value]) => [field, { value }]))
    const wrong = message({ data: { ...FIELDS, ...values } })
    expect(await openapi('subscribeMessage.send', wrong)).toMatchObject({
      errCode: 47003,
      errMsg: expect.stringContaining(`data.${Object.keys(change)[0]}`),
    })
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
  })

  test.each([
    ['a missing field', { data: { thing1: { value: '一' } } }, 47003],
    ['a field that the template does not have', { data: { ...FIELDS, thing9: { value: '一' } } }, 47003],
    ['an openid from elsewhere', { touser: 'oSomebodyElse' }, 40003],
    ['a template from elsewhere', { templateId: 'nowhere' }, 40037],
  ])('%s is refused', async (_what, change, errCode) => {
    expect(await openapi('subscribeMessage.send', message(change))).toMatchObject({ errCode })
  })

  test('permissions and messages are there after the power was cut in the middle of a line', async () => {
    await subscribe({ templateIds: [TEMPLATE] })
    const before = (await cloud.sent()).length
    await cloud.kill()
    appendFileSync(join(data, 'openapi.jsonl'), '{"kind":"sent","api":"half wri')
    cloud = await startLocalCloud(options)
    expect(await cloud.sent()).toHaveLength(before)
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 0 })
    expect(await openapi('subscribeMessage.send', message())).toMatchObject({ errCode: 43101 })
  })

  test('a request for four templates, or for an unknown one, is refused', async () => {
    expect(await subscribe({ templateIds: [TEMPLATE, TEMPLATE, TEMPLATE, TEMPLATE] })).toMatchObject({ status: 400 })
    expect(await subscribe({ templateIds: ['nowhere'] })).toMatchObject({ status: 400 })
  })
})

describe('codes', () => {
  test('a code is a PNG that holds the address of the app with the same scene', async () => {
    const answer = (await openapi('wxacode.getUnlimited', { scene: '621122100207-AB2C', width: 300 })) as {
      base64: string
    }
    const address = `${cloud.url}/?scene=621122100207-AB2C`
    const drawn = await toBuffer(address, { type: 'png', errorCorrectionLevel: 'M', margin: 2, width: 300 })
    expect(answer).toMatchObject({ contentType: 'image/png' })
    expect(Buffer.from(answer.base64, 'base64').equals(drawn)).toBe(true)
    expect(drawn.subarray(1, 4).toString()).toBe('PNG')
  })

  test.each([
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['Chinese in a scene', { scene: '靛坪村' }, 40169],
    ['no scene', {}, 40169],
    ['a page with parameters', { scene: 'a', page: 'pages/submit/index?x=1' }, 41030],
    ['a page with a leading slash', { scene: 'a', page: '/pages/submit/index' }, 41030],
  ])('%s is refused', async (_what, values, errCode) => {
    expect(await openapi('wxacode.getUnlimited', values)).toMatchObject({ errCode })
  })
})

describe('content', () => {
  const check = (content: string, more: object = {}) =>
    openapi('security.msgSecCheck', { content, version: 2, scene: 2, openid, ...more })

  test.each([
    ['村口水井没有水', 'pass'],
    ['这里有违禁测试三个字', 'risky'],
    ['这里有待审测试', 'review'],
  ])('%s is %s', async (content, suggest) => {
    expect(await check(content)).toMatchObject({ errCode: 0, result: { suggest } })
  })

  test('2500 characters are checked, one more is refused', async () => {
    expect(await check('水'.repeat(2500))).toMatchObject({ errCode: 0 })
    expect(await check('水'.repeat(2501))).toMatchObject({ errCode: 45002 })
  })

  test.each([
    ['the first version', { version: 1 }, 40001],
    ['no openid', { openid: undefined }, 40003],
    ['an openid from elsewhere', { openid: 'oSomebodyElse' }, 40003],
    ['a person who was not here for two hours', { openid: `oVisitor${'0'.repeat(20)}` }, 61010],
    ['no scene', { scene: undefined }, 40097],
  ])('%s is refused', async (_what, more, errCode) => {
    expect(await check('水', more)).toMatchObject({ errCode })
  })

  test('the texts that people wrote are not kept', async () => {
    await check('a sentence that nobody else shall read')
    expect(JSON.stringify(await cloud.sent())).not.toContain('nobody else shall read')
  })

  test('a picture is checked later, and the result comes to the function that waits for it', async () => {
    const values = { mediaUrl: 'https://example.com/risky-1.png', mediaType: 2, version: 2, scene: 2, openid }
    const answer = (await openapi('security.mediaCheckAsync', values)) as { traceId: string }
    expect(answer.traceId).toMatch(/^[0-9a-f-]{36}$/)
    await seenInLogs(`media ${answer.traceId} risky`)
  })
})

describe('the rest', () => {
  test('a function may not call what its config.json does not name', async () => {
    const { result } = await cloud.call('visitor-1234', 'relay', { content: 'x' })
    expect(result).toMatchObject({ errCode: -604101 })
  })

  test('an open API that does not exist is refused', async () => {
    expect(await openapi('nothing.here', {})).toMatchObject({ errCode: -604100 })
  })

  test('a phone number code becomes a demo number once', async () => {
    const init = { method: 'POST', headers: { 'x-demo-person': 'visitor-1234' } }
    const { code } = await (await cloud.fetch('/gateway/phone-code', init)).json()
    expect(await openapi('phonenumber.getPhoneNumber', { code })).toMatchObject({
      phoneInfo: { phoneNumber: expect.stringMatching(/^1390000\d{4}$/) },
    })
    expect(await openapi('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
  })
})
