/** How long a county gives its stations for an answer, and the moment that this means. */
import { countyAt } from '../rules/counties'
import { endOfWorkingDay } from '../rules/working-days'
import { calendar, counties } from '../served'

/** Working days; 0 where the county is not served any more. */
export const replyWithinDays = (county: string): number => countyAt(counties, county)?.rules.replyWithinDays ?? 0

/** The last millisecond in which an answer to what came in at `from` is in time. */
export const replyDeadline = (county: string, from: number): number =>
  endOfWorkingDay(from, replyWithinDays(county), calendar)
