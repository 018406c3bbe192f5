/** Papers of step 3, 制定方案. */
import * as v from 'valibot'
import { idField, momentField, optionalMomentField, textField } from '../fields'
import { LIMITS } from '../limits'
import { pointField } from '../place'
import { warningKeyField } from '../planning'
import { listOf } from './parts'

/** How a consultation is held, and how people take part, where a county's data says nothing else (domain: how a consultation is held). */
export const FORMS = ['请你协商', '要事会商', '现场协商', '小院议事', '小板凳议事'] as const

/** See {@link FORMS}. */
export const FORMATS = ['会场+现场', '对话+书面', '线上+线下'] as const

/** Who comes besides the council's fixed members, as it is handed in; `group` and `invitee`: keys of the county's lists, null in own words. */
const count = v.pipe(
  v.number('请填人数。'),
  v.integer('人数要填整数。'),
  v.minValue(1, '人数至少是 1。'),
  v.maxValue(LIMITS.representatives, `人数最多 ${LIMITS.representatives}。`),
)
const representatives = v.object({
  group: v.nullable(idField('利益相关方')),
  label: textField('哪一方', LIMITS.title, 2),
  /** Who stands for them, never by name. */
  who: textField('请谁来代表', LIMITS.title, 2),
  count,
})
const others = v.object({
  invitee: v.nullable(idField('其他人员')),
  label: textField('其他人员', LIMITS.title, 2),
  count,
})

/** How a member takes part. */
export const TAKES_PART_AS = ['fixed', 'invited', 'sector'] as const

/** What that is called. */
export const TAKES_PART_LABELS = {
  fixed: '固定成员',
  invited: '邀请的委员',
  sector: '对口的界别委员',
} as const satisfies Record<(typeof TAKES_PART_AS)[number], string>

/** Whoever finds something out before the consultation: a member, or an office in words. */
const inquirer = v.object({
  member: v.nullable(idField('调研人')),
  called: textField('由谁去了解', LIMITS.placeWords, 2),
})

const fields = {
  kind: v.literal('plan'),
  /** By name, as the county's data lists them. */
  form: textField('协商形式', LIMITS.title, 2),
  format: textField('协商方式', LIMITS.title, 2),
  where: textField('协商地点', LIMITS.placeWords, 2),
  /** Where that is on the map, when somebody picked it; left out, or null, else. */
  point: v.optional(v.nullable(pointField)),
  startsAt: momentField,
  /** Until when opinions are taken in writing or online; left out of what is held in person. */
  closesAt: optionalMomentField,
  agenda: listOf(
    '议程',
    v.object({
      item: textField('议程内容', LIMITS.title, 2),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1, '每项议程至少 1 分钟。'), v.maxValue(480)),
    }),
    1,
  ),
  /** What is to be found out, and by whom: the tasks of the research. */
  questions: listOf(
    '调研问题',
    v.object({ id: idField('调研问题'), question: textField('调研问题', LIMITS.title, 2), by: inquirer }),
    0,
  ),
  /** By office. */
  responsible: textField('负责人', LIMITS.personName, 2),
}

/** 协商方案, as it is handed in; the council's fixed members come by themselves. */
export const planInput = v.object({
  ...fields,
  participants: v.pipe(
    v.object({
      members: listOf('邀请的委员', v.object({ id: idField('委员编号') }), 0),
      groups: listOf('利益相关方代表', representatives, 0),
      others: listOf('其他人员', others, 0),
    }),
    v.check(
      ({ groups, others: more }) => [...groups, ...more].reduce((sum, each) => sum + each.count, 0) <= LIMITS.seats,
      `代表和其他人员加起来最多 ${LIMITS.seats} 人，人再多请分几场开。`,
    ),
  ),
  /** What was warned of, each with why the plan goes on; what no longer stands is left out. */
  acknowledged: listOf(
    '提醒的说明',
    v.object({ warning: warningKeyField, reason: textField('情况说明', LIMITS.warningReason, 2) }),
    0,
  ),
})

/** See {@link planInput}: as parsed. */
export type PlanInput = v.InferOutput<typeof planInput>

/** 协商方案, as it is kept: how, where, when and with whom the council deliberates, and what is found out before. Members as they were called then. */
export const plan = v.object({
  ...fields,
  participants: v.object({
    members: v.array(v.object({ id: v.string(), called: v.string(), as: v.picklist(TAKES_PART_AS) })),
    groups: v.array(representatives),
    others: v.array(others),
  }),
  acknowledged: v.array(v.object({ warning: warningKeyField, text: v.string(), reason: v.string() })),
})

/** See {@link plan}. */
export type Plan = v.InferOutput<typeof plan>

/** The agenda's total, minutes. */
export const minutesOf = ({ agenda }: Pick<Plan, 'agenda'>): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0)

/** When the consultation begins and ends. */
export const spanOf = (each: Pick<Plan, 'startsAt' | 'agenda'>): { readonly from: number; readonly until: number } => ({
  from: each.startsAt,
  until: each.startsAt + minutesOf(each) * 60_000,
})

/** Who is expected, one line a party, without anybody's name: what the minutes begin with. */
export const sayParticipants = ({
  participants: { members, groups, others },
}: Pick<Plan, 'participants'>): readonly string[] => [
  ...TAKES_PART_AS.map((each) => ({
    label: TAKES_PART_LABELS[each],
    count: members.filter(({ as }) => as === each).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count} 位`),
  ...[...groups, ...others].map(({ label, count }) => `${label} ${count} 人`),
]

/** 利害关系申明: a member's own word on a topic; the station and the county read it. */
export const interest = v.object({ kind: v.literal('interest'), text: textField('是什么关系', LIMITS.reason, 2) })
