/** A research record that is being written, kept on this phone with its pictures until it is handed in. */
import { type Kept, shelfOf } from '../kept-drafts'
import { makeId } from '../make-id'
import type { Finding } from './research-outbox'

/** See the file's purpose. */
export interface ResearchDraft extends Kept {
  readonly day: number | null
  readonly site: string
  readonly findings: string
  readonly photos: Finding['photos']
}

/** By topic and question. */
export const researchDrafts = shelfOf<ResearchDraft>('research-drafts')

/** The key of a task's draft. */
export const researchDraftId = ({ topic, question }: { topic: string; question: string }): string =>
  `${topic} ${question}`

/** What was left, or an empty one of today. */
export const beginResearch = (id: string): ResearchDraft => ({
  requestId: makeId(),
  savedAt: null,
  day: Date.now(),
  site: '',
  findings: '',
  photos: [],
  ...researchDrafts.read(id),
})
