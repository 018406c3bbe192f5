/** A paper may only speak of what is in the file: points of the outcome, concerns of the topic, objections, assignments. */

import {
  adoptedPoints,
  assignmentIn,
  extensionOf,
  isClaimedDone,
  lastClaim,
  lastPaper,
  noticeOut,
  openAssignments,
  openExtensions,
  openObjections,
  papersOf,
  researchTasks,
  termOf,
} from '../../../../types/filed'
import { LIMITS } from '../../../../types/limits'
import type { Paper, PaperOf } from '../../../../types/papers/paper'
import { sayDay } from '../china-time'
import { wrongAsking, wrongRelapseAnswer, wrongReopening, wrongRevisit } from './after-end'
import { EVIDENCE_TABLE } from './evidence'
import { leftOutDissent } from './left-out-dissent'
import type { DeliberatedTopic } from './topic-file'
import type { WrongReference } from './wrong-reference'

const pointsOf = ({ file }: DeliberatedTopic): readonly string[] =>
  lastPaper(file, 'outcome')?.paper.points.map(({ id }) => id) ?? []

const questionsOf = ({ file }: DeliberatedTopic): readonly string[] => researchTasks(file).map(({ id }) => id)

/** Null when all that the paper speaks of is there. */
export function wrongReference(paper: Paper, topic: DeliberatedTopic, now: number): WrongReference | null {
  const { file } = topic
  switch (paper.kind) {
    case 'plan':
      return wrongPlan(paper, now)
    case 'research':
      return paper.question ? unlessAmong('question', [paper.question], questionsOf(topic)) : null
    case 'outcome':
      return wrongOutcome(paper, topic, now)
    case 'mapping':
      return wrongMapping(paper, topic)
    case 'notice':
      return wrongNotice(paper, topic, now)
    case 'objection':
      return wrongObjection(paper, topic, now)
    case 'answer':
      return unlessAmong('objection', [paper.objection], openObjections(file))
    case 'decision':
      return wrongDecision(paper, topic)
    case 'assignment':
      return wrongAssignment(paper, topic, now)
    case 'extension':
      return wrongExtension(paper, topic, now)
    case 'extension-answer':
      return wrongExtensionAnswer(paper, topic, now)
    case 'progress':
      return wrongProgress(paper, topic)
    case 'completion':
      return paper.confirmBy > now
        ? unlessAmong('assignment', [paper.assignment], openAssignments(file))
        : { field: 'confirmBy', message: '确认的最后一天已经过了，请重新填写。' }
    case 'confirmation':
      return wrongConfirmation(paper, topic, now)
    case 'recall':
      return unlessAmong('assignment', [paper.assignment], openAssignments(file))
    case 'rework':
      return wrongRework(topic, now)
    case 'notice-withdrawal':
      return wrongWithdrawal(topic)
    case 'asking':
      return wrongAsking(paper, topic, now)
    case 'revisit':
      return wrongRevisit(paper, topic, now)
    case 'reopening':
      return wrongReopening(paper, topic, now)
    case 'relapse-answer':
      return wrongRelapseAnswer(topic)
    default:
      return null
  }
}

function wrongOutcome(
  { points, dissent }: PaperOf<'outcome'>,
  { file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  const left = leftOutDissent(file, dissent)
  if (left !== null) return { field: 'dissent', message: `确认会议记录时有人附了不同意见，要照写进来：“${left}”` }
  const invited = papersOf(file, 'plan').flatMap(({ paper }) => paper.participants.members.map(({ id }) => id))
  const stranger = points.findIndex(({ from = [] }) => from.some((member) => !invited.includes(member)))
  if (stranger >= 0) return { field: `points.${stranger}.from`, message: '选的委员不在方案请的人里，请重新选。' }
  const past = points.findIndex(({ dueAt }) => dueAt <= now)
  if (past >= 0) return { field: `points.${past}.dueAt`, message: '建议的办结日期已经过了，请填今天或以后的日期。' }
  return unlessDistinct(
    'points',
    points.map(({ id }) => id),
  )
}

function wrongPlan({ startsAt, questions }: PaperOf<'plan'>, now: number): WrongReference | null {
  if (startsAt <= now) return { field: 'startsAt', message: '开始时间已经过了，请重新选择。' }
  return unlessDistinct(
    'questions',
    questions.map(({ id }) => id),
  )
}

function wrongMapping({ concerns: mapped }: PaperOf<'mapping'>, topic: DeliberatedTopic): WrongReference | null {
  const concerns = mapped.map(({ concern }) => concern)
  const points = mapped.flatMap((each) => (each.to === 'point' ? [each.point] : []))
  return (
    unlessDistinct('concerns', concerns) ??
    unlessAmong('concerns', concerns, topic.concerns) ??
    unlessAmong('concerns', points, pointsOf(topic))
  )
}

/** Whoever reads the notice finds an answer to each concern. */
function wrongNotice({ until }: PaperOf<'notice'>, topic: DeliberatedTopic, now: number): WrongReference | null {
  if (until <= now) return { field: 'until', message: '公示的最后一天已经过了，请重新填写。' }
  const message = EVIDENCE_TABLE.mapping.missing(topic)
  return message === null ? null : { field: 'kind', message }
}

function wrongObjection({ id }: PaperOf<'objection'>, { file }: DeliberatedTopic, now: number): WrongReference | null {
  const notice = noticeOut(file)?.paper
  if (!notice || now > notice.until) return { field: 'text', message: '现在不在公示期内，不能再提异议。' }
  return unlessNew('id', id, idsOf(file, 'objection'))
}

function wrongDecision({ verdicts }: PaperOf<'decision'>, topic: DeliberatedTopic): WrongReference | null {
  const decided = verdicts.map(({ point }) => point)
  const left = pointsOf(topic).filter((point) => !decided.includes(point)).length
  if (left > 0) return { field: 'verdicts', message: `还有 ${left} 个成果条目没有写明采纳与否。` }
  return unlessDistinct('verdicts', decided) ?? unlessAmong('verdicts', decided, pointsOf(topic))
}

function wrongAssignment(
  { id, points, dueAt }: PaperOf<'assignment'>,
  { file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  if (isClaimedDone(file)) return { field: 'points', message: '都已经报了办结，正在请居民确认，不能再交办。' }
  if (dueAt <= now) return { field: 'dueAt', message: '办结期限已经过了，请填今天或以后的日期。' }
  return unlessNew('id', id, idsOf(file, 'assignment')) ?? unlessAmong('points', points, adoptedPoints(file))
}

function wrongProgress({ assignment }: PaperOf<'progress'>, { file }: DeliberatedTopic): WrongReference | null {
  if (papersOf(file, 'progress').length < LIMITS.progressReports) {
    return unlessAmong('assignment', [assignment], openAssignments(file))
  }
  const message = `这个议题已经报了 ${LIMITS.progressReports} 次进展，不能再报了。办好后请直接申报办结。`
  return { field: 'text', message }
}

/** More time is asked for once, in time, and for later. */
function wrongExtension(
  { assignment, until }: PaperOf<'extension'>,
  { file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  const wrong = unlessAmong('assignment', [assignment], openAssignments(file))
  const assigned = assignmentIn(file, assignment)
  if (wrong || !assigned) return wrong
  if (extensionOf(file, assignment)) {
    return { field: 'assignment', message: '每项交办只能申请一次延期，这一项已经申请过了。' }
  }
  const { dueAt } = termOf(file, assigned)
  if (now > dueAt) {
    const message = '办结期限已经过了，不能再申请延期：延期要在到期以前提。请抓紧办理，把原因写进办理进展。'
    return { field: 'assignment', message }
  }
  return until > dueAt ? null : { field: 'until', message: '延到的日期要比原来的期限晚，请重新选择。' }
}

function wrongExtensionAnswer(
  { assignment, isGranted }: PaperOf<'extension-answer'>,
  { file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  const until = extensionOf(file, assignment)?.until ?? 0
  if (!openExtensions(file).includes(assignment)) {
    return { field: 'assignment', message: '这一项没有等着答复的延期申请，请刷新后再看。' }
  }
  if (!isGranted || until > now) return null
  return { field: 'isGranted', message: '申请延到的那一天也已经过了，不能再同意，请选择不同意并写明理由。' }
}

/** Within the time that people were given: afterwards the clock closes the topic, and nobody comes before it. */
function wrongConfirmation(
  paper: PaperOf<'confirmation'>,
  { file }: DeliberatedTopic,
  now: number,
): WrongReference | null {
  if (!isClaimedDone(file)) return { field: 'verdict', message: '承办单位还没有办完，办完后会请您确认。' }
  const until = lastClaim(file)?.paper.confirmBy ?? 0
  if (now > until) return { field: 'verdict', message: `请您确认的时间到${sayDay(until)}已经过了，谢谢您。` }
  if (paper.verdict !== 'not' || paper.reason) return null
  return { field: 'reason', message: '请写一下哪里没有解决，好让承办单位接着办。' }
}

/** Only in place of residents who cannot be asked, and as long as they would be. */
function wrongRework({ file }: DeliberatedTopic, now: number): WrongReference | null {
  if (!isClaimedDone(file)) return { field: 'reason', message: '承办单位还没有都报办结，不用退回。' }
  const { confirmBy: until = 0, asked = 0 } = lastClaim(file)?.paper ?? {}
  if (asked > 0) return { field: 'reason', message: `正在请 ${asked} 位居民确认，办没办好由他们说：谁受益谁监督。` }
  return now > until ? { field: 'reason', message: `核实的时间到${sayDay(until)}已经过了，不能再退回。` } : null
}

/** Whoever objected hears first what becomes of it. */
function wrongWithdrawal({ file }: DeliberatedTopic): WrongReference | null {
  const left = openObjections(file).length
  if (left === 0) return null
  return { field: 'reason', message: `还有 ${left} 条异议没有答复，请先答复，让提异议的人知道要撤回修改。` }
}

const idsOf = (file: DeliberatedTopic['file'], kind: 'assignment' | 'objection'): readonly string[] =>
  papersOf(file, kind).map(({ paper }) => paper.id)

const unlessAmong = (field: string, named: readonly string[], known: readonly string[]): WrongReference | null =>
  named.every((each) => known.includes(each))
    ? null
    : { field, message: '里面有一项已经不在这个议题里，请刷新后再填。' }

const unlessDistinct = (field: string, named: readonly string[]): WrongReference | null =>
  new Set(named).size === named.length ? null : { field, message: '同一项写了两次，请删去一次。' }

const unlessNew = (field: string, id: string, known: readonly string[]): WrongReference | null =>
  known.includes(id) ? { field, message: '这一项已经交过了，请刷新后查看。' } : null
