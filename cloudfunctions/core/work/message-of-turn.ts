/** The message that a turn of a concern sends to its author. */
import { sortKey } from '../../../types/fields'
import type { MessageKind } from '../../../types/message'
import { MESSAGE_PHRASES } from '../../../types/phrases/zh-CN/messages'
import { levelOf } from '../../../types/place'
import { DAY, sayDay } from '../rules/china-time'
import { reachingOf } from '../rules/delivery/must-reach'
import type { StoredConcern } from '../store/concerns'
import { newCall, newDelivery, type StoredMessage } from '../store/messages'
import { addresseeOf } from './addressee'
import { replyWithinDays } from './reply-deadline'

/** Days within which an answer is still worth a call. */
const CALLED_WITHIN = 30

/** `reason`: given in this turn. `boards`: stations that the turn touched besides the concern's own. */
export interface TurnFacts {
  readonly reason?: string
  readonly boards?: readonly string[]
}

/** `concern` is as it is after the turn; one message a version, so a repeated turn writes the same one. */
export function messageOfTurn(
  concern: StoredConcern,
  kind: MessageKind,
  { reason = '', boards = [] }: TurnFacts = {},
): StoredMessage {
  const phrases = MESSAGE_PHRASES[kind]
  const id = `m-${concern._id.slice(2)}-${concern.version}`
  const at = concern.updatedAt
  return {
    _id: id,
    to: concern.author,
    order: sortKey(at, id),
    kind,
    title: phrases.title,
    body: phrases.body({
      number: concern.number,
      title: concern.title,
      addressee: addresseeOf(concern),
      replyBy: sayDay(concern.replyBy),
      replyWithinDays: replyWithinDays(concern.county),
      reason,
    }),
    concern: concern._id,
    number: concern.number,
    subject: concern.title,
    topic: concern.topic,
    turn: { county: concern.county, version: concern.version },
    boards: [...new Set([concern.station, ...boards])].filter((station) => levelOf(station) === 'township'),
    at,
    ...callFor(concern, kind, at),
    delivery: newDelivery(at),
  }
}

/** Who has no WeChat is called by the station where they came to the counter. */
const callFor = ({ entry }: StoredConcern, kind: MessageKind, at: number): Pick<StoredMessage, 'call'> =>
  entry && reachingOf(kind) === 'entered' ? { call: newCall(entry.station, at + CALLED_WITHIN * DAY) } : {}
