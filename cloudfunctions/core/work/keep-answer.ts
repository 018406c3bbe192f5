/** An answer to an invitation is kept: by whoever is invited, or by the clerk who heard it on the phone. */
import type { Answered } from '../../../types/calling'
import type { AnswerInput } from '../../../types/invitation'
import { LIMITS } from '../../../types/limits'
import { Refusal } from '../refusal'
import { closedToAnswers, givenAnswer, type KeptAnswer } from '../rules/session/answers'
import type { Transaction } from '../store/database'
import { invitations, type StoredInvitation } from '../store/invitations'
import type { StoredSession } from '../store/sessions'

/** `version`: of the call that was read. */
interface Answering {
  readonly requestId: string
  readonly version: number
  readonly answer: AnswerInput
  readonly by: KeptAnswer['by']
  readonly now: number
}

/**
 * The last answer counts; it may be changed until the session opens. A request that was done before is answered with how it
 * stands. One database call.
 */
export async function keepAnswer(
  transaction: Transaction,
  invitation: StoredInvitation,
  session: StoredSession,
  { requestId, version, answer, by, now }: Answering,
): Promise<Answered> {
  const before = invitation.answer
  if (before && invitation.requests.includes(requestId)) return answeredOf(invitation, before, session)
  if (invitation.isWithdrawn) throw new Refusal('invitation.withdrawn')
  const closed = closedToAnswers(session, now)
  if (closed) throw new Refusal(closed)
  if (session.call.version !== version) throw new Refusal('invitation.call-changed')
  const kept: KeptAnswer = {
    kind: answer.kind,
    reason: 'reason' in answer ? (answer.reason ?? null) : null,
    substitute: answer.kind === 'substitute' ? answer.substitute : null,
    by,
    version,
    at: now,
  }
  const requests = [...invitation.requests, requestId].slice(-LIMITS.answersKept)
  await transaction.set(invitations, { ...invitation, answer: kept, requests })
  return answeredOf(invitation, kept, session)
}

const answeredOf = ({ _id }: StoredInvitation, answer: KeptAnswer, { call }: StoredSession): Answered => ({
  invitation: _id,
  answer: givenAnswer(answer, call.version),
})
