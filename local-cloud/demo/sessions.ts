/** The demo's sessions: one that people are invited to and have partly answered, and those whose minutes are in the file. */
import { personId, sessionIdOf } from '../../cloudfunctions/core/rules/identifiers'
import type { KeptAnswer } from '../../cloudfunctions/core/rules/session/answers'
import { standingOf } from '../../cloudfunctions/core/rules/session/convening'
import { newsFor } from '../../cloudfunctions/core/rules/session/tell-seat'
import type { StoredInvitation } from '../../cloudfunctions/core/store/invitations'
import type { StoredMessage } from '../../cloudfunctions/core/store/messages'
import type { StoredSession } from '../../cloudfunctions/core/store/sessions'
import type { StoredTopic } from '../../cloudfunctions/core/store/topics'
import { invitationTo, messageToInvited } from '../../cloudfunctions/core/work/invitation-of'
import { newSession } from '../../cloudfunctions/core/work/new-session'
import { storedMember } from '../../cloudfunctions/core/work/stored-member'
import { papersOf } from '../../types/filed'
import { demoMembers } from './members'

const DAY = 24 * 60 * 60 * 1000

/** A topic with its session, the invitations and what those invited were told. */
export interface DemoSession {
  readonly topic: StoredTopic
  readonly session: StoredSession
  readonly invitations: readonly StoredInvitation[]
  readonly messages: readonly StoredMessage[]
}

/** The session that the topic's plan has called or had called; null where it knows none. The courier has nothing left to do. */
export function demoSession(topic: StoredTopic, now: number): DemoSession | null {
  const standing = standingOf(topic)
  if (standing.is === 'none' || standing.is === 'ended') return null
  const planAt = topic.file.map(({ paper }) => paper.kind).lastIndexOf('plan')
  const filed = papersOf(topic.file, 'plan').at(-1)
  if (!filed) return null
  const calledAt = Math.min(filed.at + DAY, now)
  const id = sessionIdOf(topic._id, `plan ${planAt}`)
  const called = { ...newSession(topic, filed.paper, { id, planAt, now: calledAt }), telling: null }
  const isHeld = standing.is === 'held'
  const session: StoredSession = isHeld
    ? { ...called, state: 'closed', openedAt: called.call.startsAt, closedAt: called.call.endsAt, remindAt: null }
    : called
  const roster = new Map(demoMembers(now).map((member) => [member.id, storedMember(member)]))
  const invitations = session.seats
    .map((seat) => invitationTo(session, seat, roster.get(seat.member ?? '')))
    .map((invitation, at) => (isHeld ? withAnswer(invitation, COMES, calledAt) : answered(invitation, at, calledAt)))
  const messages = invitations.flatMap((invitation) => messageOf(session, invitation, calledAt) ?? [])
  return { topic: { ...topic, session: id, conveneAt: null }, session, invitations, messages }
}

type Answer = Pick<KeptAnswer, 'kind' | 'reason' | 'substitute' | 'by'>

const COMES: Answer = { kind: 'accepted', reason: null, substitute: null, by: 'clerk' }

/** By the place of the member's seat; the demo's own member has still to answer. */
const OF_MEMBERS: readonly (Answer | null)[] = [
  COMES,
  null,
  { kind: 'declined', reason: '那天要去市里开会。', substitute: null, by: 'clerk' },
  { kind: 'substitute', reason: null, substitute: '同镇的另一位委员', by: 'clerk' },
  { kind: 'writing', reason: '人在外地。', substitute: null, by: 'clerk' },
]

function answered(invitation: StoredInvitation, at: number, calledAt: number): StoredInvitation {
  if (invitation.as === 'group') return taken(invitation, calledAt)
  return withAnswer(invitation, OF_MEMBERS[at] ?? null, calledAt)
}

/** The first seats of the first group: a resident who has still to answer, and a neighbour who comes; then somebody without WeChat. */
function taken(invitation: StoredInvitation, calledAt: number): StoredInvitation {
  const number = Number(invitation.seat.split(' ').at(-1))
  if (invitation.group !== FIRST_GROUP || invitation.board !== GONGCHANG) {
    return number === 1 ? { ...invitation, name: '代表甲', phone: '13900003001' } : invitation
  }
  const holder = number === 1 ? 'resident' : 'neighbour'
  const seat = { ...invitation, name: number === 1 ? '居民甲' : '居民乙', person: personId(`demo-openid-${holder}`) }
  return number === 1 ? seat : withAnswer({ ...seat, read: 1 }, { ...COMES, by: 'self' }, calledAt)
}

const GONGCHANG = '621122100'

/** Whom the road concerns that the called session there is about. */
const FIRST_GROUP = '沿线村民'

const withAnswer = (invitation: StoredInvitation, answer: Answer | null, calledAt: number): StoredInvitation => ({
  ...invitation,
  answer: answer && { ...answer, version: 1, at: calledAt + DAY / 2 },
})

function messageOf(session: StoredSession, invitation: StoredInvitation, at: number): StoredMessage | null {
  const news = newsFor({ ...session, state: 'called' }, null, false)
  const message = news && messageToInvited(session, invitation, news, at)
  if (message === null) return null
  const { call } = message
  // Whom nobody knows on WeChat is on the station's list of calls.
  const toCall = call && invitation.person === null ? { call: { ...call, state: 'open' as const } } : {}
  return { ...message, ...toCall, delivery: { ...message.delivery, state: 'inbox-only' } }
}
