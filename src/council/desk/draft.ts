/** What the clerk is writing about a concern: kept on this device while it is written, gone when it is sent. */
import { shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import type { ConcernAction, PassReason } from '~types/desk'

/** Chosen in place of a council by a clerk who cannot say whose it is. */
export const UNSURE = 'unsure'

/** One draft for each concern. `requestId` belongs to these very words: it is made anew when they change. */
export interface Draft {
  readonly action: ConcernAction | null
  readonly title: string
  readonly summary: string
  readonly photos: readonly string[]
  /** Ids of further concerns to be taken up together; null: not touched yet. */
  readonly together: readonly string[] | null
  readonly reason: string
  readonly channel: string
  readonly passCode: PassReason | null
  readonly passReason: string
  /** A station's: a council's code, or {@link UNSURE}; null while nothing is chosen. */
  readonly proposed: string | null
  /** The county's. */
  readonly council: string | null
  /** Why the answer takes longer. */
  readonly holdReason: string
  readonly requestId: string
  readonly savedAt: number | null
}

/** The drafts of this desk, by concern. */
export const drafts = shelfOf<Draft>('desk-drafts')

/** A draft with nothing written yet but the suggestion. */
export const newDraft = (suggestion: { title: string; summary: string }): Draft => ({
  action: null,
  ...suggestion,
  photos: [],
  together: null,
  reason: '',
  channel: '',
  passCode: null,
  passReason: '',
  proposed: null,
  council: null,
  holdReason: '',
  requestId: makeId(),
  savedAt: null,
})

/** The kept draft of a concern, whole also when an older version kept it; null when there is none. */
export const readDraft = (concern: string): Draft | null => {
  const kept = drafts.read(concern)
  return kept === null ? null : { ...newDraft({ title: '', summary: '' }), ...kept }
}
