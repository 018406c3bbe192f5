/** The messenger: a timer that delivers what was written with each change. */
import * as v from 'valibot'
import { forTimer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { deliverMessages } from '../core/work/deliver-messages'

const count = v.number()

const courierRouter = router({
  deliver: forTimer('courier.deliver')
    .output(v.object({ sent: count, 'inbox-only': count, refused: count, failed: count, unknown: count, again: count }))
    .mutation(({ ctx }) => deliverMessages(ctx.requestId, ctx.now)),
})

/** The cloud function; its timer trigger runs `deliver`. */
export const main = serve('courier', courierRouter, 'deliver')
