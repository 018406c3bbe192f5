/** The first message to the author of each demo matter, as the functions would have written it; delivered long ago. */
import { sayDay } from '../../cloudfunctions/core/rules/china-time'
import { type Counties, councilAt, countyAt } from '../../cloudfunctions/core/rules/counties'
import type { StoredConcern } from '../../cloudfunctions/core/store/concerns'
import type { StoredMessage } from '../../cloudfunctions/core/store/messages'
import { sortKey } from '../../types/fields'
import { MESSAGE_PHRASES } from '../../types/phrases/zh-CN/messages'

/** “您的诉求已收到” for a concern that went to a council. */
export function receivedMessage(counties: Counties, concern: StoredConcern): StoredMessage {
  const { _id: concernId, author, number, title, submittedAt: at, replyBy, county, council, station } = concern
  const id = `m-${concernId.slice(2)}-1`
  const phrases = MESSAGE_PHRASES['concern-received']
  const addressee = councilAt(counties, council ?? '')?.name ?? ''
  const replyWithinDays = countyAt(counties, county)?.rules.replyWithinDays ?? 0
  return {
    _id: id,
    to: author,
    order: sortKey(at, id),
    kind: 'concern-received',
    title: phrases.title,
    body: phrases.body({ number, title, addressee, replyBy: sayDay(replyBy), replyWithinDays, reason: '' }),
    concern: concernId,
    number,
    subject: title,
    topic: null,
    boards: [station],
    at,
    delivery: { state: 'inbox-only', nextAt: at, attempts: 0, tick: '', code: 0 },
  }
}
