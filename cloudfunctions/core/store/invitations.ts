/** The invitations collection: one seat of a session each. Apart from the session, so that thirty people can answer at once. */
import * as v from 'valibot'
import { presenceSchema } from '../../../types/live'
import { saidSchema } from '../../../types/minutes'
import { INVITATION_ANSWERS, seatSchema } from '../../../types/session'
import { collectionOf } from './database'

const invitationDocument = v.object({
  _id: v.string(),
  session: v.string(),
  topic: v.string(),
  board: v.string(),
  ...seatSchema.entries,
  /** Whose WeChat identity answers and checks in; null until it is known. */
  person: v.nullable(v.string()),
  /** Private: who comes for a group, as the station noted it; null of members. */
  name: v.nullable(v.string()),
  /** Private: for the station's phone list. */
  phone: v.nullable(v.string()),
  /** What is kept of the code with which somebody takes the seat; null when none was handed out. */
  codeHash: v.nullable(v.string()),
  /** The version of the call of which they were told last. */
  told: v.number(),
  /** The version of the call that they have opened last; 0 when none. */
  read: v.number(),
  /** They were invited by an earlier plan and are not any more. */
  isWithdrawn: v.boolean(),
  /** `version` of the call that was answered: after a change the answer is asked for again. */
  answer: v.nullable(
    v.object({
      kind: v.picklist(INVITATION_ANSWERS),
      reason: v.nullable(v.string()),
      /** Who comes instead, in words. */
      substitute: v.nullable(v.string()),
      /** Themselves, or the clerk who heard it on the phone. */
      by: v.picklist(['self', 'clerk']),
      version: v.number(),
      at: v.number(),
    }),
  ),
  /** The last requests that changed the answer, so that a repeated one does not bring an old one back. */
  requests: v.array(v.string()),
  /** Checked in by the code on the wall, or ticked by the clerk. */
  presence: v.nullable(presenceSchema),
  /** What they said to which version of the minutes; `dissent` in their own words. */
  minutes: v.nullable(saidSchema),
  /** When they first wrote something themselves, or handed it in on paper; null when they did not. */
  wroteAt: v.nullable(v.number()),
  /** Wrong codes tried at the wall. */
  wrongCheckIns: v.number(),
  /** Sort key of the session's beginning, for everybody's own list. */
  order: v.string(),
})

/** See `invitationDocument`: an invitation as stored. */
export type StoredInvitation = v.InferOutput<typeof invitationDocument>

/** Invitations by deterministic id: session and seat (`rules/identifiers`). */
export const invitations = collectionOf('invitations', invitationDocument)
