/** 电话通知: whom the station has to call because no message reached them, and how the call went. */
import * as v from 'valibot'
import { idField, momentField, optionalTextField, requestIdField } from './fields'
import { answerField } from './invitation'
import { LIMITS } from './limits'
import { MESSAGE_KINDS } from './message'
import { VERDICTS } from './papers/follow-up'
import { REVISIT_VERDICTS } from './papers/revisit'
import { namedPlaceSchema, placeField } from './place'

/** How a call went; after the last two the task stays. */
export const CALL_RESULTS = ['reached', 'answered', 'said', 'no-answer', 'wrong-number'] as const

/** See {@link CALL_RESULTS}. */
export type CallResult = (typeof CALL_RESULTS)[number]

/** What the results are called. */
export const CALL_RESULT_LABELS = {
  reached: '已告诉本人',
  answered: '已答复',
  said: '已听本人说',
  'no-answer': '没打通',
  'wrong-number': '号码不对',
} as const satisfies Record<CallResult, string>

/** What is asked after the work is done: whether it came true, and after the end whether it is still good. */
export const LAST_QUESTIONS = ['confirmation', 'revisit'] as const

/** See {@link LAST_QUESTIONS}. */
export type PhoneQuestion = (typeof LAST_QUESTIONS)[number]

/** Somebody to call. Names and phones are for this station alone. */
export const phoneTaskSchema = v.object({
  id: v.string(),
  kind: v.picklist(MESSAGE_KINDS),
  /** Whom: a name where one is known, else whom they stand for. */
  who: v.string(),
  phone: v.nullable(v.string()),
  /** What to say, to be read out as it stands. */
  say: v.string(),
  until: momentField,
  attempts: v.number(),
  last: v.nullable(v.object({ result: v.picklist(CALL_RESULTS), at: momentField })),
  topic: v.nullable(v.string()),
  concern: v.nullable(v.string()),
  /** The version of the call that may be answered on the phone; null when nothing is asked. */
  answers: v.nullable(v.number()),
  /** What somebody without WeChat is asked and may answer on the phone; null when nothing is. */
  asks: v.nullable(v.picklist(LAST_QUESTIONS)),
})

/** See {@link phoneTaskSchema}. */
export type PhoneTask = v.InferOutput<typeof phoneTaskSchema>

/** `place` absent: the first station of one's own. */
export const phoneTasksInput = v.object({ place: v.optional(placeField) })

/** The tasks, the most urgent first; `hasMore`: there are further ones once these are done. */
export const phoneTasksSchema = v.object({
  place: namedPlaceSchema,
  tasks: v.array(phoneTaskSchema),
  hasMore: v.boolean(),
})

/** See {@link phoneTasksSchema}. */
export type PhoneTasks = v.InferOutput<typeof phoneTasksSchema>

/** What was said to one of {@link LAST_QUESTIONS}. */
const said = v.object({
  kind: v.literal('said'),
  verdict: v.picklist([...VERDICTS, ...REVISIT_VERDICTS], '请选一项。'),
  stars: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))), null),
  reason: optionalTextField('说明', LIMITS.reason),
})

/** See `said`: as parsed. */
export type Said = v.InferOutput<typeof said>

const results = [
  v.object({ kind: v.literal('reached') }),
  v.object({ kind: v.literal('no-answer') }),
  v.object({ kind: v.literal('wrong-number') }),
  v.object({
    kind: v.literal('answered'),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    answer: answerField,
  }),
  said,
] as const

/** How a call went; `answered`: what they said to the invitation, to the call of `version`; `said`: what an author without WeChat said of how it was carried out. */
export const recordCallInput = v.object({
  requestId: requestIdField,
  task: idField('电话通知编号'),
  result: v.variant('kind', [...results], '请选择电话打得怎么样。'),
})

/** See {@link recordCallInput}: as parsed. */
export type RecordCallInput = v.InferOutput<typeof recordCallInput>

/** Whether the task is done. */
export const recordCallOutput = v.object({ task: v.string(), isDone: v.boolean() })

/** See {@link recordCallOutput}. */
export type RecordedCall = v.InferOutput<typeof recordCallOutput>
