/** What the parts of the form share. */
import type { Draft } from '@/services/draft/draft'

/** `change` takes a patch for the draft and forgets what was wrong with `field`. */
export interface PartProps {
  readonly draft: Draft
  readonly errorOf: (field: string) => string | null
  readonly change: (field: string, patch: Partial<Omit<Draft, 'requestId'>>) => void
}
