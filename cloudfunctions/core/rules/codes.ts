/** What a village code on the wall means today: codes outlive merges of villages, so they carry dates. */

/** A row of the registry. `mergedInto`: the village that took this one over, from `validTo` on. */
export interface VillageCode {
  readonly place: string
  readonly validFrom: number
  readonly validTo: number | null
  readonly mergedInto: string | null
}

/** The village to which a code leads; `retired` when the code ended and nothing took its place, `not-yet` before its first day. */
export type CodeMeaning = { readonly village: string } | 'retired' | 'not-yet'

/** Resolves a registered code at a moment. */
export function resolveCode(code: VillageCode, now: number): CodeMeaning {
  if (now < code.validFrom) return 'not-yet'
  const hasEnded = code.validTo !== null && code.validTo <= now
  if (!hasEnded) return { village: code.place }
  return code.mergedInto ? { village: code.mergedInto } : 'retired'
}
