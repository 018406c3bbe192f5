/** Consultations: who is called and comes, and what is said while one is held. */
import * as v from 'valibot'
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
import { idField } from '../../types/fields'
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
import { forOfficer } from '../core/procedure'
import { cancelSession } from '../core/work/cancel-session'
import { changeCall } from '../core/work/change-call'
import { closeSession } from '../core/work/close-session'
import { conveneSession } from '../core/work/convene-session'
import { nameSeat } from '../core/work/name-seat'
import { noteAnswer } from '../core/work/note-answer'
import { correctNote, noteForSeat } from '../core/work/note-opinion'
import { openSession } from '../core/work/open-session'
import { readLive } from '../core/work/read-live'
import { readStationSession } from '../core/work/read-station-session'
import { seatSubstitute } from '../core/work/seat-substitute'
import { showCheckInCode } from '../core/work/show-check-in-code'
import { steerSession } from '../core/work/steer-session'
import { tickSeat } from '../core/work/tick-seat'

/** See the file's purpose. */
export const sessionsProcedures = {
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
}
