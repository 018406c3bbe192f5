/** The station's side of a session: calling it, changing the call, cancelling, and the seats with their answers. */
import * as v from 'valibot'
import { idField, phoneField, requestIdField, textField } from './fields'
import { answerField, givenAnswerSchema } from './invitation'
import { LIMITS } from './limits'
import { planInput } from './papers/plan'
import { callSchema, SEAT_KINDS, SESSION_STATES } from './session'

const versionField = v.pipe(v.number(), v.integer(), v.minValue(1))

/** One seat as the station reads it. `name`, `phone` and the words of an answer are for the station alone. */
export const seatRowSchema = v.object({
  /** The invitation's id. */
  id: v.string(),
  called: v.string(),
  as: v.picklist(SEAT_KINDS),
  group: v.nullable(v.string()),
  name: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  /** Whether there is a WeChat identity to which messages go. */
  hasWeChat: v.boolean(),
  /** Whether the invitation is written; it is not for a minute after the call. */
  isInvited: v.boolean(),
  /** Whether the call as it stands now was opened. */
  isRead: v.boolean(),
  answer: v.nullable(givenAnswerSchema),
})

/** See {@link seatRowSchema}. */
export type SeatRow = v.InferOutput<typeof seatRowSchema>

/** How many seats, and how many of them answered the call as it stands now, and how. */
export const seatCountsSchema = v.object({
  seats: v.number(),
  accepted: v.number(),
  declined: v.number(),
  substitute: v.number(),
  writing: v.number(),
  unanswered: v.number(),
  /** With WeChat, but not opened yet. */
  unread: v.number(),
  noWeChat: v.number(),
  /** Of these, who have not answered: the station calls them. */
  toCall: v.number(),
})

/** See {@link seatCountsSchema}. */
export type SeatCounts = v.InferOutput<typeof seatCountsSchema>

/** A topic's session; `isDue`: the plan is approved, invitations go out within a minute or two. */
export const stationSessionSchema = v.object({
  topic: v.string(),
  isDue: v.boolean(),
  canConvene: v.boolean(),
  session: v.nullable(
    v.object({
      id: v.string(),
      state: v.picklist(SESSION_STATES),
      call: callSchema,
      cancelled: v.nullable(v.string()),
      /** Messages to those invited are still being written. */
      isTelling: v.boolean(),
      canChange: v.boolean(),
      counts: seatCountsSchema,
      seats: v.array(seatRowSchema),
    }),
  ),
})

/** See {@link stationSessionSchema}. */
export type StationSession = v.InferOutput<typeof stationSessionSchema>

/** Calls a session by hand, with what a plan has. */
export const conveneInput = v.object({ requestId: requestIdField, topic: idField('议题编号'), plan: planInput })

/** See {@link conveneInput}: as parsed. */
export type ConveneInput = v.InferOutput<typeof conveneInput>

/** `version`: of the call that was read. */
const ofSession = { requestId: requestIdField, session: idField('会议编号'), version: versionField }

/** Another time, place or agenda. */
export const changeCallInput = v.object({
  ...ofSession,
  where: planInput.entries.where,
  point: planInput.entries.point,
  startsAt: planInput.entries.startsAt,
  closesAt: planInput.entries.closesAt,
  agenda: planInput.entries.agenda,
})

/** See {@link changeCallInput}: as parsed. */
export type ChangeCallInput = v.InferOutput<typeof changeCallInput>

/** It does not take place; the reason goes to everybody invited. */
export const cancelSessionInput = v.object({ ...ofSession, reason: textField('取消的原因', LIMITS.reason, 2) })

/** See {@link cancelSessionInput}: as parsed. */
export type CancelSessionInput = v.InferOutput<typeof cancelSessionInput>

/** Who comes for a group, or in somebody's place, and how they are reached; nobody but the station reads it. */
export const nameSeatInput = v.object({
  requestId: requestIdField,
  seat: idField('席位编号'),
  name: textField('姓名', LIMITS.personName, 2),
  phone: v.nullable(phoneField),
  /** Whoever was named before does not come: what was theirs is not the new one's. Else name and phone are put right. */
  isSomebodyElse: v.optional(v.boolean(), false),
})

/** See {@link nameSeatInput}: as parsed. */
export type NameSeatInput = v.InferOutput<typeof nameSeatInput>

/** `code`: with it the person takes the seat on the own WeChat, once; null when somebody sits there already. */
export const nameSeatOutput = v.object({ seat: v.string(), code: v.nullable(v.string()) })

/** See {@link nameSeatOutput}. */
export type NamedSeat = v.InferOutput<typeof nameSeatOutput>

/** What somebody said on the phone. */
export const noteAnswerInput = v.object({
  requestId: requestIdField,
  seat: idField('席位编号'),
  version: versionField,
  answer: answerField,
})

/** See {@link noteAnswerInput}: as parsed. */
export type NoteAnswerInput = v.InferOutput<typeof noteAnswerInput>

/** What every act on a session answers: how it stands now. */
export const sessionOutput = v.object({ session: v.string(), version: v.number(), state: v.picklist(SESSION_STATES) })

/** See {@link sessionOutput}. */
export type SessionResult = v.InferOutput<typeof sessionOutput>

/** What answering gives back. */
export const answeredSchema = v.object({ invitation: v.string(), answer: givenAnswerSchema })

/** See {@link answeredSchema}. */
export type Answered = v.InferOutput<typeof answeredSchema>
