/** The sessions collection: each consultation that a topic's council holds, from the call to the confirmed minutes. */
import * as v from 'valibot'
import { onShowSchema } from '../../../types/live'
import { agreedPointSchema, TOOK_PART } from '../../../types/minutes'
import { callSchema, SESSION_STATES, seatSchema } from '../../../types/session'
import { collectionOf } from './database'

/** What everybody invited is to be told: the call or its change (or that it is cancelled), to be reminded of it, that the minutes are there, that statements wait for their vote, or that opinions are taken no longer than until the next day. */
const TOLD_OF = ['call', 'day-before', 'two-hours', 'minutes', 'statements', 'closing'] as const

/** See {@link TOLD_OF}. */
export type ToldOf = (typeof TOLD_OF)[number]

const sessionDocument = v.object({
  _id: v.string(),
  topic: v.string(),
  /** The topic's number, for the fields of WeChat's template. */
  number: v.string(),
  council: v.string(),
  /** The township whose station calls it. */
  board: v.string(),
  /** Which paper of the topic's file it follows, counted from 0; null when it was called by hand. */
  plan: v.nullable(v.number()),
  state: v.picklist(SESSION_STATES),
  /** The topic's method by its name, by which the county may have a quorum of its own. */
  method: v.optional(v.string()),
  call: callSchema,
  /** The call before each change, oldest first: the version `n` stands at `n - 1`. */
  earlier: v.array(callSchema),
  /** Who is invited. Each seat has an invitation of its own once the courier has written it. */
  seats: v.array(seatSchema),
  /** Who was invited by an earlier plan and is not any more. */
  dropped: v.array(seatSchema),
  /** Why it does not take place. */
  cancelled: v.nullable(v.string()),
  /** Sort key of its beginning: see `sortKey` in types/fields. */
  order: v.string(),
  /** When the next reminder is due; null when none is. */
  remindAt: v.nullable(v.number()),
  /** When the clock opens, reminds or closes next; null where people do. */
  clockAt: v.optional(v.nullable(v.number()), null),
  /** What the courier has still to tell those invited, and how many seats are done; null when all know. */
  telling: v.nullable(
    v.object({
      of: v.picklist(TOLD_OF),
      since: v.number(),
      nextAt: v.number(),
      /** The tick that works on it; empty when none. */
      tick: v.string(),
      done: v.number(),
      /** Until when they are asked something; left out where they are not. */
      until: v.optional(v.number()),
    }),
  ),
  /** From which codes for checking in are made; never leaves the cloud. */
  secret: v.string(),
  /** The item of the agenda that is dealt with, and since when; null before the opening. */
  stage: v.nullable(v.object({ item: v.number(), since: v.number() })),
  /** Who speaks, and who waits to, by their invitations. */
  speakers: v.array(v.string()),
  /** What everybody who follows is shown of the research. */
  onShow: v.optional(v.nullable(onShowSchema), null),
  /** Who took part and how, by seat: fixed when it closed. */
  attendance: v.array(
    v.object({
      seat: v.string(),
      how: v.picklist(TOOK_PART),
      /** When it was noted that they came, and that they left. */
      at: v.nullable(v.number()),
      leftAt: v.nullable(v.number()),
      /** Each time that they were away and came back. */
      away: v.optional(v.array(v.object({ from: v.number(), until: v.number() })), []),
    }),
  ),
  /** 会议记录: every version in its order, `by` private; null before the first. */
  minutes: v.nullable(
    v.object({
      versions: v.array(
        v.object({ text: v.string(), points: v.array(agreedPointSchema), at: v.number(), by: v.string() }),
      ),
      sentAt: v.nullable(v.number()),
      /** Which version was sent first: all later ones are changes in the sight of those who took part. */
      sentVersion: v.nullable(v.number()),
      confirmBy: v.nullable(v.number()),
    }),
  ),
  /** Since when members' deeds wait to go into the ledger; null when none do. */
  deedsAt: v.optional(v.nullable(v.number()), null),
  openedAt: v.nullable(v.number()),
  closedAt: v.nullable(v.number()),
  /** The requests already done, so that a repeated one is answered and not done again. */
  turns: v.array(v.object({ requestId: v.string(), person: v.string() })),
})

/** See `sessionDocument`: a session as stored. */
export type StoredSession = v.InferOutput<typeof sessionDocument>

/** Sessions by deterministic id: topic, and the paper or request that called it (`rules/identifiers`). */
export const sessions = collectionOf('sessions', sessionDocument)
