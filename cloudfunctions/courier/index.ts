/** The messenger: its one timer closes what has run out of time, delivers what was written with each change, and proves daily that nothing was lost. */
import * as v from 'valibot'
import { reconciliationSchema } from '../../types/reconciliation'
import { forTimer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { doTick } from '../core/work/tick'

const count = v.number()

const courierRouter = router({
  tick: forTimer('courier.tick')
    .output(
      v.object({
        lapsed: count,
        convened: count,
        clocked: count,
        told: count,
        handed: count,
        counted: count,
        spread: count,
        sent: count,
        texted: count,
        'inbox-only': count,
        refused: count,
        failed: count,
        unknown: count,
        again: count,
        expired: count,
        reminded: count,
        askedAgain: count,
        counties: v.array(reconciliationSchema),
      }),
    )
    .mutation(({ ctx }) => doTick(ctx.requestId, ctx.now)),
})

/** The cloud function; the platform allows one timer trigger a function (config.json), which runs the procedure of its name. */
export const main = serve('courier', courierRouter)
