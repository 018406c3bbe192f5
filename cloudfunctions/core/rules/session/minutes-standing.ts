/** How far the minutes of a session are: who has said something to them, and whether they stand. */
import type { MinutesState, TookPart } from '../../../../types/minutes'

/** The minutes as far as it matters; null before the first version. */
export interface Kept {
  readonly versions: readonly unknown[]
  readonly sentAt: number | null
  readonly confirmBy: number | null
}

/** One seat, with what its holder said to which version. */
export interface Voice {
  readonly how: TookPart
  readonly said: { readonly version: number; readonly dissent: string | null } | null
}

/** How many took part, and what they said to the version that stands; a word on an earlier one does not count as a yes to this. */
export interface Counts {
  readonly attendees: number
  readonly agreed: number
  readonly dissenting: number
  readonly silent: number
}

/** Who took part may speak; whoever is silent agrees to nothing, a dissent stands whatever was changed since. */
export function countVoices(voices: readonly Voice[], version: number): Counts {
  const attendees = voices.filter(({ how }) => how !== 'absent')
  const dissenting = attendees.filter(({ said }) => said !== null && said.dissent !== null).length
  const agreed = attendees.filter(({ said }) => said?.dissent === null && said.version === version).length
  return { attendees: attendees.length, agreed, dissenting, silent: attendees.length - dissenting - agreed }
}

/** Confirmed: everybody who took part has said something, or the term is over. */
export function minutesStateOf(kept: Kept | null, counts: Counts, now: number): MinutesState {
  if (kept === null || kept.sentAt === null || kept.confirmBy === null) return 'draft'
  return now > kept.confirmBy || counts.silent === 0 ? 'confirmed' : 'sent'
}
