/** What an answer to a call is worth: it stands as long as the call that was read does, and may be changed until the session opens. */
import type { SeatCounts } from '../../../../types/calling'
import type { ErrorCode } from '../../../../types/errors'
import type { GivenAnswer } from '../../../../types/invitation'
import type { Call, InvitationAnswer, SessionState } from '../../../../types/session'

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly kind: InvitationAnswer
  readonly reason: string | null
  readonly substitute: string | null
  readonly by: 'self' | 'clerk'
  readonly version: number
  readonly at: number
}

/** The kind of an answer to the call as it stands; null when there is none, or it was given to an earlier one. */
export const standingAnswer = (answer: KeptAnswer | null, version: number): InvitationAnswer | null =>
  answer?.version === version ? answer.kind : null

/** As it is read. */
export const givenAnswer = (answer: KeptAnswer, version: number): GivenAnswer => ({
  kind: answer.kind,
  reason: answer.reason,
  substitute: answer.substitute,
  by: answer.by,
  at: answer.at,
  isCurrent: answer.version === version,
})

/** Why nobody can answer now; null when they can. */
export function closedToAnswers(
  { state, call }: { readonly state: SessionState; readonly call: Pick<Call, 'endsAt'> },
  now: number,
): ErrorCode | null {
  if (state === 'cancelled') return 'invitation.cancelled'
  return state === 'called' && now < call.endsAt ? null : 'invitation.closed'
}

/** Who is reminded: whoever comes or writes, and whoever has not said. */
export const isReminded = (answer: KeptAnswer | null, version: number): boolean =>
  REMINDED.includes(standingAnswer(answer, version) ?? 'accepted')

const REMINDED: readonly InvitationAnswer[] = ['accepted', 'writing']

interface Counted {
  readonly answer: KeptAnswer | null
  readonly person: string | null
  readonly read: number
}

/** How many answered what; every seat is counted in exactly one of the answers or as unanswered. */
export function countAnswers(seats: readonly Counted[], version: number): SeatCounts {
  const answered = (kind: InvitationAnswer | null) =>
    seats.filter(({ answer }) => standingAnswer(answer, version) === kind).length
  return {
    seats: seats.length,
    accepted: answered('accepted'),
    declined: answered('declined'),
    substitute: answered('substitute'),
    writing: answered('writing'),
    unanswered: answered(null),
    unread: seats.filter(({ person, read }) => person !== null && read < version).length,
    noWeChat: seats.filter(({ person }) => person === null).length,
    toCall: seats.filter(({ person, answer }) => person === null && standingAnswer(answer, version) === null).length,
  }
}
