/** Somebody invited says whether they come. */
import type { Answered } from '../../../types/calling'
import type { AnswerInvitationInput } from '../../../types/invitation'
import type { Resident } from '../procedure'
import { Refusal } from '../refusal'
import { transact } from '../store/database'
import { invitations } from '../store/invitations'
import { sessions } from '../store/sessions'
import { checkContent } from '../wechat/content'
import { keepAnswer } from './keep-answer'

/** Somebody else's invitation is answered as if it were not there. Three database calls beside begin and commit. */
export async function answerInvitation(
  actor: Resident,
  { requestId, id, version, answer }: AnswerInvitationInput,
): Promise<Answered> {
  const words = [
    'reason' in answer ? (answer.reason ?? '') : '',
    answer.kind === 'substitute' ? answer.substitute : '',
  ].join('\n')
  // What is written is read by people: the platform checks it as it checks a concern.
  if (words.trim() !== '' && (await checkContent(actor.openid, words)) === 'risky') {
    throw new Refusal('content.risky', { field: 'answer.reason' })
  }
  return transact(async (transaction) => {
    const invitation = await transaction.get(invitations, id)
    if (!invitation || invitation.person !== actor.id) throw new Refusal('invitation.not-found')
    const session = await transaction.get(sessions, invitation.session)
    if (!session) throw new Refusal('invitation.not-found')
    return keepAnswer(transaction, invitation, session, { requestId, version, answer, by: 'self', now: actor.now })
  })
}
