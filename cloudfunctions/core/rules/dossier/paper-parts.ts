/** What stands in each paper, as a file has it: labelled lines, lists and tables. */
import type { DossierPart } from '../../../../types/dossier'
import { papersOf } from '../../../../types/filed'
import { THREE_MATTER_LABELS } from '../../../../types/papers/collect'
import { OUTCOME_LABELS } from '../../../../types/papers/consult'
import { DECISION_LABELS } from '../../../../types/papers/decide'
import type { PaperKind } from '../../../../types/papers/paper'
import { sayGround } from '../../../../types/say-ground'
import { sayTime } from '../china-time'
import type { FiledPaper } from '../lifecycle/topic-file'
import { tellAskings } from './after-end'
import { tellHeld } from './held-parts'
import { concernIn, facts, list, photos, pointIn, sayAssignment, table, text } from './parts'
import { tellPlan } from './plan-parts'
import type { About } from './subject'
import { tellAssignments, tellConfirmations, tellObjections } from './together'
import { sayDate } from './words'

/** A paper that is a piece of its own; `isReplaced`: a newer one of its kind takes its place. */
interface Each<Kind extends PaperKind> {
  readonly as: 'each'
  readonly isReplaced: boolean
  readonly parts: (filed: FiledPaper<Kind>, about: About) => readonly DossierPart[]
}

/** Papers that only make sense side by side; `parts` may give nothing, then there is no piece. `by`: whose they are, where the record says something else or there may be none. */
interface Together<Kind extends PaperKind> {
  readonly as: 'together'
  readonly title: string
  readonly by?: string
  readonly parts: (filed: readonly FiledPaper<Kind>[], about: About) => readonly DossierPart[]
}

/** Told with the papers of another kind. */
interface Within {
  readonly as: 'within'
  readonly kind: PaperKind
}

/** See {@link Each}, {@link Together}, {@link Within}. */
export type PaperPartsRow<Kind extends PaperKind> = Each<Kind> | Together<Kind> | Within

const each = <Kind extends PaperKind>(parts: Each<Kind>['parts']): Each<Kind> => ({
  as: 'each',
  isReplaced: false,
  parts,
})

const newest = <Kind extends PaperKind>(parts: Each<Kind>['parts']): Each<Kind> => ({
  as: 'each',
  isReplaced: true,
  parts,
})

/** One row for each kind of paper: a kind without one does not compile, so that no dossier leaves it out. */
export const PAPER_PARTS: { readonly [Kind in PaperKind]: PaperPartsRow<Kind> } = {
  proposal: newest(({ paper }) => [
    ...(paper.matter ? [facts(['属于哪一类', THREE_MATTER_LABELS[paper.matter]])] : []),
    ...text('提出的理由', paper.reason),
  ]),
  dismissal: each(({ paper }) => [
    facts(['答复', '不列入协商'], ['可以找哪里办', paper.turnTo]),
    ...text('理由', paper.reason),
  ]),
  approval: each(({ paper }) => [
    facts(['审定结论', paper.isApproved ? '同意列为协商议题' : '退回']),
    ...text('理由', paper.reason),
  ]),
  plan: newest(({ paper }, about) => tellPlan(paper, about)),
  interest: each(({ paper }) => text('是什么关系', paper.text)),
  research: each(({ paper }, about) => [
    facts(['调研日期', sayDate(paper.day)], ['调研地点', paper.site]),
    ...text('回答的问题', questionIn(about, paper.question)),
    ...text('调研发现', paper.findings),
    ...photos(paper.photos),
  ]),
  session: newest(({ paper }) => [
    facts(['会议时间', sayTime(paper.heldAt)]),
    ...list('到会人员', paper.present),
    ...text('没有照确认过的会议记录填写的原因', paper.byHand),
    ...text('会议记录', paper.minutes),
    ...(paper.held ? tellHeld(paper.held) : []),
  ]),
  ground: each(({ paper }) => [
    facts(['第几轮', `第 ${paper.round} 轮`]),
    ...list('表态结果', [...sayGround(paper.result, wordsOf(paper.statements))]),
  ]),
  outcome: newest(({ paper }) => [
    facts(['成果形式', OUTCOME_LABELS[paper.form]]),
    ...text('成果正文', paper.text),
    table(
      '成果条目',
      [
        ['序号', 2],
        ['内容', 10],
        ['建议承办单位', 6],
        ['建议期限', 5],
      ],
      paper.points.map((point, at) => [String(at + 1), point.text, point.department, sayDate(point.dueAt)]),
    ),
    ...list('不同意见', paper.dissent, '没有不同意见。'),
  ]),
  mapping: newest(({ paper }, about) => [
    table(
      '每件诉求的交代',
      [
        ['诉求', 4],
        ['结果', 2],
        ['说明', 5],
      ],
      paper.concerns.map((mapped) => [
        concernIn(about, mapped.concern),
        MAPPED[mapped.to],
        mapped.to === 'point' ? pointIn(about, mapped.point) : mapped.reason,
      ]),
    ),
  ]),
  notice: newest(({ paper, at }, { topic }) => [
    facts(
      ['公示起止', `${sayDate(at)}至${sayDate(paper.until)}`],
      ['收到异议', `${papersOf(topic.file, 'objection').length} 条`],
      ['公示前隐去', `${paper.answers.filter((answer) => answer.do === 'redact').length} 处不宜公开的内容`],
    ),
  ]),
  'notice-withdrawal': each(({ paper }) => text('撤回的理由', paper.reason)),
  objection: { as: 'together', title: '异议和答复', parts: tellObjections },
  answer: { as: 'within', kind: 'objection' },
  decision: newest(({ paper }, about) => [
    table(
      '逐条决定',
      [
        ['序号', 2],
        ['成果条目', 9],
        ['决定', 4],
        ['理由', 9],
      ],
      paper.verdicts.map(({ point, verdict, reason }, at) => [
        String(at + 1),
        pointIn(about, point),
        DECISION_LABELS[verdict],
        reason,
      ]),
    ),
  ]),
  assignment: { as: 'together', title: '交办和办结情况', parts: tellAssignments },
  recall: each(({ paper }, about) => [
    facts(['撤回的交办', sayAssignment(about, paper.assignment)]),
    ...text('理由', paper.reason),
  ]),
  extension: each(({ paper }, about) => [
    facts(['交办事项', sayAssignment(about, paper.assignment)], ['申请延到', sayDate(paper.until)]),
    ...text('理由', paper.reason),
  ]),
  'extension-answer': each(({ paper }, about) => [
    facts(['交办事项', sayAssignment(about, paper.assignment)], ['答复', paper.isGranted ? '同意延期' : '不同意延期']),
    ...text('理由', paper.reason),
  ]),
  progress: each(({ paper }, about) => [
    facts(['交办事项', sayAssignment(about, paper.assignment)]),
    ...text('办理进展', paper.text),
    ...photos(paper.before, '办理前照片'),
    ...photos(paper.photos, '现在照片'),
  ]),
  completion: each(({ paper }, about) => [
    facts(
      ['交办事项', sayAssignment(about, paper.assignment)],
      ['请居民确认', `${paper.asked} 位居民，${sayDate(paper.confirmBy)}前`],
    ),
    ...text('办结情况', paper.text),
    ...photos(paper.before, '办理前照片'),
    ...photos(paper.photos, '办结后照片'),
  ]),
  rework: each(({ paper }) => text('哪里没有办好', paper.reason)),
  confirmation: { as: 'together', title: '受益人确认', by: '受益居民', parts: tellConfirmations },
  asking: { as: 'together', title: '回访情况', by: '受益居民', parts: tellAskings },
  revisit: { as: 'within', kind: 'asking' },
  reopening: each(({ paper }) => [facts(['新的办结期限', sayDate(paper.dueAt)]), ...text('理由', paper.reason)]),
  'relapse-answer': each(({ paper }) => text('答复', paper.reason)),
}

const wordsOf = (statements: readonly { readonly id: string; readonly text: string }[]): ReadonlyMap<string, string> =>
  new Map(statements.map(({ id, text: words }) => [id, words]))

const questionIn = ({ topic }: About, id: string | null | undefined): string | undefined =>
  papersOf(topic.file, 'plan')
    .flatMap(({ paper }) => paper.questions)
    .find((question) => question.id === id)?.question

const MAPPED = { point: '列入成果', 'not-adopted': '不采纳', referred: '转其他渠道' } as const
