/** Everybody's own invitations, the latest consultation first. */
import type { InvitationRow } from '../../../types/invitation'
import { LIMITS } from '../../../types/limits'
import type { Resident } from '../procedure'
import { councilAt } from '../rules/counties'
import { closedToAnswers, givenAnswer } from '../rules/session/answers'
import { counties } from '../served'
import { command, findDocuments } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { pageBefore } from '../store/page-before'
import { type StoredSession, sessions } from '../store/sessions'

/** One page and where the next begins. Two database calls: time and place are always those of the session itself. */
export async function listInvitations(
  actor: Resident,
  after: string | undefined,
): Promise<{ rows: InvitationRow[]; next: string | null }> {
  const { documents, next } = await pageBefore(invitations, { person: actor.id }, after, LIMITS.pageRows)
  const ids = [...new Set(documents.map(({ session }) => session))]
  const found =
    ids.length === 0 ? [] : await findDocuments(sessions, { where: { _id: command.in(ids) }, limit: ids.length })
  const byId = new Map(found.map((session) => [session._id, session]))
  const rows = documents.flatMap((invitation) => {
    const session = byId.get(invitation.session)
    return session ? [rowOf(invitation, session, actor.now)] : []
  })
  return { rows, next }
}

function rowOf(invitation: StoredInvitation, session: StoredSession, now: number): InvitationRow {
  const { call, state } = session
  return {
    id: invitation._id,
    topic: session.topic,
    title: call.title,
    councilName: councilAt(counties, session.council)?.name ?? '',
    state,
    isWithdrawn: invitation.isWithdrawn,
    where: call.where,
    startsAt: call.startsAt,
    endsAt: call.endsAt,
    answer: invitation.answer && givenAnswer(invitation.answer, call.version),
    canAnswer: !invitation.isWithdrawn && closedToAnswers(session, now) === null,
  }
}
