/** The life of a topic: one pure function that takes an act and returns the next topic with its event, or the refusal with its rule. */
import type { ErrorCode } from '../../../../types/errors'
import { adoptedPoints, assignmentIn, lastPaper } from '../../../../types/filed'
import { type MethodTable, numberIn, type StepRow, stepIn } from '../../../../types/method'
import { ENDING_LABELS, type Ending } from '../../../../types/papers/ending'
import { ENDED_BY, type Filer, PAPER_TABLE, type Paper, type PaperKind } from '../../../../types/papers/paper'
import { ROLE_LABELS } from '../../../../types/role'
import type { TimelineEvent } from '../../../../types/timeline'
import { type Actor, barredBy, bodyFor, bodyToFile } from './actor'
import { AFTER_END } from './after-end'
import { missingFor, papersAt } from './evidence'
import { wrongReference } from './references'
import { confirmations, type DeliberatedTopic } from './topic-file'

/** What somebody does: hand in a paper, move the topic on; or what the clock does when a time has run out. */
export type Act =
  | { readonly act: 'file'; readonly paper: Paper }
  | { readonly act: 'move-on' }
  | { readonly act: 'lapse' }

/** The next topic and the one event that says so; or the refusal: `message` names the rule, `field` the part of the paper. */
export type Advanced =
  | { readonly ok: true; readonly topic: DeliberatedTopic; readonly event: TimelineEvent }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly field?: string }

type Refused = Extract<Advanced, { ok: false }>

/** Decides one act. `actor` says in which capacities the person may act at the topic's place; the clock's acts need none. */
export function advance(topic: DeliberatedTopic, method: MethodTable, act: Act, actor: Actor, now: number): Advanced {
  if (topic.closed && !isAfterEnd(act)) return refused('topic.closed', '这个议题已经办结，不能再改动。')
  const step = stepIn(method, topic.step)
  switch (act.act) {
    case 'file':
      return file(topic, method, step, act.paper, actor, now)
    case 'move-on':
      return moveOn(topic, method, step, actor, now)
    case 'lapse':
      return lapse(topic, method, step, now)
  }
}

const isAfterEnd = (act: Act): boolean => act.act === 'file' && AFTER_END.some((kind) => kind === act.paper.kind)

function file(
  topic: DeliberatedTopic,
  method: MethodTable,
  step: StepRow,
  paper: Paper,
  actor: Actor,
  now: number,
): Advanced {
  const { label } = PAPER_TABLE[paper.kind]
  if (topic.closed === null && !papersAt(step).includes(paper.kind)) {
    return refused('topic.wrong-step', `现在是“${step.label}”这一步，不能提交“${label}”。`)
  }
  const by = bodyToFile(actor, paper, topic)
  if (by === null) return refused('topic.not-yours', notYours(paper, topic))
  const bar = barredBy(topic, actor, { file: paper.kind })
  if (bar) return refused('topic.not-yours', bar)
  const wrong = wrongReference(paper, topic, now)
  if (wrong) return { ...refused('topic.paper', wrong.message), field: wrong.field }

  const entry = { paper, person: actor.person, at: now, ...(actor.heardBy !== undefined && { heardBy: actor.heardBy }) }
  const filed = { ...topic, file: [...topic.file, entry] }
  const next = afterFiling(paper, filed, method, now)
  return { ok: true, topic: next, event: eventOf(titleOf(paper, topic, next, method), paper, by, now) }
}

/** Of an assignment it is said whose it is. */
function notYours(paper: Paper, { file }: DeliberatedTopic): string {
  const { label } = PAPER_TABLE[paper.kind]
  const id = 'assignment' in paper && isDepartments(paper) ? paper.assignment : null
  const department = id === null ? undefined : assignmentIn(file, id)?.department.name
  return department === undefined
    ? `“${label}”不由您提交。`
    : `“${label}”不由您提交：这一项交办给了${department}，由他们来报。`
}

/** Filed by a department alone. */
const isDepartments = ({ kind }: Paper): boolean => {
  const by: readonly Filer[] = PAPER_TABLE[kind].by
  return by.every((filer) => filer === 'department')
}

/** Where the topic stands with the paper in its file: ended by it, sent back, or on as far as its steps move by themselves. */
function afterFiling(paper: Paper, filed: DeliberatedTopic, method: MethodTable, now: number): DeliberatedTopic {
  const ending = ENDED_BY[paper.kind]
  if (ending) return { ...filed, closed: { at: now, ending } }
  if (paper.kind === 'reopening') return enter({ ...filed, closed: null }, stepIn(method, filed.step), now)
  if (paper.kind === 'notice-withdrawal') return backToOutcome(filed, method, now)
  return isSentBack(paper) ? sendBack(filed, method, now) : settle(filed, method, now)
}

function moveOn(topic: DeliberatedTopic, method: MethodTable, step: StepRow, actor: Actor, now: number): Advanced {
  if (step.moves === 'by-itself') {
    return refused('topic.wrong-step', `“${step.label}”由${ROLE_LABELS[step.movedOnBy]}办理，办好后自动进入下一步。`)
  }
  const by = bodyFor(actor, [step.movedOnBy])
  if (by === null) {
    return refused('topic.not-yours', `“${step.label}”由${ROLE_LABELS[step.movedOnBy]}决定进入下一步。`)
  }
  const bar = barredBy(topic, actor, { leave: step })
  if (bar) return refused('topic.not-yours', bar)
  const [missing] = missingFor(step, topic, now)
  if (missing) return refused('topic.evidence', missing)
  const next = settle(enterNext(topic, method, now), method, now)
  return { ok: true, topic: next, event: eventOf(movementOf(topic, next, method), null, by, now) }
}

/** What the record says when a time has run out. */
const CLOCK = '到期自动'

/** The clock only finishes what waits for time alone. */
function lapse(topic: DeliberatedTopic, method: MethodTable, step: StepRow, now: number): Advanced {
  const [missing] = missingFor(step, topic, now)
  if (missing || step.moves === 'by-hand') return refused('topic.evidence', missing ?? '这一步要由人来办。')
  const next = settle(topic, method, now)
  return { ok: true, topic: next, event: eventOf(movementOf(topic, next, method), null, CLOCK, now) }
}

const isSentBack = (paper: Paper): boolean => paper.kind === 'approval' && !paper.isApproved

/** Not approved: back to the step before, where the station can mend it and propose it again. */
function sendBack(topic: DeliberatedTopic, method: MethodTable, now: number): DeliberatedTopic {
  const before = method.steps[numberIn(method, topic.step) - 2]
  return before ? enter(topic, before, now) : topic
}

/** The outcome is to be written anew; where a method has no step for it before this one, the present step begins anew. */
function backToOutcome(topic: DeliberatedTopic, method: MethodTable, now: number): DeliberatedTopic {
  const before = method.steps.slice(0, numberIn(method, topic.step) - 1)
  const step = before.filter(({ requires }) => requires.includes('outcome')).at(-1) ?? stepIn(method, topic.step)
  return enter(topic, step, now)
}

/** Steps that move by themselves are left as soon as nothing is missing; the last one closes the topic. */
function settle(topic: DeliberatedTopic, method: MethodTable, now: number): DeliberatedTopic {
  const step = stepIn(method, topic.step)
  if (topic.closed || step.moves === 'by-hand' || missingFor(step, topic, now).length > 0) return topic
  return settle(enterNext(topic, method, now), method, now)
}

function enterNext(topic: DeliberatedTopic, method: MethodTable, now: number): DeliberatedTopic {
  const next = method.steps[numberIn(method, topic.step)]
  return next ? enter(topic, next, now) : { ...topic, closed: { at: now, ending: endingOf(topic) } }
}

const enter = (topic: DeliberatedTopic, step: StepRow, now: number): DeliberatedTopic => ({
  ...topic,
  step: step.key,
  stepSince: now,
  stepFrom: topic.file.length,
})

/** How it ended: nothing was adopted, more of those concerned said that it came true than that it did in part, or not more, or nobody said anything. */
function endingOf({ file: papers }: DeliberatedTopic): Ending {
  const hasPoints = (lastPaper(papers, 'outcome')?.paper.points.length ?? 0) > 0
  if (hasPoints && adoptedPoints(papers).length === 0) return 'not-adopted'
  const verdicts = confirmations(papers).map(({ paper }) => paper.verdict)
  const solved = verdicts.filter((verdict) => verdict === 'solved').length
  if (solved > verdicts.length - solved) return 'confirmed'
  return verdicts.length > 0 ? 'partly' : 'unconfirmed'
}

/** “审定意见：进入第3步 制定方案”; a paper that moves nothing is only named. */
function titleOf(paper: Paper, before: DeliberatedTopic, after: DeliberatedTopic, method: MethodTable): string {
  const label = nameOf(paper)
  const hasMoved = before.step !== after.step || (before.closed === null) !== (after.closed === null)
  return hasMoved ? `${label}：${movementOf(before, after, method)}` : label
}

/** What the record calls a paper: an answer by what it says. */
function nameOf(paper: Paper): string {
  if (paper.kind !== 'extension-answer') return PAPER_TABLE[paper.kind].label
  return paper.isGranted ? '同意延期' : '不同意延期'
}

function movementOf(before: DeliberatedTopic, after: DeliberatedTopic, method: MethodTable): string {
  if (after.closed) return ENDING_LABELS[after.closed.ending]
  const [from, to] = [numberIn(method, before.step), numberIn(method, after.step)]
  return `${before.closed ? '回到' : to < from ? '退回' : '进入'}第${to}步 ${stepIn(method, after.step).label}`
}

const eventOf = (title: string, paper: Paper | null, by: string, at: number): TimelineEvent => ({
  kind: paper ? 'filed' : 'moved-on',
  at,
  by,
  title,
  text: paper && publicWordsOf(paper),
})

/** Residents' words. */
const READ_BY_FEW: readonly PaperKind[] = ['confirmation', 'revisit']

/** What the record quotes of a paper; a resident's words are not for everybody. */
function publicWordsOf(paper: Paper): string | null {
  if (paper.kind === 'session') {
    return paper.byHand === undefined ? null : `没有照系统里确认过的会议记录：${paper.byHand}`
  }
  if (paper.kind === 'dismissal') return `${paper.reason}\n可以找这里办：${paper.turnTo}`
  return 'reason' in paper && !READ_BY_FEW.includes(paper.kind) ? (paper.reason ?? null) : null
}

const refused = (code: ErrorCode, message: string): Refused => ({ ok: false, code, message })
