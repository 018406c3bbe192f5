/** The messages collection: each person's inbox, and the outbox that the courier works through. */
import * as v from 'valibot'
import { MESSAGE_KINDS } from '../../../types/message'
import { CALL_RESULTS } from '../../../types/phone-task'
import { collectionOf } from './database'

/**
 * How a message left the house. On the way: `waiting`, `sending` (a tick has taken it), `handed-over` (WeChat may have it).
 * Ends: `sent` (by WeChat), `texted` (by SMS), `inbox-only` (no permission), `refused` (WeChat says no permission is left), `failed`, and `unknown`: no
 * answer came, and it is not sent again, since a notice twice is worse than none; the inbox has it in any case.
 */
const DELIVERY_STATES = [
  'waiting',
  'sending',
  'handed-over',
  'sent',
  'texted',
  'inbox-only',
  'refused',
  'failed',
  'unknown',
] as const

/** `none`: no call was needed (so far). `open`: the station has to call. Ends: `reached`, `answered` for the invitation, `settled`: they were told of something newer, `expired`: nobody called in time. */
const CALL_STATES = ['none', 'open', 'reached', 'answered', 'settled', 'expired'] as const

/** See `DELIVERY_STATES`. */
export type DeliveryState = (typeof DELIVERY_STATES)[number]

const messageDocument = v.object({
  _id: v.string(),
  to: v.string(),
  order: v.string(),
  kind: v.picklist(MESSAGE_KINDS),
  title: v.string(),
  body: v.string(),
  concern: v.nullable(v.string()),
  /** The concern's number and title, for the fields of WeChat's template. */
  number: v.string(),
  subject: v.string(),
  topic: v.nullable(v.string()),
  /** The own seat in a session; left out of everything else. */
  invitation: v.optional(v.string()),
  /** A turn of a concern, told to its author: whose it is, and which version it led to (1: it came in). The daily proof counts them. */
  turn: v.optional(v.object({ county: v.string(), version: v.number() })),
  /** When and where the session is that it speaks of. */
  meets: v.optional(v.object({ at: v.number(), where: v.string() })),
  /** It has to reach its reader: which station calls whom nothing else reached, and until when that makes sense. Left out of all others. */
  call: v.optional(
    v.object({
      station: v.string(),
      until: v.number(),
      state: v.picklist(CALL_STATES),
      attempts: v.number(),
      /** How the last call went; null before the first. */
      last: v.nullable(v.object({ result: v.picklist(CALL_RESULTS), at: v.number() })),
      /** The last requests that recorded a call, so that none counts twice. */
      requests: v.array(v.string()),
    }),
  ),
  /** The station in whose county's name it may go out as a text, though nobody has to be called for it. */
  textBy: v.optional(v.string()),
  /** The boards whose figures this turn changed. */
  boards: v.array(v.string()),
  at: v.number(),
  delivery: v.object({
    state: v.picklist(DELIVERY_STATES),
    nextAt: v.number(),
    attempts: v.number(),
    /** The tick that works on it; empty when none. */
    tick: v.string(),
    /** WeChat's error code at the last attempt; 0 when there was none. */
    code: v.number(),
  }),
})

/** See `messageDocument`: a message as stored. */
export type StoredMessage = v.InferOutput<typeof messageDocument>

/** Messages by deterministic id: concern and turn. */
export const messages = collectionOf('messages', messageDocument)

/** The delivery state of a new message. */
export const newDelivery = (at: number): StoredMessage['delivery'] => ({
  state: 'waiting',
  nextAt: at,
  attempts: 0,
  tick: '',
  code: 0,
})

/** The duty to call that a message has when it must reach its reader; `station` calls. */
export const newCall = (station: string, until: number): NonNullable<StoredMessage['call']> => ({
  station,
  until,
  state: 'none',
  attempts: 0,
  last: null,
  requests: [],
})
