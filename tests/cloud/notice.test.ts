/** Before a notice goes out: the page as the public will see it, what on it gives somebody away, and what becomes of that. */
import { randomUUID } from 'node:crypto'
import type { Finding } from '../../types/exposure'
import type { PaperInput } from '../../types/papers/paper'
import type { NoticeInput } from '../../types/papers/publicise'
import { REDACTED } from '../../types/redaction'
import { call, expectData, expectRefusal } from '../support/callers'
import { deliverAll } from '../support/deliver-all'
import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { submission } from '../support/submission'
import { ASSIGNMENT, DAY, DONE, DUE, topicWalk } from '../support/topic-walk'

jest.setTimeout(90_000)

let cloud: LocalCloud

beforeEach(async () => {
  cloud = await startLocalCloud({ demo: true })
})
afterEach(() => cloud.stop())

const { workspace, file, hasFiled, hasMovedOn, mappingOf, toOutcome, toDone } = topicWalk(() => cloud)

/** The resident did not choose to be named. */
const AUTHOR = '石小川'
const OUTCOME: PaperInput = {
  kind: 'outcome',
  form: 'recommendation',
  text: `建议从${AUTHOR}家到学校装路灯，低保户王某家免收电费，咨询0932-6620000。`,
  points: [{ id: 'lamps', text: '三社装十二盏路灯', department: '县住建局', dueAt: DUE }],
  dissent: ['李大爷认为应当先修路。'],
}

/** One resident's concern as a topic. */
const openTopic = async (): Promise<string> => {
  const text = '三社到学校那一段路的路灯坏了，娃娃放学看不清路。'
  const said = submission({ text, where: {}, name: AUTHOR, phone: '13900005678' })
  const outcome = await expectData(cloud, 'resident', 'resident', 'submit', said)
  const concern = outcome.outcome === 'submitted' ? outcome.receipt.concern : ''
  const { topic } = await expectData(cloud, 'clerk', 'council', 'accept', {
    concern,
    version: 1,
    requestId: randomUUID(),
    title: '三社到学校的路灯',
    summary: '这一段路灯坏了，群众希望修复。',
    photos: [],
    with: [],
  })
  return topic ?? ''
}

/** And by the steps until its outcome is to be publicised. */
const untilPublicise = async (): Promise<string> => {
  const topic = await openTopic()
  await toOutcome(topic, undefined, OUTCOME)
  await hasFiled('clerk', topic, await mappingOf(topic))
  return topic
}

const preview = (person: string, topic: string) => expectData(cloud, person, 'council', 'preview', { topic })
/** What the clerk decides: the office's number and the point's group of houses stay, everything else goes. */
const KEPT = ['0932-6620000', '三社']
const answersTo = (findings: readonly Finding[]): NoticeInput['answers'] =>
  findings.map(({ id, words, path }) =>
    KEPT.includes(words) && path !== 'title'
      ? { finding: id, do: 'keep', reason: '这是公开的信息。' }
      : { finding: id, do: 'redact' },
  )

const publicised = async (): Promise<string> => {
  const topic = await untilPublicise()
  const { findings } = await preview('clerk', topic)
  await hasFiled('clerk', topic, { kind: 'notice', answers: answersTo(findings) })
  return topic
}

const stored = async (collection: string, id: string): Promise<string> => {
  const text = await (await cloud.fetch(`/inspector/collections/${collection}/export`)).text()
  const lines = text.split('\n').filter((line) => line.includes(id))
  expect(lines.length).toBeGreaterThan(0)
  return lines.join('\n')
}

describe('the preview of a notice', () => {
  it('is the page as the public will see it, with each place that gives somebody away', async () => {
    const topic = await untilPublicise()
    const { page, findings } = await preview('head', topic)
    expect(findings.map(({ where, kind, words }) => `${where}：${kind}：${words}`)).toEqual([
      '标题：small-place：三社',
      `成果正文：hidden-name：${AUTHOR}`,
      '成果正文：household：低保户王某',
      '成果正文：landline：0932-6620000',
      '第 1 条：small-place：三社',
      '不同意见：name：李大爷',
    ])
    await hasFiled('clerk', topic, {
      kind: 'notice',
      answers: findings.map(({ id }) => ({ finding: id, do: 'keep', reason: '本人同意公开。' })),
    })
    const published = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    const { timeline, seal, ...shown } = published
    expect(page).toMatchObject(shown)
    expect(page.timeline.map(({ title }) => title)).toEqual(timeline.map(({ title }) => title))
    expect(page.seal.count).toBe(seal.count)
  })

  it('asks about the village itself while few raised it, and no longer once more people joined', async () => {
    const topic = await openTopic()
    await toOutcome(topic, undefined, { ...OUTCOME, text: '建议年内装好靛坪村的路灯。', dissent: [] })
    await hasFiled('clerk', topic, await mappingOf(topic))
    const asked = async () =>
      (await preview('clerk', topic)).findings.filter(({ words }) => words === '靛坪村').map(({ kind }) => kind)
    expect(await asked()).toEqual(['small-place'])
    for (const person of ['neighbour', 'visitor-aaaaaaaa']) {
      await expectData(cloud, person, 'resident', 'join', { requestId: randomUUID(), target: topic })
    }
    expect(await asked()).toEqual([])
  })

  it('is for the station of the place, while the notice is due; else the refusal names the rule', async () => {
    const topic = await untilPublicise()
    for (const person of ['committee', 'member', 'department', 'county']) {
      expect(await expectRefusal(cloud, person, 'council', 'preview', { topic })).toMatchObject({
        code: 'power.missing',
      })
    }
    expect(await expectRefusal(cloud, 'clerk-next', 'council', 'preview', { topic })).toMatchObject({
      code: 'topic.not-found',
    })
    const { findings } = await preview('clerk', topic)
    await hasFiled('clerk', topic, { kind: 'notice', answers: answersTo(findings) })
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const refusal = await expectRefusal(cloud, 'clerk', 'council', 'preview', { topic })
    expect(refusal).toMatchObject({ code: 'topic.wrong-step', field: 'topic' })
    expect(refusal.message).toContain('现在是“组织决定”这一步，不能提交“公示”')
  })

  it('costs one database call beside identity, and publicising no more than any act', async () => {
    const topic = await untilPublicise()
    const { requestID } = await call(cloud, 'clerk', 'council', 'preview', { topic })
    expect((await cloud.counters(requestID)).count).toBe(1 + 1)
    const { findings } = await preview('clerk', topic)
    const filed = await file('clerk', topic, { kind: 'notice', answers: answersTo(findings) })
    expect(filed.answer.ok).toBe(true)
    expect((await cloud.counters(filed.requestID)).count).toBeLessThanOrEqual(1 + 5 + 2)
  })
})

describe('a notice', () => {
  it('is not published while a finding is unanswered, unknown or answered twice, and nothing changes', async () => {
    const topic = await untilPublicise()
    const { findings, version } = await preview('clerk', topic)
    const answers = answersTo(findings)
    const [first] = answers
    if (!first) throw new Error('nothing was found')
    const refusedWith = async (given: NoticeInput['answers']) => {
      const { answer } = await file('clerk', topic, { kind: 'notice', answers: given })
      return answer.ok ? null : answer.error
    }
    const open = await refusedWith(answers.slice(2))
    expect(open).toMatchObject({ code: 'notice.unanswered', field: 'paper.answers' })
    expect(open?.message).toContain('还有 2 处没有处理，先看“标题”里的“地方太小，容易认出人”')
    expect(await refusedWith([...answers, { finding: 'name-of-nothing', do: 'redact' }])).toMatchObject({
      code: 'notice.stale',
      field: 'paper.answers.6.finding',
    })
    expect(await refusedWith([...answers, first])).toMatchObject({
      code: 'topic.paper',
      field: 'paper.answers.6.finding',
    })
    const bare = { ...first, do: 'keep', reason: '' } as const
    expect(await refusedWith([bare, ...answers.slice(1)])).toMatchObject({
      code: 'input.invalid',
      field: 'paper.answers.0.reason',
    })
    expect(await preview('clerk', topic)).toMatchObject({ version })
    expect(await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })).toMatchObject({ outcome: null })
  })

  it('shows the public nothing of what was taken out, then or later, and all of what was kept', async () => {
    const topic = await publicised()
    const taken = [AUTHOR, '低保户王某', '李大爷']
    const page = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(page.title).toBe(`${REDACTED}到学校的路灯`)
    expect(page.outcome).toMatchObject({
      text: `建议从${REDACTED}家到学校装路灯，${REDACTED}家免收电费，咨询0932-6620000。`,
      points: [{ text: '三社装十二盏路灯' }],
      dissent: [`${REDACTED}认为应当先修路。`],
    })
    const listed = await expectData(cloud, 'neighbour', 'board', 'list', { council: '621122100' })
    expect(listed.cards.find(({ id }) => id === topic)?.title).toBe(page.title)
    await toDone(topic)
    await deliverAll(cloud)
    const board = await expectData(cloud, 'neighbour', 'board', 'list', { council: '621122100' })
    expect(board.cards.find(({ id }) => id === topic)?.title).toBe(page.title)
    const inbox = await expectData(cloud, 'resident', 'resident', 'inbox', {})
    expect(inbox.rows[0]?.body).toContain(`“${page.title}”`)
    const open = [
      JSON.stringify(await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })),
      JSON.stringify(board),
      await stored('pages', topic),
      await stored('cards', topic),
    ]
    for (const text of open) for (const words of taken) expect(text).not.toContain(words)
    for (const text of open.slice(0, 3).filter((_, at) => at !== 1))
      for (const words of KEPT) expect(text).toContain(words)
  })

  it('leaves the council’s own words in the file; whose name was asked about reads the station alone', async () => {
    const topic = await publicised()
    for (const person of ['clerk', 'committee', 'member']) {
      const { file: papers } = await workspace(person, topic)
      expect(papers.find(({ paper }) => paper.kind === 'outcome')?.paper).toMatchObject({
        text: expect.stringContaining(AUTHOR),
      })
      const notice = papers.flatMap(({ paper }) => (paper.kind === 'notice' ? [paper] : []))[0]
      expect(notice?.answers).toHaveLength(person === 'clerk' ? 6 : 0)
    }
  })

  it('that is out again is asked about again, and its last answers count', async () => {
    const topic = await publicised()
    const { findings } = await preview('clerk', topic)
    expect(findings.map(({ where }) => where)).not.toContain('标题')
    const answers = findings.map(({ id }) => ({ finding: id, do: 'keep' as const, reason: '本人书面同意公开。' }))
    await hasFiled('clerk', topic, { kind: 'notice', answers })
    const { outcome, title } = await expectData(cloud, 'neighbour', 'board', 'topic', { id: topic })
    expect(outcome?.dissent).toEqual(['李大爷认为应当先修路。'])
    expect(title).toBe(`${REDACTED}到学校的路灯`)
  })
})

it('a notice that is out again brings nothing back that its scan no longer asks about', async () => {
  const topic = await publicised()
  // What the title lost is found no more, so nobody is asked about it a second time.
  const { findings } = await preview('clerk', topic)
  const answers = findings.map(({ id }) => ({ finding: id, do: 'redact' as const }))
  await hasFiled('clerk', topic, { kind: 'notice', answers })
  const { file: papers } = await workspace('clerk', topic)
  const [first, second] = papers.flatMap(({ paper }) => (paper.kind === 'notice' ? [paper.answers] : []))
  const taken = (first ?? []).filter((answer) => answer.do === 'redact').map(({ path, words }) => `${path} ${words}`)
  const later = (second ?? []).map(({ path, words }) => `${path} ${words}`)
  expect(taken.length).toBeGreaterThan(0)
  expect(later).toEqual(expect.arrayContaining(taken))
})

describe('what becomes public without a preview', () => {
  const decided = (reason: string): PaperInput => ({
    kind: 'decision',
    verdicts: [{ point: 'lamps', verdict: 'adopted', reason }],
  })

  it('is refused with what was taken out before, with an author’s name, or with somebody’s numbers', async () => {
    const topic = await publicised()
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    const refused = async (person: string, paper: PaperInput) => {
      const { answer } = await file(person, topic, paper)
      return answer.ok ? null : `${answer.error.code} ${answer.error.field} ${answer.error.message}`
    }
    expect(await refused('committee', decided('同意，请与李大爷说清楚。'))).toBe(
      'text.personal paper.verdicts.0.reason 这段话会公开，里面有“李大爷”，公示时已经隐去，请删去后再提交。',
    )
    expect(await refused('committee', decided(`同意，${AUTHOR}提得好。`))).toContain('text.personal')
    expect(await refused('committee', decided('同意，费用打到6222020000000000000。'))).toContain('里面有银行卡号或账号')
    await hasFiled('committee', topic, decided('纳入年度计划，由县住建局承办。'))
    const done = { ...DONE, text: '十二盏都亮了，钥匙在五保户张德福家。' }
    await hasFiled('clerk', topic, ASSIGNMENT)
    expect(await refused('department', done)).toContain('text.personal paper.text')
  })

  it('an author’s name is refused as any resident’s, so that nobody learns whose concern it was', async () => {
    const topic = await openTopic()
    await hasMovedOn('clerk', topic)
    const approval: PaperInput = { kind: 'approval', isApproved: true, reason: `同意，${AUTHOR}提得好。` }
    const { answer } = await file('committee', topic, approval)
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'text.personal',
        field: 'paper.reason',
        message: '这段话会公开，里面有居民姓名，请删去后再提交。',
      },
    })
  })

  it('a name that the notice kept may be named again', async () => {
    const topic = await untilPublicise()
    const { findings } = await preview('clerk', topic)
    const answers = findings.map(({ id }) => ({ finding: id, do: 'keep' as const, reason: '本人同意公开。' }))
    await hasFiled('clerk', topic, { kind: 'notice', answers })
    await cloud.setClockAhead(15 * DAY)
    await hasMovedOn('clerk', topic)
    await hasFiled('committee', topic, decided(`同意，${AUTHOR}提得好。`))
  })
})
