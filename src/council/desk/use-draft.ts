/** The draft of the concern at hand. */
import { useKeptDraft } from '@/services/use-kept-draft'
import { drafts, newDraft, readDraft } from './draft'

/** `suggestion` fills a draft that does not exist yet. Use with `key={concern}` so that each concern has its own. */
export const useDraft = (concern: string, suggestion: { title: string; summary: string }) =>
  useKeptDraft(drafts, concern, () => readDraft(concern) ?? newDraft(suggestion))
