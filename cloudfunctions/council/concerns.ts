/** Concerns on the desk: those that came in, what the station or the county does with each, and people to call. */
import * as v from 'valibot'
import { bundlesSchema, mergeInput, mergeOutput, separateInput, separateOutput } from '../../types/bundle'
import {
  acceptInput,
  deskConcernSchema,
  holdInput,
  INBOX_TABS,
  inboxPageSchema,
  passInput,
  returnInput,
  turnOutput,
} from '../../types/desk'
import { enterInput, enterOutput, renewCodeInput, renewCodeOutput, withdrawForInput } from '../../types/entry'
import { cursorField, idField } from '../../types/fields'
import { phoneTasksInput, phoneTasksSchema, recordCallInput, recordCallOutput } from '../../types/phone-task'
import { placeField } from '../../types/place'
import { forOfficer } from '../core/procedure'
import { acceptConcern } from '../core/work/accept-concern'
import { enterConcern } from '../core/work/enter-concern'
import { holdConcern } from '../core/work/hold-concern'
import { listPhoneTasks } from '../core/work/list-phone-tasks'
import { listStationInbox } from '../core/work/list-station-inbox'
import { mergeConcerns } from '../core/work/merge-concerns'
import { passConcern } from '../core/work/pass-concern'
import { readStationConcern } from '../core/work/read-station-concern'
import { recordCall } from '../core/work/record-call'
import { renewCode } from '../core/work/renew-code'
import { returnConcern } from '../core/work/return-concern'
import { separateMatters } from '../core/work/separate-matters'
import { suggestBundles } from '../core/work/suggest-bundles'
import { withdrawFor } from '../core/work/withdraw-for'

/** See the file's purpose. */
export const concernsProcedures = {
  inbox: forOfficer('council.inbox')
    .input(v.object({ place: v.optional(placeField), tab: v.picklist(INBOX_TABS), after: cursorField }))
    .output(inboxPageSchema)
    .query(({ ctx, input }) => listStationInbox(ctx.actor, input)),

  concern: forOfficer('council.concern')
    .input(v.object({ id: idField('诉求编号') }))
    .output(deskConcernSchema)
    .query(({ ctx, input }) => readStationConcern(ctx.actor, input.id)),

  enter: forOfficer('council.enter')
    .input(enterInput)
    .output(enterOutput)
    .mutation(({ ctx, input }) => enterConcern(ctx.actor, input)),

  renewCode: forOfficer('council.renewCode')
    .input(renewCodeInput)
    .output(renewCodeOutput)
    .mutation(({ ctx, input }) => renewCode(ctx.actor, input)),

  withdrawFor: forOfficer('council.withdrawFor')
    .input(withdrawForInput)
    .output(turnOutput)
    .mutation(({ ctx, input }) => withdrawFor(ctx.actor, input)),

  accept: forOfficer('council.accept')
    .input(acceptInput)
    .output(turnOutput)
    .mutation(({ ctx, input }) => acceptConcern(ctx.actor, input)),

  bundles: forOfficer('council.bundles')
    .input(v.object({ place: v.optional(placeField) }))
    .output(bundlesSchema)
    .query(({ ctx, input }) => suggestBundles(ctx.actor, input)),

  separate: forOfficer('council.separate')
    .input(separateInput)
    .output(separateOutput)
    .mutation(({ ctx, input }) => separateMatters(ctx.actor, input)),

  merge: forOfficer('council.merge')
    .input(mergeInput)
    .output(mergeOutput)
    .mutation(({ ctx, input }) => mergeConcerns(ctx.actor, input)),

  return: forOfficer('council.return')
    .input(returnInput)
    .output(turnOutput)
    .mutation(({ ctx, input }) => returnConcern(ctx.actor, input)),

  hold: forOfficer('council.hold')
    .input(holdInput)
    .output(turnOutput)
    .mutation(({ ctx, input }) => holdConcern(ctx.actor, input)),

  pass: forOfficer('council.pass')
    .input(passInput)
    .output(turnOutput)
    .mutation(({ ctx, input }) => passConcern(ctx.actor, input)),

  phoneTasks: forOfficer('council.phoneTasks')
    .input(phoneTasksInput)
    .output(phoneTasksSchema)
    .query(({ ctx, input }) => listPhoneTasks(ctx.actor, input.place)),

  recordCall: forOfficer('council.recordCall')
    .input(recordCallInput)
    .output(recordCallOutput)
    .mutation(({ ctx, input }) => recordCall(ctx.actor, input)),
}
