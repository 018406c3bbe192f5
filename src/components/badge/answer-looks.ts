/** How an answer to an invitation looks in one word: tone and icon say the same twice. */
import type { GivenAnswer } from '~types/invitation'
import { INVITATION_ANSWER_LABELS, type InvitationAnswer } from '~types/session'
import type { BadgeProps } from './Badge'

const LOOKS = {
  accepted: { tone: 'done', icon: 'check' },
  declined: { tone: 'waiting', icon: 'close' },
  substitute: { tone: 'highlight', icon: 'people' },
  writing: { tone: 'highlight', icon: 'pen' },
} as const satisfies Record<InvitationAnswer, Pick<BadgeProps, 'tone' | 'icon'>>

/** What stands in the badge; an answer to an earlier call is asked for again. */
export const answerLook = (answer: GivenAnswer | null): BadgeProps => {
  if (answer === null) return { tone: 'highlight', icon: 'clock', children: '待答复' }
  if (!answer.isCurrent) return { tone: 'highlight', icon: 'refresh', children: '请重新答复' }
  return { ...LOOKS[answer.kind], children: INVITATION_ANSWER_LABELS[answer.kind] }
}
