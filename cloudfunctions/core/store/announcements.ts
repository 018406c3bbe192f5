/** The announcements collection: what followers are told of a turn, written once with it; the courier spreads it to a message each. */
import * as v from 'valibot'
import { MESSAGE_KINDS } from '../../../types/message'
import { collectionOf } from './database'

/** `waiting`, `spreading` (a tick has taken it), and the end. */
const SPREAD_STATES = ['waiting', 'spreading', 'done'] as const

const announcementDocument = v.object({
  _id: v.string(),
  /** Concerns and topics; whoever followed one of them by `at` is told, once. */
  targets: v.array(v.string()),
  /** Persons who are told otherwise. */
  except: v.array(v.string()),
  kind: v.picklist(MESSAGE_KINDS),
  title: v.string(),
  body: v.string(),
  concern: v.nullable(v.string()),
  topic: v.nullable(v.string()),
  /** What it is about, in public words. */
  subject: v.string(),
  /** Until when people are asked something by it; left out where nothing is asked. */
  asksUntil: v.optional(v.number()),
  /** The boards whose figures this turn changed, where no message to an author says so. */
  boards: v.array(v.string()),
  at: v.number(),
  spread: v.object({
    state: v.picklist(SPREAD_STATES),
    nextAt: v.number(),
    /** The tick that works on it; empty when none. */
    tick: v.string(),
    /** Targets done, and the order of the last follow done in the next one. */
    targetsDone: v.number(),
    after: v.nullable(v.string()),
  }),
})

/** See `announcementDocument`: an announcement as stored. */
export type StoredAnnouncement = v.InferOutput<typeof announcementDocument>

/** Announcements by deterministic id: concern and turn. */
export const announcements = collectionOf('announcements', announcementDocument)
