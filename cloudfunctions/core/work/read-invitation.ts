/** One's own invitation: the call, what is expected, what was found out before, and how many others of which kind are invited. */
import type { Invitation } from '../../../types/invitation'
import { SEAT_KIND_LABELS, SEAT_KINDS, type Seat } from '../../../types/session'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { councilAt } from '../rules/counties'
import { closedToAnswers, givenAnswer } from '../rules/session/answers'
import { callAt, changesIn } from '../rules/session/call'
import { expectedOf } from '../rules/session/expected'
import { counties } from '../served'
import { command, getDocument, updateWhere } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { type StoredSession, sessions } from '../store/sessions'
import { topics } from '../store/topics'
import { researchPack } from './research-pack'

/**
 * Somebody else's is answered as if it were not there. Three database calls, the last two side by side; one more the first time
 * that this version of the call is read, so that the station sees who has not.
 */
export async function readInvitation(actor: Resident, id: string): Promise<Invitation> {
  const invitation = await getDocument(invitations, id)
  if (!invitation || invitation.person !== actor.id) throw new Refusal('invitation.not-found')
  const [session, topic] = await Promise.all([
    getDocument(sessions, invitation.session),
    getDocument(topics, invitation.topic),
  ])
  if (!session || !topic) throw new Refusal('invitation.not-found')
  const [pack] = await Promise.all([researchPack(topic, invitation.member), noteRead(invitation, session)])
  const { call } = session
  const answer = invitation.answer && givenAnswer(invitation.answer, call.version)
  const mine = pack.questions.filter(({ isMine }) => isMine).map(({ question }) => question)
  return {
    id,
    topic: topic._id,
    councilName: councilAt(counties, session.council)?.name ?? '',
    state: session.state,
    call,
    cancelled: session.cancelled,
    isWithdrawn: invitation.isWithdrawn,
    as: invitation.as,
    group: invitation.group,
    answer,
    canAnswer: !invitation.isWithdrawn && closedToAnswers(session, actor.now) === null,
    changes: changesSince(session, invitation),
    expected: [...expectedOf(invitation, mine)],
    pack,
    others: othersThan(invitation, session.seats),
  }
}

/** A version that was read stays read. */
async function noteRead({ _id, read }: StoredInvitation, { call: { version } }: StoredSession): Promise<void> {
  if (read < version) await updateWhere(invitations, { _id, read: command.lt(version) }, { read: version })
}

function changesSince(session: StoredSession, { answer }: StoredInvitation): string[] {
  const answered = answer && callAt(session, answer.version)
  return answered ? [...changesIn(answered, session.call)] : []
}

/** By group for representatives, by kind for all others; nobody is named. */
function othersThan({ seat: own }: Pick<Seat, 'seat'>, seats: readonly Seat[]): Invitation['others'] {
  const others = seats.filter(({ seat }) => seat !== own)
  const groups = [...new Set(others.flatMap(({ group }) => group ?? []))]
  return [
    ...SEAT_KINDS.filter((kind) => kind !== 'group').map((kind) => ({
      label: SEAT_KIND_LABELS[kind],
      count: others.filter(({ as }) => as === kind).length,
    })),
    ...groups.map((label) => ({ label, count: others.filter(({ group }) => group === label).length })),
  ].filter(({ count }) => count > 0)
}
