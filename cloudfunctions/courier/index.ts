/** The messenger: timers that close what has run out of time, deliver what was written with each change, and prove daily that nothing was lost. */
import * as v from 'valibot'
import { reconciliationSchema } from '../../types/reconciliation'
import { forTimer, router } from '../core/procedure'
import { serve } from '../core/serve'
import { makeRound } from '../core/work/make-round'
import { reconcileCounties } from '../core/work/reconcile-counties'

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

  reconcile: forTimer('courier.reconcile')
    .output(v.array(reconciliationSchema))
    .mutation(({ ctx }) => reconcileCounties(ctx.now)),
})

/** The cloud function; each timer trigger of config.json runs the procedure of its name. */
export const main = serve('courier', courierRouter)
