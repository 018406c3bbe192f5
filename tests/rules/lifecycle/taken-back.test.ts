/** What was done too early or wrong is taken back in sight of everybody; and what people said decides, not who asked first. */
import { carriedOut } from '../../../cloudfunctions/core/rules/lifecycle/carried-out'
import { noticeOut, unassignedPoints } from '../../../types/filed'
import { methodTable } from '../../../types/method'
import { attempt, type Deed, PAPERS, TO, walk } from './walk'

const EIGHT = methodTable('eight-step')

const CONSULTED: readonly Deed[] = [...TO.approved, ...TO.planned, ...TO.researched, ...TO.consulted]
const NOTICED: readonly Deed[] = [...CONSULTED, ['clerk', 'mapping'], ['clerk', 'notice']]
const DECIDED: readonly Deed[] = [...CONSULTED, ...TO.publicised, ...TO.decided]
const ASSIGNED: readonly Deed[] = [...DECIDED, ['clerk', 'assignment', 23]]
const UNASKED: readonly Deed[] = [...ASSIGNED, ['department', 'unasked', 40]]
const DONE: readonly Deed[] = [...DECIDED, ...TO.done]

const refusalOf = (before: readonly Deed[], deed: Deed): string => {
  const tried = attempt(walk(EIGHT, before).topic, EIGHT, deed)
  return tried.ok ? 'not refused' : tried.message
}

describe('where no resident can be asked', () => {
  it('the department’s own word does not close the topic: the time is waited out, then it is closed as unconfirmed', () => {
    const { topic } = walk(EIGHT, UNASKED)
    expect(topic.closed).toBeNull()
    expect(refusalOf(UNASKED, ['clock', 'lapse', 89])).toContain('没有居民可以请来确认，由站长核实')
    expect(walk(EIGHT, [['clock', 'lapse', 91]], topic).topic.closed?.ending).toBe('unconfirmed')
  })

  it('the head who looked and found it not done sends it back, in public and with the reason', () => {
    const { topic, titles } = walk(EIGHT, [...UNASKED, ['head', 'rework', 45]])
    expect(titles.at(-1)).toBe('退回重办')
    expect(carriedOut(topic.file).assigned).toMatchObject([{ isOpen: true }])
    const back = attempt(walk(EIGHT, UNASKED).topic, EIGHT, ['head', 'rework', 45])
    expect(back.ok && back.event.text).toBe(PAPERS.rework.reason)
  })

  it.each<[string, readonly Deed[], Deed, string]>([
    ['a clerk does not send it back', UNASKED, ['clerk', 'rework', 45], '不由您提交'],
    ['nobody says for residents that it is solved', UNASKED, ['head', 'solved', 45], '不由您提交'],
    ['while residents are asked, the head does not speak for them', DONE, ['head', 'rework', 45], '由他们说'],
    ['what nobody claimed as done is not sent back', ASSIGNED, ['head', 'rework', 45], '不用退回'],
    ['after the time nothing is sent back', UNASKED, ['head', 'rework', 91], '已经过了'],
  ])('%s', (_sentence, before, deed, rule) => expect(refusalOf(before, deed)).toContain(rule))
})

describe('what those concerned say', () => {
  it('one “solved” does not outweigh one “partly”', () => {
    const { topic } = walk(EIGHT, [...DONE, ['author', 'solved', 41], ['follower', 'partly', 42]])
    expect(topic.closed?.ending).toBe('partly')
  })

  it('counts until the last day that they were given, not after it', () => {
    expect(refusalOf(DONE, ['author', 'solved', 91])).toContain('已经过了，谢谢您')
    expect(attempt(walk(EIGHT, DONE).topic, EIGHT, ['author', 'solved', 89]).ok).toBe(true)
  })
})

describe('a task that went to the wrong department', () => {
  it('is taken back by the clerk with a public reason, and its point is assigned to another', () => {
    const taken = walk(EIGHT, [...ASSIGNED, ['department', 'extension', 24], ['clerk', 'recall', 25]])
    expect(taken.titles.at(-1)).toBe('撤回交办')
    expect(unassignedPoints(taken.topic.file)).toEqual(['one'])
    expect(carriedOut(taken.topic.file)).toEqual({ unassigned: 1, assigned: [] })
    expect(attempt(taken.topic, EIGHT, ['department', 'completion', 26])).toMatchObject({ ok: false })
    expect(attempt(taken.topic, EIGHT, ['committee', 'granted', 26])).toMatchObject({ ok: false })
    const other = walk(EIGHT, [['clerk', 'also', 26]], taken.topic)
    expect(unassignedPoints(other.topic.file)).toEqual([])
    expect(carriedOut(other.topic.file).assigned).toMatchObject([{ department: 'power', isOpen: true }])
  })

  it.each<[string, readonly Deed[], Deed, string]>([
    ['a department does not rid itself of its task', ASSIGNED, ['department', 'recall', 25], '不由您提交'],
    ['the committee does not take it back', ASSIGNED, ['committee', 'recall', 25], '不由您提交'],
    ['what is claimed as done stays claimed', DONE, ['clerk', 'recall', 41], '已经不在这个议题里'],
    ['it is taken back once', [...ASSIGNED, ['clerk', 'recall', 25]], ['clerk', 'recall', 26], '已经不在这个议题里'],
  ])('%s', (_sentence, before, deed, rule) => expect(refusalOf(before, deed)).toContain(rule))

  it('that nobody is waited for after is what residents are asked about then', () => {
    const twice: readonly Deed[] = [...ASSIGNED, ['clerk', 'also', 23], ['bureau', 'alsoDone', 30]]
    const { topic } = walk(EIGHT, [...twice, ['clerk', 'recall', 35]])
    expect(topic.closed).toBeNull()
    const { topic: ended } = walk(
      EIGHT,
      [
        ['author', 'solved', 36],
        ['follower', 'solved', 37],
      ],
      topic,
    )
    expect(ended.closed?.ending).toBe('confirmed')
  })
})

describe('a notice that is withdrawn', () => {
  it('takes the topic back to its outcome: the session stands, the outcome, its answers and its notice are new', () => {
    const withdrawn = walk(EIGHT, [
      ...NOTICED,
      ['neighbour', 'objection', 2],
      ['clerk', 'answer', 3],
      ['head', 'withdrawal', 4],
    ])
    expect(withdrawn.titles.at(-1)).toBe('撤回公示：退回第5步 协商议事')
    expect(noticeOut(withdrawn.topic.file)).toBeNull()
    const early = attempt(withdrawn.topic, EIGHT, ['head', 'move-on', 5])
    expect(early.ok ? 'not refused' : early.message).toBe('请先写好协商成果。')
    const anew = walk(
      EIGHT,
      [
        ['clerk', 'outcome', 5],
        ['head', 'move-on', 5],
      ],
      withdrawn.topic,
    )
    expect(anew.topic.step).toBe('publicise')
    const old = attempt(anew.topic, EIGHT, ['neighbour', 'objection', 6])
    expect(old.ok ? 'not refused' : old.message).toContain('不在公示期内')
    const bare = attempt(anew.topic, EIGHT, ['clerk', 'notice', 6])
    expect(bare.ok ? 'not refused' : bare.message).toContain('2 件诉求没有交代')
    const done = walk(
      EIGHT,
      [
        ['clerk', 'mapping', 6],
        ['clerk', 'notice', 6],
        ['clerk', 'move-on', 21],
      ],
      anew.topic,
    )
    expect(done.topic.step).toBe('decide')
  })

  it.each<[string, readonly Deed[], Deed, string]>([
    ['a clerk does not withdraw it', NOTICED, ['clerk', 'withdrawal', 4], '不由您提交'],
    ['the committee does not withdraw it', NOTICED, ['committee', 'withdrawal', 4], '不由您提交'],
    [
      'who objected is answered first',
      [...NOTICED, ['neighbour', 'objection', 2]],
      ['head', 'withdrawal', 4],
      '1 条异议没有答复',
    ],
    [
      'what the committee decides on is not withdrawn',
      DECIDED.slice(0, -1),
      ['head', 'withdrawal', 22],
      '现在是“组织决定”这一步',
    ],
  ])('%s', (_sentence, before, deed, rule) => expect(refusalOf(before, deed)).toContain(rule))
})
