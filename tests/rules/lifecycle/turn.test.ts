/** For whom a topic waits, as the workbench's list says it. */
import { type CarriedOut, NOT_CARRIED_OUT } from '../../../cloudfunctions/core/rules/lifecycle/carried-out'
import { dueFor, isTurnOf } from '../../../cloudfunctions/core/rules/lifecycle/turn'
import { methodTable, type Step, stepIn } from '../../../types/method'
import type { PaperKind } from '../../../types/papers/paper'
import { DAY, PEOPLE, START } from './walk'

const EIGHT = methodTable('eight-step')

type Waiter = 'clerk' | 'head' | 'committee' | 'member' | 'department' | 'bureau'

const WAITERS: readonly Waiter[] = ['clerk', 'head', 'committee', 'member', 'department', 'bureau']

/** The head stands in for a clerk, the station for a member. */
const TURNS: readonly [Step, readonly PaperKind[], readonly Waiter[]][] = [
  ['collect', [], ['clerk', 'head']],
  ['confirm', [], ['committee']],
  ['plan', [], ['clerk', 'head']],
  ['plan', ['plan'], ['head']],
  ['research', [], ['clerk', 'head', 'member']],
  ['consult', [], ['clerk', 'head']],
  ['consult', ['session'], ['clerk', 'head']],
  ['consult', ['session', 'outcome'], ['head']],
  ['publicise', ['mapping'], ['clerk', 'head']],
  ['decide', [], ['committee']],
]

it.each(TURNS)('at %s with %j it waits for %j and nobody else', (step, kinds, waiters) => {
  const standing = { kinds, carried: NOT_CARRIED_OUT }
  expect(WAITERS.filter((each) => isTurnOf(PEOPLE[each], stepIn(EIGHT, step), standing))).toEqual(waiters)
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
  const standing = { kinds: ['assignment' as const], carried }
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
