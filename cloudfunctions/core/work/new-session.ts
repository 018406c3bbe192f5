/** A session on its first day: called by a topic's plan, or by hand with the same things; nobody has been told yet. */
import { randomBytes } from 'node:crypto'
import { sortKey } from '../../../types/fields'
import type { Plan } from '../../../types/papers/plan'
import type { Seat } from '../../../types/session'
import { callOf } from '../rules/session/call'
import { nextClockAt } from '../rules/session/closing'
import { nextReminderAt } from '../rules/session/reminders'
import { droppedSeats, seatsOf } from '../rules/session/seats'
import type { StoredSession, ToldOf } from '../store/sessions'
import type { StoredTopic } from '../store/topics'

type Telling = NonNullable<StoredSession['telling']>

/** What the courier begins to tell everybody invited. */
export const newTelling = (of: ToldOf, now: number): Telling => ({ of, since: now, nextAt: now, tick: '', done: 0 })

/** `planAt`: the plan's place in the topic's file; null when it is called by hand. */
export function newSession(
  topic: StoredTopic,
  plan: Plan,
  { id, planAt, now }: { readonly id: string; readonly planAt: number | null; readonly now: number },
): StoredSession {
  const call = callOf(plan, topic.title, 1)
  return {
    _id: id,
    topic: topic._id,
    number: topic.number,
    council: topic.council,
    board: topic.board,
    plan: planAt,
    state: 'called',
    method: topic.method.label,
    call,
    earlier: [],
    seats: [...seatsOf(plan.participants)],
    dropped: [],
    cancelled: null,
    order: sortKey(plan.startsAt, id),
    remindAt: nextReminderAt(plan.startsAt, now),
    clockAt: nextClockAt({ state: 'called', call }, now),
    telling: newTelling('call', now),
    secret: randomBytes(32).toString('base64url'),
    stage: null,
    speakers: [],
    onShow: null,
    attendance: [],
    minutes: null,
    deedsAt: null,
    openedAt: null,
    closedAt: null,
    turns: [],
  }
}

/** With another call, and other seats when they are given; everybody is told what is new to them. */
export function withCall(
  session: StoredSession,
  call: Omit<StoredSession['call'], 'version' | 'title'>,
  now: number,
  seats: readonly Seat[] = session.seats,
): StoredSession {
  return {
    ...session,
    call: { ...call, title: session.call.title, version: session.call.version + 1 },
    earlier: [...session.earlier, session.call],
    seats: [...seats],
    dropped: [...droppedSeats(session, seats)],
    order: sortKey(call.startsAt, session._id),
    remindAt: nextReminderAt(call.startsAt, now),
    clockAt: nextClockAt({ state: session.state, call }, now),
    telling: newTelling('call', now),
  }
}

/** It does not take place. */
export const withoutSession = (session: StoredSession, reason: string, now: number): StoredSession => ({
  ...session,
  state: 'cancelled',
  cancelled: reason,
  remindAt: null,
  clockAt: null,
  telling: newTelling('call', now),
})
