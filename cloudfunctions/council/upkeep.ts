/** What station and county keep in order: the roster and its record, village codes, how well concerns are routed. */
import * as v from 'valibot'
import { codeOutput, codePageSchema, codesInput, mapCodeInput, retireCodeInput } from '../../types/code'
import { answerDeedInput, deedObjectionsSchema, memberRecordSchema, yearField } from '../../types/deed'
import { idField } from '../../types/fields'
import { placeField } from '../../types/place'
import {
  editMemberInput,
  memberCodeInput,
  memberCodeSchema,
  rosterInput,
  rosterMemberSchema,
  rosterSchema,
  unbindMemberInput,
} from '../../types/roster'
import { correctionsInput, correctionsPageSchema, routingReportSchema } from '../../types/routing'
import { forOfficer } from '../core/procedure'
import { answerDeed, listDeedObjections } from '../core/work/answer-deed'
import { mapCode, retireCode } from '../core/work/change-code'
import { editMember } from '../core/work/edit-member'
import { listCodes } from '../core/work/list-codes'
import { listCorrections } from '../core/work/list-corrections'
import { listMembers } from '../core/work/list-members'
import { makeMemberCode } from '../core/work/make-member-code'
import { readMember } from '../core/work/read-member'
import { readMemberRecord } from '../core/work/read-record'
import { reportRouting } from '../core/work/report-routing'
import { unbindMember } from '../core/work/unbind-member'

/** See the file's purpose. */
export const upkeepProcedures = {
  members: forOfficer('council.members')
    .input(rosterInput)
    .output(rosterSchema)
    .query(({ ctx, input }) => listMembers(ctx.actor, input.place)),

  member: forOfficer('council.member')
    .input(v.object({ id: idField('委员编号') }))
    .output(rosterMemberSchema)
    .query(({ ctx, input }) => readMember(ctx.actor, input.id)),

  editMember: forOfficer('council.editMember')
    .input(editMemberInput)
    .output(rosterMemberSchema)
    .mutation(({ ctx, input }) => editMember(ctx.actor, input)),

  unbindMember: forOfficer('council.unbindMember')
    .input(unbindMemberInput)
    .output(rosterMemberSchema)
    .mutation(({ ctx, input }) => unbindMember(ctx.actor, input.member)),

  memberCode: forOfficer('council.memberCode')
    .input(memberCodeInput)
    .output(memberCodeSchema)
    .mutation(({ ctx, input }) => makeMemberCode(ctx.actor, input)),

  memberRecord: forOfficer('council.memberRecord')
    .input(v.object({ id: idField('委员编号'), year: yearField }))
    .output(memberRecordSchema)
    .query(({ ctx, input }) => readMemberRecord(ctx.actor, input)),

  objections: forOfficer('council.objections')
    .input(rosterInput)
    .output(deedObjectionsSchema)
    .query(({ ctx, input }) => listDeedObjections(ctx.actor, input.place)),

  answerDeed: forOfficer('council.answerDeed')
    .input(answerDeedInput)
    .output(v.object({ deed: v.string() }))
    .mutation(({ ctx, input }) => answerDeed(ctx.actor, input)),

  codes: forOfficer('council.codes')
    .input(codesInput)
    .output(codePageSchema)
    .query(({ ctx, input }) => listCodes(ctx.actor, input)),

  mapCode: forOfficer('council.mapCode')
    .input(mapCodeInput)
    .output(codeOutput)
    .mutation(({ ctx, input }) => mapCode(ctx.actor, input)),

  retireCode: forOfficer('council.retireCode')
    .input(retireCodeInput)
    .output(codeOutput)
    .mutation(({ ctx, input }) => retireCode(ctx.actor, input)),

  routing: forOfficer('council.routing')
    .input(v.object({ place: v.optional(placeField) }))
    .output(routingReportSchema)
    .query(({ ctx, input }) => reportRouting(ctx.actor, input.place)),

  corrections: forOfficer('council.corrections')
    .input(correctionsInput)
    .output(correctionsPageSchema)
    .query(({ ctx, input }) => listCorrections(ctx.actor, input)),
}
