/** What a resident does: say what is urgent and hard, follow it, hear the answer. */
import * as v from 'valibot'
import {
  CONCERN_STATES,
  concernRowSchema,
  ownConcernSchema,
  sceneField,
  submitInput,
  submitOutput,
} from '../../types/concern'
import { askedConcernSchema, askInput, claimInput, claimOutput } from '../../types/entry'
import { cursorField, idField, momentField, optionalTextField, requestIdField } from '../../types/fields'
import {
  followedConcernSchema,
  followedRowSchema,
  joinInput,
  joinOutput,
  leaveInput,
  similarInput,
  similarOutput,
  standingSchema,
  superviseInput,
  superviseOutput,
} from '../../types/follow'
import { openedFormSchema } from '../../types/form'
import { LIMITS } from '../../types/limits'
import { messageSchema } from '../../types/message'
import { ASKING_MOMENTS, permissionsInput, permissionsSchema } from '../../types/permission'
import { meSchema, saveSettingsInput, settingsSchema } from '../../types/person'
import { councilField, countyField, pointField, villageField } from '../../types/place'
import { routeSchema } from '../../types/route'
import { confirmInput, objectInput, revisitInput } from '../../types/voice'
import { actOutput } from '../../types/workspace'
import { forResident, router } from '../core/procedure'
import { serve } from '../core/serve'
import { askConcern } from '../core/work/ask-concern'
import { claimConcern } from '../core/work/claim-concern'
import { findRoute } from '../core/work/find-route'
import { findSimilar } from '../core/work/find-similar'
import { joinMatter } from '../core/work/join-matter'
import { leaveMatter } from '../core/work/leave-matter'
import { listFollowed } from '../core/work/list-followed'
import { listMessages } from '../core/work/list-messages'
import { listOwnConcerns } from '../core/work/list-own-concerns'
import { listPermissions } from '../core/work/list-permissions'
import { markRead } from '../core/work/mark-read'
import { openForm } from '../core/work/open-form'
import { readFollowedConcern } from '../core/work/read-followed-concern'
import { readMe } from '../core/work/read-me'
import { readOwnConcern } from '../core/work/read-own-concern'
import { readTopicStanding } from '../core/work/read-topic-standing'
import { recordCredits } from '../core/work/record-credits'
import { saveSettings } from '../core/work/save-settings'
import { confirmTopic, objectToTopic, revisitTopic } from '../core/work/speak-on-topic'
import { submitConcern } from '../core/work/submit-concern'
import { superviseTopic } from '../core/work/supervise-topic'
import { withdrawConcern } from '../core/work/withdraw-concern'

const pageInput = v.object({ after: cursorField })

const residentRouter = router({
  open: forResident('resident.open')
    .input(v.object({ scene: v.optional(sceneField), county: v.optional(countyField) }))
    .output(openedFormSchema)
    .query(({ ctx, input }) => openForm(ctx.actor, input)),

  route: forResident('resident.route')
    .input(
      v.object({
        scene: v.optional(sceneField),
        county: v.optional(countyField),
        council: v.optional(councilField),
        village: v.optional(villageField),
        words: v.optional(optionalTextField('地点', LIMITS.concernText), ''),
        kind: v.optional(idField('事情类别')),
        where: v.optional(v.object({ point: v.optional(pointField) })),
      }),
    )
    .output(routeSchema)
    .query(({ ctx, input }) => findRoute({ ...input, words: input.words ?? '' }, ctx.actor.now)),

  submit: forResident('resident.submit')
    .input(submitInput)
    .output(submitOutput)
    .mutation(({ ctx, input }) => submitConcern(ctx.actor, input)),

  mine: forResident('resident.mine')
    .input(pageInput)
    .output(v.object({ rows: v.array(concernRowSchema), next: v.nullable(v.string()) }))
    .query(({ ctx, input }) => listOwnConcerns(ctx.actor, input.after)),

  similar: forResident('resident.similar')
    .input(similarInput)
    .output(similarOutput)
    .query(({ ctx, input }) => findSimilar(ctx.actor, input)),

  join: forResident('resident.join')
    .input(joinInput)
    .output(joinOutput)
    .mutation(({ ctx, input }) => joinMatter(ctx.actor, input)),

  leave: forResident('resident.leave')
    .input(leaveInput)
    .output(v.object({ left: v.literal(true) }))
    .mutation(({ ctx, input }) => leaveMatter(ctx.actor, input.target)),

  supervise: forResident('resident.supervise')
    .input(superviseInput)
    .output(superviseOutput)
    .mutation(({ ctx, input }) => superviseTopic(ctx.actor, input)),

  followed: forResident('resident.followed')
    .input(pageInput)
    .output(v.object({ rows: v.array(followedRowSchema), next: v.nullable(v.string()) }))
    .query(({ ctx, input }) => listFollowed(ctx.actor, input.after)),

  followedConcern: forResident('resident.followedConcern')
    .input(v.object({ id: idField('事情编号') }))
    .output(followedConcernSchema)
    .query(({ ctx, input }) => readFollowedConcern(ctx.actor, input.id)),

  topicStanding: forResident('resident.topicStanding')
    .input(v.object({ id: idField('议题编号') }))
    .output(standingSchema)
    .query(({ ctx, input }) => readTopicStanding(ctx.actor, input.id)),

  concern: forResident('resident.concern')
    .input(v.object({ id: idField('诉求编号') }))
    .output(ownConcernSchema)
    .query(({ ctx, input }) => readOwnConcern(ctx.actor, input.id)),

  withdraw: forResident('resident.withdraw')
    .input(v.object({ requestId: requestIdField, id: idField('诉求编号') }))
    .output(v.object({ state: v.picklist(CONCERN_STATES) }))
    .mutation(({ ctx, input }) => withdrawConcern(ctx.actor, input)),

  object: forResident('resident.object')
    .input(objectInput)
    .output(actOutput)
    .mutation(({ ctx, input }) => objectToTopic(ctx.actor, input)),

  confirm: forResident('resident.confirm')
    .input(confirmInput)
    .output(actOutput)
    .mutation(({ ctx, input }) => confirmTopic(ctx.actor, input)),

  ask: forResident('resident.ask')
    .input(askInput)
    .output(askedConcernSchema)
    .mutation(({ ctx, input }) => askConcern(ctx.actor, input, ctx.requestId)),

  claim: forResident('resident.claim')
    .input(claimInput)
    .output(claimOutput)
    .mutation(({ ctx, input }) => claimConcern(ctx.actor, input)),

  revisit: forResident('resident.revisit')
    .input(revisitInput)
    .output(actOutput)
    .mutation(({ ctx, input }) => revisitTopic(ctx.actor, input)),

  inbox: forResident('resident.inbox')
    .input(pageInput)
    .output(v.object({ rows: v.array(messageSchema), next: v.nullable(v.string()) }))
    .query(({ ctx, input }) => listMessages(ctx.actor, input.after)),

  markRead: forResident('resident.markRead')
    .input(v.object({ until: momentField }))
    .output(v.object({ unread: v.number() }))
    .mutation(({ ctx, input }) => markRead(ctx.actor, input.until)),

  me: forResident('resident.me')
    .output(meSchema)
    .query(({ ctx }) => readMe(ctx.actor)),

  saveSettings: forResident('resident.saveSettings')
    .input(saveSettingsInput)
    .output(settingsSchema)
    .mutation(({ ctx, input }) => saveSettings(ctx.actor, input)),

  permissions: forResident('resident.permissions')
    .input(permissionsInput)
    .output(permissionsSchema)
    .query(({ ctx, input }) => listPermissions(ctx.actor, input.moment)),

  recordCredits: forResident('resident.recordCredits')
    .input(
      v.object({
        requestId: requestIdField,
        moment: v.optional(v.picklist(ASKING_MOMENTS), 'submitted'),
        granted: templateList(),
        refused: templateList(),
      }),
    )
    .output(v.object({ granted: v.number() }))
    .mutation(({ ctx, input }) => recordCredits(ctx.actor, input)),
})

function templateList() {
  return v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(LIMITS.templatesAtOnce))
}

/** The phone's view of this function. */
export type ResidentRouter = typeof residentRouter

/** The cloud function. */
export const main = serve('resident', residentRouter)
