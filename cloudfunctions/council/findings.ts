/** What a consultation comes to: statements put to the people, and the minutes. */
import {
  groundActedSchema,
  saveGroundInput,
  stationGroundSchema,
  turnGroundInput,
  withdrawStatementInput,
} from '../../types/ground'
import { ofSessionInput } from '../../types/live'
import {
  confirmForInput,
  minutesInput,
  minutesResultSchema,
  minutesSchema,
  saidOutput,
  saveMinutesInput,
  sendMinutesInput,
} from '../../types/minutes'
import { forOfficer } from '../core/procedure'
import { closeGround } from '../core/work/close-ground'
import { confirmFor } from '../core/work/confirm-minutes'
import { openGround, withdrawStatement } from '../core/work/put-ground'
import { readStationGround } from '../core/work/read-ground'
import { readMinutes } from '../core/work/read-minutes'
import { saveGround } from '../core/work/save-ground'
import { saveMinutes, sendMinutes } from '../core/work/save-minutes'

/** See the file's purpose. */
export const findingsProcedures = {
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
}
