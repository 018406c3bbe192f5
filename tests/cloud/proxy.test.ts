/** 代录: a clerk enters a concern for somebody without a phone; a grandson asks how it stands, hears of it, and answers at the end. */
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { enterInput } from '../../types/entry'
import { LIMITS } from '../../types/limits'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { DIANPING, submission, WENFENG } from '../support/submission'
import { DAY, topicWalk } from '../support/topic-walk'
import { untilClock } from '../support/until-clock'

const GRANDSON = 'visitor-grandson1'
const STRANGER = 'visitor-stranger1'
const ELDER = '王老汉'

jest.setTimeout(120_000)

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { hasFiled, noticeOf, toOutcome, toNotice, toDone } = topicWalk(() => cloud)

/** An open topic until the department says that it is done. */
const carriedOut = async (topic: string) => {
  await toOutcome(topic)
  await toNotice(topic)
  await toDone(topic)
}

const entry = (changes: Partial<v.InferInput<typeof enterInput>> = {}): v.InferInput<typeof enterInput> => {
  const { scene: _scene, ...rest } = submission()
  return { ...rest, village: DIANPING, consent: 'in-person', name: ELDER, phone: '13900001234', ...changes }
}

const enter = async (changes: Partial<v.InferInput<typeof enterInput>> = {}, person = 'clerk') => {
  const outcome = await expectData(cloud, person, 'council', 'enter', entry(changes))
  if (outcome.outcome !== 'entered' || outcome.code === null) throw new Error('not entered')
  return { ...outcome.receipt, code: outcome.code }
}
const asked = (known: { number: string; code: string }) => ({ number: known.number, code: known.code })
const ask = (person: string, known: { number: string; code: string }) =>
  call(cloud, person, 'resident', 'ask', asked(known))
const askWell = (person: string, known: { number: string; code: string }) =>
  expectData(cloud, person, 'resident', 'ask', asked(known))
const claim = (person: string, known: { number: string; code: string }) =>
  expectData(cloud, person, 'resident', 'claim', { ...asked(known), requestId: randomUUID() })
const turnOf = async (concern: string, person = 'clerk') => {
  const { version } = await expectData(cloud, person, 'council', 'concern', { id: concern })
  return { requestId: randomUUID(), concern, version }
}
const accept = async (concern: string) => {
  const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', {
    ...(await turnOf(concern)),
    title: '靛坪村村口路灯维修',
    summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
    photos: [],
  })
  return topic ?? ''
}
const inbox = async (person: string) => {
  await deliverAll(cloud)
  return (await expectData(cloud, person, 'resident', 'inbox', {})).rows
}
const callsOf = async (requestID: string) =>
  (await cloud.counters(requestID)).calls.filter(({ action }) => !/startTransaction|commitTransaction/.test(action))
/** Another code than this one. */
const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')

describe('a clerk who enters a concern for somebody without a phone', () => {
  it('gets a number and a code to hand over; it waits on the desk like any other, with how consent was given', async () => {
    const known = await enter()
    expect(known.code).toMatch(/^\d{6}$/)
    expect(known).toMatchObject({ addressee: '巩昌镇协商议事会', state: 'routed' })
    const { rows } = await expectData(cloud, 'clerk', 'council', 'inbox', { tab: 'waiting' })
    expect(rows.find(({ id }) => id === known.concern)).toMatchObject({ isEntered: true })
    const desk = await expectData(cloud, 'clerk', 'council', 'concern', { id: known.concern })
    expect(desk).toMatchObject({
      entry: { consent: 'in-person', station: '巩昌镇委员工作站', claims: 0 },
      author: { name: ELDER, phone: '13900001234' },
    })
    expect(desk.timeline[0]).toMatchObject({ by: '巩昌镇委员工作站', title: '代录诉求（当面同意）' })
  })

  it('sent twice is entered once, with the same number and the same code', async () => {
    const input = entry()
    const first = await expectData(cloud, 'clerk', 'council', 'enter', input)
    expect(await expectData(cloud, 'clerk', 'council', 'enter', input)).toEqual(first)
    const changed = await expectData(cloud, 'clerk', 'council', 'enter', { ...input, consent: 'by-phone' })
    expect(changed).toMatchObject({ outcome: 'entered', isEarlierVersion: true })
  })

  it('has to say how the person agreed', async () => {
    const { consent: _consent, ...without } = entry()
    const { result } = await cloud.call('clerk', 'council', { path: 'enter', input: without })
    expect(result).toMatchObject({
      error: { code: 'input.invalid', field: 'consent', message: '请选择本人是怎么同意的。' },
    })
  })

  it('hears nothing of it as if it were the own concern, and the own day is not counted', async () => {
    const entered: string[] = []
    for (let each = 0; each < LIMITS.concernsPerDay + 2; each += 1) entered.push((await enter()).concern)
    // The station's reminders of what is late are the clerk's own.
    const told = (await inbox('clerk')).filter(({ concern }) => entered.includes(concern ?? ''))
    expect(told).toEqual([])
    const { rows } = await expectData(cloud, 'clerk', 'resident', 'mine', {})
    expect(rows).toEqual([])
    expect(await expectData(cloud, 'clerk', 'resident', 'submit', submission())).toMatchObject({ outcome: 'submitted' })
  })

  it('is asked where, when the words leave it open; what belongs elsewhere goes there', async () => {
    const elsewhere = await enter({ village: undefined, council: WENFENG })
    expect(elsewhere.addressee).toBe('文峰镇协商议事会')
    const nowhere = await enter({ village: undefined, where: {}, text: '门口的下水道堵了一个多月没有人管。' })
    expect(nowhere).toMatchObject({ state: 'held', addressee: '陇西县政协' })
  })

  it('enters for the own station only, and only who works at one', async () => {
    const other = await expectRefusal(cloud, 'clerk', 'council', 'enter', entry({ station: WENFENG }))
    expect(other).toMatchObject({ code: 'power.missing' })
    for (const person of ['county', 'committee', 'member', 'resident']) {
      expect((await expectRefusal(cloud, person, 'council', 'enter', entry())).code).toBe('power.missing')
    }
  })

  it('costs five database calls beside begin and commit: identity, sent before, of today, two to write', async () => {
    const { requestID } = await call(cloud, 'clerk', 'council', 'enter', entry())
    expect(await callsOf(requestID)).toHaveLength(5)
  })

  it('leaves the county’s daily proof in balance, and messages to nobody end in the inbox', async () => {
    await enter()
    await deliverAll(cloud)
    await cloud.setClockAhead(untilClock('03:32'))
    const [run] = await cloud.runTimer('courier')
    const proved = v.parse(
      v.object({ data: v.object({ counties: v.array(v.object({ problems: v.array(v.string()) })) }) }),
      run?.result,
    )
    expect(proved.data.counties.flatMap(({ problems }) => problems)).toEqual([])
    expect(proved.data.counties.length).toBeGreaterThan(0)
  })
})

describe('a grandson who asks with his own phone', () => {
  it('reads how it stands, and nothing of who raised it or in which words', async () => {
    const known = await enter()
    const stands = await askWell(GRANDSON, known)
    expect(stands).toMatchObject({
      number: known.number,
      placeName: '靛坪村',
      addressee: '巩昌镇协商议事会',
      state: 'routed',
      replyBy: known.replyBy,
      answer: null,
      topic: null,
      isClaimed: false,
      canClaim: true,
    })
    expect(JSON.stringify(stands)).not.toMatch(/王老汉|1390000|放学|路灯坏了/)
  })

  it('may type the number without its dash and with full-width digits', async () => {
    const known = await enter()
    const loose = {
      number: ` ${known.number.replace('-', '')} `,
      code: known.code.replace(/^./, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    }
    expect(await askWell(GRANDSON, loose)).toMatchObject({ number: known.number })
  })

  it('reads the answer when there is one', async () => {
    const known = await enter()
    await expectData(cloud, 'clerk', 'council', 'return', {
      ...(await turnOf(known.concern)),
      reason: '已经报修，本周内修好。',
    })
    expect(await askWell(GRANDSON, known)).toMatchObject({
      state: 'returned',
      answer: { text: '已经报修，本周内修好。', by: '巩昌镇委员工作站' },
      canClaim: false,
    })
  })

  it('is answered the same for a number that does not exist, for somebody’s own concern, and for a wrong code', async () => {
    const known = await enter()
    const submitted = await expectData(cloud, 'resident', 'resident', 'submit', submission())
    const number = submitted.outcome === 'submitted' ? submitted.receipt.number : ''
    const answers = []
    for (const tried of [
      { number: known.number, code: wrong(known.code) },
      { number: '200101-000000', code: known.code },
      { number, code: known.code },
    ]) {
      const person = `visitor-${randomUUID().slice(0, 8)}`
      answers.push((await ask(person, tried)).answer)
    }
    for (const answer of answers) {
      expect(answer).toMatchObject({
        error: {
          code: 'ask.wrong',
          field: 'code',
          message: '编号和查询码对不上，请照着回执核对。今天还可以再试 4 次。',
        },
      })
    }
  })

  it('costs six database calls beside begin and commit', async () => {
    const { requestID } = await ask(GRANDSON, await enter())
    expect(await callsOf(requestID)).toHaveLength(6)
  })
})

describe('somebody who guesses', () => {
  it('is refused for the day after a few wrong codes, even with the right one; the same typed twice is one try', async () => {
    const known = await enter()
    for (let each = 1; each <= LIMITS.wrongCodes.person; each += 1) {
      const tried = { number: known.number, code: wrong(known.code, each) }
      await ask(STRANGER, tried)
      if (each === 1) await ask(STRANGER, tried)
    }
    expect((await ask(STRANGER, known)).answer).toMatchObject({
      error: { code: 'ask.too-many', message: '今天试错太多次，请明天再试，或到工作站查询。' },
    })
    expect((await ask(GRANDSON, known)).answer.ok).toBe(true)
    await cloud.setClockAhead(DAY)
    expect((await ask(STRANGER, known)).answer.ok).toBe(true)
  })

  it('gains nothing by many phones: the number itself is closed for the day', async () => {
    const known = await enter()
    for (let each = 1; each <= LIMITS.wrongCodes.number; each += 1) {
      await ask(`visitor-guesser-${each}`, { number: known.number, code: wrong(known.code, each) })
    }
    expect((await ask('visitor-guesser-x', known)).answer).toMatchObject({ error: { code: 'ask.too-many' } })
  })

  it('gains nothing by sending many at once', async () => {
    const known = await enter()
    const codes = Array.from({ length: 24 }, (_, at) => wrong(known.code, at + 1))
    const answers = await Promise.all(codes.map((code) => ask(STRANGER, { number: known.number, code })))
    const wrongOnes = answers.filter(({ answer }) => !answer.ok && answer.error.code === 'ask.wrong')
    expect(wrongOnes.length).toBeLessThanOrEqual(LIMITS.wrongCodes.person)
    expect((await ask(STRANGER, known)).answer).toMatchObject({ error: { code: 'ask.too-many' } })
  })
})

describe('a code that was lost', () => {
  const renew = (person: string, number: string, requestId: string = randomUUID()) =>
    call(cloud, person, 'council', 'renewCode', { requestId, number })

  it('is made anew by the station; the old one stops working, and asking for it twice gives the same', async () => {
    const known = await enter()
    const requestId = randomUUID()
    const { answer } = await renew('head', known.number, requestId)
    if (!answer.ok) throw new Error(answer.error.message)
    expect(answer.data.code).not.toBe(known.code)
    expect((await renew('head', known.number, requestId)).answer).toEqual(answer)
    expect((await ask(GRANDSON, known)).answer).toMatchObject({ error: { code: 'ask.wrong' } })
    expect((await ask(GRANDSON, { ...known, ...answer.data })).answer.ok).toBe(true)
  })

  it('an old request that comes late brings no old code back', async () => {
    const input = entry()
    const first = await expectData(cloud, 'clerk', 'council', 'enter', input)
    const number = first.outcome === 'entered' ? first.receipt.number : ''
    const requestId = randomUUID()
    await renew('clerk', number, requestId)
    await renew('clerk', number)
    expect((await renew('clerk', number, requestId)).answer).toMatchObject({
      error: { code: 'concern.already-handled' },
    })
    expect(await expectData(cloud, 'clerk', 'council', 'enter', input)).toMatchObject({ code: null })
  })

  it('is made by a station that entered or dealt with it, by no other, and only for entered concerns', async () => {
    const known = await enter({ village: undefined, council: WENFENG })
    expect((await renew('clerk', known.number)).answer.ok).toBe(true)
    expect((await renew('clerk-next', known.number)).answer.ok).toBe(true)
    expect((await renew('clerk-ganzhou', known.number)).answer).toMatchObject({ error: { code: 'concern.not-found' } })
    const submitted = await expectData(cloud, 'resident', 'resident', 'submit', submission())
    const number = submitted.outcome === 'submitted' ? submitted.receipt.number : ''
    expect((await renew('clerk', number)).answer).toMatchObject({ error: { code: 'concern.not-found' } })
  })
})

describe('family that asks to hear of it', () => {
  it('is told of each turn, finds it among what is followed, and raises no count', async () => {
    const known = await enter()
    await claim(GRANDSON, known)
    await claim(GRANDSON, known)
    expect(await askWell(GRANDSON, known)).toMatchObject({ isClaimed: true, canClaim: false })
    const { rows } = await expectData(cloud, GRANDSON, 'resident', 'followed', {})
    expect(rows).toMatchObject([{ target: known.concern, isFamily: true, people: 1 }])
    expect(await expectData(cloud, 'clerk', 'council', 'concern', { id: known.concern })).toMatchObject({
      followers: 0,
      entry: { claims: 1 },
    })
    const reason = '已经报修，王老汉家门口那盏本周内修好。'
    await expectData(cloud, 'clerk', 'council', 'return', { ...(await turnOf(known.concern)), reason })
    expect(await inbox(GRANDSON)).toMatchObject([{ kind: 'followed-returned', concern: known.concern }])
    const followed = await expectData(cloud, GRANDSON, 'resident', 'followedConcern', { id: known.concern })
    expect(followed).toMatchObject({ number: known.number, isFamily: true })
    expect(followed.timeline.at(-1)?.text).toBe(reason)
  })

  it('is refused without the code, to the clerk who entered it, and once it was answered', async () => {
    const known = await enter()
    const bad = { number: known.number, code: wrong(known.code), requestId: randomUUID() }
    expect((await expectRefusal(cloud, GRANDSON, 'resident', 'claim', bad)).code).toBe('ask.wrong')
    const good = { ...asked(known), requestId: randomUUID() }
    expect((await expectRefusal(cloud, 'clerk', 'resident', 'claim', good)).code).toBe('claim.own-entry')
    await expectData(cloud, 'clerk', 'council', 'return', {
      ...(await turnOf(known.concern)),
      reason: '已经报修，本周内修好。',
    })
    expect((await expectRefusal(cloud, GRANDSON, 'resident', 'claim', good)).code).toBe('claim.over')
  })

  it('is refused to whoever made a new code for the person: they were shown it for somebody else', async () => {
    const known = await enter()
    const { code } = await expectData(cloud, 'head', 'council', 'renewCode', {
      requestId: randomUUID(),
      number: known.number,
    })
    const renewed = { number: known.number, code }
    expect(await askWell('head', renewed)).toMatchObject({ canClaim: false })
    const claiming = { ...renewed, requestId: randomUUID() }
    expect(await expectRefusal(cloud, 'head', 'resident', 'claim', claiming)).toMatchObject({
      code: 'claim.own-entry',
      message: expect.stringContaining('补办'),
    })
    await claim(GRANDSON, renewed)
  })

  it('who had joined as a neighbour stays counted, and takes both away when leaving', async () => {
    const known = await enter()
    await expectData(cloud, GRANDSON, 'resident', 'join', { requestId: randomUUID(), target: known.concern })
    await claim(GRANDSON, known)
    const desk = () => expectData(cloud, 'clerk', 'council', 'concern', { id: known.concern })
    expect(await desk()).toMatchObject({ followers: 1, entry: { claims: 1 } })
    await expectData(cloud, GRANDSON, 'resident', 'leave', { requestId: randomUUID(), target: known.concern })
    expect(await desk()).toMatchObject({ followers: 0, entry: { claims: 0 } })
  })

  it('hears of the topic and answers at the end for the author, once for the whole family', async () => {
    const known = await enter()
    await claim(GRANDSON, known)
    const topic = await accept(known.concern)
    expect((await inbox(GRANDSON)).map(({ kind }) => kind)).toEqual(['followed-accepted'])
    await carriedOut(topic)
    const granddaughter = 'visitor-granddaughter1'
    await claim(granddaughter, known)
    const page = () => expectData(cloud, STRANGER, 'board', 'topic', { id: topic })
    expect(await page()).toMatchObject({ people: 1, answers: { asked: 1 } })
    const standing = (person: string) => expectData(cloud, person, 'resident', 'topicStanding', { id: topic })
    expect(await standing(GRANDSON)).toMatchObject({ standing: 'following', isAsked: true })
    const confirm = (person: string, verdict: 'solved' | 'partly') =>
      expectData(cloud, person, 'resident', 'confirm', { requestId: randomUUID(), topic, verdict, stars: null })
    await confirm(GRANDSON, 'partly')
    expect(await page()).toMatchObject({ answers: { asked: 1, solved: 0, partly: 1 } })
    expect((await standing(granddaughter)).voice.confirmation).toMatchObject({ verdict: 'partly' })
    const heard = (await inbox(GRANDSON)).map(({ body }) => body).join('\n')
    expect(heard).toContain('的承办单位说已经办好了')
  })

  it('who carried it out cannot say for somebody else that it is done', async () => {
    const known = await enter()
    const topic = await accept(known.concern)
    await carriedOut(topic)
    await claim('department', known)
    const confirm = { requestId: randomUUID(), topic, verdict: 'solved' as const, stars: null }
    expect(await expectRefusal(cloud, 'department', 'resident', 'confirm', confirm)).toMatchObject({
      code: 'topic.not-yours',
      message: expect.stringContaining('谁受益谁监督'),
    })
  })
})

describe('what became of a concern', () => {
  it('is read by its author and by who has its code, from the notice on and not before', async () => {
    const known = await enter()
    const submitted = await expectData(cloud, 'resident', 'resident', 'submit', submission())
    const second = submitted.outcome === 'submitted' ? submitted.receipt.concern : ''
    const { version } = await expectData(cloud, 'clerk', 'council', 'concern', { id: second })
    const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', {
      ...(await turnOf(known.concern)),
      title: '靛坪村村口路灯维修',
      summary: '村口到学校一段路灯损坏，群众希望尽快修复。',
      photos: [],
      with: [{ concern: second, version }],
    })
    const id = topic ?? ''
    const notAdopted = '这一段归公路段管，已经另外转告。'
    await toOutcome(id)
    await hasFiled('clerk', id, {
      kind: 'mapping',
      concerns: [
        { concern: known.concern, to: 'point', point: 'lamps' },
        { concern: second, to: 'referred', reason: notAdopted },
      ],
    })
    const own = () => expectData(cloud, 'resident', 'resident', 'concern', { id: second })
    expect((await askWell(GRANDSON, known)).mapped).toBeNull()
    expect((await own()).mapped).toBeNull()

    await hasFiled('clerk', id, await noticeOf(id))
    expect((await askWell(GRANDSON, known)).mapped).toEqual({
      to: 'point',
      position: 1,
      text: '装十二盏路灯',
      verdict: null,
      decided: null,
    })
    const mine = await own()
    expect(mine.mapped).toEqual({ to: 'referred', reason: notAdopted })
    expect(JSON.stringify(await askWell(GRANDSON, known))).not.toContain(notAdopted)
    const { requestID } = await call(cloud, 'resident', 'resident', 'concern', { id: second })
    expect(await callsOf(requestID)).toHaveLength(2)
  })
})
