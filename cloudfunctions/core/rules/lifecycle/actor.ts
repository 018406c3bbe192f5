/** Who may act, and who may not because of what they did before: the separation of powers as two small tables. */

import { afterLast, assignmentIn, lastPaper, papersOf, wasApproved } from '../../../../types/filed'
import type { Evidence, StepRow } from '../../../../types/method'
import { type Filer, IN_PERSON, PAPER_TABLE, type Paper, type PaperKind } from '../../../../types/papers/paper'
import type { DeliberatedTopic } from './topic-file'

/** Somebody who acts on a topic: a person, and the capacities that they have at its place, each with the body that the record names. */
export interface Actor {
  readonly person: string
  readonly capacities: { readonly [Capacity in Filer]?: string }
  /** The departments for which they act there, by key, each with its name; none when left out. */
  readonly departments?: { readonly [key: string]: string }
  /** Whom of the roster they are, where they act as a member. */
  readonly member?: string
  /** The officer who heard it on the phone from the person, and writes it down for them. */
  readonly heardBy?: string
}

/** Who may do what is another's task: the head does a clerk's work, the station writes what members found out. */
const STAND_INS: { readonly [Task in Filer]?: readonly Filer[] } = {
  clerk: ['head'],
  member: ['clerk', 'head'],
}

/** In the name of which body the actor does one of `tasks`, as its own or as a stand-in; null when it is not theirs. */
export const bodyFor = ({ capacities }: Actor, tasks: readonly Filer[]): string | null =>
  tasks
    .flatMap((task) => [task, ...(STAND_INS[task] ?? [])])
    .map((capacity) => capacities[capacity])
    .find((body) => body !== undefined) ?? null

/** In the name of which body the actor files papers of a kind; nobody stands in for what a person says of themselves. */
export const bodyToFileKind = (actor: Actor, kind: PaperKind): string | null => {
  const tasks: readonly Filer[] = PAPER_TABLE[kind].by
  if (!IN_PERSON.has(kind)) return bodyFor(actor, tasks)
  return tasks.map((task) => actor.capacities[task]).find((body) => body !== undefined) ?? null
}

/**
 * In the name of which body the actor files this very paper; null when it is not theirs. What a department reports or asks is of
 * one assignment, and nobody but that assignment's own department does it.
 */
export function bodyToFile(actor: Actor, paper: Paper, { file }: Pick<DeliberatedTopic, 'file'>): string | null {
  const body = bodyToFileKind(actor, paper.kind)
  if (paper.kind !== 'progress' && paper.kind !== 'completion' && paper.kind !== 'extension') return body
  const assigned = assignmentIn(file, paper.assignment)
  // One that is not in the file has no department to refuse for: that it is not there is said instead.
  return assigned === null ? body : (actor.departments?.[assigned.department.key] ?? null)
}

interface Bar {
  /** Who wrote a paper of this kind … */
  readonly wrote: PaperKind
  /** … does not file that kind, or does not move a topic on from a step that requires this. */
  readonly mayNot: { readonly file: PaperKind } | { readonly leave: Evidence }
  /** Any paper of that kind in the file counts, only the last one, or those since people were last asked. */
  readonly counts: 'any' | 'last' | 'since-asked'
  readonly because: string
}

/**
 * Sources: domain, separation of powers (献策不决策, 谁负责谁执行, 谁受益谁监督). A topic is dismissed by somebody else of the station
 * than whoever proposed it, as a plan is approved by somebody else than its author: else one pair of hands could put concerns
 * into a topic of its own making and end it there. Those of members and of the committee the station dismisses like any other,
 * since the county's list of what is not negotiable binds everybody who proposes.
 */
const BARS: readonly Bar[] = [
  {
    wrote: 'proposal',
    mayNot: { file: 'dismissal' },
    counts: 'any',
    because: '提出建议的人不能自己把议题撤下，请由工作站另一位同志来办。',
  },
  {
    wrote: 'plan',
    mayNot: { leave: 'plan' },
    counts: 'last',
    because: '写方案的人不能批准自己的方案，请由另一位负责人批准。',
  },
  {
    wrote: 'outcome',
    mayNot: { file: 'decision' },
    counts: 'any',
    because: '写协商成果的人不能作决定：献策不决策。',
  },
  {
    wrote: 'completion',
    mayNot: { file: 'confirmation' },
    counts: 'any',
    because: '办理的人不能确认自己办结：谁受益谁监督。',
  },
  {
    wrote: 'progress',
    mayNot: { file: 'confirmation' },
    counts: 'any',
    because: '办理的人不能确认自己办结：谁受益谁监督。',
  },
  {
    wrote: 'progress',
    mayNot: { file: 'revisit' },
    counts: 'any',
    because: '办理的人不能回访自己办的事：谁受益谁监督。',
  },
  {
    wrote: 'completion',
    mayNot: { file: 'revisit' },
    counts: 'any',
    because: '办理的人不能回访自己办的事：谁受益谁监督。',
  },
  {
    wrote: 'revisit',
    mayNot: { file: 'revisit' },
    counts: 'since-asked',
    because: '这一次回访您已经回答过了，谢谢您。',
  },
]

/** What nobody may file any more once something has happened, whoever they are. */
const OVER: {
  readonly [Kind in PaperKind]?: {
    readonly since: (file: DeliberatedTopic['file']) => boolean
    readonly because: string
  }
} = {
  dismissal: { since: wasApproved, because: '党（工）委已经同意列入协商，工作站不能再把它撤下。' },
}

/** To file a paper of a kind, or to move a topic on from a step. */
type Deed = { readonly file: PaperKind } | { readonly leave: Pick<StepRow, 'requires'> }

/** Why this person may not do it, because of what they or others wrote before; null when nothing stands against it. */
export function barredBy({ file }: DeliberatedTopic, { person }: Actor, deed: Deed): string | null {
  const over = 'file' in deed ? OVER[deed.file] : undefined
  if (over?.since(file)) return over.because
  const bar = BARS.find(({ mayNot, wrote, counts }) => {
    if (!isAbout(mayNot, deed)) return false
    if (counts === 'last') return lastPaper(file, wrote)?.person === person
    const counted = counts === 'any' ? file : afterLast(file, ({ paper }) => paper.kind === 'asking')
    return papersOf(counted, wrote).some((filed) => filed.person === person)
  })
  return bar?.because ?? null
}

/** A county names its own steps, so a step is known by what it requires. */
const isAbout = (mayNot: Bar['mayNot'], deed: Deed): boolean =>
  'file' in mayNot
    ? 'file' in deed && deed.file === mayNot.file
    : 'leave' in deed && deed.leave.requires.includes(mayNot.leave)
