/** What stands in a plan of consultation. */
import type { DossierPart } from '../../../../types/dossier'
import { type Plan, TAKES_PART_LABELS } from '../../../../types/papers/plan'
import { sayTime } from '../china-time'
import { facts, list, table } from './parts'
import type { About } from './subject'

/** Why it goes on although something was warned of is for those who plan and who oversee it. */
export const tellPlan = (plan: Plan, { reader }: About): readonly DossierPart[] => [
  facts(
    ['协商形式', plan.form],
    ['协商方式', plan.format],
    ['协商时间', sayTime(plan.startsAt)],
    ...(plan.closesAt === undefined ? [] : [['收意见截止', sayTime(plan.closesAt)] as const]),
    ['协商地点', plan.where],
    ['负责人', plan.responsible],
  ),
  table(
    '议程',
    [
      ['序号', 2],
      ['内容', 13],
      ['用时', 4],
    ],
    plan.agenda.map(({ item, minutes }, at) => [String(at + 1), item, `${minutes} 分钟`]),
  ),
  ...questionsOf(plan),
  ...participantsOf(plan),
  ...(reader.isPlanner ? list('提醒和说明', acknowledgedOf(plan)) : []),
]

const questionsOf = ({ questions }: Plan): readonly DossierPart[] =>
  list(
    '调研问题',
    questions.map(({ question, by }) => `${question}（${by.called}）`),
  )

const participantsOf = ({ participants: { members, groups, others } }: Plan): readonly DossierPart[] => [
  ...list(
    '委员',
    members.map(({ called, as }) => `${called}（${TAKES_PART_LABELS[as]}）`),
  ),
  ...list(
    '利益相关方代表',
    groups.map(({ label, who, count }) => `${label}：${who} ${count} 人`),
  ),
  ...list(
    '其他人员',
    others.map(({ label, count }) => `${label} ${count} 人`),
  ),
]

const acknowledgedOf = ({ acknowledged }: Plan): readonly string[] =>
  acknowledged.map(({ text, reason }) => `${text} 说明：${reason}`)
