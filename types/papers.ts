/** The papers of a topic's file: what each role writes down at each step. A file only grows; the last paper of a kind counts. */
import * as v from 'valibot'
import { fileIdField, idField, momentField, optionalTextField, textField } from './fields'
import { LIMITS } from './limits'
import type { Role } from './role'

/** Who reads a paper on the workbench when not everybody there does: residents were told that only these do. */
export const READERS: { readonly [Kind in PaperKind]?: readonly Role[] } = {
  objection: ['clerk', 'head'],
  answer: ['clerk', 'head'],
  confirmation: ['clerk', 'head', 'department'],
}

/** Who may file papers: the roles, anybody with a WeChat identity, and those whom the topic concerns (authors and followers). */
export type Filer = Role | 'resident' | 'beneficiary'

/** What each paper is called, and who files it; whom a role stands in for says `rules/lifecycle/actor`. */
export const PAPER_TABLE = {
  proposal: { label: '议题建议', by: ['clerk', 'member', 'committee'] },
  approval: { label: '审定意见', by: ['committee'] },
  plan: { label: '协商方案', by: ['clerk'] },
  research: { label: '调研记录', by: ['member', 'clerk'] },
  session: { label: '会议记录', by: ['clerk'] },
  outcome: { label: '协商成果', by: ['clerk'] },
  mapping: { label: '诉求答复对照', by: ['clerk'] },
  notice: { label: '公示', by: ['clerk'] },
  objection: { label: '异议', by: ['resident'] },
  answer: { label: '异议答复', by: ['clerk'] },
  decision: { label: '组织决定', by: ['committee'] },
  assignment: { label: '交办', by: ['clerk'] },
  progress: { label: '办理进展', by: ['department'] },
  completion: { label: '办结申报', by: ['department'] },
  confirmation: { label: '受益人确认', by: ['beneficiary'] },
} as const satisfies Record<string, { readonly label: string; readonly by: readonly Filer[] }>

/** The name of a paper. */
export type PaperKind = keyof typeof PAPER_TABLE

/** 会商 forms and formats (domain: how a consultation is held). */
export const FORMS = ['invited', 'important', 'on-site', 'courtyard', 'bench'] as const

/** What the forms are called. */
export const FORM_LABELS = {
  invited: '请你协商',
  important: '要事会商',
  'on-site': '现场协商',
  courtyard: '小院议事',
  bench: '小板凳议事',
} as const satisfies Record<(typeof FORMS)[number], string>

/** How people take part. */
export const FORMATS = ['hall-and-site', 'talk-and-written', 'online-and-in-person'] as const

/** What the formats are called. */
export const FORMAT_LABELS = {
  'hall-and-site': '会场+现场',
  'talk-and-written': '对话+书面',
  'online-and-in-person': '线上+线下',
} as const satisfies Record<(typeof FORMATS)[number], string>

const reason = textField('理由', LIMITS.reason, 2)
const photos = v.pipe(v.array(fileIdField), v.maxLength(LIMITS.photos, `照片最多 ${LIMITS.photos} 张。`))
const listOf = <Item extends v.GenericSchema>(label: string, item: Item, least: number) =>
  v.pipe(
    v.array(item, `“${label}”不正确。`),
    v.minLength(least, `“${label}”至少要有 ${least} 项。`),
    v.maxLength(LIMITS.paperItems, `“${label}”最多 ${LIMITS.paperItems} 项。`),
  )

/** 协商成果 is a resolution, a village covenant or a recommendation (domain: words). */
export const OUTCOME_KINDS = ['resolution', 'covenant', 'recommendation'] as const

/** What the forms of an outcome are called. */
export const OUTCOME_LABELS = {
  resolution: '会议决议',
  covenant: '村规民约',
  recommendation: '意见建议',
} as const satisfies Record<(typeof OUTCOME_KINDS)[number], string>

/** What the committee may decide on a point. */
export const DECISIONS = ['adopted', 'in-part', 'not-adopted'] as const

/** What the decisions are called. */
export const DECISION_LABELS = {
  adopted: '采纳',
  'in-part': '部分采纳',
  'not-adopted': '不采纳',
} as const satisfies Record<(typeof DECISIONS)[number], string>

/** What those concerned may answer to “is it done?”. */
export const VERDICTS = ['solved', 'partly', 'not'] as const

/** What the answers are called. */
export const VERDICT_LABELS = {
  solved: '解决了',
  partly: '部分解决',
  not: '没解决',
} as const satisfies Record<(typeof VERDICTS)[number], string>

/** What becomes of a concern in the outcome: taken up in a point, not adopted, or referred elsewhere. */
const mappedConcern = v.variant('to', [
  v.object({ concern: idField('诉求编号'), to: v.literal('point'), point: idField('成果条目') }),
  v.object({ concern: idField('诉求编号'), to: v.literal('not-adopted'), reason }),
  v.object({ concern: idField('诉求编号'), to: v.literal('referred'), reason }),
])

/** Papers that are kept as they are handed in. Ids of points, assignments and objections are made by whoever files them. */
const plainPapers = [
  v.object({ kind: v.literal('proposal'), reason: textField('提出的理由', LIMITS.paperText, 5) }),
  v.object({ kind: v.literal('approval'), isApproved: v.boolean(), reason }),
  v.object({
    kind: v.literal('plan'),
    form: v.picklist(FORMS, '请选择协商形式。'),
    format: v.picklist(FORMATS, '请选择协商方式。'),
    where: textField('协商地点', LIMITS.placeWords, 2),
    startsAt: momentField,
    agenda: listOf(
      '议程',
      v.object({
        item: textField('议程内容', LIMITS.title, 2),
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1, '每项议程至少 1 分钟。'), v.maxValue(480)),
      }),
      1,
    ),
    questions: listOf('调研问题', textField('调研问题', LIMITS.title, 2), 0),
    responsible: textField('负责人', LIMITS.personName, 2),
    participants: listOf('参加方', textField('参加方', LIMITS.title, 2), 1),
  }),
  v.object({
    kind: v.literal('research'),
    day: momentField,
    site: textField('调研地点', LIMITS.placeWords, 2),
    findings: textField('调研发现', LIMITS.paperText, 10),
    photos,
  }),
  v.object({
    kind: v.literal('session'),
    heldAt: momentField,
    present: listOf('到会人员', textField('到会人员', LIMITS.title, 2), 1),
    minutes: textField('会议记录', LIMITS.paperText, 10),
  }),
  v.object({
    kind: v.literal('outcome'),
    form: v.picklist(OUTCOME_KINDS, '请选择成果形式。'),
    text: textField('成果正文', LIMITS.paperText, 10),
    points: listOf(
      '成果条目',
      v.object({
        id: idField('成果条目'),
        text: textField('条目内容', LIMITS.summary, 4),
        department: textField('建议承办单位', LIMITS.title, 2),
        dueAt: momentField,
      }),
      1,
    ),
    dissent: listOf('不同意见', textField('不同意见', LIMITS.summary, 2), 0),
  }),
  v.object({ kind: v.literal('mapping'), concerns: listOf('诉求对照', mappedConcern, 0) }),
  v.object({ kind: v.literal('objection'), id: idField('异议编号'), text: textField('异议', LIMITS.reason, 5) }),
  v.object({ kind: v.literal('answer'), objection: idField('异议编号'), text: textField('答复', LIMITS.reason, 5) }),
  v.object({
    kind: v.literal('decision'),
    verdicts: listOf('决定', v.object({ point: idField('成果条目'), verdict: v.picklist(DECISIONS), reason }), 1),
  }),
  v.object({
    kind: v.literal('assignment'),
    id: idField('交办编号'),
    points: listOf('交办条目', idField('成果条目'), 1),
    department: textField('承办单位', LIMITS.title, 2),
    owner: textField('责任人职务', LIMITS.personName, 2),
    dueAt: momentField,
  }),
  v.object({
    kind: v.literal('progress'),
    assignment: idField('交办编号'),
    text: textField('办理进展', LIMITS.summary, 5),
    photos,
  }),
  v.object({
    kind: v.literal('confirmation'),
    verdict: v.picklist(VERDICTS, '请选择“解决了”“部分解决”或“没解决”。'),
    stars: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
    reason: optionalTextField('说明', LIMITS.reason),
  }),
] as const

const notice = v.object({ kind: v.literal('notice') })
const completion = v.object({
  kind: v.literal('completion'),
  assignment: idField('交办编号'),
  text: textField('办结情况', LIMITS.summary, 5),
  photos,
})

/** One paper as it is handed in, by its kind. */
export const paperInput = v.variant('kind', [...plainPapers, notice, completion])

/** See {@link paperInput}: as parsed. */
export type PaperInput = v.InferOutput<typeof paperInput>

/** One paper as it is kept: to some the county's calendar adds a last day. */
export const paperSchema = v.variant('kind', [
  ...plainPapers,
  /** `until`: the last day for objections. */
  v.object({ ...notice.entries, until: momentField }),
  /** `confirmBy`: until when those concerned are asked, then it closes without them; `asked`: how many they are by then. */
  v.object({ ...completion.entries, confirmBy: momentField, asked: v.number() }),
])

/** See {@link paperSchema}. */
export type Paper = v.InferOutput<typeof paperSchema>

/** A paper of one kind. */
export type PaperOf<Kind extends PaperKind> = Extract<Paper, { kind: Kind }>

/** How a topic can end. */
export const ENDINGS = ['confirmed', 'partly', 'unconfirmed', 'not-adopted'] as const

/** See {@link ENDINGS}. */
export type Ending = (typeof ENDINGS)[number]

/** What the endings are called; a topic without an answer of those concerned is shown as such. */
export const ENDING_LABELS = {
  confirmed: '已办结，受益居民已确认',
  partly: '已办结，受益居民说部分解决',
  unconfirmed: '已办结，未确认',
  'not-adopted': '已办结，未采纳',
} as const satisfies Record<Ending, string>
