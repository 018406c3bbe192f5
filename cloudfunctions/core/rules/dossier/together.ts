/** Papers that are read side by side: objections with their answers, assignments with what became of them, answers of those concerned. */
import type { DossierPart } from '../../../../types/dossier'
import { assignmentsOf, openAssignments, papersOf, termOf } from '../../../../types/filed'
import { VERDICT_LABELS, VERDICTS } from '../../../../types/papers/follow-up'
import { DAY, startOfDay } from '../china-time'
import type { FiledPaper } from '../lifecycle/topic-file'
import { facts, list, pointIn, table, text } from './parts'
import { roundsOf } from './rounds'
import type { About } from './subject'
import { sayDate, sayMean } from './words'

type Parts = readonly DossierPart[]

/** Counted for everybody; in words for the station alone, as residents were told. */
export function tellObjections(objections: readonly FiledPaper<'objection'>[], { topic, reader }: About): Parts {
  if (objections.length === 0) return []
  const answers = papersOf(topic.file, 'answer')
  const answerTo = (id: string) => answers.filter(({ paper }) => paper.objection === id).at(-1)
  const answered = objections.filter(({ paper }) => answerTo(paper.id) !== undefined).length
  const counted = facts(['收到异议', `${objections.length} 条`], ['已经答复', `${answered} 条`])
  if (!reader.mayRead('objection')) return [counted, ...text(null, '异议和答复的原文只供工作站查阅。')]
  const rows = objections.map(({ paper, at }, index) => {
    const answer = answerTo(paper.id)
    const says = answer ? `${answer.paper.text}（${sayDate(answer.at)}）` : '还没有答复'
    return [String(index + 1), `${paper.text}（${sayDate(at)}）`, says]
  })
  const columns = [
    ['序号', 2],
    ['异议', 9],
    ['答复', 9],
  ] as const
  return [counted, table('异议和答复', columns, rows)]
}

/** Each with its term, and when the department said that it was done. */
export function tellAssignments(assignments: readonly FiledPaper<'assignment'>[], about: About): Parts {
  if (assignments.length === 0) return []
  const rows = assignments.map(({ paper }, at) => [
    String(at + 1),
    paper.points.map((point) => pointIn(about, point)).join('；'),
    `${paper.department.name}（${paper.owner}）`,
    sayTerm(paper, about),
    sayDone(paper, about),
  ])
  const columns = [
    ['序号', 2],
    ['交办事项', 6],
    ['承办单位（责任人）', 6],
    ['办结期限', 5],
    ['办结', 6],
  ] as const
  return [table(null, columns, rows)]
}

/** The day that counts, and the one before when it was put off. */
function sayTerm(paper: FiledPaper<'assignment'>['paper'], { topic }: About): string {
  const { dueAt, postponedFrom } = termOf(topic.file, paper)
  return postponedFrom === null ? sayDate(dueAt) : `${sayDate(dueAt)}（原定${sayDate(postponedFrom)}）`
}

/** “2027年1月5日（超期 3 天）”, or that it is open, or was taken back. */
function sayDone(paper: FiledPaper<'assignment'>['paper'], { topic, setting }: About): string {
  const [{ id }, { dueAt }] = [paper, termOf(topic.file, paper)]
  if (!assignmentsOf(topic.file).some((stands) => stands.paper.id === id)) return '已撤回'
  const isOpen = openAssignments(topic.file).includes(id)
  const done = papersOf(topic.file, 'completion')
    .filter((claim) => claim.paper.assignment === id)
    .at(-1)
  const until = isOpen || !done ? setting.now : done.at
  const days = Math.round((startOfDay(until) - startOfDay(dueAt)) / DAY)
  const late = until > dueAt ? `（超期 ${Math.max(days, 1)} 天）` : ''
  return isOpen || !done ? `还没有办结${late}` : `${sayDate(done.at)}${late}`
}

/** Counts and the mean of the stars; why somebody said “not” stands there for those who may read it, never who. */
export function tellConfirmations(_: readonly FiledPaper<'confirmation'>[], { topic, reader }: About): Parts {
  const rounds = roundsOf(topic.file)
  if (rounds.length === 0) return []
  const rows = rounds.map(({ asked, answers }, at) => {
    const stars = answers.flatMap((answer) => answer.stars ?? [])
    const mean = sayMean(stars)
    return [
      `第 ${at + 1} 次`,
      `${answers.length} 人（共请 ${asked} 人）`,
      ...VERDICTS.map((verdict) => String(answers.filter((answer) => answer.verdict === verdict).length)),
      mean === null ? '没有人打分' : `${mean} 星（${stars.length} 人打分）`,
    ]
  })
  const columns = [
    ['请居民确认', 4],
    ['回答', 5],
    ...VERDICTS.map((verdict) => [VERDICT_LABELS[verdict], 3] as const),
    ['满意度平均', 5],
  ] as const
  const reasons = rounds.flatMap(({ answers }) => answers.flatMap(({ reason }) => reason ?? []))
  return [table(null, columns, rows), ...(reader.mayRead('confirmation') ? list('居民说明（不具名）', reasons) : [])]
}
