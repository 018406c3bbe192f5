/** Whose turn a topic newly is: what each act leaves for others to do, each piece of work told once. */

import type { DeliberatedTopic } from '../../cloudfunctions/core/rules/lifecycle/topic-file'
import { type Working, workIn } from '../../cloudfunctions/core/rules/work/work-in'
import { methodTable } from '../../types/method'
import { type Deed, TO, walk } from './lifecycle/walk'

const EIGHT = methodTable('eight-step')

const working = (topic: DeliberatedTopic): Working => ({ ...topic, isClosed: topic.closed !== null })

const whoOf = (topic: DeliberatedTopic): Map<string, string> =>
  new Map(
    workIn(working(topic), EIGHT).map(({ key, kind, for: doer }) => [
      key,
      `${kind}: ${'department' in doer ? doer.department.name : 'member' in doer ? doer.called : doer.role}`,
    ]),
  )

/** What the last deed leaves that nobody had to do before it. */
function newAfter(deeds: readonly Deed[]): string[] {
  const before = whoOf(walk(EIGHT, deeds.slice(0, -1)).topic)
  const after = whoOf(walk(EIGHT, deeds).topic)
  return [...after].flatMap(([key, who]) => (before.has(key) ? [] : [who]))
}

const PLANNED: readonly Deed[] = [...TO.approved, ...TO.planned]
const CONSULTED: readonly Deed[] = [...PLANNED, ...TO.researched, ...TO.consulted]
const NOTICED: readonly Deed[] = [...CONSULTED, ['clerk', 'mapping'], ['clerk', 'notice']]
const DECIDED: readonly Deed[] = [...CONSULTED, ...TO.publicised, ...TO.decided]
const ASSIGNED: readonly Deed[] = [...DECIDED, ['clerk', 'assignment', 23]]
const UNASKED: readonly Deed[] = [...ASSIGNED, ['department', 'unasked', 40]]
const DONE: readonly Deed[] = [...DECIDED, ...TO.done]
const ENDED: readonly Deed[] = [...DONE, ...TO.confirmed, ...TO.askedAgain, ['author', 'relapse', 75]]

it.each<[string, readonly Deed[], readonly string[]]>([
  ['a topic put forward: the station looks at it', [['member', 'proposal']], ['step-waiting: clerk']],
  ['sent on: the committee approves', TO.confirm, ['approval-waiting: committee']],
  ['approved: the station writes the plan', TO.approved, ['step-waiting: clerk']],
  ['returned: the station mends it', [...TO.confirm, ['committee', 'refusal']], ['step-waiting: clerk']],
  ['a plan is written: the head reviews it', [...TO.approved, ['clerk', 'plan']], ['step-waiting: head']],
  [
    'a better plan is written: the head reviews it anew',
    [...TO.approved, ['clerk', 'plan'], ['clerk', 'plan', 1]],
    ['step-waiting: head'],
  ],
  ['somebody reports on the way: nobody new', [...ASSIGNED, ['department', 'progress', 24]], []],
  ['the outcome is written: the head reviews it', CONSULTED.slice(0, -1), ['step-waiting: head']],
  ['somebody objects: the station answers', [...NOTICED, ['neighbour', 'objection', 2]], ['objection-waiting: clerk']],
  [
    'the notice is withdrawn: the station writes anew',
    [...NOTICED, ['head', 'withdrawal', 2]],
    ['step-waiting: clerk'],
  ],
  ['the notice is over: the committee decides', DECIDED.slice(0, -1), ['decision-waiting: committee']],
  ['decided: the station assigns', DECIDED, ['step-waiting: clerk']],
  ['assigned: the department', ASSIGNED, ['task-assigned: 县住建局']],
  [
    'taken back: the department hears that it has not to',
    [...ASSIGNED, ['clerk', 'recall', 24]],
    ['task-recalled: 县住建局'],
  ],
  [
    'more time is asked for: the committee',
    [...ASSIGNED, ['department', 'extension', 25]],
    ['extension-waiting: committee'],
  ],
  [
    'more time is granted: the department’s others hear of the date',
    [...ASSIGNED, ['department', 'extension', 25], ['committee', 'granted', 26]],
    ['extension-answered: 县住建局'],
  ],
  ['“not solved”: the department goes on', [...DONE, ['author', 'unsolved', 41]], ['task-reopened: 县住建局']],
  ['nobody can be asked: the head looks', UNASKED, ['step-waiting: head']],
  [
    'the head found it not done: the department goes on',
    [...UNASKED, ['head', 'rework', 45]],
    ['task-reopened: 县住建局'],
  ],
  [
    'it came back and is taken up anew: the department',
    [...ENDED, ['head', 'reopening', 76]],
    ['task-reopened: 县住建局'],
  ],
  ['all is confirmed: nobody', [...DONE, ...TO.confirmed], []],
])('%s', (_sentence, deeds, whose) => expect(newAfter(deeds)).toEqual(whose))

it('a second “not solved”, after the department claimed it again, is work again', () => {
  const twice: readonly Deed[] = [
    ...DONE,
    ['author', 'unsolved', 41],
    ['department', 'completion', 45],
    ['author', 'unsolved', 46],
  ]
  expect(newAfter(twice)).toEqual(['task-reopened: 县住建局'])
})
