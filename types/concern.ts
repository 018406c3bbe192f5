/** 诉求: an urgent, difficult matter that a resident submits; the shapes that travel between phone and cloud. */
import * as v from 'valibot'
import { councilSchema } from './council'
import {
  fileIdField,
  idField,
  momentField,
  optionalPhoneField,
  optionalTextField,
  requestIdField,
  textField,
} from './fields'
import { LIMITS } from './limits'
import { mappedSchema } from './mapped'
import { councilField, countyField, namedPlaceSchema, pointField, villageField } from './place'
import { routeSchema } from './route'
import { adviserSchema } from './studio'
import { eventSchema } from './timeline'

/** Each concern is in exactly one; nothing is ever dropped (ARCHITECTURE, decision 7). */
export const CONCERN_STATES = ['routed', 'held', 'accepted', 'returned', 'withdrawn'] as const

/** What the content check said; `review` asks a human to read with care, `unchecked` when it did not answer. */
export const CHECKS = ['pass', 'review', 'unchecked'] as const

/** See {@link CONCERN_STATES}. */
export type ConcernState = (typeof CONCERN_STATES)[number]

/** What the interface calls each state, for its author. */
export const CONCERN_STATE_LABELS = {
  routed: '待受理',
  held: '待县里分派',
  accepted: '已列为议题',
  returned: '已答复',
  withdrawn: '已撤回',
} as const satisfies Record<ConcernState, string>

/** The scene of a village's code as WeChat hands it over. */
export const sceneField = v.pipe(
  v.string('二维码内容不正确。'),
  v.regex(
    new RegExp(`^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,${LIMITS.scene}}$`),
    '这个二维码不是码上协商的村码，请核对后再扫。',
  ),
)

/** Where the matter is: words, a point on the map, both or neither. */
export const whereSchema = v.object({
  words: optionalTextField('地点', LIMITS.placeWords),
  point: v.optional(pointField),
})

/** What a resident submits. `council` or `village` is there when the person chose it. */
export const submitInput = v.object({
  requestId: requestIdField,
  scene: v.optional(sceneField),
  county: v.optional(countyField),
  council: v.optional(councilField),
  village: v.optional(villageField),
  text: textField('说说是什么事', LIMITS.concernText, LIMITS.concernTextLeast),
  title: optionalTextField('标题', LIMITS.title),
  kind: idField('事情类别'),
  photos: v.pipe(
    v.array(fileIdField, '照片编号不正确，请重新选择照片。'),
    v.maxLength(LIMITS.photos, `照片最多 ${LIMITS.photos} 张，请删掉几张。`),
  ),
  where: whereSchema,
  isNameShown: v.boolean('请选择是否公开姓名。'),
  name: optionalTextField('姓名', LIMITS.personName),
  phone: optionalPhoneField,
})

/** See {@link submitInput}: as parsed. */
export type Submission = v.InferOutput<typeof submitInput>

/** 回执: what the resident holds in hand after submitting. `replyBy`: when an answer is due. */
export const receiptSchema = v.object({
  concern: idField('诉求编号'),
  number: v.string(),
  title: v.string(),
  /** The council, or the county's owner when the concern is held. */
  addressee: v.string(),
  council: v.nullable(councilSchema),
  because: v.string(),
  /** The department's studio that is asked for advice; null when none fits. */
  adviser: v.nullable(adviserSchema),
  submittedAt: momentField,
  replyBy: momentField,
  replyWithinDays: v.number(),
  state: v.picklist(CONCERN_STATES),
})

/** See {@link receiptSchema}. */
export type Receipt = v.InferOutput<typeof receiptSchema>

/** Submitted, with the receipt; or not yet, because the person has to choose the council. */
export const submitOutput = v.variant('outcome', [
  v.object({
    outcome: v.literal('submitted'),
    receipt: receiptSchema,
    /** This request had been submitted before with other content; that one stands. */
    isEarlierVersion: v.boolean(),
  }),
  v.object({ outcome: v.literal('choose'), route: routeSchema }),
])

/** See {@link submitOutput}. */
export type SubmitOutcome = v.InferOutput<typeof submitOutput>

/** The day until which a station put off the answer, having said why; null when it did not. */
export const holdUntilField = v.nullable(momentField)

/** A concern in a list, for its author. */
export const concernRowSchema = v.object({
  id: v.string(),
  number: v.string(),
  title: v.string(),
  addressee: v.string(),
  state: v.picklist(CONCERN_STATES),
  submittedAt: momentField,
  updatedAt: momentField,
  replyBy: momentField,
  holdUntil: holdUntilField,
  /** How many others met the same and follow it. */
  followers: v.number(),
  /** The topic that took it up; null before. */
  topic: v.nullable(v.string()),
})

/** See {@link concernRowSchema}. */
export type ConcernRow = v.InferOutput<typeof concernRowSchema>

/** A concern whole, for its author. `photos` are temporary links. */
export const ownConcernSchema = v.object({
  ...concernRowSchema.entries,
  text: v.string(),
  kindLabel: v.string(),
  where: v.object({ words: v.nullable(v.string()), place: v.nullable(namedPlaceSchema), hasPoint: v.boolean() }),
  photos: v.array(v.string()),
  isNameShown: v.boolean(),
  because: v.string(),
  adviser: v.nullable(adviserSchema),
  timeline: v.array(eventSchema),
  /** What became of it in the outcome of its topic; null before the notice. */
  mapped: v.nullable(mappedSchema),
  abilities: v.array(v.picklist(['withdraw'])),
})

/** See {@link ownConcernSchema}. */
export type OwnConcern = v.InferOutput<typeof ownConcernSchema>
