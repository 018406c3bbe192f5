/** What of a topic waits for which officers as it stands, so that whoever's turn it newly is can be told: one row for each kind of evidence. */
import { lastPaper, noticeOut, openObjections, researchTasks } from '../../../../types/filed'
import { type Evidence, type MethodTable, numberIn, type StepRow, stepIn } from '../../../../types/method'
import { PAPER_TABLE, type PaperKind } from '../../../../types/papers/paper'
import type { FiledPaper } from '../lifecycle/topic-file'
import { withoutStop } from './say'
import { tasksIn } from './tasks-in'
import type { Work } from './work'

/** A topic as far as its work is concerned. */
export interface Working {
  readonly step: string
  readonly stepFrom: number
  readonly file: readonly FiledPaper[]
  readonly isClosed: boolean
}

/** Everything that waits for somebody now; nothing of a topic that has ended. A key stays the same as long as it is the same piece of work. */
export function workIn(topic: Working, method: MethodTable): readonly Work[] {
  if (topic.isClosed) return []
  const step = stepIn(method, topic.step)
  return [...begunBy(topic, method), ...step.requires.flatMap((evidence) => WORK_AT[evidence]?.(topic, step) ?? [])]
}

const WORK_AT: { readonly [Each in Evidence]?: (topic: Working, step: StepRow) => readonly Work[] } = {
  source: (topic) => {
    const proposal = lastPaper(sinceStep(topic), 'proposal')
    if (!proposal) return []
    const says = '是新提出的议题建议，请看看是不是适合协商'
    return [{ key: `proposal-${proposal.at}`, kind: 'step-waiting', for: CLERK, says, except: proposal.person }]
  },
  approval: (topic) => unlessFiled(topic, 'approval', 'approval-waiting', '报来了，请审定：同意，或者写明理由退回'),
  plan: (topic, step) => reviewOf(topic, step, 'plan'),
  research: ({ file }) => researchIn(file),
  outcome: (topic, step) => reviewOf(topic, step, 'outcome'),
  notice: ({ file }) =>
    noticeOut(file) === null
      ? []
      : openObjections(file).map((id) => ({
          key: `objection-${id}`,
          kind: 'objection-waiting',
          for: CLERK,
          says: '收到一条异议，每一条都要答复，答复了才能进入下一步',
        })),
  decision: (topic) => unlessFiled(topic, 'decision', 'decision-waiting', '公示期满了，请对每个成果条目作出决定'),
  confirmation: ({ file }) => tasksIn(file),
}

const CLERK = { role: 'clerk' } as const

const sinceStep = ({ file, stepFrom }: Working): readonly FiledPaper[] => file.slice(stepFrom)

/** The committee's, until it has said what it is asked for. */
const unlessFiled = (
  topic: Working,
  paper: 'approval' | 'decision',
  kind: 'approval-waiting' | 'decision-waiting',
  says: string,
): Work[] =>
  lastPaper(sinceStep(topic), paper)
    ? []
    : [{ key: `${paper}-${topic.stepFrom}`, kind, for: { role: 'committee' }, says }]

/** What the head looks through before the topic goes on, whoever else wrote it. */
function reviewOf(topic: Working, step: StepRow, kind: 'plan' | 'outcome'): Work[] {
  const written = lastPaper(sinceStep(topic), kind)
  if (!written || step.moves !== 'by-hand' || step.movedOnBy !== 'head') return []
  const says = `的${PAPER_TABLE[kind].label}写好了，请审核，再进入下一步`
  return [{ key: `${kind}-${written.at}`, kind: 'step-waiting', for: { role: 'head' }, says, except: written.person }]
}

/** One for each member whom the plan asks, with all that is left of their questions. */
function researchIn(file: readonly FiledPaper[]): Work[] {
  const asked = researchTasks(file).filter(({ isOpen }) => isOpen)
  const since = lastPaper(file, 'plan')?.at ?? 0
  return [...new Map(asked.map(({ by }) => [by.member, by.called]))].flatMap(([member, called]): Work[] => {
    if (member === null) return []
    const questions = asked.filter(({ by }) => by.member === member).map(({ question }) => question)
    const says = `要协商了，请您先了解：${questions.join('；')}`
    return [{ key: `research-${since}-${member}`, kind: 'research-asked', for: { member, called }, says }]
  })
}

/** Papers of others with which a step begins that is the station's to go on with. */
const BEGINNINGS: readonly PaperKind[] = ['approval', 'decision', 'notice-withdrawal']

function begunBy({ step, stepFrom, file }: Working, method: MethodTable): Work[] {
  const began = file[stepFrom - 1]
  if (!began || !BEGINNINGS.includes(began.paper.kind)) return []
  const now = `第${numberIn(method, step)}步“${stepIn(method, step).label}”`
  const { paper } = began
  const because = 'reason' in paper && paper.reason ? `，理由：${withoutStop(paper.reason)}` : ''
  const says = `有了${PAPER_TABLE[paper.kind].label}${because}。现在是${now}，请接着办`
  return [{ key: `begun-${stepFrom}`, kind: 'step-waiting', for: CLERK, says }]
}
