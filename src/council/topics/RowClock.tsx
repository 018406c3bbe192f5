/** Until when a topic's step may take, how late it is, or since when somebody waits who says that it came back. */
import { Badge } from '@/components/badge/Badge'
import { sayAgo } from '@/services/dates'
import type { TopicRow } from '~types/workspace'
import { Clock } from '../desk/Clock'

/** Nothing where no clock runs. */
export function RowClock({ row: { dueAt, lateness, relapsedAt }, now }: { row: TopicRow; now: number }) {
  if (relapsedAt !== null) {
    return (
      <Badge tone="late" icon="alert">
        {`办结后有反复 · ${sayAgo(relapsedAt, now)}`}
      </Badge>
    )
  }
  if (dueAt === null && lateness === null) return null
  return <Clock due={dueAt ?? now} now={now} what="办完" lateDays={lateness?.days} />
}
