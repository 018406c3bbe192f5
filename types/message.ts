/** A message in the in-app inbox: the answer to each turn of a matter. */
import * as v from 'valibot'
import { momentField } from './fields'

/** What followers of somebody else's concern, or of a topic, are told; and whoever objected to one. */
export const FOLLOWER_MESSAGE_KINDS = [
  'followed-joined',
  'followed-accepted',
  'followed-passed',
  'followed-held',
  'followed-returned',
  'followed-withdrawn',
  'topic-moved',
  'objection-answered',
] as const

/** See {@link FOLLOWER_MESSAGE_KINDS}. */
export type FollowerMessageKind = (typeof FOLLOWER_MESSAGE_KINDS)[number]

/** What a message can be about. */
export const MESSAGE_KINDS = [
  'concern-received',
  'concern-held',
  'concern-passed',
  'concern-accepted',
  'concern-merged',
  'concern-returned',
  'concern-withdrawn',
  'county-alarm',
  ...FOLLOWER_MESSAGE_KINDS,
] as const

/** See {@link MESSAGE_KINDS}. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** One entry of the inbox. */
export const messageSchema = v.object({
  id: v.string(),
  kind: v.picklist(MESSAGE_KINDS),
  title: v.string(),
  body: v.string(),
  /** The own concern, or the followed one; null when only a topic is followed. */
  concern: v.nullable(v.string()),
  topic: v.nullable(v.string()),
  at: momentField,
  isRead: v.boolean(),
})

/** See {@link messageSchema}. */
export type Message = v.InferOutput<typeof messageSchema>

const isForFollower = (kind: MessageKind): boolean => FOLLOWER_MESSAGE_KINDS.some((each) => each === kind)

/** The page that a message leads to, without a leading slash: the own concern, the public topic, or the followed matter. */
export function pageOfMessage({ kind, concern, topic }: Pick<Message, 'kind' | 'concern' | 'topic'>): string {
  if (kind === 'county-alarm') return 'council/inbox/index'
  if (!isForFollower(kind)) return `pages/concern/index?id=${concern ?? ''}`
  return topic ? `pages/topic/index?id=${topic}` : `pages/follow/index?id=${concern ?? ''}`
}
