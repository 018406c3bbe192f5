/** What follows for the timer from how a concern stands: until when it is to be answered, and who is reminded next. */
import { nextAlertOf, type WatchedClock, watched } from '../rules/clocks/alerts'
import { calendar } from '../served'
import type { StoredConcern } from '../store/concerns'
import { chainOf } from './with-clocks'

type Unwatched = Omit<StoredConcern, 'alertAt' | 'reminded'>

/** The clock of its answer; `reminded`: what was told of the one before, which counts while the last day is the same. */
export const concernClock = (
  { _id, replyBy }: Pick<StoredConcern, '_id' | 'replyBy'>,
  reminded: StoredConcern['reminded'] | null,
): WatchedClock => {
  const clock = { kind: 'concern', id: _id, dueAt: replyBy } as const
  const [first] = watched([clock], reminded ? [{ ...clock, ...reminded }] : [])
  return first ?? { ...clock, level: 0, toldAt: null }
}

/** A concern of which everything else is settled. Nobody is reminded of one that has its answer. */
export function watchConcern(concern: Unwatched, reminded: StoredConcern['reminded'] | null = null): StoredConcern {
  const clock = concernClock(concern, reminded)
  const isWaiting = concern.state === 'routed' || concern.state === 'held'
  return {
    ...concern,
    reminded: { dueAt: clock.dueAt, level: clock.level, toldAt: clock.toldAt },
    alertAt: isWaiting ? nextAlertOf(clock, chainOf('concern', concern.station), calendar) : null,
  }
}
