/** Village codes through the years: what the person who scans one meets, and what the station that keeps them sees and does. */
import { randomUUID } from 'node:crypto'
import { demoScene } from '../../local-cloud/demo/codes'
import { call, expectData, expectRefusal } from '../support/callers'
import { functionsWithRules } from '../support/functions-with-rules'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING, DIANPING_SCENE, GONGCHANG, submission, WENFENG } from '../support/submission'

const LONGXI = '621122'
const ZHANGJIA = '621122100214'
const WENFENG_VILLAGE = '621122101205'

/** Codes of the demo: merged into 靛坪村, retired, of a village that is in no list, and two of the stock. */
const MERGED = '621122100291-MRGD'
const RETIRED = '621122100292-RTRD'
const GONE = '621122100293-GNEE'
const STOCK = '621122100-STK2'
const OTHER_STOCK = '621122100-STK3'

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const submitBy = (scene: string, changes: Parameters<typeof submission>[0] = {}) =>
  expectData(cloud, 'resident', 'resident', 'submit', submission({ scene, where: {}, ...changes }))

const codesOf = (person: string, tab: 'never' | 'unmapped' | 'dissolved' | 'missing' | 'all', place?: string) =>
  expectData(cloud, person, 'council', 'codes', { tab, ...(place === undefined ? {} : { place }) })

const rowOf = async (scene: string, person = 'clerk') => {
  for (let after: string | null = '0'; after !== null; ) {
    const page: Awaited<ReturnType<typeof codesOf>> = await expectData(cloud, person, 'council', 'codes', {
      tab: 'all',
      after,
    })
    const found = page.rows.find((row) => row.scene === scene)
    if (found) return found
    after = page.next
  }
  return null
}

const map = (scene: string, village: string, requestId = randomUUID()) => ({ requestId, scene, village })
const retire = (scene: string, requestId = randomUUID()) => ({ requestId, scene, reason: '墙拆了，码没有了' })

describe('a resident who scans an old code', () => {
  it('of a village that was merged finds the village that took it over', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: MERGED })
    expect(form).toMatchObject({ problem: null, place: { village: { code: DIANPING } } })
    expect(await submitBy(MERGED)).toMatchObject({
      outcome: 'submitted',
      receipt: { council: { code: GONGCHANG }, because: '依据：您扫的是靛坪村的码' },
    })
  })

  it('that was retired is told whose it was, and chooses', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: RETIRED })
    expect(form).toMatchObject({
      place: null,
      problem: { code: 'code.retired', message: '这个村码已停用，原来是窑坡村的。请在下面选择您所在的乡镇和村。' },
    })
    const asked = await submitBy(RETIRED)
    expect(asked).toMatchObject({
      outcome: 'choose',
      route: { decision: 'ask', options: [{ council: { code: GONGCHANG } }] },
    })
    expect((await expectData(cloud, 'resident', 'resident', 'mine', {})).rows).toEqual([])
    expect(await submitBy(RETIRED, { council: GONGCHANG })).toMatchObject({
      outcome: 'submitted',
      receipt: { council: { code: GONGCHANG }, because: '依据：您选择的地方' },
    })
  })

  it('whose words name another township is offered both, never sent silently', async () => {
    const asked = await submitBy(GONE, { text: '文峰镇安家门村的路灯坏了，晚上看不清路。' })
    expect(asked.outcome === 'choose' && asked.route.decision === 'ask' && asked.route.options).toMatchObject([
      { council: { code: WENFENG }, basis: 'words' },
      { council: { code: GONGCHANG }, basis: 'code' },
    ])
  })

  it('that was never mapped to a village chooses too', async () => {
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: STOCK })
    expect(form).toMatchObject({ place: null, problem: { code: 'code.unmapped', field: 'scene' } })
    expect(await submitBy(STOCK)).toMatchObject({ outcome: 'choose', route: { decision: 'ask' } })
  })

  it('is refused when a stranger made the code', async () => {
    const forged = `${DIANPING}-ZZZZ`
    const refusal = await expectRefusal(cloud, 'resident', 'resident', 'submit', submission({ scene: forged }))
    expect(refusal).toMatchObject({ code: 'code.unknown', field: 'scene' })
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: forged })
    expect(form).toMatchObject({ place: null, problem: { code: 'code.unknown' } })
    expect(await rowOf(forged)).toBeNull()
  })
})

describe('the day of the last scan', () => {
  it('is kept when the form is opened: one database call more, once a day', async () => {
    const cost = async () => {
      const { requestID } = await call(cloud, 'resident', 'resident', 'open', { scene: DIANPING_SCENE })
      return (await cloud.counters(requestID)).count
    }
    expect([await cost(), await cost()]).toEqual([4, 3])
  })

  it('takes a village off the list of codes that nobody ever scanned', async () => {
    const scene = demoScene('621122100204')
    expect((await codesOf('clerk', 'never')).rows.map((row) => row.scene)).toContain(scene)
    await expectData(cloud, 'resident', 'resident', 'open', { scene })
    expect((await codesOf('clerk', 'never')).rows.map((row) => row.scene)).not.toContain(scene)
    expect((await rowOf(scene))?.scannedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it.each(['system-error', 'delay'] as const)('does not keep the form from opening: %s', async (kind) => {
    const before = (await rowOf(DIANPING_SCENE))?.scannedOn
    await cloud.setFault({ target: 'database:modifyDocument', kind, times: 9, milliseconds: 5000 })
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: DIANPING_SCENE })
    expect(form).toMatchObject({ problem: null, place: { village: { code: DIANPING } } })
    // The form was there before the note: it waited for nothing.
    expect((await rowOf(DIANPING_SCENE))?.scannedOn).toBe(before)
    await cloud.clearFaults()
    await expectData(cloud, 'resident', 'resident', 'open', { scene: DIANPING_SCENE })
    expect((await rowOf(DIANPING_SCENE))?.scannedOn).not.toBe(before)
  })
})

describe('the clerk of 巩昌镇', () => {
  it('sees which codes nobody ever scanned, which are unmapped, which villages have none, each out of how many', async () => {
    const { counts, place } = await codesOf('clerk', 'never')
    expect(place.code).toBe(GONGCHANG)
    expect(counts).toMatchObject({ unmapped: 2, dissolved: 1, missing: 1 })
    expect(counts.all - counts.inUse).toBe(1)
    expect(counts.inUse - counts.leading).toBe(3)
    expect((await codesOf('clerk', 'unmapped')).rows.map((row) => row.scene)).toEqual([STOCK, OTHER_STOCK])
    expect((await codesOf('clerk', 'dissolved')).rows).toMatchObject([
      { scene: GONE, villageName: '磨湾村', state: 'gone', leadsTo: null },
    ])
    expect((await codesOf('clerk', 'missing')).rows).toMatchObject([
      { scene: null, villageName: '张家塄村', townshipName: '巩昌镇', state: 'missing' },
    ])
  })

  it('reads page by page, each code once, as many as the counts say', async () => {
    const seen: string[] = []
    for (let after: string | null = '0'; after !== null; ) {
      const page: Awaited<ReturnType<typeof codesOf>> = await expectData(cloud, 'clerk', 'council', 'codes', {
        tab: 'all',
        after,
      })
      seen.push(...page.rows.map((row) => row.scene ?? ''))
      after = page.next
      if (after === null) expect(seen).toHaveLength(page.counts.all)
    }
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('sees how many concerns came in by a code', async () => {
    const before = (await rowOf(DIANPING_SCENE))?.concerns ?? 0
    await submitBy(DIANPING_SCENE)
    expect((await rowOf(DIANPING_SCENE))?.concerns).toBe(before + 1)
  })

  it('maps one of the stock to a village, which then has a code; who did it and when stays with it', async () => {
    const done = await expectData(cloud, 'clerk', 'council', 'mapCode', map(STOCK, ZHANGJIA))
    expect(done).toEqual({ scene: STOCK, state: 'works' })
    expect((await codesOf('clerk', 'missing')).counts).toMatchObject({ missing: 0, unmapped: 1 })
    expect(await rowOf(STOCK)).toMatchObject({
      villageName: '张家塄村',
      leadsTo: { code: ZHANGJIA },
      history: [{ by: '巩昌镇 工作站工作人员', text: '登记到张家塄村' }],
      abilities: ['retire'],
    })
    const form = await expectData(cloud, 'resident', 'resident', 'open', { scene: STOCK })
    expect(form).toMatchObject({ problem: null, place: { village: { code: ZHANGJIA } } })
  })

  it('retires a lost one, and whoever scans it still chooses', async () => {
    await expectData(cloud, 'clerk', 'council', 'retireCode', retire(DIANPING_SCENE))
    expect(await rowOf(DIANPING_SCENE)).toMatchObject({
      state: 'retired',
      abilities: [],
      history: [{ text: '停用：墙拆了，码没有了' }],
    })
    expect(await submitBy(DIANPING_SCENE)).toMatchObject({
      outcome: 'choose',
      route: { because: '这个村码已停用，原来是靛坪村的，请您看看对不对' },
    })
  })

  it('whose answer is lost sends again, and it is done once', async () => {
    const asked = map(STOCK, ZHANGJIA)
    await cloud.setFault({ target: 'function:council', kind: 'drop-answer', times: 1 })
    await expect(call(cloud, 'clerk', 'council', 'mapCode', asked)).rejects.toThrow()
    expect(await expectData(cloud, 'clerk', 'council', 'mapCode', asked)).toEqual({ scene: STOCK, state: 'works' })
    expect((await rowOf(STOCK))?.history).toHaveLength(1)
  })

  it('and the head who map the same code at once: one of them is told that it is done', async () => {
    const answers = await Promise.all([
      call(cloud, 'clerk', 'council', 'mapCode', map(STOCK, ZHANGJIA)),
      call(cloud, 'head', 'council', 'mapCode', map(STOCK, DIANPING)),
    ])
    const refused = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.error.code]))
    expect(refused).toEqual(['code.already-handled'])
    expect((await rowOf(STOCK))?.history).toHaveLength(1)
  })

  it('cannot map what is mapped, retire what is retired, or map to a village of another township', async () => {
    const refused = async (scene: string, village: string) =>
      (await expectRefusal(cloud, 'clerk', 'council', 'mapCode', map(scene, village))).code
    expect(await refused(DIANPING_SCENE, ZHANGJIA)).toBe('code.already-handled')
    expect(await refused(RETIRED, ZHANGJIA)).toBe('code.already-handled')
    expect(await expectRefusal(cloud, 'clerk', 'council', 'mapCode', map(STOCK, WENFENG_VILLAGE))).toMatchObject({
      code: 'council.unknown',
      field: 'village',
    })
    const again = await expectRefusal(cloud, 'clerk', 'council', 'retireCode', retire(RETIRED))
    expect(again.code).toBe('code.already-handled')
  })
})

describe('others', () => {
  it('the clerk of the next township cannot map or retire it, nor see the list', async () => {
    for (const scene of [STOCK, DIANPING_SCENE, 'not-a-code']) {
      expect((await expectRefusal(cloud, 'clerk-next', 'council', 'mapCode', map(scene, ZHANGJIA))).code).toBe(
        'code.not-found',
      )
      expect((await expectRefusal(cloud, 'clerk-next', 'council', 'retireCode', retire(scene))).code).toBe(
        'code.not-found',
      )
    }
    const refusal = await expectRefusal(cloud, 'clerk-next', 'council', 'codes', { tab: 'all', place: GONGCHANG })
    expect(refusal).toMatchObject({ code: 'power.missing', field: 'place' })
  })

  it('the county sees all of its own, the head the own township, a resident nothing', async () => {
    const all = await codesOf('county', 'all')
    expect(all.place.code).toBe(LONGXI)
    expect(all.counts.villages).toBe(233)
    expect((await codesOf('county', 'all', GONGCHANG)).place.code).toBe(GONGCHANG)
    expect((await codesOf('head', 'all')).place.code).toBe(GONGCHANG)
    await expectRefusal(cloud, 'county', 'council', 'codes', { tab: 'all', place: '620702' })
    for (const person of ['resident', 'member', 'committee', 'department']) {
      expect((await expectRefusal(cloud, person, 'council', 'codes', { tab: 'all' })).code).toBe('power.missing')
    }
  })
})

describe('what it costs', () => {
  it('a page of the list three database calls with identity; a change three beside begin and commit', async () => {
    const page = await call(cloud, 'county', 'council', 'codes', { tab: 'all' })
    expect((await cloud.counters(page.requestID)).count).toBe(3)
    const missing = await call(cloud, 'clerk', 'council', 'codes', { tab: 'missing' })
    expect((await cloud.counters(missing.requestID)).count).toBe(2)
    const mapped = await call(cloud, 'clerk', 'council', 'mapCode', map(STOCK, ZHANGJIA))
    const { calls } = await cloud.counters(mapped.requestID)
    expect(calls.filter(({ action }) => !/Transaction$/.test(action))).toHaveLength(3)
  })
})

describe('in a county whose places were merged', () => {
  it('the code of a village that was merged twice leads to the village of today, and the code of a dissolved township is listed', async () => {
    const { folder, remove } = await functionsWithRules(['resident', 'council'], LONGXI, {
      successions: [
        { from: '621122100293', name: '磨湾村', into: '621122100203', on: '2012-05-01' },
        { from: '621122100203', name: '东巷村', into: DIANPING, on: '2019-05-01' },
        { from: WENFENG, name: '文峰镇', into: GONGCHANG, on: '2021-01-01' },
        { from: WENFENG_VILLAGE, name: '安家门村', into: ZHANGJIA, on: '2021-01-01' },
      ],
    })
    const other = await startLocalCloud({ demo: true, functions: folder })
    try {
      const placeOf = async (scene: string) => {
        const { place } = await expectData(other, 'resident', 'resident', 'open', { scene })
        return place?.village.code
      }
      expect(await placeOf(GONE)).toBe(DIANPING)
      expect(await placeOf(demoScene('621122100203'))).toBe(DIANPING)
      expect(await placeOf(demoScene(WENFENG_VILLAGE))).toBe(ZHANGJIA)
      const asked = await expectData(
        other,
        'resident',
        'resident',
        'submit',
        submission({ scene: demoScene('621122101201') }),
      )
      expect(asked).toMatchObject({ outcome: 'choose', route: { options: [{ council: { code: GONGCHANG } }] } })
      const { rows } = await expectData(other, 'clerk', 'council', 'codes', { tab: 'dissolved' })
      expect(rows.find(({ scene }) => scene === demoScene(WENFENG_VILLAGE))).toMatchObject({
        state: 'moved',
        townshipName: '文峰镇',
        leadsTo: { code: ZHANGJIA },
      })
      await expectData(other, 'clerk', 'council', 'retireCode', retire(demoScene('621122101202')))
    } finally {
      await other.stop()
      remove()
    }
  }, 60_000)
})
