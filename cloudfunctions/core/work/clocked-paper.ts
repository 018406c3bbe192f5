/** What nobody types: how long a notice runs and people are asked, by the county's calendar, and how many are asked. */
import type { Paper, PaperInput } from '../../../types/papers/paper'
import { countyAt } from '../rules/counties'
import { endOfWorkingDay } from '../rules/working-days'
import { calendar, counties } from '../served'
import type { StoredTopic } from '../store/topics'
import { peopleOf } from './project-topic'

/** See the file's purpose. */
export function clockedPaper(paper: PaperInput, topic: StoredTopic, now: number): Paper {
  const rules = countyAt(counties, topic.board)?.rules
  switch (paper.kind) {
    case 'notice':
      return { ...paper, until: endOfWorkingDay(now, rules?.noticeDays ?? 5, calendar) }
    case 'completion':
      return {
        ...paper,
        confirmBy: endOfWorkingDay(now, rules?.confirmDays ?? 10, calendar),
        asked: peopleOf(topic),
      }
    default:
      return paper
  }
}
