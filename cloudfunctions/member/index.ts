/** For everybody invited to a session: the own invitations, the answer to each, taking a seat; and the votes of those whom its topic concerns. */

import * as v from 'valibot'
import { answeredSchema } from '../../types/calling'
import { memberRecordSchema, objectToDeedInput, yearField } from '../../types/deed'
import { asVoter, ownGroundSchema, votedSchema, voteInput } from '../../types/ground'
import {
  answerInvitationInput,
  invitationInput,
  invitationPageSchema,
  invitationSchema,
  invitationsInput,
  takeSeatInput,
  takeSeatOutput,
} from '../../types/invitation'
import {
  checkedInSchema,
  checkInInput,
  joinOnlineInput,
  noteSchema,
  ownLiveSchema,
  ownNoteInput,
  ownSessionInput,
} from '../../types/live'
import { memberTopicsSchema, ownResearchInput } from '../../types/member-work'
import { confirmMinutesInput, ownMinutesInput, ownMinutesSchema, saidOutput } from '../../types/minutes'
import { bindInput, boundSchema } from '../../types/roster'
import { actOutput } from '../../types/workspace'
import { forOfficer, forResident, router } from '../core/procedure'
import { serve } from '../core/serve'
import { answerInvitation } from '../core/work/answer-invitation'
import { bindMember } from '../core/work/bind-member'
import { checkIn } from '../core/work/check-in'
import { confirmMinutes } from '../core/work/confirm-minutes'
import { joinOnline } from '../core/work/join-online'
import { listInvitations } from '../core/work/list-invitations'
import { listOwnTopics } from '../core/work/list-own-topics'
import { noteForSelf } from '../core/work/note-opinion'
import { objectToDeed } from '../core/work/object-to-deed'
import { readOwnGround } from '../core/work/read-ground'
import { readInvitation } from '../core/work/read-invitation'
import { readOwnLive } from '../core/work/read-own-live'
import { readOwnMinutes } from '../core/work/read-own-minutes'
import { readOwnRecord } from '../core/work/read-record'
import { recordResearch } from '../core/work/record-research'
import { takeSeat } from '../core/work/take-seat'
import { vote } from '../core/work/vote'

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

  checkIn: forResident('member.checkIn')
    .input(checkInInput)
    .output(checkedInSchema)
    .mutation(({ ctx, input }) => checkIn(ctx.actor, input)),

  joinOnline: forResident('member.joinOnline')
    .input(joinOnlineInput)
    .output(checkedInSchema)
    .mutation(({ ctx, input }) => joinOnline(ctx.actor, input.id)),

  session: forResident('member.session')
    .input(ownSessionInput)
    .output(ownLiveSchema)
    .query(({ ctx, input }) => readOwnLive(ctx.actor, input)),

  note: forResident('member.note')
    .input(ownNoteInput)
    .output(noteSchema)
    .mutation(({ ctx, input }) => noteForSelf(ctx.actor, input)),

  ground: forResident('member.ground')
    .input(v.object({ voter: asVoter }))
    .output(ownGroundSchema)
    .query(({ ctx, input }) => readOwnGround(ctx.actor, input.voter)),

  vote: forResident('member.vote')
    .input(voteInput)
    .output(votedSchema)
    .mutation(({ ctx, input }) => vote(ctx.actor, input)),

  minutes: forResident('member.minutes')
    .input(ownMinutesInput)
    .output(ownMinutesSchema)
    .query(({ ctx, input }) => readOwnMinutes(ctx.actor, input.id)),

  confirmMinutes: forResident('member.confirmMinutes')
    .input(confirmMinutesInput)
    .output(saidOutput)
    .mutation(({ ctx, input }) => confirmMinutes(ctx.actor, input)),

  topics: forResident('member.topics')
    .output(memberTopicsSchema)
    .query(({ ctx }) => listOwnTopics(ctx.actor)),

  research: forOfficer('member.research')
    .input(ownResearchInput)
    .output(actOutput)
    .mutation(({ ctx, input }) => recordResearch(ctx.actor, input)),

  record: forResident('member.record')
    .input(v.object({ year: yearField }))
    .output(memberRecordSchema)
    .query(({ ctx, input }) => readOwnRecord(ctx.actor, input.year)),

  objectToDeed: forResident('member.objectToDeed')
    .input(objectToDeedInput)
    .output(v.object({ deed: v.string() }))
    .mutation(({ ctx, input }) => objectToDeed(ctx.actor, input)),

  bind: forResident('member.bind')
    .input(bindInput)
    .output(boundSchema)
    .mutation(({ ctx, input }) => bindMember(ctx.actor, input.code, ctx.requestId)),
})

/** The phone's view of this function. */
export type MemberRouter = typeof memberRouter

/** The cloud function. */
export const main = serve('member', memberRouter)
