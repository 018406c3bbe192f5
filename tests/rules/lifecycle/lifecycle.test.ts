/** The life of a topic: each method from concerns to an answer that came true, and what nobody may do. */
import { type Act, advance } from '../../../cloudfunctions/core/rules/lifecycle/advance'
import { carriedOut } from '../../../cloudfunctions/core/rules/lifecycle/carried-out'
import { lastPaper, openExtensions, termOf } from '../../../types/filed'
import { LIMITS } from '../../../types/limits'
import { type MethodTable, methodTable, STEP_TABLE } from '../../../types/method'
import { attempt, DAY, type Deed, PAPERS, PEOPLE, START, TO, walk } from './walk'

const EIGHT = methodTable('eight-step')
const SIX = methodTable('six-step')
const MICRO = methodTable('micro')

const UNTIL_DECIDED: readonly Deed[] = [
  ...TO.approved,
  ...TO.planned,
  ...TO.researched,
  ...TO.consulted,
  ...TO.publicised,
  ...TO.decided,
]
const UNTIL_DONE: readonly Deed[] = [...UNTIL_DECIDED, ...TO.done]
const ASSIGNED: readonly Deed[] = [...UNTIL_DECIDED, ['clerk', 'assignment', 23]]
const ASKED: readonly Deed[] = [...ASSIGNED, ['department', 'extension', 25]]
const REFUSED: readonly Deed[] = [...ASKED, ['committee', 'refused', 26]]

describe('a topic', () => {
  it('goes through the eight steps to an answer that came true', () => {
    const { topic, titles } = walk(EIGHT, [...UNTIL_DONE, ...TO.confirmed])
    expect(topic.closed?.ending).toBe('confirmed')
    expect(titles).toEqual([
      '进入第2步 议题确定',
      '审定意见：进入第3步 制定方案',
      '协商方案',
      '进入第4步 议前调研',
      '调研记录',
      '进入第5步 协商议事',
      '会议记录',
      '协商成果',
      '进入第6步 公开公示',
      '诉求答复对照',
      '公示',
      '进入第7步 组织决定',
      '组织决定：进入第8步 跟踪落实',
      '交办',
      '办理进展',
      '办结申报',
      '受益人确认',
      '受益人确认：已办结，受益居民已确认',
    ])
  })

  it('goes through the six steps without a plan and a decision: all points are carried out', () => {
    const { topic } = walk(SIX, [...TO.approved, ...TO.researched, ...TO.consulted, ...TO.publicised])
    expect(topic.step).toBe('follow-up')
    const both: readonly Deed[] = [...TO.done, ...TO.confirmed]
    expect(() => walk(SIX, both, topic)).toThrow('办完后会请您确认')
  })

  it('of a small matter goes through four steps', () => {
    const { topic } = walk(MICRO, [['clerk', 'move-on'], ...TO.consulted, ...TO.publicised])
    expect(topic.step).toBe('follow-up')
  })

  it('goes through nine steps when a county’s data says so', () => {
    const lookBack = { ...STEP_TABLE.research, key: 'look-back', label: '回头看' } as const
    const nine: MethodTable = {
      label: '九步议事法',
      steps: [...EIGHT.steps.slice(0, 6), lookBack, ...EIGHT.steps.slice(6)],
    }
    const { topic } = walk(nine, UNTIL_DECIDED.slice(0, -1))
    expect(topic.step).toBe('look-back')
    expect(attempt(topic, nine, ['clerk', 'move-on', 22])).toMatchObject({ ok: false, code: 'topic.evidence' })
    const { topic: closed } = walk(
      nine,
      [['member', 'research', 22], ['clerk', 'move-on', 22], ...TO.decided, ...TO.done, ...TO.confirmed],
      topic,
    )
    expect(closed.closed?.ending).toBe('confirmed')
  })

  it('that nobody adopted ends with the decision, and says so', () => {
    const { topic } = walk(EIGHT, UNTIL_DECIDED.slice(0, -1))
    const none: Act = {
      act: 'file',
      paper: {
        kind: 'decision',
        verdicts: ['one', 'two'].map((point) => ({ point, verdict: 'not-adopted', reason: '今年没有资金。' })),
      },
    }
    expect(advance(topic, EIGHT, none, PEOPLE.committee, START + 22 * DAY)).toMatchObject({
      ok: true,
      topic: { closed: { ending: 'not-adopted' } },
    })
  })
})

describe('the rules that refuse', () => {
  it.each<[string, readonly Deed[], Deed, string]>([
    ['a clerk cannot confirm a topic: the committee does', TO.confirm, ['clerk', 'approval'], '不由您提交'],
    ['no research, no consultation', [...TO.approved, ...TO.planned], ['clerk', 'move-on'], '不调研不协商'],
    ['nothing is approved that is not written', TO.approved, ['head', 'move-on'], '请先写好协商方案'],
    ['a member cannot decide', UNTIL_DECIDED.slice(0, -1), ['member', 'decision', 22], '不由您提交'],
    [
      'the committee cannot write the outcome',
      [...TO.approved, ...TO.planned, ...TO.researched],
      ['committee', 'outcome'],
      '不由您提交',
    ],
    [
      'nothing is consulted on without an outcome',
      [...TO.approved, ...TO.planned, ...TO.researched, ['clerk', 'session']],
      ['head', 'move-on'],
      '协商成果',
    ],
    [
      'each concern must be answered before the notice ends',
      [...TO.approved, ...TO.planned, ...TO.researched, ...TO.consulted],
      ['clerk', 'move-on', 30],
      '2 件诉求没有交代',
    ],
    [
      'nothing is publicised before each concern has its answer',
      [...TO.approved, ...TO.planned, ...TO.researched, ...TO.consulted],
      ['clerk', 'notice'],
      '2 件诉求没有交代',
    ],
    [
      'a topic is not dismissed behind the committee’s back',
      TO.confirm,
      ['clerk', 'dismissal'],
      '现在是“议题确定”这一步',
    ],
    ['a member cannot dismiss', [], ['member', 'dismissal'], '不由您提交'],
    ['the notice runs its time', UNTIL_DECIDED.slice(0, -2), ['clerk', 'move-on', 5], '公示期还没有满'],
    ['a step is not skipped', TO.approved, ['clerk', 'session'], '现在是“制定方案”这一步'],
    ['a department cannot confirm its own work', UNTIL_DONE, ['department', 'solved', 41], '不由您提交'],
    ['a neighbour whom it does not concern cannot confirm it', UNTIL_DONE, ['neighbour', 'solved', 41], '不由您提交'],
    ['“not solved” says what is not', UNTIL_DECIDED, ['author', 'solved', 23], '办完后会请您确认'],
    ['the clock closes nothing before its time', UNTIL_DONE, ['clerk', 'lapse', 41], '正在等受益的居民确认'],
    [
      'nobody is given a task that should be done already',
      UNTIL_DECIDED,
      ['clerk', 'assignment', 61],
      '办结期限已经过了',
    ],
    [
      'no point is proposed for a day that is over',
      [...TO.approved, ...TO.planned, ...TO.researched],
      ['clerk', 'outcome', 61],
      '建议的办结日期已经过了',
    ],
    ['another department reports no progress', ASSIGNED, ['bureau', 'progress', 24], '交办给了县住建局，由他们来报'],
    ['another department does not claim it done', ASSIGNED, ['bureau', 'completion', 24], '交办给了县住建局'],
    ['another department asks for no time', ASSIGNED, ['bureau', 'extension', 24], '交办给了县住建局'],
    ['the station asks for no time', ASSIGNED, ['clerk', 'extension', 24], '交办给了县住建局'],
    ['more time is asked for once', REFUSED, ['department', 'extension', 27], '只能申请一次延期'],
    ['more time is asked for before it is due', ASSIGNED, ['department', 'extension', 61], '延期要在到期以前提'],
    ['only the committee gives more time', ASKED, ['clerk', 'granted', 26], '不由您提交'],
    ['a department does not give itself more time', ASKED, ['department', 'granted', 26], '不由您提交'],
    ['time that was not asked for is not given', ASSIGNED, ['committee', 'granted', 26], '没有等着答复的延期申请'],
    ['a request is answered once', REFUSED, ['committee', 'granted', 27], '没有等着答复的延期申请'],
    ['no time is given that is over already', ASKED, ['committee', 'granted', 81], '那一天也已经过了'],
    ['a closed topic stays closed', [...UNTIL_DONE, ...TO.confirmed], ['clerk', 'progress', 50], '已经办结'],
  ])('%s', (_sentence, before, deed, rule) => {
    const refused = attempt(walk(EIGHT, before).topic, EIGHT, deed)
    expect(refused.ok ? 'not refused' : refused.message).toContain(rule)
  })

  it('who wrote a plan cannot approve it, another head can', () => {
    const { topic } = walk(EIGHT, [...TO.approved, ['head', 'plan']])
    expect(attempt(topic, EIGHT, ['head', 'move-on'])).toMatchObject({ ok: false, code: 'topic.not-yours' })
    const other = walk(
      EIGHT,
      [
        ['clerk', 'plan'],
        ['head', 'move-on'],
      ],
      topic,
    )
    expect(other.topic.step).toBe('research')
  })

  it('who wrote a plan cannot approve it either where a county calls the step by another name', () => {
    const renamed = EIGHT.steps.map((step) => (step.key === 'plan' ? { ...step, key: 'draft' } : step))
    const own: MethodTable = { label: '县里自定', steps: renamed }
    const { topic } = walk(own, [...TO.approved, ['head', 'plan']])
    expect(attempt(topic, own, ['head', 'move-on'])).toMatchObject({ ok: false, code: 'topic.not-yours' })
  })

  it('who only reported on the way cannot confirm the work either', () => {
    const { topic } = walk(EIGHT, UNTIL_DONE)
    const colleague = { ...PEOPLE.department, person: 'p-colleague' }
    const reported = advance(
      walk(EIGHT, ASSIGNED).topic,
      EIGHT,
      { act: 'file', paper: PAPERS.progress },
      colleague,
      START + 24 * DAY,
    )
    if (!reported.ok) throw new Error(reported.message)
    const done = walk(EIGHT, [['department', 'completion', 40]], reported.topic)
    const asked = { person: 'p-colleague', capacities: { resident: '居民', beneficiary: '受益居民' } }
    const solved: Act = { act: 'file', paper: PAPERS.solved }
    expect(advance(done.topic, EIGHT, solved, asked, START + 41 * DAY)).toMatchObject({
      ok: false,
      message: expect.stringContaining('谁受益谁监督'),
    })
    expect(advance(topic, EIGHT, solved, asked, START + 41 * DAY).ok).toBe(true)
  })

  it('answers to concerns that were changed after the notice are publicised anew before the topic moves on', () => {
    const noticed = UNTIL_DECIDED.slice(0, -2)
    const { topic } = walk(EIGHT, [...noticed, ['clerk', 'mapping', 19]])
    const moved = attempt(topic, EIGHT, ['clerk', 'move-on', 21])
    expect(moved.ok ? 'not refused' : moved.message).toContain('请重新发布公示')
    expect(
      walk(
        EIGHT,
        [
          ['clerk', 'notice', 19],
          ['clerk', 'move-on', 21],
        ],
        topic,
      ).topic.step,
    ).toBe('decide')
  })
})

it('progress is reported often, but not without end: a topic stays one document', () => {
  const { topic } = walk(EIGHT, ASSIGNED)
  const full = walk(
    EIGHT,
    Array.from({ length: LIMITS.progressReports }, (): Deed => ['department', 'progress', 24]),
    topic,
  )
  const more = attempt(full.topic, EIGHT, ['department', 'progress', 25])
  expect(more.ok ? 'not refused' : more.message).toContain('请直接申报办结')
  expect(attempt(full.topic, EIGHT, ['department', 'completion', 25]).ok).toBe(true)
})

describe('more time', () => {
  const termAfter = (...deeds: readonly Deed[]) => {
    const { topic, titles } = walk(EIGHT, [...ASKED, ...deeds])
    const assigned = lastPaper(topic.file, 'assignment')?.paper
    return { term: assigned && termOf(topic.file, assigned), title: titles.at(-1), file: topic.file }
  }

  it('counts from when the committee agrees, and the first date stays readable', () => {
    expect(termAfter()).toMatchObject({ term: { dueAt: START + 60 * DAY, postponedFrom: null }, title: '延期申请' })
    const granted = termAfter(['committee', 'granted', 26])
    expect(granted).toMatchObject({
      term: { dueAt: START + 80 * DAY, postponedFrom: START + 60 * DAY },
      title: '同意延期',
    })
    expect(carriedOut(granted.file).assigned).toMatchObject([{ dueAt: START + 80 * DAY, isAsking: false }])
  })

  it('that is refused changes nothing', () => {
    expect(termAfter(['committee', 'refused', 26])).toMatchObject({
      term: { dueAt: START + 60 * DAY, postponedFrom: null },
      title: '不同意延期',
    })
  })

  it('is asked for anew once a topic was taken up anew: neither the old date nor the old request stands', () => {
    const ended: readonly Deed[] = [...ASKED, ['department', 'completion', 40], ...TO.confirmed, ...TO.askedAgain]
    const { topic } = walk(EIGHT, [...ended, ['author', 'relapse', 75], ['head', 'reopening', 76]])
    expect(openExtensions(topic.file)).toEqual([])
    const assigned = PAPERS.assignment
    expect(termOf(topic.file, assigned).dueAt).toBe(START + 110 * DAY)
    const early = attempt(topic, EIGHT, ['department', 'extension', 77])
    expect(early.ok ? 'not refused' : early.message).toContain('比原来的期限晚')
    const until = START + 120 * DAY
    const later: Act = { act: 'file', paper: { ...PAPERS.extension, until } }
    const asked = advance(topic, EIGHT, later, PEOPLE.department, START + 100 * DAY)
    if (!asked.ok) throw new Error(asked.message)
    const { file } = walk(EIGHT, [['committee', 'granted', 101]], asked.topic).topic
    expect(termOf(file, assigned)).toEqual({ dueAt: until, postponedFrom: START + 110 * DAY })
  })

  it('is not waited for any more once the work is claimed as done', () => {
    const { file } = termAfter(['department', 'completion', 40])
    expect(openExtensions(file)).toEqual([])
  })
})

describe('what comes back', () => {
  it('a topic that the committee returns goes back with the reason, and needs a new approval', () => {
    const { topic, titles } = walk(EIGHT, [...TO.confirm, ['committee', 'refusal']])
    expect(titles.at(-1)).toBe('审定意见：退回第1步 议题收集')
    expect(topic.step).toBe('collect')
    const again = walk(EIGHT, TO.confirm, topic)
    expect(again.topic.step).toBe('confirm')
    expect(walk(EIGHT, [['committee', 'approval']], again.topic).topic.step).toBe('plan')
  })

  it('a topic that is not taken up ends with an answer: why, and where to turn instead', () => {
    const { topic, titles } = walk(EIGHT, [...TO.confirm, ['committee', 'refusal'], ['clerk', 'dismissal']])
    expect(titles.at(-1)).toBe('议题答复：未列入协商')
    expect(topic.closed?.ending).toBe('dismissed')
    const answered = attempt(walk(EIGHT, []).topic, EIGHT, ['head', 'dismissal'])
    expect(answered.ok && answered.event.text).toBe('这件事正在打官司。\n可以找这里办：请到县人民法院办理')
  })

  it('who proposed it does not dismiss it, a colleague does', () => {
    const { topic } = walk(EIGHT, [['clerk', 'proposal']])
    expect(attempt(topic, EIGHT, ['clerk', 'dismissal'])).toMatchObject({ ok: false, code: 'topic.not-yours' })
    expect(walk(EIGHT, [['head', 'dismissal']], topic).topic.closed?.ending).toBe('dismissed')
  })

  it('“not solved” reopens the work, and the department must claim it again', () => {
    const { topic } = walk(EIGHT, [...UNTIL_DONE, ['author', 'unsolved', 41]])
    expect(topic.closed).toBeNull()
    expect(attempt(topic, EIGHT, ['follower', 'solved', 42])).toMatchObject({ ok: false })
    const again = walk(
      EIGHT,
      [['department', 'completion', 50], ...TO.confirmed.map(([who, what, day]): Deed => [who, what, day + 20])],
      topic,
    )
    expect(again.topic.closed?.ending).toBe('confirmed')
  })

  it('“partly” by everybody who answered is not “solved”', () => {
    const { topic } = walk(EIGHT, [...UNTIL_DONE, ['author', 'partly', 41], ['follower', 'partly', 42]])
    expect(topic.closed?.ending).toBe('partly')
  })

  it('nothing more is assigned while those concerned are asked', () => {
    const { topic } = walk(EIGHT, UNTIL_DONE)
    const again = attempt(topic, EIGHT, ['clerk', 'assignment', 41])
    expect(again.ok ? 'not refused' : again.message).toContain('正在请居民确认')
  })

  it('without an answer in time it closes as unconfirmed', () => {
    const { topic } = walk(EIGHT, UNTIL_DONE)
    const lapsed = walk(EIGHT, [['clerk', 'lapse', 91]], topic)
    expect(lapsed.topic.closed?.ending).toBe('unconfirmed')
    expect(lapsed.titles).toEqual(['已办结，未确认'])
  })

  it('an objection stops the notice until it is answered', () => {
    const { topic } = walk(EIGHT, [...UNTIL_DECIDED.slice(0, -2), ['neighbour', 'objection', 3]])
    expect(attempt(topic, EIGHT, ['clerk', 'move-on', 21])).toMatchObject({ message: '还有 1 条异议没有答复。' })
    const answered = walk(
      EIGHT,
      [
        ['clerk', 'answer', 21],
        ['clerk', 'move-on', 21],
      ],
      topic,
    )
    expect(answered.topic.step).toBe('decide')
    expect(lastPaper(answered.topic.file, 'objection')?.person).toBe('p-neighbour')
  })
})
