/** A topic's session as its station sees it: who is invited, who answered what, who has not read it, who has no WeChat. */
import type { SeatRow, StationSession } from '../../../types/calling'
import { LIMITS } from '../../../types/limits'
import { countyOf } from '../../../types/place'
import type { Seat } from '../../../types/session'
import type { Officer } from '../procedure'
import { Refusal } from '../refusal'
import { invitationIdOf } from '../rules/identifiers'
import { dealsWith } from '../rules/powers'
import { countAnswers, givenAnswer } from '../rules/session/answers'
import { isTimeToConvene } from '../rules/session/convening'
import { findDocuments, getDocument } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import { type StoredSession, sessions } from '../store/sessions'
import { type StoredTopic, topics } from '../store/topics'

/** Members, and whoever else is invited: all of them in one answer. */
const MOST = LIMITS.seats + LIMITS.roster

/**
 * The county reads how many answered what, without names and phones of residents. Three database calls beside identity, the last
 * two side by side; one when there is no session.
 */
export async function readStationSession(actor: Officer, id: string): Promise<StationSession> {
  const topic = await getDocument(topics, id)
  const isOwn = topic !== null && dealsWith(actor.grants, topic.board)
  if (!topic || !(isOwn || dealsWith(actor.grants, countyOf(topic.board)))) throw new Refusal('topic.not-found')
  const { session: current, conveneAt } = topic
  const [session, found] =
    current === null
      ? [null, []]
      : await Promise.all([
          getDocument(sessions, current),
          findDocuments(invitations, { where: { session: current }, limit: MOST }),
        ])
  return {
    topic: id,
    isDue: conveneAt !== null,
    canConvene: isOwn && conveneAt === null && isTimeToConvene(topic) && !isLive(session),
    session: session && presentSession(session, found, isOwn, topic),
  }
}

const isLive = (session: StoredSession | null): boolean => session?.state === 'called' || session?.state === 'open'

function presentSession(
  session: StoredSession,
  found: readonly StoredInvitation[],
  isOwn: boolean,
  { conveneAt }: StoredTopic,
): StationSession['session'] {
  const { _id, state, call, cancelled, telling, seats } = session
  const bySeat = new Map(found.map((invitation) => [invitation.seat, invitation]))
  const taken = seats.map((seat) => ({ seat, invitation: bySeat.get(seat.seat) ?? null }))
  const counted = taken.map(({ invitation }) => invitation ?? { answer: null, person: null, read: 0 })
  return {
    id: _id,
    state,
    call,
    cancelled,
    isTelling: telling?.of === 'call',
    canChange: isOwn && state === 'called' && conveneAt === null,
    counts: countAnswers(counted, call.version),
    seats: taken.map(({ seat, invitation }) => rowOf(session, seat, invitation, isOwn)),
  }
}

/** Names, phones and people's own words are the station's. */
function rowOf({ _id, call }: StoredSession, seat: Seat, invitation: StoredInvitation | null, isOwn: boolean): SeatRow {
  const answer = invitation?.answer ? givenAnswer(invitation.answer, call.version) : null
  return {
    id: invitationIdOf(_id, seat.seat),
    called: seat.called,
    as: seat.as,
    group: seat.group,
    name: isOwn ? (invitation?.name ?? null) : null,
    phone: isOwn ? (invitation?.phone ?? null) : null,
    hasWeChat: invitation !== null && invitation.person !== null,
    isInvited: invitation !== null,
    isRead: invitation !== null && invitation.read >= call.version,
    answer: answer && (isOwn ? answer : { ...answer, reason: null, substitute: null }),
  }
}
