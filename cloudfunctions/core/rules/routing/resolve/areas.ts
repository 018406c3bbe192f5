/** The provinces, cities and counties that a text names, and the areas in which its townships and villages are looked for. */
import { type Gazetteer, isLast, isWhole, kindOf, placeOf, UPPER, type Upper } from '../gazetteer/gazetteer'
import { isHere } from '../text/context'
import { FIT, fitFor } from '../text/endings'
import { LEVEL, type Mention } from './find-mentions'
import { UPPER_BARE_IN_CHAIN, UPPER_CONTRADICTS, UPPER_FIT, UPPER_WEIGHT } from './weights'

/** One place that an area's name can mean, and what that reading is worth. */
interface Reading {
  readonly upper: Upper
  readonly weight: number
}

/** A name of an area in the text with all that it can mean; `weight` is the greatest of the readings'. */
export interface Area {
  readonly mention: Mention
  readonly readings: readonly Reading[]
  readonly weight: number
  /** Behind its name and ending; what only looks like an ending (礼县|桥头镇) is left out. */
  readonly end: number
}

/** Townships `from` ≤ index < `to`; `weight`: what speaks for the matter being there. `code` has 2, 4 or 6 digits. */
export interface Scope {
  readonly from: number
  readonly to: number
  readonly code: string
  readonly weight: number
}

/** All areas named in the text, a repeated name once, at its strongest. */
export function areasIn(gazetteer: Gazetteer, mentions: readonly Mention[]): Area[] {
  const areas: Area[] = []
  for (const mention of mentions) {
    if (mention.coveredBy >= LEVEL.township || placeOf(gazetteer.entries[mention.run] ?? 0) < UPPER) continue
    const area = areaOf(gazetteer, mention, mention.from === 0 || follows(areas, mention.from))
    if (area.weight === 0) continue
    const last = areas.at(-1)
    if (last && last.mention.from === mention.from && last.end === area.end)
      areas[areas.length - 1] = merged(last, area)
    else addArea(areas, area)
  }
  return areas
}

/** Two readings of the same words (双桥|区, and 双桥区 as a former name). */
const merged = (one: Area, other: Area): Area => ({
  ...one,
  readings: [...one.readings, ...other.readings],
  weight: Math.max(one.weight, other.weight),
})

function addArea(areas: Area[], area: Area): void {
  const same = areas.findIndex((each) => each.mention.run === area.mention.run)
  const before = areas[same]
  if (!before) areas.push(area)
  else if (before.weight < area.weight) areas[same] = area
  else areas.push({ ...area, weight: 0, readings: [] })
}

function areaOf(gazetteer: Gazetteer, mention: Mention, isInChain: boolean): Area {
  const readings: Reading[] = []
  let greatest = 0
  let { end } = mention
  for (let i = mention.run; ; i += 1) {
    const entry = gazetteer.entries[i] ?? 0
    const upper = gazetteer.uppers[placeOf(entry) - UPPER]
    if (!upper) break
    const weight = weightOf(upper, entry, mention, isInChain)
    if (weight > 0) readings.push({ upper, weight })
    if (isWhole(entry)) end = mention.to
    greatest = Math.max(greatest, weight)
    if (isLast(entry)) break
  }
  return { mention, readings, weight: greatest, end }
}

function weightOf(upper: Upper, entry: number, mention: Mention, isInChain: boolean): number {
  const fits = isWhole(entry) ? FIT.exact : fitFor(kindOf(entry), mention.ending)
  const digits = upper.code.length
  const most = digits === 2 ? UPPER_WEIGHT.province : digits === 4 ? UPPER_WEIGHT.city : UPPER_WEIGHT.county
  const part = fits === FIT.bare && isInChain ? UPPER_BARE_IN_CHAIN : (UPPER_FIT[fits] ?? 0)
  return most * (isHere(mention.role) ? part : part * 0.3)
}

/** Whether an area's name ends where something else begins: there an address has its next part. */
export function follows(areas: readonly Area[], at: number): boolean {
  for (const area of areas) if (area.end === at) return true
  return false
}

/** Whether a name starts inside an area's ending (汾阳|市西河街道 for 汾阳市|西河街道). */
export function cutsInto(areas: readonly Area[], at: number): boolean {
  for (const { mention, end } of areas) if (mention.to <= at && at < end) return true
  return false
}

/** What the areas say for the townships `from` ≤ index < `to`; `own`: the mention that names the place itself. */
export function areaScore(areas: readonly Area[], from: number, to: number, own: Mention | null): number {
  let score = 0
  for (const area of areas) {
    if (area.weight === 0 || (own && area.mention.from < own.end && own.from < area.end)) continue
    let inside = 0
    for (const reading of area.readings) {
      if (reading.upper.from <= from && reading.upper.to >= to) inside = Math.max(inside, reading.weight)
    }
    score += inside > 0 ? inside : -area.weight * UPPER_CONTRADICTS
  }
  return score
}

/** How far behind the best an area may be and still be looked into. */
const NEARLY_BEST = 1.5

/** The areas to look into, best first; empty when the text names none. */
export function scopesOf(areas: readonly Area[]): Scope[] {
  const scopes: Scope[] = []
  let best = 1
  for (const area of areas) {
    for (const { upper } of area.readings) {
      if (scopes.some((scope) => scope.code === upper.code)) continue
      const weight = areaScore(areas, upper.from, upper.to, null)
      best = Math.max(best, weight)
      scopes.push({ from: upper.from, to: upper.to, code: upper.code, weight })
    }
  }
  return scopes
    .filter((scope) => scope.weight >= best - NEARLY_BEST)
    .sort((a, b) => b.weight - a.weight || b.code.length - a.code.length)
}
