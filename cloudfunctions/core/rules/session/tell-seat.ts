/** What the holder of one seat has still to be told of a session, in which message. */
import type { InvitationMessageKind } from '../../../../types/message'
import type { TookPart } from '../../../../types/minutes'
import type { Call, SessionState } from '../../../../types/session'
import { sayMoment } from '../china-time'
import { isReminded, type KeptAnswer, standingAnswer } from './answers'
import { callAt, changesIn } from './call'
import type { ReminderOfCall } from './reminders'

/** The session as far as it is told. */
export interface ToldSession {
  readonly state: SessionState
  readonly call: Call
  readonly earlier: readonly Call[]
  readonly cancelled: string | null
}

/** The invitation as it stands; null while it is not written. */
export interface ToldInvitation {
  readonly told: number
  readonly isWithdrawn: boolean
  readonly answer: KeptAnswer | null
}

/** A message: `when` is that of the call which its reader knows. */
export interface Telling {
  readonly kind: InvitationMessageKind
  readonly when: string
  readonly reason: string
}

/** News of the call: `isDropped`: the seat is not among those invited any more. Null when there is nothing new. */
export function newsFor(session: ToldSession, invitation: ToldInvitation | null, isDropped: boolean): Telling | null {
  const { call } = session
  const when = sayMoment(call.startsAt)
  const known = invitation && !invitation.isWithdrawn ? callAt(session, invitation.told) : null
  if (session.state === 'cancelled') {
    return known && { kind: 'call-cancelled', when: sayMoment(known.startsAt), reason: session.cancelled ?? '' }
  }
  if (isDropped) return known && { kind: 'invitation-withdrawn', when: sayMoment(known.startsAt), reason: '' }
  if (known === null) return { kind: 'invited', when, reason: '' }
  if (known.version === call.version) return null
  const changes = changesIn(known, call)
  return { kind: 'call-changed', when, reason: changes.length > 0 ? changes.join('；') : '有新的安排' }
}

const UNANSWERED = '。您还没有答复，请点开说一声能不能来'
const WRITES = '。您说书面参加，请在会议结束前点开把意见写好'

/** A reminder, for who comes, writes or has not said; null for everybody else. */
export function reminderFor(
  { call }: ToldSession,
  invitation: ToldInvitation | null,
  of: ReminderOfCall,
): Telling | null {
  if (!invitation || invitation.isWithdrawn || !isReminded(invitation.answer, call.version)) return null
  const answer = standingAnswer(invitation.answer, call.version)
  const reason = answer === null ? UNANSWERED : answer === 'writing' ? WRITES : ''
  return { kind: of === 'day-before' ? 'call-reminder' : 'call-soon', when: sayMoment(call.startsAt), reason }
}

/** That statements wait for their vote, for everybody who has not declined; `until`: the last moment for it. */
export function votingFor(
  { call, until }: Pick<ToldSession, 'call'> & { readonly until: number },
  invitation: ToldInvitation | null,
): Telling | null {
  if (!invitation || invitation.isWithdrawn || !isReminded(invitation.answer, call.version)) return null
  return { kind: 'statements-put', when: sayMoment(until), reason: '' }
}

/** That opinions are taken no longer than until `closesAt`, for who comes or writes and has done neither; null for everybody else. */
export function closingFor(
  { call }: Pick<ToldSession, 'call'>,
  invitation: (ToldInvitation & Contribution) | null,
): Telling | null {
  if (!invitation || invitation.isWithdrawn || call.closesAt === undefined) return null
  if (invitation.presence !== null || invitation.wroteAt !== null) return null
  const answer = standingAnswer(invitation.answer, call.version)
  if (answer === 'declined' || answer === 'substitute') return null
  return { kind: 'opinions-closing', when: sayMoment(call.closesAt), reason: '' }
}

/** What somebody invited has done so far. */
interface Contribution {
  readonly presence: object | null
  readonly wroteAt: number | null
}

/** The minutes as far as they are told: who took part, and until when they may say something. */
interface ToldMinutes {
  readonly call: Pick<Call, 'startsAt'>
  readonly attendance: readonly { readonly seat: string; readonly how: TookPart }[]
  readonly minutes: { readonly confirmBy: number | null } | null
}

/** That the minutes wait to be confirmed, for who took part; null for everybody else. */
export function minutesFor(
  { call, attendance, minutes }: ToldMinutes,
  invitation: { readonly seat: string; readonly isWithdrawn: boolean } | null,
): Telling | null {
  const how = attendance.find(({ seat }) => seat === invitation?.seat)?.how ?? 'absent'
  if (!invitation || invitation.isWithdrawn || how === 'absent' || !minutes || minutes.confirmBy === null) return null
  return { kind: 'minutes-sent', when: sayMoment(call.startsAt), reason: sayMoment(minutes.confirmBy) }
}
