/** For everybody invited to a session: the own invitations, the answer to each, and taking a seat. */

import { answeredSchema } from '../../types/calling'
import {
  answerInvitationInput,
  invitationInput,
  invitationPageSchema,
  invitationSchema,
  invitationsInput,
  takeSeatInput,
  takeSeatOutput,
} from '../../types/invitation'
import { forResident, router } from '../core/procedure'
import { serve } from '../core/serve'
import { answerInvitation } from '../core/work/answer-invitation'
import { listInvitations } from '../core/work/list-invitations'
import { readInvitation } from '../core/work/read-invitation'
import { takeSeat } from '../core/work/take-seat'

const memberRouter = router({
  invitations: forResident('member.invitations')
    .input(invitationsInput)
    .output(invitationPageSchema)
    .query(({ ctx, input }) => listInvitations(ctx.actor, input.after)),

  invitation: forResident('member.invitation')
    .input(invitationInput)
    .output(invitationSchema)
    .query(({ ctx, input }) => readInvitation(ctx.actor, input.id)),

  answer: forResident('member.answer')
    .input(answerInvitationInput)
    .output(answeredSchema)
    .mutation(({ ctx, input }) => answerInvitation(ctx.actor, input)),

  takeSeat: forResident('member.takeSeat')
    .input(takeSeatInput)
    .output(takeSeatOutput)
    .mutation(({ ctx, input }) => takeSeat(ctx.actor, input.code)),
})

/** The phone's view of this function. */
export type MemberRouter = typeof memberRouter

/** The cloud function. */
export const main = serve('member', memberRouter)
