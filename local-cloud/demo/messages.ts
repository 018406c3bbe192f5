/** What the author of each demo matter was told of it, as the functions would have written it; delivered long ago. */
import { sayDay } from '../../cloudfunctions/core/rules/china-time'
import { type Counties, councilAt, countyAt } from '../../cloudfunctions/core/rules/counties'
import type { StoredConcern } from '../../cloudfunctions/core/store/concerns'
import type { StoredMessage } from '../../cloudfunctions/core/store/messages'
import { sortKey } from '../../types/fields'
import type { MessageKind } from '../../types/message'
import { MESSAGE_PHRASES } from '../../types/phrases/zh-CN/messages'

/** That a concern went to a council, and, for one that is in a topic, that it was accepted. */
export const authorMessages = (counties: Counties, concern: StoredConcern): StoredMessage[] => [
  messageOf(counties, concern, 'concern-received', { version: 1, at: concern.submittedAt, topic: null }),
  ...(concern.topic === null || concern.answeredAt === null
    ? []
    : [messageOf(counties, concern, 'concern-accepted', { version: 2, at: concern.answeredAt, topic: concern.topic })]),
]

function messageOf(
  counties: Counties,
  { _id: concern, author, number, title, replyBy, county, council, station }: StoredConcern,
  kind: MessageKind,
  { version, at, topic }: { readonly version: number; readonly at: number; readonly topic: string | null },
): StoredMessage {
  const id = `m-${concern.slice(2)}-${version}`
  const phrases = MESSAGE_PHRASES[kind]
  const addressee = councilAt(counties, council ?? '')?.name ?? ''
  const replyWithinDays = countyAt(counties, county)?.rules.replyWithinDays ?? 0
  return {
    _id: id,
    to: author,
    order: sortKey(at, id),
    kind,
    title: phrases.title,
    body: phrases.body({ number, title, addressee, replyBy: sayDay(replyBy), replyWithinDays, reason: '' }),
    concern,
    number,
    subject: title,
    topic,
    turn: { county, version },
    boards: [station],
    at,
    delivery: { state: 'inbox-only', nextAt: at, attempts: 0, tick: '', code: 0 },
  }
}
