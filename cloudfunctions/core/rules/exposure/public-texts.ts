/** The texts of a topic's page that somebody wrote: read by the scan, and changed where words are taken out. One walk for both. */
import type { PublicGround, PublicOutcome, TopicPage } from '../../../../types/topic'
import type { PublicText } from './scan'

/** What becomes of one text. */
export type Change = (text: PublicText) => string

/** The outcome with each of its texts changed. What departments write later is looked through when they hand it in. */
export function changedOutcome(outcome: PublicOutcome, change: Change): PublicOutcome {
  const { text, points, dissent } = outcome
  return {
    ...outcome,
    text: change({ path: 'outcome.text', where: '成果正文', text }),
    points: points.map((point, index) => {
      const [path, where] = [`outcome.points.${point.id}`, `第 ${index + 1} 条`]
      return {
        ...point,
        text: change({ path: `${path}.text`, where, text: point.text }),
        department: change({ path: `${path}.department`, where: `${where}的承办单位`, text: point.department }),
        reason: point.reason && change({ path: `${path}.reason`, where: `${where}的决定理由`, text: point.reason }),
      }
    }),
    dissent: dissent.map((words, index) =>
      change({ path: `outcome.dissent.${index}`, where: '不同意见', text: words }),
    ),
  }
}

/** The rounds of statements with each of their sentences changed. */
export const changedGrounds = (grounds: readonly PublicGround[], change: Change): PublicGround[] =>
  grounds.map((ground) => ({
    ...ground,
    statements: ground.statements.map(({ id, text }) => ({
      id,
      text: change({ path: `grounds.${id}`, where: '请大家表态的看法', text }),
    })),
  }))

/**
 * All of them, in the order in which they are read. The record is not among them: it cannot be changed once it is written, so what
 * goes into it is looked through when it is handed in.
 */
export function textsOf({
  title,
  summary,
  outcome,
  grounds,
}: Pick<TopicPage, 'title' | 'summary' | 'outcome' | 'grounds'>): readonly PublicText[] {
  const texts: PublicText[] = [
    { path: 'title', where: '标题', text: title },
    { path: 'summary', where: '情况说明', text: summary },
  ]
  const read: Change = (each) => {
    texts.push(each)
    return each.text
  }
  if (outcome) changedOutcome(outcome, read)
  changedGrounds(grounds, read)
  return texts
}
