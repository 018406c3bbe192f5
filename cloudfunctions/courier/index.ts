/** The messenger: a timer that closes what has run out of time and delivers what was written with each change. */
import * as v from 'valibot'
import { forTimer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { makeRound } from '../core/work/make-round'

const count = v.number()

const courierRouter = router({
  deliver: forTimer('courier.deliver')
    .output(
      v.object({
        lapsed: count,
        spread: count,
        sent: count,
        'inbox-only': count,
        refused: count,
        failed: count,
        unknown: count,
        again: count,
      }),
    )
    .mutation(({ ctx }) => makeRound(ctx.requestId, ctx.now)),
})

/** The cloud function; its timer trigger runs `deliver`. */
export const main = serve('courier', courierRouter, 'deliver')
