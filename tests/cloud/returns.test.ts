/** Routing found wrong: stations return a concern, the county decides, everybody concerned can follow it, and each case is kept. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { PassReason } from '../../types/desk'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING, GONGCHANG, submission, WENFENG, withoutCode } from '../support/submission'

const COUNTY = '621122'
const TEXT = '村口到学校那一段路的路灯坏了，电话 13900001234。'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const submit = async (changes: Parameters<typeof submission>[0] = {}): Promise<string> => {
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', submission({ text: TEXT, ...changes }))
  if (outcome.outcome !== 'submitted') throw new Error('the concern was not submitted')
  return outcome.receipt.concern
}

interface Return {
  readonly requestId?: string
  readonly version?: number
  readonly reasonCode?: PassReason
  readonly proposed?: string | null
  readonly reason?: string
}

const turn = async (person: string, concern: string, { requestId = randomUUID(), version, ...rest }: Return = {}) => ({
  requestId,
  concern,
  version: version ?? (await expectData(cloud, person, 'council', 'concern', { id: concern })).version,
  ...rest,
})

const giveBack = async (person: string, concern: string, said: Return = {}) =>
  expectData(cloud, person, 'council', 'pass', {
    ...(await turn(person, concern, { reasonCode: 'other-township', ...said })),
  })

const decide = async (concern: string, council: string) =>
  expectData(cloud, 'county', 'council', 'pass', {
    ...(await turn('county', concern)),
    council,
    reason: '打电话问过，路灯在那边',
  })

const waitingOf = async (person: string, place: string) => {
  const { rows, counts } = await expectData(cloud, person, 'council', 'inbox', { place, tab: 'waiting' })
  return { ids: rows.map(({ id }) => id), rows, counts }
}

const kept = async (name: string) => {
  const response = await cloud.fetch(`/inspector/collections/${name}`)
  const { documents }: { documents: Record<string, unknown>[] } = await response.json()
  return documents
}

describe('the clerk of 巩昌镇 gets a concern that belongs to 文峰镇', () => {
  it('and sends it straight there: the new station has it with a new clock, the old one no more', async () => {
    const concern = await submit()
    const before = await waitingOf('clerk', GONGCHANG)
    const sent = await giveBack('clerk', concern, { proposed: WENFENG, reason: '路在文峰镇' })
    expect(sent).toMatchObject({ state: 'routed', version: 2 })

    const after = await waitingOf('clerk', GONGCHANG)
    expect(after.ids).not.toContain(concern)
    expect(after.counts.waiting).toBe(before.counts.waiting - 1)
    expect((await expectRefusal(cloud, 'clerk', 'council', 'concern', { id: concern })).code).toBe('concern.not-found')

    const there = await waitingOf('clerk-next', WENFENG)
    expect(there.rows.find(({ id }) => id === concern)).toMatchObject({ isPassedOn: true })
    const whole = await expectData(cloud, 'clerk-next', 'council', 'concern', { id: concern })
    expect(whole).toMatchObject({
      council: { code: WENFENG },
      because: '依据：巩昌镇委员工作站转来',
      abilities: ['accept', 'return', 'pass', 'hold'],
      passing: { route: 'second-return', owner: '陇西县政协' },
      hops: [
        {
          from: '巩昌镇委员工作站',
          to: '文峰镇委员工作站',
          reason: '事情在别的乡镇',
          proposed: { code: WENFENG },
        },
      ],
    })
    expect((await waitingOf('county', COUNTY)).ids).not.toContain(concern)
  })

  it('the resident reads who passed it, to whom and why, and is told by a message', async () => {
    const concern = await submit()
    await giveBack('clerk', concern, { proposed: WENFENG, reason: '路在文峰镇' })
    const own = await expectData(cloud, 'resident', 'resident', 'concern', { id: concern })
    expect(own).toMatchObject({ state: 'routed', addressee: '文峰镇协商议事会' })
    expect(own.timeline.at(-1)).toMatchObject({
      kind: 'passed',
      by: '巩昌镇委员工作站',
      title: '已转到文峰镇协商议事会',
      text: '事情在别的乡镇。路在文峰镇。',
    })
    const inbox = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(inbox.rows[0]).toMatchObject({ kind: 'concern-passed', body: expect.stringContaining('文峰镇协商议事会') })
    expect(inbox.rows[0]?.body).toContain('转办原因：事情在别的乡镇。路在文峰镇。')
  })

  it('the board of 巩昌镇 no longer counts it as received, the board of 文峰镇 does', async () => {
    const received = async (council: string) =>
      (await expectData(cloud, 'resident', 'board', 'list', { council })).headline?.received ?? 0
    const concern = await submit()
    await deliverAll(cloud)
    const [here, there] = [await received(GONGCHANG), await received(WENFENG)]
    await giveBack('clerk', concern, { proposed: WENFENG })
    await deliverAll(cloud)
    expect([await received(GONGCHANG), await received(WENFENG)]).toEqual([here - 1, there + 1])
  })

  it('who does not say where must say so: “unknown” is an answer, silence is not', async () => {
    const concern = await submit()
    const silent = await turn('clerk', concern, { reasonCode: 'other-township' })
    expect(await expectRefusal(cloud, 'clerk', 'council', 'pass', silent)).toMatchObject({
      code: 'input.invalid',
      field: 'proposed',
      message: expect.stringContaining('说不准'),
    })
    expect(await giveBack('clerk', concern, { proposed: null })).toMatchObject({ state: 'held' })
    expect((await waitingOf('county', COUNTY)).ids).toContain(concern)
  })

  it.each([
    ['no reason', {}, 'reasonCode', /为什么要转/],
    ['“other” without a word of explanation', { reasonCode: 'other' }, 'reason', /转交理由/],
    ['the own township', { reasonCode: 'other-township', proposed: GONGCHANG }, 'proposed', /这就是本乡镇/],
    ['a village of its own', { reasonCode: 'not-our-duty', proposed: `${GONGCHANG}201` }, 'proposed', /这就是本乡镇/],
    ['a council of another county', { reasonCode: 'not-our-duty', proposed: '620702107' }, 'proposed', /本县/],
    ['a council that does not exist', { reasonCode: 'not-our-duty', proposed: '621122999' }, 'proposed', /没有找到/],
  ] as const)('%s is refused at its field, and the concern stays where it is', async (_title, said, field, says) => {
    const concern = await submit()
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'pass', await turn('clerk', concern, said))
    expect(refusal).toMatchObject({ field, message: expect.stringMatching(says) })
    expect((await waitingOf('clerk', GONGCHANG)).ids).toContain(concern)
    expect(await kept('corrections')).toEqual([])
  })

  it.each(['not-our-duty', 'place-unclear', 'several-townships'] as const)(
    '“%s” may name nobody: then the county decides',
    async (reasonCode) => {
      const concern = await submit()
      expect(await giveBack('clerk', concern, { reasonCode })).toMatchObject({ state: 'held' })
      expect((await waitingOf('county', COUNTY)).ids).toContain(concern)
    },
  )
})

describe('a concern that two stations returned', () => {
  it('is the county’s, which sees both reasons and proposals, decides, and is asked again when that was wrong too', async () => {
    const concern = await submit()
    await giveBack('clerk', concern, { proposed: WENFENG })
    await giveBack('clerk-next', concern, { reasonCode: 'not-our-duty', proposed: '621122102' })

    const held = await expectData(cloud, 'county', 'council', 'concern', { id: concern })
    expect(held.firstRoute).toBe('最初扫村码，送到巩昌镇')
    expect(held).toMatchObject({ state: 'held', passing: null, abilities: ['return', 'pass'] })
    expect(held.hops.map(({ reason, proposed }) => [reason, proposed?.placeName])).toEqual([
      ['事情在别的乡镇', '文峰镇'],
      ['不归本乡镇管', '首阳镇'],
    ])
    expect((await waitingOf('county', COUNTY)).rows.find(({ id }) => id === concern)).toMatchObject({
      isPassedOn: true,
    })

    await decide(concern, GONGCHANG)
    const back = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
    expect(back.passing).toEqual({ route: 'county-decided', owner: '陇西县政协' })
    expect(await giveBack('clerk', concern, { proposed: WENFENG })).toMatchObject({ state: 'held' })
    expect((await waitingOf('clerk-next', WENFENG)).ids).not.toContain(concern)
    const own = await expectData(cloud, 'resident', 'resident', 'concern', { id: concern })
    expect(own.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'passed', 'held', 'passed', 'held'])
  })

  it('cannot be passed by the county without naming a council, or to another county', async () => {
    const concern = await submit()
    await giveBack('clerk', concern, { reasonCode: 'place-unclear' })
    const asked = await turn('county', concern, { reason: '请看一下' })
    const refusalOf = (input: typeof asked & { council?: string }) =>
      expectRefusal(cloud, 'county', 'council', 'pass', input)
    expect(await refusalOf(asked)).toMatchObject({ field: 'council', message: '请选择转交给哪个乡镇或村。' })
    expect(await refusalOf({ ...asked, council: '620702107' })).toMatchObject({ field: 'council' })
  })
})

describe('two at once, and the same twice', () => {
  it('of two clerks who pass it at once one does, the other is told, and it went one way', async () => {
    const concern = await submit()
    const said = { version: 1, reasonCode: 'other-township', proposed: WENFENG } as const
    const both = await Promise.all(
      ['clerk', 'head'].map(async (person) =>
        call(cloud, person, 'council', 'pass', await turn(person, concern, said)),
      ),
    )
    expect(both.filter(({ answer }) => answer.ok)).toHaveLength(1)
    const other = both.flatMap(({ answer }) => (answer.ok ? [] : [answer.error.code]))
    expect(['concern.already-handled', 'concern.not-found']).toContain(other[0])
    const whole = await expectData(cloud, 'clerk-next', 'council', 'concern', { id: concern })
    expect(whole.hops).toHaveLength(1)
  })

  it('who saw an older version is told, and nothing moves', async () => {
    const concern = await submit()
    const stale = await turn('clerk', concern, { version: 7, reasonCode: 'place-unclear' })
    expect((await expectRefusal(cloud, 'clerk', 'council', 'pass', stale)).code).toBe('concern.already-handled')
  })

  it('a return sent again, also when its first answer got lost, is one hop, one message, one case', async () => {
    const concern = await submit()
    const input = await turn('clerk', concern, { reasonCode: 'other-township', proposed: WENFENG })
    await cloud.setFault({ target: 'database:commitTransaction', kind: 'drop-answer', times: 1 })
    const first = await expectData(cloud, 'clerk', 'council', 'pass', input)
    expect(await expectData(cloud, 'clerk', 'council', 'pass', input)).toEqual(first)
    expect((await expectData(cloud, 'clerk-next', 'council', 'concern', { id: concern })).hops).toHaveLength(1)
    const inbox = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    const kinds = inbox.rows.filter((row) => row.concern === concern).map(({ kind }) => kind)
    expect(kinds).toEqual(['concern-passed', 'concern-received'])
    expect(await kept('corrections')).toHaveLength(1)
  })
})

describe('each concern that was passed on is kept as a labelled case', () => {
  it('with what the router saw and said, why it was returned, and where it went last', async () => {
    const concern = await submit()
    expect(await kept('corrections')).toEqual([])
    await giveBack('clerk', concern, { proposed: WENFENG })
    const first = { _id: concern, said: GONGCHANG, went: WENFENG, right: WENFENG, reasons: ['other-township'], hops: 1 }
    expect(await kept('corrections')).toMatchObject([
      { ...first, county: COUNTY, basis: 'code', confidence: 1, saw: { place: '村口到学校', text: TEXT } },
    ])
    await giveBack('clerk-next', concern, { reasonCode: 'place-unclear' })
    expect(await kept('corrections')).toMatchObject([
      { right: null, went: null, reasons: ['other-township', 'place-unclear'], hops: 2 },
    ])
    await decide(concern, GONGCHANG)
    expect(await kept('corrections')).toMatchObject([{ said: GONGCHANG, right: GONGCHANG, hops: 3 }])
  })

  it('also one that the router left to the county', async () => {
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', withoutCode({ text: '路灯坏了没有人修' }))
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    await decide(outcome.receipt.concern, WENFENG)
    expect(await kept('corrections')).toMatchObject([{ said: null, basis: null, right: WENFENG, reasons: [] }])
  })

  it('costs four calls to write with the hop, beside identity, begin and commit', async () => {
    const concern = await submit()
    const input = await turn('clerk', concern, { reasonCode: 'other-township', proposed: WENFENG })
    const { requestID } = await call(cloud, 'clerk', 'council', 'pass', input)
    const { calls } = await cloud.counters(requestID)
    expect(calls.map(({ action }) => action).filter((action) => !/Transaction$/.test(action))).toHaveLength(5)
  })
})

describe('the county reads how well concerns were routed', () => {
  const accept = async (person: string, concern: string) =>
    expectData(cloud, person, 'council', 'accept', {
      ...(await turn(person, concern)),
      title: '村口路灯维修',
      summary: '村口到学校一段路灯损坏，希望修复。',
      photos: [],
    })

  /** One stays and is taken up, one goes to 文峰镇 and is taken up there, one is with the county, one was never routed. */
  const aDay = async () => {
    const [stays, goes, held] = [await submit(), await submit(), await submit()]
    await accept('clerk', stays)
    await giveBack('clerk', goes, { proposed: WENFENG })
    await accept('clerk-next', goes)
    await giveBack('clerk', held, { reasonCode: 'place-unclear' })
    const outcome = await expectData(cloud, 'resident', 'resident', 'submit', withoutCode({ text: '路灯坏了没有人修' }))
    if (outcome.outcome !== 'submitted') throw new Error('not submitted')
    await decide(outcome.receipt.concern, WENFENG)
    return { stays, goes, held, unrouted: outcome.receipt.concern }
  }

  it('before anything was returned: figures, and no case', async () => {
    const report = await expectData(cloud, 'county', 'council', 'routing', {})
    expect(report).toMatchObject({ place: { name: '陇西县' }, total: { passedOn: 0 }, held: 0, pairs: [], reasons: [] })
    expect(await expectData(cloud, 'county', 'council', 'corrections', {})).toEqual({ rows: [], next: null })
  })

  it('per township, by basis and reason, as `npm run routing:report` counts the same data', async () => {
    const before = await expectData(cloud, 'county', 'council', 'routing', {})
    await aDay()
    const after = await expectData(cloud, 'county', 'council', 'routing', {})
    const more = (part: 'routed' | 'judged' | 'right' | 'passedOn') => after.total[part] - before.total[part]
    expect([more('routed'), more('judged'), more('right'), more('passedOn')]).toEqual([3, 2, 1, 2])
    expect(after.held).toBe(1)
    expect(after.reasons).toEqual([
      { reason: 'other-township', count: 1 },
      { reason: 'place-unclear', count: 1 },
    ])
    expect(after.pairs.map(({ from, to, count }) => [from.name, to.name, count])).toEqual([
      ['巩昌镇', '陇西县', 1],
      ['巩昌镇', '文峰镇', 1],
    ])

    const { stdout } = await promisify(execFile)('node_modules/.bin/tsx', [
      'scripts/routing-report.mts',
      ...['--url', cloud.url, '--json'],
    ])
    const counted = JSON.parse(stdout)
    const withoutNames = after.townships.map(({ place, ...figures }) => ({ said: place.code, ...figures }))
    const inLongxi = counted.townships.filter(({ said }: { said: string }) => said.startsWith(COUNTY))
    expect(inLongxi).toEqual(withoutNames)
    expect(counted.reasons).toEqual(after.reasons)
    expect(counted.held).toBe(after.held)
    expect(counted.pairs).toEqual(after.pairs.map(({ from, to, count }) => ({ said: from.code, to: to.code, count })))
  })

  it('and every figure leads to the concerns that it counts', async () => {
    const { goes, held, unrouted } = await aDay()
    const listed = async (asked: object) =>
      (await expectData(cloud, 'county', 'council', 'corrections', asked)).rows.map(({ id }) => id)
    expect(await listed({})).toEqual([held, goes])
    expect(await listed({ from: GONGCHANG })).toEqual([held, goes])
    expect(await listed({ from: GONGCHANG, to: WENFENG })).toEqual([goes])
    expect(await listed({ from: GONGCHANG, to: COUNTY })).toEqual([held])
    expect(await listed({ reason: 'place-unclear' })).toEqual([held])
    expect(await listed({ basis: 'code' })).toEqual([held, goes])
    expect(await listed({ basis: 'words' })).toEqual([])
    expect(await listed({ from: COUNTY })).toEqual([unrouted])
    const { rows } = await expectData(cloud, 'county', 'council', 'corrections', { to: WENFENG })
    expect(rows[0]?.title).toContain('（手机号）')
    expect(rows).toMatchObject([
      { from: { name: '巩昌镇' }, to: { name: '文峰镇' }, basis: 'code', reasons: ['other-township'], hops: 1 },
    ])
    expect(JSON.stringify(rows)).not.toContain('13900001234')
  })

  it('a station’s head reads what was routed to the own township, and nothing of others', async () => {
    await aDay()
    const report = await expectData(cloud, 'head', 'council', 'routing', {})
    expect(report.townships.map(({ place }) => place.name)).toEqual(['巩昌镇'])
    expect(report).toMatchObject({ place: { name: '巩昌镇' }, held: 0, total: { passedOn: 2 } })
    expect((await expectData(cloud, 'head', 'council', 'corrections', {})).rows).toHaveLength(2)
    for (const place of [WENFENG, COUNTY, '620702']) {
      expect((await expectRefusal(cloud, 'head', 'council', 'routing', { place })).code).toBe('power.missing')
      expect((await expectRefusal(cloud, 'head', 'council', 'corrections', { place })).code).toBe('power.missing')
      expect((await expectRefusal(cloud, 'head', 'council', 'corrections', { from: place })).code).toBe('power.missing')
    }
    const village = { from: DIANPING }
    expect((await expectRefusal(cloud, 'head', 'council', 'corrections', village)).code).toBe('power.missing')
  })

  it.each(['clerk', 'resident', 'member', 'committee', 'department'])('%s reads neither', async (person) => {
    expect((await expectRefusal(cloud, person, 'council', 'routing', {})).code).toBe('power.missing')
    expect((await expectRefusal(cloud, person, 'council', 'corrections', {})).code).toBe('power.missing')
  })

  it('costs four database calls, a page of cases two, identity included', async () => {
    const cost = async (called: Promise<{ requestID: string }>) =>
      (await cloud.counters((await called).requestID)).count
    expect(await cost(call(cloud, 'county', 'council', 'routing', {}))).toBe(4)
    expect(await cost(call(cloud, 'county', 'council', 'corrections', {}))).toBe(2)
  })
})

describe('the ready-made answers on the desk', () => {
  it('are the county’s own list of what is not negotiable', async () => {
    const concern = await submit()
    const { returnReasons } = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
    expect(returnReasons).toHaveLength(7)
    expect(returnReasons).toContainEqual({
      label: '个人纠纷',
      reason: expect.stringContaining('人民调解委员会'),
      channel: '请找村（社区）人民调解委员会调解',
    })
  })
})

describe('a township with councils in its villages too', () => {
  const VILLAGE = '621122100201'

  it('the station moves a concern from one to the other by itself: same clock, no hop, and its author is told', async () => {
    const concern = await submit()
    const before = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
    expect(before.ownCouncils.map(({ code }) => code)).toContain(VILLAGE)
    const sent = await giveBack('clerk', concern, { reasonCode: 'other-council', proposed: VILLAGE })
    expect(sent).toMatchObject({ state: 'routed', version: 2 })
    const after = await expectData(cloud, 'clerk', 'council', 'concern', { id: concern })
    expect(after.council?.code).toBe(VILLAGE)
    expect(after).toMatchObject({ state: 'routed', replyBy: before.replyBy, holdUntil: before.holdUntil, hops: [] })
    expect(after.timeline.slice(0, -1)).toEqual(before.timeline)
    expect(after.timeline.at(-1)).toMatchObject({ kind: 'passed', text: '归本乡镇别的议事会。' })
    expect(after.ownCouncils.map(({ code }) => code)).not.toContain(VILLAGE)
    await deliverAll(cloud)
    const { rows } = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(rows.filter((row) => row.concern === concern).map(({ kind }) => kind)).toEqual([
      'concern-passed',
      'concern-received',
    ])
    // Being moved at home is no return: the next one still goes straight to where it is proposed.
    expect(await giveBack('clerk', concern, { proposed: WENFENG })).toMatchObject({ state: 'routed', version: 3 })
    expect((await waitingOf('clerk-next', WENFENG)).ids).toContain(concern)
  })

  it('two concerns of one township become one topic once both are with the same council', async () => {
    const [first, second] = [await submit(), await submit({ council: VILLAGE })]
    const accept = async () => ({
      ...(await turn('clerk', first)),
      title: '靛坪村村口路灯维修',
      summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
      photos: [],
      with: [{ concern: second, version: (await turn('clerk', second)).version }],
    })
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'accept', await accept())
    expect(refusal.message).toContain('不能和这一件并为一个议题')
    await giveBack('clerk', second, { reasonCode: 'other-council', proposed: GONGCHANG })
    expect(await expectData(cloud, 'clerk', 'council', 'accept', await accept())).toMatchObject({ state: 'accepted' })
  })

  it('but not to the council that has it, nor under that name to another township', async () => {
    const concern = await submit()
    for (const [proposed, says] of [
      [GONGCHANG, '已经归这个议事会'],
      [WENFENG, '不在本乡镇'],
      [null, '请选择归本乡镇的哪个议事会'],
    ] as const) {
      const asked = await turn('clerk', concern, { reasonCode: 'other-council', proposed })
      const refusal = await expectRefusal(cloud, 'clerk', 'council', 'pass', asked)
      expect(refusal).toMatchObject({
        code: 'input.invalid',
        field: 'proposed',
        message: expect.stringContaining(says),
      })
    }
  })
})
