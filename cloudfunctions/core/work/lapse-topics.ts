/** The clock's part: topics whose time for an answer of those concerned has run out close by themselves. */
import { actByClock } from './act-by-clock'

/** Somebody who answered just now has kept it open. Answers and database calls as {@link actByClock}. */
export const lapseTopics = (now: number, isTimeUp: () => boolean): Promise<number> =>
  actByClock(
    { name: 'lapse', by: 'lapseAt', act: () => ({ act: 'lapse' }), overtaken: ['topic.closed', 'topic.evidence'] },
    now,
    isTimeUp,
  )
