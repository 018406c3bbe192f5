/** What follows for the timer from how a topic stands: its clocks, when the next reminder is due, when people are asked again, whether officers have to be told of work. */
import { sortKey } from '../../../types/fields'
import { openRelapses, papersOf, sinceEnd, wasCarriedOut } from '../../../types/filed'
import { stepIn } from '../../../types/method'
import { REVISITED } from '../../../types/papers/revisit'
import { type Chain, type ClockKind, REMINDERS } from '../../../types/reminder'
import { nextAlertOf, type WatchedClock, watched } from '../rules/clocks/alerts'
import { clocksOf, dueAtOf } from '../rules/clocks/topic-clocks'
import { countyAt } from '../rules/counties'
import { askingDay } from '../rules/lifecycle/after-end'
import { type Working, workIn } from '../rules/work/work-in'
import { calendar, counties } from '../served'
import type { StoredTopic } from '../store/topics'

type Clocked = 'dueAt' | 'clocks' | 'alertAt' | 'askAgainAt' | 'isAtDesk' | 'tellAt' | 'closedOrder'

/** A topic of which everything but its clocks is settled; `before`: what was told of those that ran until now. */
export function withClocks(topic: Omit<StoredTopic, Clocked>, before: readonly WatchedClock[] = []): StoredTopic {
  const { board, method, step, stepSince, stepFrom, file, closedAt } = topic
  const rules = countyAt(counties, board)?.rules
  const days = { stepDays: rules?.stepDays ?? {}, objectionDays: rules?.objectionDays ?? 3 }
  const ticking = { stepSince, stepFrom, file, isClosed: closedAt !== null }
  const clocks = watched(clocksOf(ticking, stepIn(method, step), days, calendar), before)
  return {
    ...topic,
    dueAt: dueAtOf(clocks),
    clocks,
    alertAt: earliest(clocks.map((clock) => nextAlertOf(clock, chainOf(clock.kind, board), calendar))),
    askAgainAt: askAgainAt(topic, rules?.revisitDays ?? []),
    tellAt: hasNews(topic) ? (topic.record.at(-1)?.at ?? topic.openedAt) : null,
    isAtDesk: closedAt === null || openRelapses(file).length > 0,
    closedOrder: closedAt === null ? null : sortKey(closedAt, topic._id),
  }
}

/** A stored topic as far as its work is concerned. */
export const workingOf = ({
  step,
  stepFrom,
  file,
  closedAt,
}: Pick<StoredTopic, 'step' | 'stepFrom' | 'file' | 'closedAt'>): Working => ({
  step,
  stepFrom,
  file,
  isClosed: closedAt !== null,
})

/** Whether something waits for somebody who was not told of it yet. */
const hasNews = (topic: Omit<StoredTopic, Clocked>): boolean =>
  workIn(workingOf(topic), topic.method).some(({ key }) => !topic.told.includes(key))

/** Who is told how late at a place: the county's own chain, or the usual one. */
export const chainOf = (kind: ClockKind, place: string): Chain =>
  countyAt(counties, place)?.rules.reminders[kind] ?? REMINDERS[kind]

/** Questions come in the morning. */
const NINE = 9 * 60 * 60 * 1000

/** The next question after the end, in the order of the county's days. */
function askAgainAt(
  { closedAt, ending, file }: Pick<StoredTopic, 'closedAt' | 'ending' | 'file'>,
  days: readonly number[],
): number | null {
  if (closedAt === null || ending === null || !REVISITED.includes(ending) || !wasCarriedOut(file)) return null
  const asked = papersOf(sinceEnd(file), 'asking').map(({ paper }) => paper.days)
  const next = days.find((each) => each > Math.max(0, ...asked))
  return next === undefined ? null : askingDay(closedAt, next) + NINE
}

const earliest = (moments: readonly (number | null)[]): number | null => {
  const set = moments.filter((moment) => moment !== null)
  return set.length === 0 ? null : Math.min(...set)
}
