/** An invitation as an entry of a calendar. */
import type { CalendarEntry } from '~types/calendar-file'
import type { Invitation } from '~types/invitation'

/** One entry a seat; each change of the call, and its cancelling, is a newer one. */
export const entryOf = ({ id, call, councilName, state, isWithdrawn }: Invitation): CalendarEntry => {
  const isCancelled = state === 'cancelled' || isWithdrawn
  return {
    uid: `${id}@mashang`,
    sequence: call.version + (isCancelled ? 1 : 0),
    title: `协商会：${call.title}`,
    where: call.where,
    description: [`${councilName}召集`, ...call.agenda.map(({ item, minutes }) => `${item}（${minutes} 分钟）`)].join(
      '\n',
    ),
    startsAt: call.startsAt,
    endsAt: call.endsAt,
    isCancelled,
  }
}
