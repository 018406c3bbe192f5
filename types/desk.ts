/** The workbench: what a station's clerk (or the county, for held concerns) sees and does. */
import * as v from 'valibot'
import { gatheredField } from './bundle'
import { CHECKS, CONCERN_STATES, concernRowSchema, holdUntilField } from './concern'
import { councilSchema } from './council'
import { CONSENTS } from './entry'
import { fileIdField, idField, momentField, optionalTextField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { councilField, namedPlaceSchema, pointField } from './place'
import { adviserSchema } from './studio'
import { eventSchema } from './timeline'

/** What can be done with a concern; the answer's `abilities` say which the actor may do now. */
export const CONCERN_ACTIONS = ['accept', 'return', 'pass', 'hold'] as const

/** See {@link CONCERN_ACTIONS}. */
export type ConcernAction = (typeof CONCERN_ACTIONS)[number]

/** Why a station says that a concern is not its own; with the first it stays the station's, and another council of the same township has it. */
export const PASS_REASONS = [
  'other-council',
  'other-township',
  'not-our-duty',
  'place-unclear',
  'several-townships',
  'other',
] as const

/** See {@link PASS_REASONS}. */
export type PassReason = (typeof PASS_REASONS)[number]

/** What the reasons are called. */
export const PASS_REASON_LABELS = {
  'other-council': '归本乡镇别的议事会',
  'other-township': '事情在别的乡镇',
  'not-our-duty': '不归本乡镇管',
  'place-unclear': '看不出在哪里',
  'several-townships': '涉及几个乡镇',
  other: '其他原因',
} as const satisfies Record<PassReason, string>

/** What a reason needs besides itself: an owner named (or said to be unknown), and words of the clerk's own. */
export const PASS_NEEDS = {
  'other-council': { owner: true, words: false },
  'other-township': { owner: true, words: false },
  'not-our-duty': { owner: false, words: false },
  'place-unclear': { owner: false, words: false },
  'several-townships': { owner: false, words: false },
  other: { owner: false, words: true },
} as const satisfies Record<PassReason, { owner: boolean; words: boolean }>

/**
 * Where a station's return leads: to the council that it proposes when it is the first (`proposed`); to the county at
 * the second one, and whenever the county has decided before.
 */
export const PASS_ROUTES = ['proposed', 'second-return', 'county-decided'] as const

/** See {@link PASS_ROUTES}. */
export type PassRoute = (typeof PASS_ROUTES)[number]

/** The tabs of the inbox. */
export const INBOX_TABS = ['waiting', 'accepted', 'returned'] as const

/** See {@link INBOX_TABS}. */
export type InboxTab = (typeof INBOX_TABS)[number]

/** What the tabs are called. */
export const INBOX_TAB_LABELS = {
  waiting: '待受理',
  accepted: '已列为议题',
  returned: '已答复',
} as const satisfies Record<InboxTab, string>

/** A row of the inbox. `check`: what the content check said; `review` asks the clerk to read with care. */
export const inboxRowSchema = v.object({
  id: v.string(),
  number: v.string(),
  title: v.string(),
  placeName: v.string(),
  kindLabel: v.string(),
  state: v.picklist(CONCERN_STATES),
  check: v.picklist(CHECKS),
  photos: v.number(),
  /** It came from another station or from the county. */
  isPassedOn: v.boolean(),
  /** A clerk entered it for somebody without a phone. */
  isEntered: v.boolean(),
  submittedAt: momentField,
  replyBy: momentField,
  holdUntil: holdUntilField,
})

/** See {@link inboxRowSchema}. */
export type InboxRow = v.InferOutput<typeof inboxRowSchema>

/** One page of an inbox with the counts of its tabs. */
export const inboxPageSchema = v.object({
  place: namedPlaceSchema,
  counts: v.object({ waiting: v.number(), late: v.number(), accepted: v.number(), returned: v.number() }),
  rows: v.array(inboxRowSchema),
  next: v.nullable(v.string()),
})

/** See {@link inboxPageSchema}. */
export type InboxPage = v.InferOutput<typeof inboxPageSchema>

/** A concern whole, for the station that deals with it. `version` goes back with each action, so nothing is overwritten unseen. */
export const deskConcernSchema = v.object({
  ...concernRowSchema.entries,
  version: v.number(),
  text: v.string(),
  kindLabel: v.string(),
  council: v.nullable(councilSchema),
  where: v.object({
    words: v.nullable(v.string()),
    place: v.nullable(namedPlaceSchema),
    point: v.nullable(pointField),
  }),
  /** `id` is what `accept` takes to publish a picture; `link` is temporary. */
  photos: v.array(v.object({ id: v.string(), link: v.string() })),
  /** The author's name and phone as far as given; the station needs them to ask back. */
  author: v.object({ name: v.nullable(v.string()), phone: v.nullable(v.string()), isNameShown: v.boolean() }),
  /** Entered by a station for somebody without a phone: how they agreed, who entered it, when the query code was made, how many of the family hear of it. */
  entry: v.nullable(
    v.object({ consent: v.picklist(CONSENTS), station: v.string(), codeAt: momentField, claims: v.number() }),
  ),
  because: v.string(),
  /** The department's studio that advises, and why; null when none fits. */
  adviser: v.nullable(adviserSchema),
  check: v.picklist(CHECKS),
  /** Likely not negotiable: what the suggestion rests on and where to turn instead; null when nothing speaks for it. */
  screening: v.nullable(v.object({ label: v.string(), turnTo: v.string(), because: v.string() })),
  timeline: v.array(eventSchema),
  abilities: v.array(v.picklist(CONCERN_ACTIONS)),
  /** Whether the person, who has no WeChat, can still take it back through the station. */
  canWithdrawFor: v.boolean(),
  /** To whom the county can pass it, or whom the station can propose; empty when `pass` is not possible. */
  councils: v.array(councilSchema),
  /** The other councils of the station's own township, to which it can move the concern by itself; empty when there are none, or not now. */
  ownCouncils: v.array(councilSchema),
  /** Where a station's return would lead; null when no station can return it now. `owner`: who decides for the county. */
  passing: v.nullable(v.object({ route: v.picklist(PASS_ROUTES), owner: v.string() })),
  /** Where it was sent when it came in, and on what that rested. */
  firstRoute: v.string(),
  /** How it went from station to station, oldest first; `proposed` is what the passing station thought right. */
  hops: v.array(
    v.object({
      from: v.string(),
      to: v.string(),
      reason: v.nullable(v.string()),
      proposed: v.nullable(councilSchema),
      at: momentField,
    }),
  ),
  /** The county's ready-made answers to what is not negotiable. */
  returnReasons: v.array(v.object({ label: v.string(), reason: v.string(), channel: v.string() })),
})

/** See {@link deskConcernSchema}. */
export type DeskConcern = v.InferOutput<typeof deskConcernSchema>

const turn = { requestId: requestIdField, concern: idField('诉求编号'), version: v.pipe(v.number(), v.integer()) }

/** Accept as a topic: the public title and summary, and the pictures that may be published. */
export const acceptInput = v.object({
  ...turn,
  title: textField('公开标题', LIMITS.title, 4),
  summary: textField('公开说明', LIMITS.summary, 10),
  photos: v.pipe(v.array(fileIdField), v.maxLength(LIMITS.photos)),
  /** Further concerns of the same council that become part of the topic. */
  with: v.optional(gatheredField, []),
})

/** Return with a reason, and where to turn instead. */
export const returnInput = v.object({
  ...turn,
  reason: v.pipe(
    textField('答复理由', LIMITS.reason, 5),
    v.check((text) => !/[：:]$/.test(text), '“答复理由”还没写完，请在冒号后面写上内容。'),
  ),
  channel: optionalTextField('可以找哪里办', LIMITS.channel),
})

/** Say why the answer takes longer (说明延期): the author reads it with the new day. */
export const holdInput = v.object({ ...turn, reason: textField('延期说明', LIMITS.reason, 5) })

const proposedField = v.optional(v.nullable(councilField))
const passWords = optionalTextField('转交理由', LIMITS.reason)
const reasonCodeField = v.picklist(PASS_REASONS, '请选择为什么要转。')

/** What a station says when a concern is not its own: why, and whose it is (`proposed` null: cannot say). */
export const stationPassInput = v.pipe(
  v.object({ reasonCode: reasonCodeField, proposed: proposedField, reason: passWords }),
  v.forward(
    v.check(
      ({ reasonCode, proposed }) => reasonCode !== 'other-council' || typeof proposed === 'string',
      '请选择归本乡镇的哪个议事会。',
    ),
    ['proposed'],
  ),
  v.forward(
    v.check(
      ({ reasonCode, proposed }) => proposed !== undefined || !PASS_NEEDS[reasonCode].owner,
      '请选择事情在哪个乡镇；说不准就选“说不准”，由县里定。',
    ),
    ['proposed'],
  ),
  v.forward(
    v.check(
      ({ reasonCode, reason }) => reason !== undefined || !PASS_NEEDS[reasonCode].words,
      '请填写“转交理由”，说清楚为什么要转。',
    ),
    ['reason'],
  ),
)

/** What the county says when it passes a held concern on: to which council, and why. */
export const countyPassInput = v.object({
  council: v.pipe(v.string('请选择转交给哪个乡镇或村。'), councilField),
  reason: textField('转交理由', LIMITS.reason, 2),
})

/** Either of the two; who holds the concern decides which of {@link stationPassInput} and {@link countyPassInput} it has to fit. */
export const passInput = v.object({
  ...turn,
  council: v.optional(v.nullable(councilField)),
  reasonCode: v.optional(reasonCodeField),
  proposed: proposedField,
  reason: passWords,
})

/** What every action on a concern answers: its new state; `topic` once there is one. */
export const turnOutput = v.object({
  concern: v.string(),
  state: v.picklist(CONCERN_STATES),
  version: v.number(),
  topic: v.nullable(v.string()),
})

/** See {@link turnOutput}. */
export type TurnResult = v.InferOutput<typeof turnOutput>
