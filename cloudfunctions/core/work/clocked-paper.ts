/** The last days that the county's calendar adds to papers: nobody types how long a notice runs. */
import type { Paper, PaperInput } from '../../../types/papers'
import { countyAt } from '../rules/counties'
import { endOfWorkingDay } from '../rules/working-days'
import { calendar, counties } from '../served'

/** See the file's purpose; `place` says whose days count. */
export function clockedPaper(paper: PaperInput, place: string, now: number): Paper {
  const rules = countyAt(counties, place)?.rules
  switch (paper.kind) {
    case 'notice':
      return { ...paper, until: endOfWorkingDay(now, rules?.noticeDays ?? 5, calendar) }
    case 'completion':
      return { ...paper, confirmBy: endOfWorkingDay(now, rules?.confirmDays ?? 10, calendar) }
    default:
      return paper
  }
}
