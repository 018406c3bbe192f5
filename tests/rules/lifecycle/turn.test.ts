/** For whom a topic waits, as the workbench's list says it. */
import { type CarriedOut, NOT_CARRIED_OUT } from '../../../cloudfunctions/core/rules/lifecycle/carried-out'
import { inquiryOf, NO_INQUIRY } from '../../../cloudfunctions/core/rules/lifecycle/inquiry'
import { dueFor, isTurnOf } from '../../../cloudfunctions/core/rules/lifecycle/turn'
import { methodTable, type Step, stepIn } from '../../../types/method'
import type { PaperKind } from '../../../types/papers/paper'
import { DAY, PAPERS, PEOPLE, START } from './walk'

const EIGHT = methodTable('eight-step')

type Waiter = 'clerk' | 'head' | 'committee' | 'member' | 'department' | 'bureau'

const WAITERS: readonly Waiter[] = ['clerk', 'head', 'committee', 'member', 'department', 'bureau']

/** The head stands in for a clerk, the station for a member. */
const TURNS: readonly [Step, readonly PaperKind[], readonly Waiter[]][] = [
  ['collect', [], ['clerk', 'head']],
  ['confirm', [], ['committee']],
  ['plan', [], ['clerk', 'head']],
  ['plan', ['plan'], ['head']],
  ['research', [], ['clerk', 'head']],
  ['research', ['research'], ['clerk', 'head']],
  ['consult', [], ['clerk', 'head']],
  ['consult', ['session'], ['clerk', 'head']],
  ['consult', ['session', 'outcome'], ['head']],
  ['publicise', ['mapping'], ['clerk', 'head']],
  ['decide', [], ['committee']],
]

it.each(TURNS)('at %s with %j it waits for %j and nobody else', (step, kinds, waiters) => {
  const standing = { kinds, carried: NOT_CARRIED_OUT, inquiry: NO_INQUIRY }
  expect(WAITERS.filter((each) => isTurnOf(PEOPLE[each], stepIn(EIGHT, step), standing))).toEqual(waiters)
})

/** Members of the roster who act at the same place: one was asked to find something out, the other was not. */
const ASKED = { ...PEOPLE.member, person: 'p-asked', member: 'm-1' }
const OTHER = { ...PEOPLE.member, person: 'p-other', member: 'm-2' }

const question = (id: string, member: string | null) => ({
  id,
  question: '哪些路段最暗',
  by: { member, called: '委员' },
})

/** The research step after a plan with these questions, of which `answered` has its record. */
const waitingFor = (questions: readonly ReturnType<typeof question>[], ...answered: readonly string[]) => {
  const step = stepIn(EIGHT, 'research')
  const records = answered.map((id) => ({ paper: { ...PAPERS.research, question: id } }))
  const inquiry = inquiryOf(step, [{ paper: { ...PAPERS.plan, questions: [...questions] } }, ...records])
  const standing = { kinds: records.map(() => 'research' as const), carried: NOT_CARRIED_OUT, inquiry }
  const people = { clerk: PEOPLE.clerk, committee: PEOPLE.committee, asked: ASKED, other: OTHER }
  return Object.entries(people).flatMap(([name, actor]) => (isTurnOf(actor, step, standing) ? [name] : []))
}

it('what the plan asks a member to find out waits for that member, not for every member in reach', () => {
  expect(waitingFor([question('q-1', 'm-1')])).toEqual(['asked'])
  expect(waitingFor([question('q-1', 'm-1'), question('q-2', null)])).toEqual(['clerk', 'asked'])
  expect(waitingFor([question('q-1', 'm-1'), question('q-2', null)], 'q-2')).toEqual(['asked'])
  expect(waitingFor([question('q-1', 'm-1')], 'q-1')).toEqual(['clerk'])
  expect(waitingFor([])).toEqual(['clerk'])
})

it('a question that is still open when the consultation has begun waits for nobody any more', () => {
  const step = stepIn(EIGHT, 'consult')
  const file = [{ paper: { ...PAPERS.plan, questions: [question('q-1', 'm-1')] } }]
  expect(inquiryOf(step, file)).toEqual(NO_INQUIRY)
})

const task = (department: string, changes: Partial<CarriedOut['assigned'][number]> = {}) => ({
  department,
  dueAt: START + 30 * DAY,
  isOpen: true,
  isAsking: false,
  ...changes,
})

/** What is carried out waits for several at once, and for nobody while residents are asked. */
const CARRYING: readonly [string, CarriedOut, readonly Waiter[]][] = [
  ['nothing is assigned yet', { unassigned: 2, assigned: [] }, ['clerk', 'head']],
  [
    'one point is assigned, one is not',
    { unassigned: 1, assigned: [task('housing')] },
    ['clerk', 'head', 'department'],
  ],
  ['another department has it', { unassigned: 0, assigned: [task('power')] }, ['bureau']],
  ['two departments have it', { unassigned: 0, assigned: [task('housing'), task('power')] }, ['department', 'bureau']],
  [
    'one of two has claimed its part as done',
    { unassigned: 0, assigned: [task('housing', { isOpen: false }), task('power')] },
    ['bureau'],
  ],
  [
    'a department asks for more time',
    { unassigned: 0, assigned: [task('housing', { isAsking: true })] },
    ['committee', 'department'],
  ],
  ['residents are asked', { unassigned: 0, assigned: [task('housing', { isOpen: false })] }, []],
]

it.each(CARRYING)('when %s it waits for those who have to do with it', (_when, carried, waiters) => {
  const standing = { kinds: ['assignment' as const], carried, inquiry: NO_INQUIRY }
  expect(WAITERS.filter((each) => isTurnOf(PEOPLE[each], stepIn(EIGHT, 'follow-up'), standing))).toEqual(waiters)
})

it('an officer is told when the first of the own tasks is due, not when another department’s is', () => {
  const assigned = [
    task('power', { dueAt: START + DAY }),
    task('housing', { dueAt: START + 9 * DAY }),
    task('housing', { dueAt: START + 5 * DAY }),
    task('housing', { dueAt: START + 2 * DAY, isOpen: false }),
  ]
  expect(dueFor(PEOPLE.department, assigned)).toBe(START + 5 * DAY)
  expect(dueFor(PEOPLE.clerk, assigned)).toBeNull()
})
