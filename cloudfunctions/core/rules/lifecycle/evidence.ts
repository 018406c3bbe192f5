/** When each kind of evidence is there: one row each, with the sentence that names the rule when it is not. */

import {
  adoptedPoints,
  afterLast,
  isClaimedDone,
  lastClaim,
  lastPaper,
  openObjections,
  unassignedPoints,
} from '../../../../types/filed'
import type { Evidence, StepRow } from '../../../../types/method'
import type { PaperKind } from '../../../../types/papers/paper'
import { sayDay } from '../china-time'
import { leftOutDissent } from './left-out-dissent'
import { confirmations, type DeliberatedTopic, sinceStep } from './topic-file'

/** `papers`: what may be filed towards it. `missing`: what is still to be done, in words; null when the evidence is there. */
interface EvidenceRow {
  readonly papers: readonly PaperKind[]
  readonly missing: (topic: DeliberatedTopic, now: number) => string | null
}

/** The table. Sources: the eight steps and “不调研不协商” (domain), mapping and notice (issue of the eight steps). */
export const EVIDENCE_TABLE = {
  source: {
    papers: ['proposal', 'dismissal'],
    missing: ({ concerns, file }) =>
      concerns.length > 0 || lastPaper(file, 'proposal')
        ? null
        : '议题要有来由：请先收入至少一件诉求，或写明建议的理由。',
  },
  approval: {
    papers: ['approval'],
    missing: (topic) =>
      lastPaper(sinceStep(topic), 'approval')?.paper.isApproved
        ? null
        : '议题要经同级党（工）委审定，现在还没有同意的意见。',
  },
  plan: { papers: ['plan', 'interest'], missing: (topic) => unlessFiled(topic, 'plan', '请先写好协商方案。') },
  research: {
    // Consultations in writing begin before the meeting.
    papers: ['research', 'interest', 'ground'],
    missing: (topic) => unlessFiled(topic, 'research', '不调研不协商：请先提交至少一条调研记录。'),
  },
  session: {
    papers: ['session', 'interest', 'ground'],
    missing: missingSession,
  },
  outcome: { papers: ['outcome'], missing: missingOutcome },
  mapping: { papers: ['mapping'], missing: missingMapping },
  notice: { papers: ['notice', 'objection', 'answer', 'notice-withdrawal'], missing: missingNotice },
  decision: {
    papers: ['decision'],
    missing: (topic) =>
      unlessFiled(topic, 'decision', '党（工）委还没有作出决定：每个成果条目都要写明采纳与否和理由。'),
  },
  assignments: { papers: ['assignment', 'recall'], missing: missingAssignments },
  confirmation: {
    papers: ['progress', 'completion', 'extension', 'extension-answer', 'confirmation', 'rework'],
    missing: missingConfirmation,
  },
} as const satisfies Record<Evidence, EvidenceRow>

/** What a step still lacks, one sentence each; empty when it may be left. */
export const missingFor = (step: StepRow, topic: DeliberatedTopic, now: number): readonly string[] =>
  step.requires.flatMap((evidence) => EVIDENCE_TABLE[evidence].missing(topic, now) ?? [])

/** The papers that may be filed at a step. */
export const papersAt = (step: StepRow): readonly PaperKind[] =>
  step.requires.flatMap((evidence): readonly PaperKind[] => EVIDENCE_TABLE[evidence].papers)

const unlessFiled = (topic: DeliberatedTopic, kind: PaperKind, sentence: string): string | null =>
  lastPaper(sinceStep(topic), kind) ? null : sentence

/** An outcome that is written anew after its notice was withdrawn is of the session that was held. */
function missingSession(topic: DeliberatedTopic): string | null {
  const isOutcomeAnew = topic.file[topic.stepFrom - 1]?.paper.kind === 'notice-withdrawal'
  return isOutcomeAnew && lastPaper(topic.file, 'session') ? null : unlessFiled(topic, 'session', '请先写好会议记录。')
}

/** An outcome that was written before the minutes were confirmed may lack what somebody said to them. */
function missingOutcome(topic: DeliberatedTopic): string | null {
  const outcome = lastPaper(sinceStep(topic), 'outcome')?.paper
  if (!outcome) return '请先写好协商成果。'
  const left = leftOutDissent(topic.file, outcome.dissent)
  return left === null ? null : `协商成果里还缺确认会议记录时附的不同意见：“${left}”`
}

function missingMapping(topic: DeliberatedTopic): string | null {
  const mapped = lastPaper(sinceStep(topic), 'mapping')?.paper.concerns.map(({ concern }) => concern) ?? []
  const left = topic.concerns.filter((concern) => !mapped.includes(concern)).length
  if (left === 0) return null
  return `还有 ${left} 件诉求没有交代：每件都要对应到成果条目，或写明不采纳的理由，或写明转到哪里。`
}

function missingNotice(topic: DeliberatedTopic, now: number): string | null {
  const notice = lastPaper(sinceStep(topic), 'notice')?.paper
  if (!notice) return '请先发布公示。'
  // Authors read the mapping that was out with the notice; another one would reach nobody.
  const sinceNotice = afterLast(topic.file, ({ paper }) => paper.kind === 'notice')
  if (lastPaper(sinceNotice, 'mapping')) return '公示以后又改了诉求答复对照，请重新发布公示，让提出人看到新的答复。'
  const left = openObjections(topic.file).length
  if (left > 0) return `还有 ${left} 条异议没有答复。`
  return now < notice.until ? `公示期还没有满，要到${sayDay(notice.until)}才能进入下一步。` : null
}

function missingAssignments({ file }: DeliberatedTopic): string | null {
  const left = unassignedPoints(file).length
  return left === 0 ? null : `还有 ${left} 个条目没有交办。`
}

/**
 * Nothing adopted, nothing to confirm. Else all must be claimed as done, and those concerned have answered or their time is over. Where
 * nobody can be asked the time is waited out all the same: the head may look and send it back.
 */
function missingConfirmation(topic: DeliberatedTopic, now: number): string | null {
  const { file } = topic
  if (adoptedPoints(file).length === 0) return null
  if (!isClaimedDone(file)) return '还有交办的事没有办结。'
  const answers = confirmations(file).length
  const { confirmBy: until = 0, asked = 0 } = lastClaim(file)?.paper ?? {}
  if ((asked > 0 && answers >= asked) || now >= until) return null
  if (asked === 0) return `没有居民可以请来确认，由站长核实；${sayDay(until)}前没有退回重办的，按“未确认”办结。`
  return `正在等受益的居民确认（已有 ${answers} 人，共 ${asked} 人），${sayDay(until)}前没有回音的按“未确认”办结。`
}
