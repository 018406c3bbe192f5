/** The messages collection: each person's inbox, and the outbox that the courier works through. */
import * as v from 'valibot'
import { MESSAGE_KINDS } from '../../../types/message'
import { collectionOf } from './database'

/** How a message left the house: `waiting` and `sending` are on the way, the others are ends. */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'inbox-only', 'refused', 'failed'] as const

const messageDocument = v.object({
  _id: v.string(),
  to: v.string(),
  order: v.string(),
  kind: v.picklist(MESSAGE_KINDS),
  title: v.string(),
  body: v.string(),
  concern: v.string(),
  /** The concern's number and title, for the fields of WeChat's template. */
  number: v.string(),
  subject: v.string(),
  topic: v.nullable(v.string()),
  /** The board whose figures this turn changed. */
  board: v.nullable(v.string()),
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
