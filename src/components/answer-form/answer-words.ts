/** The words of the four answers to an invitation, for whoever answers and for the clerk who notes it. */
import type { InvitationAnswer } from '~types/session'

/** `hint` says what the answer means; `reason` is what is asked besides, and whether it may stay empty. */
interface AnswerWords {
  readonly hint: string
  readonly reason: { readonly label: string; readonly isOptional: boolean; readonly placeholder: string } | null
}

/** One row an answer. */
export const ANSWER_WORDS = {
  accepted: { hint: '按时到会。', reason: null },
  declined: {
    hint: '这次不能参加，只有工作站看得到原因。',
    reason: { label: '请假的原因', isOptional: false, placeholder: '例如：那天要去县医院' },
  },
  writing: {
    hint: '人不到场，把意见写下来或说给工作站，会上念给大家听。',
    reason: { label: '原因', isOptional: true, placeholder: '例如：在外地' },
  },
  substitute: {
    hint: '请一位了解情况的人替您来，工作站会和您核对。',
    reason: { label: '原因', isOptional: true, placeholder: '例如：那天值班' },
  },
} as const satisfies Record<InvitationAnswer, AnswerWords>
