/** A session while it is held: checking in, who is there, the agenda by the clock, and what is said. */
import * as v from 'valibot'
import { cursorField, idField, momentField, optionalTextField, requestIdField, textField } from './fields'
import { researchPackSchema } from './invitation'
import { LIMITS } from './limits'
import { callSchema, INVITATION_ANSWERS, SEAT_KINDS, SESSION_STATES } from './session'

/** Formats whose participants may write without coming, by a word in the county's name of it (domain: how a consultation is held). */
export const FORMATS_IN_WRITING = ['书面', '线上'] as const

/** The word of a format in which people may take part from elsewhere. */
export const FORMAT_ONLINE = '线上'

/** Which session. */
export const ofSessionInput = v.object({ session: idField('会议编号') })

/** A session, with the request that does something to it. */
export const sessionActInput = v.object({ requestId: requestIdField, ...ofSessionInput.entries })

/** See {@link sessionActInput}: as parsed. */
export type SessionActInput = v.InferOutput<typeof sessionActInput>

/** The code on the wall: `text` for the QR code, `figures` for who types, until `until` by the cloud's clock (`now`). */
export const shownCodeSchema = v.object({
  text: v.string(),
  figures: v.string(),
  until: momentField,
  now: momentField,
  present: v.number(),
})

/** See {@link shownCodeSchema}. */
export type ShownCode = v.InferOutput<typeof shownCodeSchema>

/** What was scanned or typed; `session` when the phone knows which one is meant. */
export const checkInInput = v.object({
  session: v.optional(idField('会议编号')),
  code: v.pipe(
    v.string('请扫会场的签到码，或者填 6 位数字。'),
    v.transform((text) => text.normalize('NFKC').replace(/\s/g, '')),
    v.minLength(1, '请扫会场的签到码，或者填 6 位数字。'),
    v.maxLength(120, '这不是协商会的签到码，请扫会场屏幕上的码。'),
  ),
})

/** See {@link checkInInput}: as parsed. */
export type CheckInInput = v.InferOutput<typeof checkInInput>

/** Somebody's presence: since when, how it was noted (`online`: they follow from elsewhere), when they left, and how long they were away before. */
export const presenceSchema = v.object({
  at: momentField,
  by: v.picklist(['code', 'clerk', 'online']),
  isLate: v.boolean(),
  leftAt: v.nullable(momentField),
  away: v.optional(v.array(v.object({ from: momentField, until: momentField })), []),
})

/** See {@link presenceSchema}. */
export type Presence = v.InferOutput<typeof presenceSchema>

/** What checking in answers. */
export const checkedInSchema = v.object({ invitation: v.string(), title: v.string(), presence: presenceSchema })

/** See {@link checkedInSchema}. */
export type CheckedIn = v.InferOutput<typeof checkedInSchema>

/** Somebody follows from elsewhere; `id` is their invitation. */
export const joinOnlineInput = v.object({ requestId: requestIdField, id: idField('邀请编号') })

/** The clerk ticks somebody: there on time, or late (whenever the tick is made); `back`: who had left; `absent` takes a wrong tick back. */
export const TICKS = ['present', 'late', 'left', 'back', 'absent'] as const

/** See {@link TICKS}. */
export const tickInput = v.object({
  requestId: requestIdField,
  seat: idField('席位编号'),
  as: v.picklist(TICKS, '请选择到了、迟到、离开了还是没到。'),
})

/** See {@link tickInput}: as parsed. */
export type TickInput = v.InferOutput<typeof tickInput>

/** What ticking answers. */
export const tickedSchema = v.object({ seat: v.string(), presence: v.nullable(presenceSchema) })

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.paperItems))

/** What is shown to everybody who follows: a research record by its place in the pack, whole or one of its photos. */
export const onShowSchema = v.object({ record: place, photo: v.nullable(place) })

/** See {@link onShowSchema}. */
export type OnShow = v.InferOutput<typeof onShowSchema>

/**
 * Where the meeting is: the item of the agenda (counted from 0), one seat that wants to speak or has spoken, and what everybody is shown.
 * One seat at a time, so that two clerks lose nobody.
 */
export const steerInput = v.object({
  ...sessionActInput.entries,
  item: v.optional(place),
  speaker: v.optional(v.object({ seat: idField('席位编号'), does: v.picklist(['join', 'leave']) })),
  onShow: v.optional(v.nullable(onShowSchema)),
})

/** See {@link steerInput}: as parsed. */
export type SteerInput = v.InferOutput<typeof steerInput>

const noteText = textField('意见', LIMITS.note, 1)

/** What is noted: under which item of the agenda (its words), of whom; `isWritten`: they handed it in on paper. */
export const noteInput = v.object({
  ...sessionActInput.entries,
  item: optionalTextField('议程', LIMITS.title),
  seat: v.optional(idField('席位编号')),
  text: noteText,
  isWritten: v.optional(v.boolean(), false),
})

/** See {@link noteInput}: as parsed. */
export type NoteInput = v.InferOutput<typeof noteInput>

/** Other words for a note, or somebody else's (`seat` null: the hall's); the old ones are kept. */
export const correctNoteInput = v.object({
  requestId: requestIdField,
  note: idField('记录编号'),
  text: noteText,
  seat: v.optional(v.nullable(idField('席位编号'))),
})

/** See {@link correctNoteInput}: as parsed. */
export type CorrectNoteInput = v.InferOutput<typeof correctNoteInput>

/** The own words of somebody invited; `id` is their invitation. */
export const ownNoteInput = v.object({
  requestId: requestIdField,
  id: idField('邀请编号'),
  item: optionalTextField('议程', LIMITS.title),
  text: noteText,
})

/** See {@link ownNoteInput}: as parsed. */
export type OwnNoteInput = v.InferOutput<typeof ownNoteInput>

/** One note. `seat`: the invitation's id; `called`: how the minutes name them; `earlier`: its words before each correction, and whose they were said to be where that was corrected. */
export const noteSchema = v.object({
  id: v.string(),
  item: v.nullable(v.string()),
  seat: v.nullable(v.string()),
  called: v.nullable(v.string()),
  text: v.string(),
  at: momentField,
  by: v.picklist(['clerk', 'self']),
  isWritten: v.boolean(),
  earlier: v.array(v.object({ text: v.string(), at: momentField, called: v.optional(v.nullable(v.string())) })),
})

/** See {@link noteSchema}. */
export type Note = v.InferOutput<typeof noteSchema>

/** Notes since the last call; asked with nothing, all of them. */
export const liveInput = v.object({ ...ofSessionInput.entries, after: cursorField })

/** See {@link liveInput}: of the own invitation `id`. */
export const ownSessionInput = v.object({ id: idField('邀请编号'), after: cursorField })

const following = {
  session: v.string(),
  topic: v.string(),
  state: v.picklist(SESSION_STATES),
  call: callSchema,
  /** The item at hand and since when; null before the opening. */
  stage: v.nullable(v.object({ item: v.number(), since: momentField })),
  onShow: v.nullable(onShowSchema),
  /** By the cloud's clock, since phones' are wrong. */
  now: momentField,
  notes: v.array(noteSchema),
  /** To ask with for what comes next. */
  next: v.string(),
  /** More notes than one answer holds: ask again at once. */
  hasMore: v.boolean(),
}

/** A seat as the clerk has it while the session is held. */
export const liveSeatSchema = v.object({
  id: v.string(),
  called: v.string(),
  as: v.picklist(SEAT_KINDS),
  group: v.nullable(v.string()),
  name: v.nullable(v.string()),
  answer: v.nullable(v.picklist(INVITATION_ANSWERS)),
  /** Who comes in their place, as they answered. */
  substitute: v.nullable(v.string()),
  /** They sit there in somebody's place (代). */
  isSubstitute: v.boolean(),
  hasWritten: v.boolean(),
  presence: v.nullable(presenceSchema),
})

/** See {@link liveSeatSchema}. */
export type LiveSeat = v.InferOutput<typeof liveSeatSchema>

/** Whether it may open: see rules/session/quorum. */
export const compositionSchema = v.object({
  called: v.number(),
  present: v.number(),
  needed: v.number(),
  missingGroups: v.array(v.string()),
  isQuorate: v.boolean(),
  lacking: v.array(v.string()),
})

/** The session as its station holds it. `declared` and `pack` come with the first answer only, later ones have null. */
export const liveSchema = v.object({
  ...following,
  seats: v.array(liveSeatSchema),
  composition: compositionSchema,
  speakers: v.array(v.string()),
  declared: v.nullable(v.array(v.object({ seat: v.nullable(v.string()), text: v.string() }))),
  pack: v.nullable(researchPackSchema),
})

/** See {@link liveSchema}. */
export type Live = v.InferOutput<typeof liveSchema>

/** The session as somebody invited follows it. */
export const ownLiveSchema = v.object({
  ...following,
  councilName: v.string(),
  speakers: v.array(v.string()),
  presence: v.nullable(presenceSchema),
  canCheckIn: v.boolean(),
  /** They may say that they follow from elsewhere. */
  canJoinOnline: v.boolean(),
  /** With the first answer only, later ones have null. */
  pack: v.nullable(researchPackSchema),
  canWrite: v.boolean(),
  /** The minutes are there to be confirmed or read. */
  hasMinutes: v.boolean(),
})

/** See {@link ownLiveSchema}. */
export type OwnLive = v.InferOutput<typeof ownLiveSchema>
