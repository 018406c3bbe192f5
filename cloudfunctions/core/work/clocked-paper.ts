/** What nobody types: how long a notice runs and people are asked, by the county's calendar, how many are asked, and what a department is called. */
import type { Paper, PaperInput, PaperOf } from '../../../types/papers/paper'
import type { PlanInput } from '../../../types/papers/plan'
import type { NoticeInput } from '../../../types/papers/publicise'
import { Refusal } from '../refusal'
import { countyAt } from '../rules/counties'
import { departmentsAt } from '../rules/departments'
import { endOfWorkingDay } from '../rules/working-days'
import { calendar, counties } from '../served'
import type { StoredTopic } from '../store/topics'
import { peopleOf } from './project-topic'

/** Whom the topic concerns, but for those who said that they do not want to be asked. */
const supervisorsOf = (topic: StoredTopic): number => Math.max(0, peopleOf(topic) - topic.notSupervising)

/** See the file's purpose. */
export function clockedPaper(
  paper: Exclude<PaperInput, PlanInput | NoticeInput>,
  topic: StoredTopic,
  now: number,
): Paper {
  const rules = countyAt(counties, topic.board)?.rules
  switch (paper.kind) {
    case 'assignment': {
      const department = departmentsAt(counties, topic.board).find(({ key }) => key === paper.department)
      if (department) return { ...paper, department }
      const message = '承办单位不在本县的名单里，请从名单里选。'
      throw new Refusal('topic.paper', { field: 'paper.department', message })
    }
    case 'recall':
    case 'completion':
      return {
        ...paper,
        confirmBy: endOfWorkingDay(now, rules?.confirmDays ?? 10, calendar),
        asked: supervisorsOf(topic),
      }
    default:
      return paper
  }
}

/** A notice that is out now, with nothing answered: how long it runs. */
export function clockedNotice({ board }: StoredTopic, now: number): PaperOf<'notice'> {
  const days = countyAt(counties, board)?.rules.noticeDays ?? 5
  return { kind: 'notice', answers: [], until: endOfWorkingDay(now, days, calendar) }
}
