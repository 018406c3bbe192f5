/** One tick of the courier's timer: what its timetable has in this minute, one after the other, each within its time. */
import type { Reconciliation } from '../../../types/reconciliation'
import { isDueIn, type Times } from '../rules/clocks/timetable'
import { makeRound } from './make-round'
import { reconcileCounties } from './reconcile-counties'

/** The proof has a second time, should the platform have left out the first tick; its alarm goes out once a day all the same. */
const TIMETABLE = {
  round: { every: 1 },
  reconcile: { at: ['03:30', '03:40'] },
} as const satisfies Record<string, Times>

/** What a tick did; `counties`: the daily proof, empty at other times. */
export type Ticked = Awaited<ReturnType<typeof makeRound>> & { readonly counties: Reconciliation[] }

/** Trouble with the round is thrown after the proof was made. */
export async function doTick(name: string, now: number): Promise<Ticked> {
  const [round] = await Promise.allSettled([makeRound(name, now)])
  const counties = isDueIn(TIMETABLE.reconcile, now) ? await reconcileCounties(now) : []
  if (round.status === 'rejected') throw round.reason
  return { ...round.value, counties }
}
