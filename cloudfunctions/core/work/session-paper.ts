/** The minutes that somebody hands in, as they are kept: where a session was called, those that its people confirmed, or others with the reason. */
import { canonicalJson } from '../../../types/canonical-json'
import type { SessionInput } from '../../../types/papers/consult'
import { Refusal } from '../refusal'
import type { Actor } from '../rules/lifecycle/actor'
import { type Act, advance } from '../rules/lifecycle/advance'
import { getDocument } from '../store/database'
import { type StoredSession, sessions } from '../store/sessions'
import type { StoredTopic } from '../store/topics'
import { deliberatedOf } from './deliberated'
import { filingOf, heldOf } from './filed-minutes'
import { attendedSeats, nothingSaid, standingMinutes } from './minutes-of'
import { seatsInOrder } from './station-session'

/**
 * Nobody types away check-in, quorum and confirmation: what differs from the confirmed minutes needs a reason, which the record says in
 * public, and while the session is open nothing is taken. Two database calls where one was called, none otherwise.
 */
export async function fileOfSession(input: SessionInput, topic: StoredTopic, actor: Actor, now: number): Promise<Act> {
  const bare: Act = { act: 'file', paper: input }
  if (!advance(deliberatedOf(topic), topic.method, bare, actor, now).ok) return bare
  const session = topic.session === null ? null : await getDocument(sessions, topic.session)
  const { byHand, ...typed } = input
  if (session === null || session.state === 'cancelled') return { act: 'file', paper: typed }
  if (session.state === 'open') throw new Refusal('session.not-over', { field: 'paper.minutes' })
  if (byHand !== undefined) return bare
  return { act: 'file', paper: { ...typed, held: await heldBy(typed, session, now) } }
}

async function heldBy(typed: Omit<SessionInput, 'byHand'>, session: StoredSession, now: number) {
  if (session.attendance.length === 0) throw new Refusal('minutes.unheld', { field: 'paper.byHand' })
  const seats = attendedSeats(session, await seatsInOrder(session))
  const standing = await standingMinutes(session, seats, nothingSaid, now)
  if (standing.state !== 'confirmed') throw new Refusal('minutes.unconfirmed', { field: 'paper.minutes' })
  const { heldAt, present, minutes } = filingOf(session, seats, standing)
  const isSame =
    canonicalJson({ heldAt, present, minutes: minutes.trim() }) ===
    canonicalJson({ heldAt: typed.heldAt, present: typed.present, minutes: typed.minutes })
  if (!isSame) throw new Refusal('minutes.differs', { field: 'paper.minutes' })
  return heldOf(session, seats, standing)
}
