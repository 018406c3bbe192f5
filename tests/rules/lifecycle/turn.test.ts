/** For whom a topic waits, as the workbench's list says it. */
import { isTurnOf } from '../../../cloudfunctions/core/rules/lifecycle/turn'
import { ownStep, type Step } from '../../../types/method'
import type { PaperKind } from '../../../types/papers/paper'
import { PEOPLE } from './walk'

type Waiter = 'clerk' | 'head' | 'committee' | 'member' | 'department'

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
  ['follow-up', [], ['clerk', 'head']],
  ['follow-up', ['assignment'], ['department']],
]

it.each(TURNS)('at %s with %j it waits for %j and nobody else', (step, filed, waiters) => {
  const all: readonly Waiter[] = ['clerk', 'head', 'committee', 'member', 'department']
  expect(all.filter((each) => isTurnOf(PEOPLE[each], ownStep(step), filed))).toEqual(waiters)
})
