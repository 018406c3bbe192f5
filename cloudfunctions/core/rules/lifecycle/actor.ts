/** Who may act, and who may not because of what they did before: the separation of powers as two small tables. */
import { type Filer, PAPER_TABLE, type PaperKind } from '../../../../types/papers'
import { type DeliberatedTopic, lastPaper, papersOf } from './topic-file'

/** Somebody who acts on a topic: a person, and in which capacities they may at its place. `by` is what the record says (a body, a role). */
export interface Actor {
  readonly person: string
  readonly capacities: readonly Filer[]
  readonly by: string
}

/** Who may do what is another's task: the head does a clerk's work, the station writes what members found out. */
const STAND_INS: { readonly [Task in Filer]?: readonly Filer[] } = {
  clerk: ['head'],
  member: ['clerk', 'head'],
}

/** Whether one of `tasks` is the actor's, or the actor stands in for it. */
export const mayAct = ({ capacities }: Actor, tasks: readonly Filer[]): boolean =>
  tasks.some((task) => capacities.some((each) => each === task || STAND_INS[task]?.includes(each)))

/** Whether the actor may file a paper of this kind at all. */
export const mayFile = (actor: Actor, kind: PaperKind): boolean => mayAct(actor, PAPER_TABLE[kind].by)

interface Bar {
  /** Who wrote a paper of this kind … */
  readonly wrote: PaperKind
  /** … does not file that kind, or does not move a topic on from that step. */
  readonly mayNot: { readonly file: PaperKind } | { readonly leave: string }
  /** Any paper of that kind in the file counts, or only the last one. */
  readonly counts: 'any' | 'last'
  readonly because: string
}

/** Sources: domain, separation of powers (献策不决策, 谁负责谁执行, 谁受益谁监督). */
const BARS: readonly Bar[] = [
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
]

/** Why this person may not do it, because of what they wrote before; null when nothing stands against it. */
export function barredBy(
  { file }: DeliberatedTopic,
  { person }: Actor,
  deed: { readonly file: PaperKind } | { readonly leave: string },
): string | null {
  const bar = BARS.find(({ mayNot, wrote, counts }) => {
    if (!isSame(mayNot, deed)) return false
    const last = lastPaper(file, wrote)
    return counts === 'any' ? papersOf(file, wrote).some((filed) => filed.person === person) : last?.person === person
  })
  return bar?.because ?? null
}

const isSame = (a: Bar['mayNot'], b: Bar['mayNot']): boolean =>
  ('file' in a && 'file' in b && a.file === b.file) || ('leave' in a && 'leave' in b && a.leave === b.leave)
