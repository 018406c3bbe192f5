/** 邀请: one person's seat in a session, as that person reads and answers it. */
import * as v from 'valibot'
import { cursorField, idField, momentField, optionalTextField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { callSchema, INVITATION_ANSWERS, SEAT_KINDS, SESSION_STATES } from './session'

const versionField = v.pipe(v.number(), v.integer(), v.minValue(1))

const kinds = {
  accepted: v.object({ kind: v.literal('accepted') }),
  declined: v.object({ kind: v.literal('declined'), reason: textField('请假的原因', LIMITS.reason, 2) }),
  substitute: v.object({
    kind: v.literal('substitute'),
    substitute: textField('请谁代替', LIMITS.title, 2),
    reason: optionalTextField('原因', LIMITS.reason),
  }),
  writing: v.object({ kind: v.literal('writing'), reason: optionalTextField('原因', LIMITS.reason) }),
}

/** What somebody answers: whoever stays away says why, whoever sends somebody else says whom. */
export const answerField = v.variant(
  'kind',
  [kinds.accepted, kinds.declined, kinds.substitute, kinds.writing],
  '请选择能不能参加。',
)

/** See {@link answerField}: as parsed. */
export type AnswerInput = v.InferOutput<typeof answerField>

/** An answer to an invitation; `version` is that of the call that was read. */
export const answerInvitationInput = v.object({
  requestId: requestIdField,
  id: idField('邀请编号'),
  version: versionField,
  answer: answerField,
})

/** See {@link answerInvitationInput}: as parsed. */
export type AnswerInvitationInput = v.InferOutput<typeof answerInvitationInput>

/** Taking the seat of a representative with the code that the station handed out; spaces and dashes in it do not count. */
export const takeSeatInput = v.object({
  code: v.pipe(
    v.string('请填写席位码。'),
    v.transform((text) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
    v.regex(/^[2-9A-HJ-NP-Z]{8}$/, '席位码是 8 位数字和字母，请照着工作站给您的核对。'),
  ),
})

/** An answer as it is read; `isCurrent`: it was given to the call as it stands now. `by`: given by themselves, or told to the clerk. */
export const givenAnswerSchema = v.object({
  kind: v.picklist(INVITATION_ANSWERS),
  reason: v.nullable(v.string()),
  substitute: v.nullable(v.string()),
  by: v.picklist(['self', 'clerk']),
  at: momentField,
  isCurrent: v.boolean(),
})

/** See {@link givenAnswerSchema}. */
export type GivenAnswer = v.InferOutput<typeof givenAnswerSchema>

/** One of the own invitations in the list. */
export const invitationRowSchema = v.object({
  id: v.string(),
  topic: v.string(),
  title: v.string(),
  councilName: v.string(),
  state: v.picklist(SESSION_STATES),
  isWithdrawn: v.boolean(),
  where: v.string(),
  startsAt: momentField,
  endsAt: momentField,
  /** Null while nothing was answered; an answer to an earlier call is asked for again. */
  answer: v.nullable(givenAnswerSchema),
  canAnswer: v.boolean(),
})

/** See {@link invitationRowSchema}. */
export type InvitationRow = v.InferOutput<typeof invitationRowSchema>

/** The own invitations, the latest consultation first. */
export const invitationPageSchema = v.object({
  rows: v.array(invitationRowSchema),
  next: v.nullable(v.string()),
})

/** A page of the list. */
export const invitationsInput = v.object({ after: cursorField })

/** What was found out before the consultation: for those invited to it. */
export const researchPackSchema = v.object({
  summary: v.string(),
  /** `isMine`: to be looked into by whoever reads it. */
  questions: v.array(v.object({ question: v.string(), by: v.string(), isMine: v.boolean(), isOpen: v.boolean() })),
  /** `photos` are temporary links. */
  records: v.array(
    v.object({
      day: momentField,
      site: v.string(),
      findings: v.string(),
      question: v.nullable(v.string()),
      photos: v.array(v.string()),
    }),
  ),
})

/** One invitation whole. Of everybody else invited it says how many of which kind. */
export const invitationSchema = v.object({
  id: v.string(),
  topic: v.string(),
  councilName: v.string(),
  state: v.picklist(SESSION_STATES),
  call: callSchema,
  /** Why it does not take place; null unless it is cancelled. */
  cancelled: v.nullable(v.string()),
  isWithdrawn: v.boolean(),
  as: v.picklist(SEAT_KINDS),
  group: v.nullable(v.string()),
  answer: v.nullable(givenAnswerSchema),
  canAnswer: v.boolean(),
  /** What changed since the call that was answered; empty when nothing did, or nothing was answered. */
  changes: v.array(v.string()),
  /** What is expected of whoever is invited, a sentence each. */
  expected: v.array(v.string()),
  pack: researchPackSchema,
  others: v.array(v.object({ label: v.string(), count: v.number() })),
})

/** See {@link invitationSchema}. */
export type Invitation = v.InferOutput<typeof invitationSchema>

/** Which one. */
export const invitationInput = v.object({ id: idField('邀请编号') })

/** What taking a seat answers. */
export const takeSeatOutput = v.object({ invitation: v.string() })
