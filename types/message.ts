/** A message in the in-app inbox: the answer to each turn of a matter. */
import * as v from 'valibot'
import { momentField } from './fields'

/** What followers of somebody else's concern, or of a topic, are told; and whoever objected to one. */
export const FOLLOWER_MESSAGE_KINDS = [
  'followed-joined',
  'followed-accepted',
  'followed-passed',
  'followed-held',
  'followed-on-hold',
  'followed-returned',
  'followed-withdrawn',
  'topic-moved',
  'topic-revisited',
  'topic-statements',
  'objection-answered',
] as const

/** See {@link FOLLOWER_MESSAGE_KINDS}. */
export type FollowerMessageKind = (typeof FOLLOWER_MESSAGE_KINDS)[number]

/** What an officer is told of a topic on the desk: that it newly waits for them, or that it is late; or of a concern that waits too long. */
export const OFFICER_MESSAGE_KINDS = [
  'step-waiting',
  'approval-waiting',
  'decision-waiting',
  'extension-waiting',
  'objection-waiting',
  'research-asked',
  'task-assigned',
  'task-reopened',
  'task-recalled',
  'nobody-reached',
  'extension-answered',
  'topic-overdue',
  'topic-relapsed',
  'concern-overdue',
] as const

/** See {@link OFFICER_MESSAGE_KINDS}. */
export type OfficerMessageKind = (typeof OFFICER_MESSAGE_KINDS)[number]

/** What somebody invited to a session is told. */
export const INVITATION_MESSAGE_KINDS = [
  'invited',
  'call-changed',
  'call-cancelled',
  'call-reminder',
  'call-soon',
  'invitation-withdrawn',
  'minutes-sent',
  'statements-put',
  'opinions-closing',
] as const

/** See {@link INVITATION_MESSAGE_KINDS}. */
export type InvitationMessageKind = (typeof INVITATION_MESSAGE_KINDS)[number]

/** What a message can be about. */
export const MESSAGE_KINDS = [
  'concern-received',
  'concern-held',
  'concern-on-hold',
  'concern-passed',
  'concern-accepted',
  'concern-merged',
  'concern-returned',
  'concern-withdrawn',
  'county-alarm',
  ...FOLLOWER_MESSAGE_KINDS,
  ...OFFICER_MESSAGE_KINDS,
  ...INVITATION_MESSAGE_KINDS,
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
  /** The own seat in a session; left out of everything else. */
  invitation: v.optional(v.string()),
  at: momentField,
  isRead: v.boolean(),
})

/** See {@link messageSchema}. */
export type Message = v.InferOutput<typeof messageSchema>

const isForOfficer = (kind: MessageKind): boolean => OFFICER_MESSAGE_KINDS.some((each) => each === kind)

const isForFollower = (kind: MessageKind): boolean => FOLLOWER_MESSAGE_KINDS.some((each) => each === kind)

/** The page that a message leads to, without a leading slash: the own concern, the public topic, the followed matter, the own invitation, the statements to vote on, or the officer's desk (its inbox, when neither topic nor concern is theirs to open). */
export function pageOfMessage({
  kind,
  concern,
  topic,
  invitation,
}: Pick<Message, 'kind' | 'concern' | 'topic' | 'invitation'>): string {
  if (kind === 'statements-put') return `member/ground/index?id=${invitation ?? ''}`
  if (kind === 'topic-statements') return `member/ground/index?topic=${topic ?? ''}`
  if (invitation !== undefined) return `member/invitation/index?id=${invitation}`
  if (kind === 'county-alarm') return 'council/inbox/index'
  if (isForOfficer(kind)) return deskOf(concern, topic)
  if (!isForFollower(kind)) return `pages/concern/index?id=${concern ?? ''}`
  return topic ? `pages/topic/index?id=${topic}` : `pages/follow/index?id=${concern ?? ''}`
}

function deskOf(concern: string | null, topic: string | null): string {
  if (topic) return `council/topic/index?id=${topic}`
  return concern ? `council/concern/index?id=${concern}` : 'council/inbox/index'
}
