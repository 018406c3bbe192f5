/** A session as somebody invited follows it: where it is on the agenda, who speaks, what was said; and whether they may write. */
import { LIMITS } from '../../../types/limits'
import type { OwnLive } from '../../../types/live'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt } from '../rules/counties'
import { invitationIdOf } from '../rules/identifiers'
import { standingAnswer } from '../rules/session/answers'
import { closedDoors, closedToNotes, isOnline, isPresent } from '../rules/session/presence'
import { counties } from '../served'
import { getDocument } from '../store/database'
import { invitations } from '../store/invitations'
import { BEFORE_ALL, notesSince } from '../store/notes'
import { sessions } from '../store/sessions'
import { topics } from '../store/topics'
import { presentNote } from './present-note'
import { researchPack } from './research-pack'

/**
 * Somebody else's is answered as if it were not there. Speakers are called as the minutes call them: representatives by whom they
 * stand for. Three database calls, the last two side by side; one more (and the links of photos) the first time.
 */
export async function readOwnLive(
  actor: Resident,
  { id, after }: { readonly id: string; readonly after?: string | undefined },
): Promise<OwnLive> {
  const own = await getDocument(invitations, id)
  if (!own || own.person !== actor.id || own.isWithdrawn) throw new Refusal('invitation.not-found')
  const [session, found, topic] = await Promise.all([
    getDocument(sessions, own.session),
    notesSince(own.session, after, LIMITS.notesAtOnce),
    after === undefined ? getDocument(topics, own.topic) : null,
  ])
  if (!session) throw new Refusal('invitation.not-found')
  const { _id, state, call, stage, minutes, onShow } = session
  const called = new Map(session.seats.map((seat) => [invitationIdOf(_id, seat.seat), seat.called]))
  return {
    session: _id,
    topic: own.topic,
    state,
    call,
    stage,
    onShow,
    now: actor.now,
    notes: found.map(presentNote),
    next: found.at(-1)?.changed ?? after ?? BEFORE_ALL,
    hasMore: found.length === LIMITS.notesAtOnce,
    councilName: councilAt(counties, session.council)?.name ?? '',
    speakers: session.speakers.flatMap((speaker) => called.get(speaker) ?? []),
    presence: own.presence,
    canCheckIn: closedDoors(session, actor.now) === null,
    canJoinOnline: isOnline(call.format) && closedDoors(session, actor.now) === null && !isPresent(own.presence),
    pack: topic && (await researchPack(topic, own.member)),
    canWrite: closedToNotes(session, standingAnswer(own.answer, call.version) === 'writing', actor.now) === null,
    hasMinutes: minutes !== null && minutes.sentAt !== null,
  }
}
