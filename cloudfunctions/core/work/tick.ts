/** One tick of the courier's timer: what its timetable has in this minute, one after the other, each within its time. */
import type { Reconciliation } from '../../../types/reconciliation'
import { isDueIn, type Times } from '../rules/clocks/timetable'
import { makeRound } from './make-round'
import { reconcileCounties } from './reconcile-counties'
import { remindOfficers } from './remind-officers'
import { revisitTopics } from './revisit-topics'

/** Side by side in no minute: the proof keeps clear of the fives. It has a second time, should the platform have left out the first tick; its alarm goes out once a day all the same. */
const TIMETABLE = {
  round: { every: 1 },
  remind: { every: 5 },
  revisit: { every: 5 },
  reconcile: { at: ['03:32', '03:42'] },
} as const satisfies Record<string, Times>

/** Milliseconds from the beginning of a tick after which nobody further is reminded or asked; the round before it ends by itself. */
const REMINDING = 2300

/** What a tick did; `reminded`: messages to officers; `askedAgain`: topics of which people are asked whether they are still good; `counties`: the daily proof, empty at other times. */
export type Ticked = Awaited<ReturnType<typeof makeRound>> & {
  readonly reminded: number
  readonly askedAgain: number
  readonly counties: Reconciliation[]
}

/** Trouble with one duty is thrown after the others are done; the next tick tries it again. */
export async function doTick(name: string, now: number): Promise<Ticked> {
  const isTimeUp = () => Date.now() - now >= REMINDING
  const [round] = await Promise.allSettled([makeRound(name, now)])
  const [reminded] = await Promise.allSettled([isDueIn(TIMETABLE.remind, now) ? remindOfficers(now, isTimeUp) : 0])
  const [askedAgain] = await Promise.allSettled([isDueIn(TIMETABLE.revisit, now) ? revisitTopics(now, isTimeUp) : 0])
  const counties = isDueIn(TIMETABLE.reconcile, now) ? await reconcileCounties(now) : []
  if (round.status === 'rejected') throw round.reason
  if (reminded.status === 'rejected') throw reminded.reason
  if (askedAgain.status === 'rejected') throw askedAgain.reason
  return { ...round.value, reminded: reminded.value, askedAgain: askedAgain.value, counties }
}
