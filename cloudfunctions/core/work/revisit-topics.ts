/** The clock's part: some time after the end those whom a topic concerned are asked whether it is still good. */
import { lastClaim } from '../../../types/filed'
import type { PaperOf } from '../../../types/papers/paper'
import { DAY, endOfDay, startOfDay } from '../rules/china-time'
import { countyAt } from '../rules/counties'
import { counties } from '../served'
import type { StoredTopic } from '../store/topics'
import { actByClock } from './act-by-clock'

/** One that was taken up anew meanwhile is not asked about. Answers and database calls as {@link actByClock}. */
export const revisitTopics = (now: number, isTimeUp: () => boolean): Promise<number> =>
  actByClock(
    {
      name: 'ask-again',
      by: 'askAgainAt',
      act: (topic, at) => ({ act: 'file', paper: askingOf(topic, at) }),
      overtaken: ['topic.wrong-step', 'topic.paper'],
    },
    now,
    isTimeUp,
  )

/** The round that was set when the topic ended, whatever the county's data say by now; those are asked who were asked whether it came true. */
function askingOf({ board, file, closedAt, askAgainAt }: StoredTopic, now: number): PaperOf<'asking'> {
  const within = countyAt(counties, board)?.rules.revisitWithinDays ?? 15
  return {
    kind: 'asking',
    days: closedAt === null || askAgainAt === null ? 0 : (startOfDay(askAgainAt) - startOfDay(closedAt)) / DAY,
    until: endOfDay(now + within * DAY),
    asked: lastClaim(file)?.paper.asked ?? 0,
  }
}
