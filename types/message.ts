/** A message in the in-app inbox: the answer to each turn of a matter. */
import * as v from 'valibot'
import { momentField } from './fields'

/** What a message can be about. */
export const MESSAGE_KINDS = [
  'concern-received',
  'concern-held',
  'concern-passed',
  'concern-accepted',
  'concern-returned',
  'concern-withdrawn',
] as const

/** See {@link MESSAGE_KINDS}. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** One entry of the inbox. */
export const messageSchema = v.object({
  id: v.string(),
  kind: v.picklist(MESSAGE_KINDS),
  title: v.string(),
  body: v.string(),
  concern: v.string(),
  topic: v.nullable(v.string()),
  at: momentField,
  isRead: v.boolean(),
})

/** See {@link messageSchema}. */
export type Message = v.InferOutput<typeof messageSchema>
