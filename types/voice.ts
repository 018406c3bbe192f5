/** What residents say of a topic besides raising and following it: an objection to its outcome, and whether it came true. */
import * as v from 'valibot'
import { idField, momentField, optionalTextField, requestIdField, textField } from './fields'
import { LIMITS } from './limits'
import { VERDICTS } from './papers/follow-up'
import { REVISIT_VERDICTS, revisitFields } from './papers/revisit'

/** An objection during the public notice; private to the station, which answers it before the next step. */
export const objectInput = v.object({
  requestId: requestIdField,
  topic: idField('议题编号'),
  text: textField('异议', LIMITS.reason, 5),
})

/** See {@link objectInput}: as parsed. */
export type ObjectInput = v.InferOutput<typeof objectInput>

/** The answer of somebody concerned: solved, partly, or not (then with what is not); stars for satisfaction stand apart. */
export const confirmInput = v.object({
  requestId: requestIdField,
  topic: idField('议题编号'),
  verdict: v.picklist(VERDICTS, '请选择“解决了”“部分解决”或“没解决”。'),
  stars: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  reason: optionalTextField('说明', LIMITS.reason),
})

/** See {@link confirmInput}: as parsed. */
export type ConfirmInput = v.InferOutput<typeof confirmInput>

/** The answer of somebody concerned, some time after the end, to the round that is open: still good, or it came back (then what did). */
export const revisitInput = v.object({ requestId: requestIdField, topic: idField('议题编号'), ...revisitFields })

/** See {@link revisitInput}: as parsed. */
export type RevisitInput = v.InferOutput<typeof revisitInput>

/** What the caller has said of a topic, and what was answered: for nobody else's eyes. `confirmation`: since it was last said to be done; `revisit`: to the last question after the end. */
export const voiceSchema = v.object({
  objections: v.array(
    v.object({
      text: v.string(),
      at: momentField,
      answer: v.nullable(v.object({ text: v.string(), at: momentField })),
    }),
  ),
  confirmation: v.nullable(
    v.object({
      verdict: v.picklist(VERDICTS),
      stars: v.nullable(v.number()),
      reason: v.nullable(v.string()),
      at: momentField,
    }),
  ),
  revisit: v.nullable(
    v.object({ verdict: v.picklist(REVISIT_VERDICTS), reason: v.nullable(v.string()), at: momentField }),
  ),
})

/** See {@link voiceSchema}. */
export type Voice = v.InferOutput<typeof voiceSchema>
