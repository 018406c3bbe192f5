/** 协商会: one held consultation of a topic, as it is called, held and closed; and the seats of those invited. */
import * as v from 'valibot'
import { momentField } from './fields'
import { TAKES_PART_AS } from './papers/plan'
import { pointField } from './place'

/** `called`: people are invited. `open`: they deliberate. `closed`: it is over, its minutes go out. `cancelled`: it does not take place. */
export const SESSION_STATES = ['called', 'open', 'closed', 'cancelled'] as const

/** See {@link SESSION_STATES}. */
export type SessionState = (typeof SESSION_STATES)[number]

/** What the states are called. */
export const SESSION_STATE_LABELS = {
  called: '已通知',
  open: '正在开会',
  closed: '已散会',
  cancelled: '已取消',
} as const satisfies Record<SessionState, string>

/** As what somebody sits there: a member as the plan has it, a representative of an interest group, anybody else invited. */
export const SEAT_KINDS = [...TAKES_PART_AS, 'group', 'other'] as const

/** See {@link SEAT_KINDS}. */
export type SeatKind = (typeof SEAT_KINDS)[number]

/** What the kinds are called when they are counted. */
export const SEAT_KIND_LABELS = {
  fixed: '固定成员',
  invited: '邀请的委员',
  sector: '界别委员',
  group: '利益相关方代表',
  other: '其他人员',
} as const satisfies Record<SeatKind, string>

/** A seat: whose it is. `seat` names it within the session and stays the same when the plan is written anew. */
export const seatSchema = v.object({
  seat: v.string(),
  as: v.picklist(SEAT_KINDS),
  /** The member on the roster; null of everybody else. */
  member: v.nullable(v.string()),
  /** How they are called: a member by name, a representative by whom they stand for. */
  called: v.string(),
  /** The interest group that they stand for, in words; null of members and others. */
  group: v.nullable(v.string()),
  /** The seat in whose place somebody else sits here (代). */
  insteadOf: v.optional(v.string()),
})

/** See {@link seatSchema}. */
export type Seat = v.InferOutput<typeof seatSchema>

/** What somebody invited may answer. */
export const INVITATION_ANSWERS = ['accepted', 'declined', 'substitute', 'writing'] as const

/** See {@link INVITATION_ANSWERS}. */
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number]

/** What the answers are called. */
export const INVITATION_ANSWER_LABELS = {
  accepted: '参加',
  declined: '请假',
  substitute: '请人代替',
  writing: '书面参加',
} as const satisfies Record<InvitationAnswer, string>

/** When and where, as everybody invited reads it. `version` rises with each change, so that a reader knows which one was answered. */
export const callSchema = v.object({
  title: v.string(),
  form: v.string(),
  format: v.string(),
  where: v.string(),
  /** The same on the map, when somebody picked it. */
  point: v.optional(pointField),
  startsAt: momentField,
  endsAt: momentField,
  /** Until when opinions are taken in writing or online; the session closes by it. */
  closesAt: v.optional(momentField),
  agenda: v.array(v.object({ item: v.string(), minutes: v.number() })),
  responsible: v.string(),
  version: v.number(),
})

/** See {@link callSchema}. */
export type Call = v.InferOutput<typeof callSchema>
