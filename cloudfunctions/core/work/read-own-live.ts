/** A session as somebody invited follows it: where it is on the agenda, who speaks, what was said; and whether they may write. */
import { LIMITS } from '../../../types/limits'
import type { OwnLive } from '../../../types/live'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt } from '../rules/counties'
import { invitationIdOf } from '../rules/identifiers'
import { standingAnswer } from '../rules/session/answers'
import { closedDoors, closedToNotes } from '../rules/session/presence'
import { counties } from '../served'
import { getDocument } from '../store/database'
import { invitations } from '../store/invitations'
import { notesSince } from '../store/notes'
import { sessions } from '../store/sessions'
import { presentNote } from './present-note'

/**
 * Somebody else's is answered as if it were not there. Speakers are called as the minutes call them: representatives by whom they
 * stand for. Three database calls, the last two side by side.
 */
export async function readOwnLive(
  actor: Resident,
  { id, after }: { readonly id: string; readonly after?: string | undefined },
): Promise<OwnLive> {
  const own = await getDocument(invitations, id)
  if (!own || own.person !== actor.id || own.isWithdrawn) throw new Refusal('invitation.not-found')
  const [session, found] = await Promise.all([
    getDocument(sessions, own.session),
    notesSince(own.session, after, LIMITS.notesAtOnce),
  ])
  if (!session) throw new Refusal('invitation.not-found')
  const { _id, topic, state, call, stage, minutes } = session
  const called = new Map(session.seats.map((seat) => [invitationIdOf(_id, seat.seat), seat.called]))
  return {
    session: _id,
    topic,
    state,
    call,
    stage,
    now: actor.now,
    notes: found.map(presentNote),
    next: found.at(-1)?.changed ?? after ?? null,
    hasMore: found.length === LIMITS.notesAtOnce,
    councilName: councilAt(counties, session.council)?.name ?? '',
    speakers: session.speakers.flatMap((speaker) => called.get(speaker) ?? []),
    presence: own.presence,
    canCheckIn: closedDoors(session, actor.now) === null,
    canWrite: closedToNotes(session, standingAnswer(own.answer, call.version) === 'writing') === null,
    hasMinutes: minutes !== null && minutes.sentAt !== null,
  }
}
