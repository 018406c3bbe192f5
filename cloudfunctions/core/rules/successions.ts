/** Where a place's matters belong after merges: its dated successions (types/county) followed one after the other. */
import type { Succession } from '../../../types/county'
import { townshipOf } from '../../../types/place'
import { dayAt } from './china-time'
import { type Counties, councilAt, countyAt, placeAt } from './counties'

/** The days between which steps count: after `after` (from the beginning when absent), up to and with `until`; `YYYY-MM-DD`. */
export interface Period {
  readonly after?: string
  readonly until: string
}

/**
 * The place that has taken over from `place` on the last day of the period; the place itself when nothing did. Division codes
 * are not given out twice, so a code means the same place for ever and every step in force counts, whenever the code was
 * printed. A village without a step of its own goes with its township, and what comes back is then a township. Each step is
 * taken once and dates never go back, so it ends also where the data run in a circle.
 */
export function follow(successions: readonly Succession[], place: string, { after = '', until }: Period): string {
  const left = new Set(successions.filter(({ on }) => on > after && on <= until))
  let current = place
  let since = after
  for (;;) {
    const step = nextStep(left, current, since)
    if (!step) return current
    left.delete(step)
    current = step.into
    since = step.on
  }
}

/** The earliest step from the place or its township; on the same day the place's own comes first. */
function nextStep(left: ReadonlySet<Succession>, place: string, since: string): Succession | null {
  let next: Succession | null = null
  for (const step of left) {
    const isFromHere = step.from === place || step.from === townshipOf(place)
    if (isFromHere && step.on >= since && (!next || isBefore(step, next))) next = step
  }
  return next
}

const isBefore = (a: Succession, b: Succession): boolean =>
  a.on === b.on ? a.from.length > b.from.length : a.on < b.on

const known = new WeakMap<Counties, readonly Succession[]>()

/** The successions of every served county: a chain may cross a county's border. */
function successionsOf(counties: Counties): readonly Succession[] {
  const all = known.get(counties) ?? [...counties.values()].flatMap(({ rules }) => rules.successions)
  known.set(counties, all)
  return all
}

/** The place that stands for `place` today; it may be one that the directory does not have. */
export const placeToday = (counties: Counties, place: string, now: number): string =>
  follow(successionsOf(counties), place, { until: dayAt(now) })

/** The township council that has `place` today, by the place's own steps or else its township's; null when the directory has none. */
export function townshipToday(counties: Counties, place: string, now: number): string | null {
  const candidates = [place, townshipOf(place) ?? ''].map((each) => townshipOf(placeToday(counties, each, now)))
  return candidates.find((each) => each !== null && councilAt(counties, each) !== null) ?? null
}

/** The townships whose codes `township`'s station keeps today: its own, and those that were merged into it. */
export function townshipsKeptBy(counties: Counties, township: string, now: number): readonly string[] {
  const former = successionsOf(counties).flatMap(({ from }) => townshipOf(from) ?? [])
  const merged = [...new Set(former)].filter(
    (each) => each !== township && placeToday(counties, each, now) === township,
  )
  return [township, ...merged]
}

/** What a place is or was called, the former name where the directory no longer has it; null when nothing knows it. */
export function nameOf(counties: Counties, place: string): string | null {
  const named = placeAt(counties, place)
  if (named) return named.name
  return countyAt(counties, place)?.rules.successions.find(({ from }) => from === place)?.name ?? null
}
