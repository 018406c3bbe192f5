/** How each state of a concern looks wherever it is shown. */
import type { ConcernState } from '~types/concern'
import type { BadgeProps } from './Badge'

/** Icon and tone by state; the word is in `CONCERN_STATE_LABELS`. */
export const CONCERN_LOOKS = {
  routed: { tone: 'waiting', icon: 'clock' },
  held: { tone: 'highlight', icon: 'clock' },
  accepted: { tone: 'done', icon: 'board' },
  returned: { tone: 'done', icon: 'check' },
  withdrawn: { tone: 'waiting', icon: 'close' },
} as const satisfies Record<ConcernState, Pick<BadgeProps, 'tone' | 'icon'>>
