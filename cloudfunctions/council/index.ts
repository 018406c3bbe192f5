/** What a station's staff does with concerns, and the county with those that are held. */
import * as v from 'valibot'
import { bundlesSchema, mergeInput, mergeOutput, separateInput, separateOutput } from '../../types/bundle'
import {
  answeredSchema,
  cancelSessionInput,
  changeCallInput,
  conveneInput,
  nameSeatInput,
  nameSeatOutput,
  noteAnswerInput,
  sessionOutput,
  stationSessionSchema,
} from '../../types/calling'
import { codeOutput, codePageSchema, codesInput, mapCodeInput, retireCodeInput } from '../../types/code'
import { answerDeedInput, deedObjectionsSchema, memberRecordSchema, yearField } from '../../types/deed'
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
import { dossierSchema } from '../../types/dossier'
import { enterInput, enterOutput, renewCodeInput, renewCodeOutput, withdrawForInput } from '../../types/entry'
import { cursorField, idField } from '../../types/fields'
import {
  groundActedSchema,
  saveGroundInput,
  stationGroundSchema,
  turnGroundInput,
  withdrawStatementInput,
} from '../../types/ground'
import {
  correctNoteInput,
  liveInput,
  liveSchema,
  noteInput,
  noteSchema,
  ofSessionInput,
  sessionActInput,
  shownCodeSchema,
  steerInput,
  tickedSchema,
  tickInput,
} from '../../types/live'
import {
  confirmForInput,
  minutesInput,
  minutesResultSchema,
  minutesSchema,
  saidOutput,
  saveMinutesInput,
  sendMinutesInput,
} from '../../types/minutes'
import { phoneTasksInput, phoneTasksSchema, recordCallInput, recordCallOutput } from '../../types/phone-task'
import { placeField } from '../../types/place'
import { planningInput, planningSchema } from '../../types/planning'
import { noticePreviewSchema } from '../../types/preview'
import { proposeInput, proposeOutput } from '../../types/proposal'
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
import {
  actOutput,
  alikeTopicsSchema,
  closedTopicsSchema,
  fileInput,
  moveOnInput,
  topicListSchema,
  workspaceSchema,
} from '../../types/workspace'
import { forOfficer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { acceptConcern } from '../core/work/accept-concern'
import { filePaper, moveTopicOn } from '../core/work/advance-topic'
import { answerDeed, listDeedObjections } from '../core/work/answer-deed'
import { cancelSession } from '../core/work/cancel-session'
import { changeCall } from '../core/work/change-call'
import { mapCode, retireCode } from '../core/work/change-code'
import { closeGround } from '../core/work/close-ground'
import { closeSession } from '../core/work/close-session'
import { confirmFor } from '../core/work/confirm-minutes'
import { conveneSession } from '../core/work/convene-session'
import { editMember } from '../core/work/edit-member'
import { enterConcern } from '../core/work/enter-concern'
import { findAlikeTopics } from '../core/work/find-alike-topics'
import { holdConcern } from '../core/work/hold-concern'
import { listClosedTopics } from '../core/work/list-closed-topics'
import { listCodes } from '../core/work/list-codes'
import { listCorrections } from '../core/work/list-corrections'
import { listMembers } from '../core/work/list-members'
import { listPhoneTasks } from '../core/work/list-phone-tasks'
import { listStationInbox } from '../core/work/list-station-inbox'
import { listTopics } from '../core/work/list-topics'
import { makeMemberCode } from '../core/work/make-member-code'
import { mergeConcerns } from '../core/work/merge-concerns'
import { nameSeat } from '../core/work/name-seat'
import { noteAnswer } from '../core/work/note-answer'
import { correctNote, noteForSeat } from '../core/work/note-opinion'
import { openSession } from '../core/work/open-session'
import { passConcern } from '../core/work/pass-concern'
import { planConsultation } from '../core/work/plan-consultation'
import { previewNotice } from '../core/work/preview-notice'
import { proposeTopic } from '../core/work/propose-topic'
import { openGround, withdrawStatement } from '../core/work/put-ground'
import { readDossier } from '../core/work/read-dossier'
import { readStationGround } from '../core/work/read-ground'
import { readLive } from '../core/work/read-live'
import { readMember } from '../core/work/read-member'
import { readMinutes } from '../core/work/read-minutes'
import { readMemberRecord } from '../core/work/read-record'
import { readStationConcern } from '../core/work/read-station-concern'
import { readStationSession } from '../core/work/read-station-session'
import { readWorkspace } from '../core/work/read-workspace'
import { recordCall } from '../core/work/record-call'
import { renewCode } from '../core/work/renew-code'
import { reportRouting } from '../core/work/report-routing'
import { returnConcern } from '../core/work/return-concern'
import { saveGround } from '../core/work/save-ground'
import { saveMinutes, sendMinutes } from '../core/work/save-minutes'
import { seatSubstitute } from '../core/work/seat-substitute'
import { separateMatters } from '../core/work/separate-matters'
import { showCheckInCode } from '../core/work/show-check-in-code'
import { steerSession } from '../core/work/steer-session'
import { suggestBundles } from '../core/work/suggest-bundles'
import { tickSeat } from '../core/work/tick-seat'
import { unbindMember } from '../core/work/unbind-member'
import { withdrawFor } from '../core/work/withdraw-for'

const councilRouter = router({
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

  session: forOfficer('council.session')
    .input(v.object({ topic: idField('议题编号') }))
    .output(stationSessionSchema)
    .query(({ ctx, input }) => readStationSession(ctx.actor, input.topic)),

  convene: forOfficer('council.convene')
    .input(conveneInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => conveneSession(ctx.actor, input)),

  changeCall: forOfficer('council.changeCall')
    .input(changeCallInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => changeCall(ctx.actor, input)),

  cancelSession: forOfficer('council.cancelSession')
    .input(cancelSessionInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => cancelSession(ctx.actor, input)),

  nameSeat: forOfficer('council.nameSeat')
    .input(nameSeatInput)
    .output(nameSeatOutput)
    .mutation(({ ctx, input }) => nameSeat(ctx.actor, input)),

  seatSubstitute: forOfficer('council.seatSubstitute')
    .input(nameSeatInput)
    .output(nameSeatOutput)
    .mutation(({ ctx, input }) => seatSubstitute(ctx.actor, input)),

  noteAnswer: forOfficer('council.noteAnswer')
    .input(noteAnswerInput)
    .output(answeredSchema)
    .mutation(({ ctx, input }) => noteAnswer(ctx.actor, input)),

  phoneTasks: forOfficer('council.phoneTasks')
    .input(phoneTasksInput)
    .output(phoneTasksSchema)
    .query(({ ctx, input }) => listPhoneTasks(ctx.actor, input.place)),

  recordCall: forOfficer('council.recordCall')
    .input(recordCallInput)
    .output(recordCallOutput)
    .mutation(({ ctx, input }) => recordCall(ctx.actor, input)),

  checkInCode: forOfficer('council.checkInCode')
    .input(ofSessionInput)
    .output(shownCodeSchema)
    .query(({ ctx, input }) => showCheckInCode(ctx.actor, input.session)),

  tick: forOfficer('council.tick')
    .input(tickInput)
    .output(tickedSchema)
    .mutation(({ ctx, input }) => tickSeat(ctx.actor, input)),

  openSession: forOfficer('council.openSession')
    .input(sessionActInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => openSession(ctx.actor, input)),

  live: forOfficer('council.live')
    .input(liveInput)
    .output(liveSchema)
    .query(({ ctx, input }) => readLive(ctx.actor, input)),

  steer: forOfficer('council.steer')
    .input(steerInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => steerSession(ctx.actor, input)),

  note: forOfficer('council.note')
    .input(noteInput)
    .output(noteSchema)
    .mutation(({ ctx, input }) => noteForSeat(ctx.actor, input)),

  correctNote: forOfficer('council.correctNote')
    .input(correctNoteInput)
    .output(noteSchema)
    .mutation(({ ctx, input }) => correctNote(ctx.actor, input)),

  closeSession: forOfficer('council.closeSession')
    .input(sessionActInput)
    .output(sessionOutput)
    .mutation(({ ctx, input }) => closeSession(ctx.actor, input)),

  ground: forOfficer('council.ground')
    .input(ofSessionInput)
    .output(stationGroundSchema)
    .query(({ ctx, input }) => readStationGround(ctx.actor, input.session)),

  saveGround: forOfficer('council.saveGround')
    .input(saveGroundInput)
    .output(groundActedSchema)
    .mutation(({ ctx, input }) => saveGround(ctx.actor, input)),

  openGround: forOfficer('council.openGround')
    .input(turnGroundInput)
    .output(groundActedSchema)
    .mutation(({ ctx, input }) => openGround(ctx.actor, input)),

  withdrawStatement: forOfficer('council.withdrawStatement')
    .input(withdrawStatementInput)
    .output(groundActedSchema)
    .mutation(({ ctx, input }) => withdrawStatement(ctx.actor, input)),

  closeGround: forOfficer('council.closeGround')
    .input(turnGroundInput)
    .output(groundActedSchema)
    .mutation(({ ctx, input }) => closeGround(ctx.actor, input)),

  minutes: forOfficer('council.minutes')
    .input(minutesInput)
    .output(minutesSchema)
    .query(({ ctx, input }) => readMinutes(ctx.actor, input.session)),

  saveMinutes: forOfficer('council.saveMinutes')
    .input(saveMinutesInput)
    .output(minutesResultSchema)
    .mutation(({ ctx, input }) => saveMinutes(ctx.actor, input)),

  confirmFor: forOfficer('council.confirmFor')
    .input(confirmForInput)
    .output(saidOutput)
    .mutation(({ ctx, input }) => confirmFor(ctx.actor, input)),

  sendMinutes: forOfficer('council.sendMinutes')
    .input(sendMinutesInput)
    .output(minutesResultSchema)
    .mutation(({ ctx, input }) => sendMinutes(ctx.actor, input)),

  routing: forOfficer('council.routing')
    .input(v.object({ place: v.optional(placeField) }))
    .output(routingReportSchema)
    .query(({ ctx, input }) => reportRouting(ctx.actor, input.place)),

  corrections: forOfficer('council.corrections')
    .input(correctionsInput)
    .output(correctionsPageSchema)
    .query(({ ctx, input }) => listCorrections(ctx.actor, input)),

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

  propose: forOfficer('council.propose')
    .input(proposeInput)
    .output(proposeOutput)
    .mutation(({ ctx, input }) => proposeTopic(ctx.actor, input)),

  topics: forOfficer('council.topics')
    .input(v.object({ place: v.optional(placeField) }))
    .output(topicListSchema)
    .query(({ ctx, input }) => listTopics(ctx.actor, input)),

  closedTopics: forOfficer('council.closedTopics')
    .input(v.object({ place: v.optional(placeField), after: cursorField }))
    .output(closedTopicsSchema)
    .query(({ ctx, input }) => listClosedTopics(ctx.actor, input)),

  alike: forOfficer('council.alike')
    .input(v.object({ id: idField('议题编号') }))
    .output(alikeTopicsSchema)
    .query(({ ctx, input }) => findAlikeTopics(ctx.actor, input.id)),

  topic: forOfficer('council.topic')
    .input(v.object({ id: idField('议题编号') }))
    .output(workspaceSchema)
    .query(({ ctx, input }) => readWorkspace(ctx.actor, input.id)),

  planning: forOfficer('council.planning')
    .input(planningInput)
    .output(planningSchema)
    .query(({ ctx, input }) => planConsultation(ctx.actor, input)),

  dossier: forOfficer('council.dossier')
    .input(v.object({ topic: idField('议题编号') }))
    .output(dossierSchema)
    .query(({ ctx, input }) => readDossier(ctx.actor, input.topic)),

  file: forOfficer('council.file')
    .input(fileInput)
    .output(actOutput)
    .mutation(({ ctx, input }) => filePaper(ctx.actor, input)),

  preview: forOfficer('council.preview')
    .input(v.object({ topic: idField('议题编号') }))
    .output(noticePreviewSchema)
    .query(({ ctx, input }) => previewNotice(ctx.actor, input.topic)),

  moveOn: forOfficer('council.moveOn')
    .input(moveOnInput)
    .output(actOutput)
    .mutation(({ ctx, input }) => moveTopicOn(ctx.actor, input)),
})

/** The phone's view of this function. */
export type CouncilRouter = typeof councilRouter

/** The cloud function. */
export const main = serve('council', councilRouter)
