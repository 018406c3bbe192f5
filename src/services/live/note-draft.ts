/** A note that is being written, kept on this device until it is handed over. */
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'

/** `item` null: the one at hand. */
export interface NoteDraft extends Kept {
  readonly text: string
  readonly seat: string | null
  /** Whose words they are was said: `seat`, or nobody's in particular; else they are the current speaker's. */
  readonly isChosen: boolean
  readonly isWritten: boolean
}

/** By session, or by the own invitation. */
export const noteDrafts = shelfOf<NoteDraft>('note-drafts')

/** An empty one. */
export const emptyNote = (): NoteDraft => ({
  requestId: makeId(),
  savedAt: null,
  text: '',
  seat: null,
  isChosen: false,
  isWritten: false,
})

/** What was left, or an empty one. */
export const beginNote = (id: string): NoteDraft => ({ ...emptyNote(), ...noteDrafts.read(id) })
