/** The registry of a station or county as a whole: how each code stands, what is amiss, and which villages have none. */
import type { CodeCounts, CodeState, CodeTab } from '../../../types/code'
import { isWithin, levelOf } from '../../../types/place'
import { pointsToDissolved, resolveCode, type VillageCode } from './codes'
import { type Counties, countyAt } from './counties'
import { placeToday } from './successions'

/** A code with what the registry knows of its use. */
export interface RegisteredCode extends VillageCode {
  readonly _id: string
  readonly scannedOn: string | null
}

/** How one code stands; `village`: where it leads today. */
export interface Standing<Code extends RegisteredCode = RegisteredCode> {
  readonly code: Code
  readonly state: Exclude<CodeState, 'missing'>
  readonly village: string | null
  readonly isDissolved: boolean
}

/** See {@link Standing}. A code that is not valid yet stands as it will on its first day. */
export function standingOf<Code extends RegisteredCode>(counties: Counties, code: Code, now: number): Standing<Code> {
  const moment = Math.max(now, code.validFrom)
  const meaning = resolveCode(counties, code, moment)
  const village = meaning.kind === 'village' ? meaning.village : null
  const state = meaning.kind === 'ask' ? meaning.why : village === code.place ? 'works' : 'moved'
  return { code, state, village, isDissolved: pointsToDissolved(counties, code, moment) }
}

/** Which codes a tab shows. */
const SHOWN = {
  never: ({ code, village }) => village !== null && code.scannedOn === null,
  unmapped: ({ state }) => state === 'unmapped',
  dissolved: ({ isDissolved }) => isDissolved,
  missing: () => false,
  all: () => true,
} as const satisfies Record<CodeTab, (standing: Standing) => boolean>

/** The codes of a tab. */
export const shownIn = <Code extends RegisteredCode>(tab: CodeTab, standings: readonly Standing<Code>[]) =>
  standings.filter(SHOWN[tab])

/** The villages of `scope` (a township or a county) to which no code leads today; by code. */
export function villagesWithout(
  counties: Counties,
  scope: string,
  standings: readonly Standing[],
  now: number,
): readonly string[] {
  const reached = new Set(standings.map(({ village }) => village))
  return villagesOf(counties, scope, now).filter((village) => !reached.has(village))
}

/** What the tabs say, each with what it is a part of. */
export function countCodes(counties: Counties, scope: string, standings: readonly Standing[], now: number): CodeCounts {
  const count = (tab: CodeTab): number => shownIn(tab, standings).length
  return {
    all: standings.length,
    inUse: standings.filter(({ state }) => state !== 'retired').length,
    leading: standings.filter(({ village }) => village !== null).length,
    never: count('never'),
    unmapped: count('unmapped'),
    dissolved: count('dissolved'),
    villages: villagesOf(counties, scope, now).length,
    missing: villagesWithout(counties, scope, standings, now).length,
  }
}

/** Villages that are there today: one whose merge the directory does not know yet is not counted. */
const villagesOf = (counties: Counties, scope: string, now: number): readonly string[] =>
  [...(countyAt(counties, scope)?.places.keys() ?? [])].filter(
    (place) => levelOf(place) === 'village' && isWithin(place, scope) && placeToday(counties, place, now) === place,
  )
