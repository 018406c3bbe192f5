/** What a clerk is entering for somebody: kept on this device until it is handed in. */
import type { Draft, PlaceChoice } from '@/services/draft/draft'
import { emptyDraft } from '@/services/draft/draft'
import { shelfOf } from '@/services/kept-drafts'
import type { Consent } from '~types/entry'

/** A resident's draft, and how they agreed. One at a time for each station. */
export interface EntryDraft extends Draft {
  readonly consent: Consent | null
  readonly savedAt: number | null
}

/** By station. */
export const entryDrafts = shelfOf<EntryDraft>('entry-drafts')

/** The next person's: the village and the way of consent stay, name and phone do not. */
export const nextEntry = (home: PlaceChoice, before?: EntryDraft): EntryDraft => ({
  ...emptyDraft(),
  choice: before?.choice ?? home,
  consent: before?.consent ?? null,
  savedAt: null,
})

/** The one that was not finished, or a new one; an upload that was cut off begins again. */
export const beginEntry = (station: string, home: PlaceChoice): EntryDraft => ({
  ...nextEntry(home),
  ...entryDrafts.read(station),
})
