/** The topic that somebody is about to put forward: one draft, kept on this device until it is handed in. */
import { type Kept, shelfOf } from '@/services/kept-drafts'
import { makeId } from '@/services/make-id'
import { useKeptDraft } from '@/services/use-kept-draft'
import type { ThreeMatter } from '~types/papers/collect'

/** What is asked; null: not chosen yet. */
export interface ProposalDraft extends Kept {
  readonly council: string | null
  readonly kind: string | null
  readonly title: string
  readonly summary: string
  readonly matter: ThreeMatter | null
  readonly reason: string
}

const drafts = shelfOf<ProposalDraft>('proposal-drafts')

/** There is one at a time. */
const ONLY = 'new'

const blank = (council: string | null): ProposalDraft => ({
  requestId: makeId(),
  savedAt: null,
  council,
  kind: null,
  title: '',
  summary: '',
  matter: null,
  reason: '',
})

/** The kept draft, or a new one for `council`, where there is only one to choose. */
export const useProposalDraft = (council: string | null) =>
  useKeptDraft(drafts, ONLY, () => ({ ...blank(council), ...drafts.read(ONLY) }))
