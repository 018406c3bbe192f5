/** After the end: those concerned are asked again, and what came back is answered or taken up anew; nothing else happens any more. */
import { openAssignments, openRelapses } from '../../../types/filed'
import { methodTable } from '../../../types/method'
import { attempt, type Deed, TO, walk } from './walk'

const MICRO = methodTable('micro')

const ENDED: readonly Deed[] = [
  ['clerk', 'move-on'],
  ...TO.consulted,
  ...TO.publicised,
  ['clerk', 'rest', 23],
  ['bureau', 'restDone', 24],
  ...TO.done,
  ...TO.confirmed,
]

const ASKED: readonly Deed[] = [...ENDED, ...TO.askedAgain]
const REPORTED: readonly Deed[] = [...ASKED, ['author', 'relapse', 75]]

describe('thirty days after the end', () => {
  it('those concerned are asked, each answers once, and the topic stays closed', () => {
    const { topic, titles } = walk(MICRO, [...ASKED, ['author', 'stillGood', 73], ['follower', 'relapse', 74]])
    expect(topic.closed?.ending).toBe('confirmed')
    expect(titles.slice(-3)).toEqual(['回访', '回访回答', '回访回答'])
    expect(openRelapses(topic.file).map(({ person }) => person)).toEqual(['p-follower'])
  })

  it('a report is answered in public, or taken up anew: then all its work is open again', () => {
    expect(openRelapses(walk(MICRO, [...REPORTED, ['clerk', 'relapseAnswer', 76]]).topic.file)).toEqual([])
    const { topic, titles } = walk(MICRO, [...REPORTED, ['head', 'reopening', 76]])
    expect(titles.at(-1)).toBe('重新办理：回到第4步 跟踪落实')
    expect(topic).toMatchObject({ closed: null, step: 'follow-up' })
    expect(openAssignments(topic.file)).toEqual(['a-2', 'a-1'])
  })

  it('what was taken up anew ends again when those concerned say so, and is asked about from the beginning', () => {
    const { topic } = walk(MICRO, [
      ...REPORTED,
      ['head', 'reopening', 76],
      ['bureau', 'restDone', 77],
      ['department', 'completion', 78],
      ['author', 'solved', 79],
      ['follower', 'solved', 79],
    ])
    expect(topic.closed?.ending).toBe('confirmed')
    expect(attempt(topic, MICRO, ['clock', 'asked', 80])).toMatchObject({ ok: false })
    expect(attempt(topic, MICRO, ['clock', 'askedLater', 149])).toMatchObject({ ok: false })
  })

  it('the words of whoever reported are not in the public record', () => {
    const { topic } = walk(MICRO, ASKED)
    const reported = attempt(topic, MICRO, ['author', 'relapse', 75])
    expect(reported.ok && reported.event).toMatchObject({ title: '回访回答', text: null })
  })
})

describe('the rules that refuse', () => {
  it.each<[string, readonly Deed[], Deed, string]>([
    ['nobody is asked before the day', ENDED, ['clock', 'asked', 71], '还没有到回访的日子'],
    ['nor twice for the same round', ASKED, ['clock', 'asked', 73], '已经问过了'],
    ['an officer does not ask in the name of the clock', ENDED, ['head', 'asked', 72], '不由您提交'],
    ['nobody answers before they are asked', ENDED, ['author', 'stillGood', 72], '已经结束了'],
    ['nor when the round is over', ASKED, ['author', 'stillGood', 91], '已经结束了'],
    ['nor twice', [...ASKED, ['author', 'stillGood', 73]], ['author', 'relapse', 74], '已经回答过了'],
    ['a neighbour whom it does not concern is not asked', ASKED, ['neighbour', 'stillGood', 73], '不由您提交'],
    ['nothing is taken up anew that nobody reported', ASKED, ['head', 'reopening', 73], '没有等着答复'],
    ['a clerk does not take it up anew: the head does', REPORTED, ['clerk', 'reopening', 76], '不由您提交'],
    ['the new day lies ahead', REPORTED, ['head', 'reopening', 111], '今天以后'],
    ['a department cannot answer away what came back', REPORTED, ['department', 'relapseAnswer', 76], '不由您提交'],
    ['nothing else is filed', REPORTED, ['department', 'progress', 76], '已经办结'],
    ['nothing moves on', REPORTED, ['head', 'move-on', 76], '已经办结'],
    ['and the clock closes nothing twice', REPORTED, ['clock', 'lapse', 150], '已经办结'],
  ])('%s', (_sentence, before, deed, rule) => {
    const refused = attempt(walk(MICRO, before).topic, MICRO, deed)
    expect(refused.ok ? 'not refused' : refused.message).toContain(rule)
  })

  it('what nobody was given to carry out is not asked about', () => {
    const steps = MICRO.steps.filter(({ key }) => key === 'collect' || key === 'follow-up')
    const bare = { label: '县里自定', steps }
    const { topic } = walk(bare, [['clerk', 'move-on']])
    expect(topic.closed?.ending).toBe('unconfirmed')
    const asked = attempt(topic, bare, ['clock', 'asked', 72])
    expect(asked.ok ? 'not refused' : asked.message).toContain('没有办过的事')
  })

  it('what was not adopted is not asked about', () => {
    const eight = methodTable('eight-step')
    const { topic } = walk(eight, [...TO.approved, ...TO.planned, ...TO.researched, ...TO.consulted, ...TO.publicised])
    const open = attempt(topic, eight, ['clock', 'asked', 72])
    expect(open).toMatchObject({ ok: false, code: 'topic.wrong-step' })
    expect(
      attempt({ ...topic, closed: { at: topic.stepSince, ending: 'not-adopted' } }, eight, ['clock', 'asked', 72]),
    ).toMatchObject({
      ok: false,
      code: 'topic.paper',
    })
  })
})
