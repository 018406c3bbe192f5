/** The papers of a topic's file: what each role writes down at each step. A file only grows; the last paper of a kind counts. */
import * as v from 'valibot'
import type { Role } from '../role'
import { dismissal, proposal } from './collect'
import { approval } from './confirm'
import { outcome, session, sessionInput } from './consult'
import { decision } from './decide'
import type { Ending } from './ending'
import {
  assignment,
  assignmentInput,
  completion,
  completionInput,
  confirmation,
  extension,
  extensionAnswer,
  progress,
  recall,
  recallInput,
  rework,
} from './follow-up'
import { ground } from './ground'
import { interest, plan, planInput } from './plan'
import { answer, mapping, notice, noticeInput, noticeWithdrawal, objection } from './publicise'
import { research } from './research'
import { asking, relapseAnswer, reopening, revisit } from './revisit'

/** Who reads a paper on the workbench when not everybody there does: residents were told that only these do. */
export const READERS: { readonly [Kind in PaperKind]?: readonly Role[] } = {
  objection: ['clerk', 'head'],
  answer: ['clerk', 'head'],
  confirmation: ['clerk', 'head', 'department'],
  interest: ['clerk', 'head', 'county'],
  revisit: ['clerk', 'head', 'county'],
}

/** Who may file papers: the roles, anybody with a WeChat identity, those whom the topic concerns (authors and followers), and the clock. */
export type Filer = Role | 'resident' | 'beneficiary' | 'clock'

/** What each paper is called, and who files it; whom a role stands in for says `rules/lifecycle/actor`. */
export const PAPER_TABLE = {
  proposal: { label: '议题建议', by: ['clerk', 'member', 'committee'] },
  dismissal: { label: '议题答复', by: ['clerk'] },
  approval: { label: '审定意见', by: ['committee'] },
  plan: { label: '协商方案', by: ['clerk'] },
  interest: { label: '利害关系申明', by: ['member'] },
  research: { label: '调研记录', by: ['member', 'clerk'] },
  session: { label: '会议记录', by: ['clerk'] },
  ground: { label: '看法汇总', by: ['clock'] },
  outcome: { label: '协商成果', by: ['clerk'] },
  mapping: { label: '诉求答复对照', by: ['clerk'] },
  notice: { label: '公示', by: ['clerk'] },
  'notice-withdrawal': { label: '撤回公示', by: ['head'] },
  objection: { label: '异议', by: ['resident'] },
  answer: { label: '异议答复', by: ['clerk'] },
  decision: { label: '组织决定', by: ['committee'] },
  assignment: { label: '交办', by: ['clerk'] },
  recall: { label: '撤回交办', by: ['clerk'] },
  extension: { label: '延期申请', by: ['department'] },
  'extension-answer': { label: '延期答复', by: ['committee'] },
  progress: { label: '办理进展', by: ['department'] },
  completion: { label: '办结申报', by: ['department'] },
  rework: { label: '退回重办', by: ['head'] },
  confirmation: { label: '受益人确认', by: ['beneficiary'] },
  asking: { label: '回访', by: ['clock'] },
  revisit: { label: '回访回答', by: ['beneficiary'] },
  reopening: { label: '重新办理', by: ['head'] },
  'relapse-answer': { label: '反复情况答复', by: ['clerk'] },
} as const satisfies Record<string, { readonly label: string; readonly by: readonly Filer[] }>

/** The name of a paper. */
export type PaperKind = keyof typeof PAPER_TABLE

/** What somebody says of themselves: nobody says it for them. */
export const IN_PERSON: ReadonlySet<PaperKind> = new Set(['interest'])

/** The papers with which a topic ends at once, whatever its step still lacks; all others only work towards the step's end. */
export const ENDED_BY: { readonly [Kind in PaperKind]?: Ending } = { dismissal: 'dismissed' }

/** Papers that are kept as they are handed in. Ids of points, assignments and objections are made by whoever files them. */
const plainPapers = [
  proposal,
  dismissal,
  approval,
  interest,
  research,
  outcome,
  mapping,
  noticeWithdrawal,
  objection,
  answer,
  decision,
  extension,
  extensionAnswer,
  progress,
  rework,
  confirmation,
  revisit,
  reopening,
  relapseAnswer,
] as const

/** One paper as it is handed in, by its kind. */
export const paperInput = v.variant('kind', [
  ...plainPapers,
  planInput,
  sessionInput,
  noticeInput,
  assignmentInput,
  recallInput,
  completionInput,
])

/** See {@link paperInput}: as parsed. */
export type PaperInput = v.InferOutput<typeof paperInput>

/** One paper as it is kept: to some the county's calendar adds a last day, its list a name, or the roster who comes. */
export const paperSchema = v.variant('kind', [
  ...plainPapers,
  plan,
  session,
  ground,
  notice,
  asking,
  assignment,
  recall,
  completion,
])

/** See {@link paperSchema}. */
export type Paper = v.InferOutput<typeof paperSchema>

/** The file ids of a paper's pictures, those from before the work first. */
export const picturesIn = (paper: Paper): readonly string[] => [
  ...('before' in paper ? paper.before : []),
  ...('photos' in paper ? paper.photos : []),
]

/** A paper of one kind. */
export type PaperOf<Kind extends PaperKind> = Extract<Paper, { kind: Kind }>
