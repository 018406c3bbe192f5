/** The papers of planning and research in the life of a topic: what may be handed in by whom, and what follows from it. */
import { advance } from '../../../cloudfunctions/core/rules/lifecycle/advance'
import { meetingOf, researchTasks } from '../../../types/filed'
import { methodTable } from '../../../types/method'
import type { Paper } from '../../../types/papers/paper'
import { sayParticipants } from '../../../types/papers/plan'
import { DAY, PAPERS, PEOPLE, START, TO, walk } from '../lifecycle/walk'

const EIGHT = methodTable('eight-step')
const PLANNING = walk(EIGHT, [...TO.confirm, ['committee', 'approval']]).topic
const RESEARCHING = walk(EIGHT, TO.planned, PLANNING).topic
const CONSULTING = walk(EIGHT, TO.researched, RESEARCHING).topic

const file = (topic: typeof PLANNING, who: keyof typeof PEOPLE, paper: Paper, now = START) =>
  advance(topic, EIGHT, { act: 'file', paper }, PEOPLE[who], now)

describe('a plan', () => {
  it('is refused at its field when the consultation would begin in the past', () => {
    expect(file(PLANNING, 'clerk', PAPERS.plan, PAPERS.plan.startsAt)).toMatchObject({
      ok: false,
      field: 'startsAt',
      message: '开始时间已经过了，请重新选择。',
    })
    expect(file(PLANNING, 'clerk', PAPERS.plan, PAPERS.plan.startsAt - 1).ok).toBe(true)
  })

  it('has each question once', () => {
    const questions = [...PAPERS.plan.questions, ...PAPERS.plan.questions]
    expect(file(PLANNING, 'clerk', { ...PAPERS.plan, questions })).toMatchObject({ ok: false, field: 'questions' })
  })

  it('says whom the minutes may expect, without a name', () => {
    const members = [
      { id: 'a', called: '委员甲（住地委员）', as: 'fixed' as const },
      { id: 'b', called: '委员乙（界别委员）', as: 'sector' as const },
    ]
    const participants = { ...PAPERS.plan.participants, groups: [], others: [], members }
    expect(sayParticipants({ participants })).toEqual(['固定成员 1 位', '对口的界别委员 1 位'])
  })
})

describe('the council meets', () => {
  it('from the plan on, for the minutes of its agenda, until the session has its minutes', () => {
    expect(meetingOf(PLANNING.file)).toBeNull()
    const from = PAPERS.plan.startsAt
    expect(meetingOf(RESEARCHING.file)).toEqual({ from, until: from + 30 * 60_000, members: [] })
    const held = file(CONSULTING, 'clerk', PAPERS.session)
    expect(held.ok && meetingOf(held.topic.file)).toBeNull()
  })
})

describe('a task of the research', () => {
  it('is open until a record says which question it answers', () => {
    expect(researchTasks(RESEARCHING.file)).toMatchObject([{ id: 'q-1', isOpen: true }])
    const besides = file(RESEARCHING, 'member', PAPERS.research)
    expect(besides.ok && researchTasks(besides.topic.file)).toMatchObject([{ isOpen: true }])
    const answered = file(RESEARCHING, 'member', { ...PAPERS.research, question: 'q-1' })
    expect(answered.ok && researchTasks(answered.topic.file)).toMatchObject([{ isOpen: false }])
  })

  it('does not keep the step: one record is enough', () => {
    expect(CONSULTING.step).toBe('consult')
  })

  it('is one of the plan’s', () => {
    const stray: Paper = { ...PAPERS.research, question: 'q-9' }
    expect(file(RESEARCHING, 'member', stray)).toMatchObject({ ok: false, field: 'question' })
  })
})

describe('an interest', () => {
  const interest: Paper = { kind: 'interest', text: '我家的地在路边。' }

  it.each([
    ['plan', PLANNING],
    ['research', RESEARCHING],
    ['consult', CONSULTING],
  ])('is declared at the step %s by the member alone, nobody stands in', (_step, topic) => {
    expect(file(topic, 'member', interest)).toMatchObject({ ok: true, event: { text: null, title: '利害关系申明' } })
    for (const other of ['clerk', 'head', 'committee', 'neighbour'] as const) {
      expect(file(topic, other, interest)).toMatchObject({ ok: false, code: 'topic.not-yours' })
    }
  })

  it('is too late after the consultation', () => {
    const { topic } = walk(EIGHT, TO.consulted, CONSULTING)
    expect(file(topic, 'member', interest, START + DAY)).toMatchObject({ ok: false, code: 'topic.wrong-step' })
  })
})
