/** Bad input and trouble: every refusal says what is wrong and where, and nothing is lost or doubled. */
import { randomUUID } from 'node:crypto'
import { LIMITS } from '../../types/limits'
import { call, callRaw, expectData, expectRefusal } from '../support/callers'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { GONGCHANG, submission } from '../support/submission'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.clearFaults())
afterAll(() => cloud.stop())

/** A resident nobody has seen before. */
const newcomer = () => `visitor-${randomUUID().slice(0, 8)}`

const concernsOf = async (person: string) => (await expectData(cloud, person, 'resident', 'mine', {})).rows
const messagesOf = async (person: string) => (await expectData(cloud, person, 'resident', 'inbox', {})).rows

describe('one concern, one receipt', () => {
  it('when the answer is lost and the phone sends again', async () => {
    const person = newcomer()
    const asked = submission()
    await cloud.setFault({ target: 'function:resident', kind: 'drop-answer', times: 1 })
    await expect(call(cloud, person, 'resident', 'submit', asked)).rejects.toThrow()
    const again = await expectData(cloud, person, 'resident', 'submit', asked)
    const rows = await concernsOf(person)
    expect(rows).toHaveLength(1)
    expect(again).toMatchObject({ outcome: 'submitted', receipt: { number: rows[0]?.number }, isEarlierVersion: false })
    expect(await messagesOf(person)).toHaveLength(1)
  })

  it('when the button is tapped five times at once', async () => {
    const person = newcomer()
    const asked = submission()
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => expectData(cloud, person, 'resident', 'submit', asked)),
    )
    const numbers = outcomes.map((outcome) => outcome.outcome === 'submitted' && outcome.receipt.number)
    expect(new Set(numbers).size).toBe(1)
    expect(await concernsOf(person)).toHaveLength(1)
    expect(await messagesOf(person)).toHaveLength(1)
  })

  it('when the database loses the answer to the commit', async () => {
    const person = newcomer()
    await cloud.setFault({ target: 'database:commitTransaction', kind: 'drop-answer', times: 1 })
    const outcome = await expectData(cloud, person, 'resident', 'submit', submission())
    expect(outcome.outcome).toBe('submitted')
    expect(await concernsOf(person)).toHaveLength(1)
  })

  it('when the database reports conflicts first', async () => {
    const person = newcomer()
    await cloud.setFault({ target: 'database:commitTransaction', kind: 'conflict', times: 2 })
    expect(await expectData(cloud, person, 'resident', 'submit', submission())).toMatchObject({ outcome: 'submitted' })
    expect(await concernsOf(person)).toHaveLength(1)
  })

  it.each([
    ['the text', { text: '改成另外一件事情了，请看新写的。' }],
    ['the phone number', { phone: '13900005678' }],
    ['the kind', { kind: 'environment' }],
    ['the place', { village: '621122101201' }],
    ['the words, to ones that would have to be chosen from', { text: '从首阳镇到文峰镇的路坏了' }],
  ])('when %s was changed after the first arrived: the first stands, and the person is told', async (_what, change) => {
    const person = newcomer()
    const asked = submission()
    await expectData(cloud, person, 'resident', 'submit', asked)
    const again = await expectData(cloud, person, 'resident', 'submit', { ...asked, ...change })
    expect(again).toMatchObject({ outcome: 'submitted', isEarlierVersion: true })
    expect(await concernsOf(person)).toHaveLength(1)
  })

  it('when the tenth of the day is sent again; only the eleventh is too many, and its words are kept', async () => {
    const person = newcomer()
    const sent = Array.from({ length: LIMITS.concernsPerDay }, () => submission())
    for (const each of sent) await expectData(cloud, person, 'resident', 'submit', each)
    const again = await expectData(cloud, person, 'resident', 'submit', sent.at(-1) ?? submission())
    expect(again).toMatchObject({ outcome: 'submitted' })
    const error = await expectRefusal(cloud, person, 'resident', 'submit', submission())
    expect(error).toMatchObject({ code: 'concern.too-many', message: expect.stringContaining('您写的内容都还在') })
    expect(await concernsOf(person)).toHaveLength(LIMITS.concernsPerDay)
  })

  it('a request id of one action does not answer for another, or for somebody else', async () => {
    const outcome = await expectData(cloud, newcomer(), 'resident', 'submit', submission())
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    const turn = { requestId: randomUUID(), concern: outcome.receipt.concern, version: 1 }
    await expectData(cloud, 'clerk', 'council', 'pass', { ...turn, reasonCode: 'place-unclear', reason: '不在本镇' })
    const stranger = { ...turn, reason: '不归本地办理，请另找渠道' }
    expect((await expectRefusal(cloud, 'clerk-ganzhou', 'council', 'return', stranger)).code).toBe('concern.not-found')
    expect((await expectRefusal(cloud, 'clerk', 'council', 'return', stranger)).code).toBe('concern.not-found')
  })

  it('for the clerk too: accepting twice opens one topic', async () => {
    const person = newcomer()
    const outcome = await expectData(cloud, person, 'resident', 'submit', submission())
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    const turn = {
      requestId: randomUUID(),
      concern: outcome.receipt.concern,
      version: 1,
      title: '村口路灯维修',
      summary: '村口到学校一段路灯损坏，希望修复。',
      photos: [],
    }
    const [first, second] = await Promise.all([1, 2].map(() => expectData(cloud, 'clerk', 'council', 'accept', turn)))
    expect(second).toEqual(first)
    expect((await messagesOf(person)).map((message) => message.kind)).toEqual(['concern-accepted', 'concern-received'])
  })
})

describe('a refusal names the field and says in Chinese what to do', () => {
  const refusals: readonly [title: string, changes: object, field: string, says: RegExp][] = [
    ['a text that is too long', { text: '路'.repeat(1001) }, 'text', /最多 1000 个字/],
    ['a text of invisible characters', { text: '\u200b'.repeat(8) }, 'text', /请填写/],
    ['a text that is too short', { text: '路坏' }, 'text', /至少写 5 个字/],
    ['an empty text', { text: '   ' }, 'text', /请填写/],
    ['an operator object in place of the text', { text: { $ne: null } }, 'text', /要填文字/],
    ['a number in place of the text', { text: 12345678 }, 'text', /要填文字/],
    ['an operator object in place of the kind', { kind: { $gt: '' } }, 'kind', /事情类别/],
    [
      'ten photos',
      { photos: Array.from({ length: 10 }, (_, at) => `cloud://e.b/concerns/x/${at}.jpg`) },
      'photos',
      /最多 9 张/,
    ],
    ['a photo that is no file of the cloud', { photos: ['http://example.com/a.jpg'] }, 'photos.0', /重新选择照片/],
    ['a photo path that climbs', { photos: ['cloud://e.b/concerns/../secret.jpg'] }, 'photos.0', /重新选择照片/],
    ['a phone number with a letter', { phone: '1390000abcd' }, 'phone', /11 位手机号/],
    ['a request id that is no id', { requestId: '../../x' }, 'requestId', /重新打开页面/],
    ['an operator object as request id', { requestId: { $regex: '.*' } }, 'requestId', /重新打开页面/],
    ['a council that is no code', { council: 'abc' }, 'council', /重新选择/],
    ['a scene with characters that no code has', { scene: '村<script>' }, 'scene', /不是码上协商的村码/],
    [
      'a point in the sea of numbers',
      { where: { point: { longitude: 400, latitude: 0 } } },
      'where.point.longitude',
      /./,
    ],
  ]

  it.each(refusals)('%s', async (_title, changes, field, says) => {
    const { answer } = await callRaw(cloud, 'resident', 'resident', {
      path: 'submit',
      input: { ...submission(), ...changes },
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid', field } })
    expect(!answer.ok && answer.error.message).toMatch(says)
    expect(!answer.ok && answer.error.message).toMatch(/[一-鿿]/)
  })

  const codes: readonly [title: string, changes: Parameters<typeof submission>[0], code: string, field: string][] = [
    ['an unknown council', { council: '621122999' }, 'council.unknown', 'council'],
    ['an unknown village', { village: '110101001001' }, 'council.unknown', 'village'],
    [
      'a village of another township than the chosen',
      { council: '621122101', village: '621122100207' },
      'input.invalid',
      'village',
    ],
    ['an unknown kind', { kind: 'nonsense' }, 'kind.unknown', 'kind'],
    ['a forged code', { scene: '621122100207-AAAA' }, 'code.unknown', 'scene'],
    ['a phone number as public name', { name: '加微信13900005555', isNameShown: true }, 'text.personal', 'name'],
    [
      'a photo of somebody else’s submission',
      { photos: ['cloud://e.b/concerns/other/0.jpg'] },
      'photo.foreign',
      'photos',
    ],
    ['words that the platform refuses', { text: '这里有违禁测试的词句出现' }, 'content.risky', 'text'],
  ]

  it.each(codes)('%s', async (_title, changes, code, field) => {
    const error = await expectRefusal(cloud, newcomer(), 'resident', 'submit', submission(changes))
    expect(error).toMatchObject({ code, field })
    expect(error.message).toMatch(/[一-鿿]/)
  })

  it('but the code of a merged village still leads to the one that took it over', async () => {
    const outcome = await expectData(
      cloud,
      'resident',
      'resident',
      'submit',
      submission({ scene: '621122100291-MRGD' }),
    )
    expect(outcome).toMatchObject({ outcome: 'submitted', receipt: { because: '依据：您扫的是靛坪村的码' } })
  })

  it('the form opens with a forged code and says what to do instead', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: 'nonsense' })
    expect(form).toMatchObject({ place: null, problem: { code: 'code.unknown', field: 'scene' } })
  })

  it.each([
    ['a topic that is not there', 'board', { path: 'topic', input: { id: 't-nothing' } }, 'topic.not-found'],
    ['an operator object as id of a topic', 'board', { path: 'topic', input: { id: { $ne: '' } } }, 'input.invalid'],
    ['a concern that is not there', 'resident', { path: 'concern', input: { id: 'c-nothing' } }, 'concern.not-found'],
    ['a cursor with an operator', 'resident', { path: 'mine', input: { after: { $gt: '' } } }, 'input.invalid'],
    ['a procedure that is not there', 'board', { path: 'nothing' }, 'procedure.unknown'],
    ['a name of every object', 'board', { path: 'constructor' }, 'procedure.unknown'],
    ['an event without a procedure', 'board', {}, 'procedure.unknown'],
    [
      'a phase that is none, in Chinese',
      'board',
      { path: 'list', input: { council: GONGCHANG, phase: '协商' } },
      'input.invalid',
    ],
    ['a timer’s work called by a person', 'courier', { path: 'tick' }, 'identity.not-timer'],
  ])('%s', async (_title, name, event, code) => {
    const { answer } = await callRaw(cloud, 'resident', name, event)
    expect(answer).toMatchObject({ ok: false, error: { code } })
    expect(!answer.ok && answer.error.message).toMatch(/[一-鿿]/)
    expect(!answer.ok && answer.error.message).not.toMatch(/Invalid|Expected|received/)
  })

  it('an identity cannot be brought along in the event', async () => {
    const event = {
      path: 'inbox',
      input: { tab: 'waiting' },
      userInfo: { openId: 'demo-openid-clerk' },
      OPENID: 'demo-openid-clerk',
    }
    const { answer } = await callRaw(cloud, newcomer(), 'council', event)
    expect(answer).toMatchObject({ ok: false, error: { code: 'power.missing' } })
  })

  it('somebody without a WeChat identity is told so', async () => {
    const response = await cloud.fetch('/gateway/functions/resident', {
      method: 'POST',
      body: JSON.stringify({ path: 'mine', input: {} }),
    })
    expect(response.status).toBe(401)
    expect(await response.text()).toMatch(/[一-鿿]/)
  })
})

describe('when something is broken', () => {
  it('the content check does not answer: the concern is taken and a human reads it', async () => {
    const person = newcomer()
    await cloud.setFault({ target: 'openapi:security.msgSecCheck', kind: 'system-error', times: 1 })
    const outcome = await expectData(cloud, person, 'resident', 'submit', submission())
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    const whole = await expectData(cloud, 'clerk', 'council', 'concern', { id: outcome.receipt.concern })
    expect(whole.check).toBe('unchecked')
  })

  it('the content check is unsure: the clerk is asked to read with care', async () => {
    const outcome = await expectData(
      cloud,
      newcomer(),
      'resident',
      'submit',
      submission({ text: '这里有待审测试的词句出现' }),
    )
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    expect(await expectData(cloud, 'clerk', 'council', 'concern', { id: outcome.receipt.concern })).toMatchObject({
      check: 'review',
    })
  })

  it('the disk is full: the person is told that nothing was lost, and can submit when there is room again', async () => {
    const person = newcomer()
    const asked = submission()
    await cloud.setFault({ target: 'database', kind: 'disk-full', times: 1000 })
    const error = await expectRefusal(cloud, person, 'resident', 'submit', asked)
    expect(error.code).toBe('system.full')
    await cloud.clearFaults()
    expect(await concernsOf(person)).toHaveLength(0)
    expect(await expectData(cloud, person, 'resident', 'submit', asked)).toMatchObject({ outcome: 'submitted' })
    expect(await concernsOf(person)).toHaveLength(1)
  })

  it('the database fails: the answer has a code and a sentence, no inner words', async () => {
    await cloud.setFault({ target: 'database', kind: 'system-error', times: 1 })
    const error = await expectRefusal(cloud, 'resident', 'board', 'list', { council: GONGCHANG })
    expect(error.code).toBe('system.failed')
    expect(error.message).not.toMatch(/Error|database|at /i)
  })
})

describe('the log', () => {
  /** What the SDK itself prints three seconds after a request without an answer, whichever call runs by then. */
  const SDK_WARNING = '[TCB]'

  it('has one structured line a call, without personal data', async () => {
    const { requestID } = await call(
      cloud,
      'resident',
      'resident',
      'submit',
      submission({ name: '居民甲某', phone: '13900001234' }),
    )
    const lines = await cloud.logs(requestID)
    const ours = lines.filter((line) => !line.startsWith(SDK_WARNING))
    expect(ours).toHaveLength(1)
    expect(JSON.parse(ours[0] ?? '')).toMatchObject({
      requestId: requestID,
      name: 'resident',
      path: 'submit',
      outcome: 'ok',
    })
    for (const secret of ['居民甲某', '13900001234', 'demo-openid', '路灯']) expect(lines.join()).not.toContain(secret)
  })

  it('does not repeat what a stranger sends as the name of a procedure', async () => {
    const { requestID } = await callRaw(cloud, 'resident', 'board', { path: '我的电话13900001234' })
    expect((await cloud.logs(requestID)).join()).not.toContain('13900001234')
  })
})
