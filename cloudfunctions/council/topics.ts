/** Topics in deliberation: the list, one topic’s workspace, its papers, and what helps to write them. */
import * as v from 'valibot'
import { dossierSchema } from '../../types/dossier'
import { cursorField, idField } from '../../types/fields'
import { placeField } from '../../types/place'
import { planningInput, planningSchema } from '../../types/planning'
import { noticePreviewSchema } from '../../types/preview'
import { proposeInput, proposeOutput } from '../../types/proposal'
import {
  actOutput,
  alikeTopicsSchema,
  closedTopicsSchema,
  fileInput,
  moveOnInput,
  topicListSchema,
  workspaceSchema,
} from '../../types/workspace'
import { forOfficer } from '../core/procedure'
import { filePaper, moveTopicOn } from '../core/work/advance-topic'
import { findAlikeTopics } from '../core/work/find-alike-topics'
import { listClosedTopics } from '../core/work/list-closed-topics'
import { listTopics } from '../core/work/list-topics'
import { planConsultation } from '../core/work/plan-consultation'
import { previewNotice } from '../core/work/preview-notice'
import { proposeTopic } from '../core/work/propose-topic'
import { readDossier } from '../core/work/read-dossier'
import { readWorkspace } from '../core/work/read-workspace'

/** See the file's purpose. */
export const topicsProcedures = {
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
}
